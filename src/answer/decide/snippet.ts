// From scored passages to snippets: what is cut out to be shown, and whose words it is.
import { inFile } from '../../articles/article.ts';
import type { IndexedArticle, Library } from '../../library/library.ts';
import { PASSAGE_LIMIT } from '../../search/passage.ts';
import type { SaidOn } from '../../statements/said-on.ts';
import type { Speaker } from '../../statements/speakers/speaker.ts';
import type { Statement } from '../../statements/statement.ts';
import type { Quotation } from '../../text/quotations.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Snippet } from '../answer.ts';
import type { Scored } from '../weigh/score.ts';

/** A beginning that leaves a reader asking who is meant. */
const DANGLES =
  /^(?:(?:And|But|However|Later|Earlier|Meanwhile|Then|Also|In response),?\s+)?(?:he|she|they|it|this|the (?:official|president|minister|spokesman|spokeswoman|spokesperson|leader))\b/iu;

/** The first `limit` snippets, best first; none holds text that an earlier one shows. */
export function toSnippets(
  scored: readonly Pick<Scored, 'passage' | 'score'>[],
  limit: number,
  { articles }: Library,
): Snippet[] {
  const snippets: Snippet[] = [];
  for (const { passage, score } of scored) {
    if (snippets.length >= limit) break;
    const entry = articles.get(passage.article);
    if (!entry) continue;
    const shown = snippets.filter(({ article }) => article === passage.article);
    if (shown.some((other) => overlaps(other, passage))) continue;
    const wide = withAntecedent(passage, entry);
    const span = shown.some((other) => overlaps(other, wide)) ? passage : wide;
    snippets.push({
      article: passage.article,
      start: span.start,
      end: span.end,
      text: entry.article.body.slice(span.start, span.end),
      inFile: inFile(entry.article, span),
      score,
      ...quotedSource(span, entry),
    });
  }
  return snippets;
}

/** The passage with the one before it, where it begins with a pronoun, both can be shown, and no other speaker comes in. */
function withAntecedent(passage: Scored['passage'], entry: IndexedArticle): Span {
  const { passages } = entry;
  const before = passages[passages.indexOf(passage) - 1];
  if (!before || !DANGLES.test(passage.text)) return passage;
  const wide = { start: before.start, end: passage.end };
  if (inFile(entry.article, wide).text.length > PASSAGE_LIMIT) return passage;
  return quotedSource(wide, entry).speaker?.id === quotedSource(passage, entry).speaker?.id ? wide : passage;
}

/** Less of a snippet in quotation marks is a report with a quoted word in it, which says itself who spoke. */
const QUOTED_SHARE = 0.3;
/** Fewer words in marks may be a name or a borrowed word, and need no speaker. */
const FEWEST_WORDS = 4;

/**
 * The one speaker of everything quoted in a span, and the day on which it was said where that is one. No speaker where
 * there are several, where any of it has no speaker or was denied or declined, or where too little of the span is quoted.
 */
function quotedSource(
  span: Span,
  { text, statements }: IndexedArticle,
): { speaker?: Speaker; saidOn?: SaidOn } {
  const quotations = text.quotations.filter((quotation) => overlaps(quotation, span));
  const sources = quotations.map((quotation) => ({ quotation, source: sourceOf(quotation, statements) }));
  const [first] = sources.flatMap(({ source }) => source ?? []);
  const isTheirs = sources.every(({ quotation, source }) =>
    source
      ? source.speaker.id === first?.speaker.id && source.polarity === 'said'
      : wordCount(text.body, quotation) < FEWEST_WORDS,
  );
  if (!first || !isTheirs) return {};
  const length = quotations.reduce(
    (sum, { start, end }) => sum + Math.min(end, span.end) - Math.max(start, span.start),
    0,
  );
  if (length < QUOTED_SHARE * (span.end - span.start)) return {};
  const occasions = sources.flatMap(({ source }) => (source ? [source.saidOn] : []));
  const [saidOn] = occasions;
  const isOne = occasions.every((other) => other?.day === saidOn?.day && other?.basis === saidOn?.basis);
  return { speaker: first.speaker, ...(saidOn && isOne ? { saidOn } : {}) };
}

/** The statement whose quoted words a quotation is: the innermost that holds it. */
function sourceOf({ parts }: Quotation, statements: readonly Statement[]): Statement | undefined {
  const sizeOf = ({ fragments }: Statement): number =>
    fragments.reduce((sum, { start, end }) => sum + end - start, 0);
  return statements
    .filter(
      ({ kind, fragments }) =>
        kind !== 'indirect' && parts.some((part) => fragments.some((other) => overlaps(part, other))),
    )
    .sort((a, b) => sizeOf(a) - sizeOf(b))[0];
}

const wordCount = (body: string, { start, end }: Span): number =>
  body.slice(start, end).match(/\p{L}+/gu)?.length ?? 0;
