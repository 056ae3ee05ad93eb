// What the reader learns from: for each question the passages that Parley itself finds, the best first, and which of them
// are right. Prints a line of JSON for each question; README.md has its form.
// Usage: npm run candidates -- QUESTIONS.jsonl ARTICLES     questions in the form of `parley eval`, a folder of articles
//        npm run candidates -- SQUAD.json                   a set in the form of SQuAD 2.0
import { readGoldFile } from '../../adapters/terminal/gold-file.ts';
import { rankPassages } from '../../src/answer/find/rank.ts';
import { readArticleFolder } from '../../src/articles/folder.ts';
import { articleMeant, type GoldQuestion, isAnswerable, squeeze } from '../../src/evaluation/gold.ts';
import { createLibrary, type Library } from '../../src/library/library.ts';
import type { PassageInContext } from '../../src/reader/passage-reader.ts';
import type { Passage } from '../../src/search/passage.ts';
import { readSquad } from './squad.ts';

/** What is re-ordered by the reader, and some more to draw wrong ones from. */
const CANDIDATES = 30;
/** Share of an answer's place that a passage must have. */
const LEAST_SHOWN = 0.8;

interface Candidate extends PassageInContext {
  /** Parley's own, to which the reader's is added. */
  readonly score: number;
  readonly right: boolean;
}

function candidatesOf(library: Library, gold: GoldQuestion): Candidate[] {
  return rankPassages(library, gold.question)
    .scored.slice(0, CANDIDATES)
    .map(({ passage, score }) => ({
      ...inContext(passage, library),
      score: Number(score.toFixed(4)),
      right: answers(passage, gold, library),
    }));
}

function inContext(passage: Passage, { articles }: Library): PassageInContext {
  const { article, passages = [] } = articles.get(passage.article) ?? {};
  const before = passages[passages.indexOf(passage) - 1];
  return { text: passage.text, title: article?.title ?? '', before: before?.text ?? '' };
}

function answers({ article, start, end, text }: Passage, { texts, spans }: GoldQuestion, library: Library) {
  if (texts.some((words) => squeeze(text).includes(squeeze(words)))) return true;
  return spans.some((span) => {
    const common = Math.min(end, span.end) - Math.max(start, span.start);
    return (
      common >= LEAST_SHOWN * (span.end - span.start) &&
      articleMeant(span.article, library)?.article.id === article
    );
  });
}

function print(library: Library, questions: readonly GoldQuestion[]): void {
  for (const gold of questions) {
    // A follow-up is read by the question before it, which the reader is not given.
    if (gold.context !== undefined) continue;
    const line = {
      question: gold.question,
      answerable: isAnswerable(gold),
      passages: candidatesOf(library, gold),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

const [source = '', folder] = process.argv.slice(2);
if (folder === undefined) {
  for (const { articles, questions } of await readSquad(source)) print(createLibrary(articles), questions);
} else {
  const { lines, problems } = await readGoldFile(source, process.stdin);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { articles } = await readArticleFolder(folder);
  print(
    createLibrary(articles),
    lines.map(({ gold }) => gold),
  );
}
