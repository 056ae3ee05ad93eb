// Reads a source as the library does, turn by turn, and finds what is not as it must be.
import { type Article, fileText, inFile, partsInFile } from '../../src/articles/article.ts';
import { parseInSteps } from '../../src/articles/parse.ts';
import { readArticleInSteps } from '../../src/library/read-article.ts';
import type { Span } from '../../src/text/span.ts';

export interface ReadFuzzed {
  readonly faults: readonly string[];
  readonly statements: number;
  /**
   * The longest turn, in ms at most: the lesser of the time that went by, in which others may have run too, and of the
   * processor's, in which other threads of the process have a part.
   */
  readonly longestTurn: number;
}

export function readFuzzed(source: string, name: string): ReadFuzzed {
  let longestTurn = 0;
  const run = <Result>(work: Generator<void, Result>): Result => {
    for (;;) {
      const [start, used] = [performance.now(), process.cpuUsage()];
      const { done, value } = work.next();
      const [wall, processor] = [performance.now() - start, process.cpuUsage(used).user / 1000];
      longestTurn = Math.max(longestTurn, Math.min(wall, processor));
      if (done) return value;
    }
  };
  const parsed = run(parseInSteps('a', name, new TextEncoder().encode(source)));
  if (!parsed.ok) return { faults: [], statements: 0, longestTurn };
  const { article } = parsed;
  const { statements, passages } = run(readArticleInSteps(article));
  const spans = [
    ...statements.flatMap(({ fragments, speaker: { mention } }) => [...fragments, mention]),
    ...passages,
  ];
  return {
    faults: spans.flatMap((span) => faultsOf(span, article)),
    statements: statements.length,
    longestTurn,
  };
}

function faultsOf(span: Span, article: Article): string[] {
  const { start, end } = span;
  if (start < 0 || end > article.body.length || end <= start) return [`no span: ${start} to ${end}`];
  const slices = [inFile(article, span), ...partsInFile(article, span)];
  const file = fileText(article);
  return slices.flatMap((slice) =>
    file.slice(slice.start, slice.end) === slice.text && slice.text !== ''
      ? []
      : [`not verbatim: ${slice.text}`],
  );
}
