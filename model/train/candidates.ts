// What the reader learns from: for each question the passages that Parley itself finds, the best first, and which of them
// are right. Prints a line of JSON for each question; README.md has its form.
// Usage: npm run candidates -- QUESTIONS.jsonl ARTICLES     questions in the form of `parley eval`, a folder of articles
//        npm run candidates -- SQUAD.json                   a set in the form of SQuAD 2.0
import { readGoldFile } from '../../adapters/terminal/gold-file.ts';
import { consider, inContext, readAsked } from '../../src/answer/decide/consider.ts';
import { inFile } from '../../src/articles/article.ts';
import { readArticleFolder } from '../../src/articles/folder.ts';
import { type GoldQuestion, isAnswerable } from '../../src/evaluation/gold.ts';
import { isRight } from '../../src/evaluation/judge.ts';
import { createLibrary, type Library } from '../../src/library/library.ts';
import type { PassageInContext } from '../../src/reader/passage-reader.ts';
import { readSquad } from './squad.ts';

/** What is re-ordered by the reader, and some more to draw wrong ones from. */
const CANDIDATES = 30;

interface Candidate extends PassageInContext {
  /** Parley's own, to which the reader's is added. */
  readonly score: number;
  readonly right: boolean;
}

async function candidatesOf(library: Library, gold: GoldQuestion): Promise<Candidate[]> {
  return (await consider(readAsked(library, gold.question), library)).weighed
    .slice(0, CANDIDATES)
    .map((weighed) => ({
      ...inContext(weighed),
      score: Number(weighed.score.toFixed(4)),
      right: isRight(
        { ...weighed.passage, inFile: inFile(weighed.entry.article, weighed.passage) },
        gold,
        library,
      ),
    }));
}

async function print(library: Library, questions: readonly GoldQuestion[]): Promise<void> {
  for (const gold of questions) {
    // A follow-up is read by the question before it, which the reader is not given.
    if (gold.context !== undefined) continue;
    const line = {
      question: gold.question,
      answerable: isAnswerable(gold),
      passages: await candidatesOf(library, gold),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

const [source = '', folder] = process.argv.slice(2);
if (folder === undefined) {
  for (const { articles, questions } of await readSquad(source))
    await print(createLibrary(articles), questions);
} else {
  const { lines, problems } = await readGoldFile(source, process.stdin);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { articles } = await readArticleFolder(folder);
  await print(
    createLibrary(articles),
    lines.map(({ gold }) => gold),
  );
}
