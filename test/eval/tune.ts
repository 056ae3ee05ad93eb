// Looks for better weights and thresholds: a random search over the project's own questions and any others given.
// Usage: npm run tune -- [--trials N] [--seed N] [--questions FILE --articles DIR]…; prints what it found, writes nothing.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readGoldFile } from '../../adapters/terminal/gold-file.ts';
import { KEPT_SHARE, THRESHOLD } from '../../src/answer/decide/ask.ts';
import { SCORING } from '../../src/answer/weigh/score.ts';
import { readArticleFolder } from '../../src/articles/folder.ts';
import { createRandom } from '../../src/evaluation/chance.ts';
import { createLibrary } from '../../src/library/library.ts';
import { type Asked, evaluateTuning, prepare, type Result } from './tuning.ts';
import { anotherTuning, type Tuning } from './vary.ts';

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    questions: { type: 'string', multiple: true, default: [] },
    articles: { type: 'string', multiple: true, default: [] },
  },
});

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

async function readSet(file: string, folder: string): Promise<Asked[]> {
  const library = createLibrary((await readArticleFolder(folder)).articles);
  const { lines, problems } = await readGoldFile(file, process.stdin);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return lines.flatMap(({ gold }) => prepare(gold, library));
}

function told({ figures, objective }: Result): string {
  const { answerable, first, amongThree, unanswerable, declined, wronglyUnanswered } = figures;
  return [
    `objective ${objective.toFixed(4)}`,
    `first ${first} and among three ${amongThree} of ${answerable}`,
    `declined ${declined} of ${unanswerable}`,
    `wrongly unanswered ${wronglyUnanswered}`,
  ].join(', ');
}

const { questions, articles } = values;
if (questions.length !== articles.length) throw new Error('give --articles DIR with each --questions FILE.');
const pairs = [
  [`${ROOT}test/eval/seeds/questions.jsonl`, `${ROOT}seeds`] as const,
  ...questions.map((file, at) => [file, articles[at] ?? ''] as const),
];
const asked = (await Promise.all(pairs.map(([file, folder]) => readSet(file, folder)))).flat();

const random = createRandom(Number(values.seed));
let best: Tuning = { scoring: SCORING, threshold: THRESHOLD, keptShare: KEPT_SHARE };
let result = evaluateTuning(asked, best);
print(`As it is: ${told(result)}`);
for (let trial = 1; trial <= Number(values.trials); trial += 1) {
  const tuning = anotherTuning(best, random);
  const tried = evaluateTuning(asked, tuning);
  if (tried.objective < result.objective) continue;
  if (tried.objective > result.objective) print(`${trial}: ${told(tried)}`);
  // One that is as good is gone on from too, so that the search does not stay on a plateau.
  best = tuning;
  result = tried;
}
print(`Best of ${values.trials} trials: ${told(result)}`);
print(
  JSON.stringify(
    best,
    (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value),
    2,
  ),
);
