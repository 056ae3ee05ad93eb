// Fits the weights of the order and of the probability, and writes them to src/answer/weigh/weights.json.
// Usage: npm run tune -- [--order DIR]… [--calibrate DIR]… [--dry-run]
// Sets of --order fit the features; the reader may have been trained on them. Sets of --calibrate, which it must not have seen,
// fit what the reader counts for and the probability. Each DIR has articles/ and questions.jsonl.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inContext, READ } from '../../src/answer/decide/consider.ts';
import { toSnippets } from '../../src/answer/decide/snippet.ts';
import type { Features } from '../../src/answer/weigh/features.ts';
import type { Weighed } from '../../src/answer/weigh/score.ts';
import { WEIGHTS, type Weights } from '../../src/answer/weigh/weights.ts';
import { isRight } from '../../src/evaluation/judge.ts';
import { wholeQuestion } from '../../src/question/restate.ts';
import { openReader } from '../../src/reader/onnx-reader.ts';
import { dot, type Example, fitOrder, fitProbability, type List } from './fit.ts';
import { type AskedQuestion, readQuestionSet } from './question-set.ts';

const { values } = parseArgs({
  options: {
    order: { type: 'string', multiple: true, default: [] },
    calibrate: { type: 'string', multiple: true, default: [] },
    'dry-run': { type: 'boolean', default: false },
  },
});
const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const NAMES = Object.keys(WEIGHTS.features) as (keyof Features)[];
/** Penalties on the squared weights, chosen on out-of-fold hits. */
const ORDER_PENALTY = 0.001;
const PROBABILITY_PENALTY = 0.01;
const FOLDS = 5;
/** Snippets of an answer. */
const SHOWN = 3;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const rowOf = ({ features }: Weighed): number[] => NAMES.map((name) => features[name]);

/** A set counts by the root of its size, so that a large one does not drown those on the talks. */
const sizes = new Map<string, number>();
const setOf = (fold: string): string => fold.split('#')[0] ?? '';
const setWeight = (fold: string): number => 1 / Math.sqrt(sizes.get(setOf(fold)) ?? 1);

const listOf = ({ considered, right, fold }: AskedQuestion): List => ({
  rows: considered.weighed.map(rowOf),
  right: considered.weighed.map((each) => right.has(each)),
  weight: setWeight(fold),
});

/** Of the answerable questions, those with a right passage first and among the first three. */
function hits(questions: readonly AskedQuestion[], scoreOf: (weighed: Weighed) => number): string {
  const answerable = questions.filter(({ isAnswerable }) => isAnswerable);
  const hit = (most: number): number =>
    answerable.filter(({ considered, right }) =>
      [...considered.weighed]
        .sort((a, b) => scoreOf(b) - scoreOf(a))
        .slice(0, most)
        .some((each) => right.has(each)),
    ).length;
  const share = (count: number): string => (count / answerable.length).toFixed(3);
  return `${share(hit(1))} first, ${share(hit(3))} among three, of ${answerable.length}`;
}

/** Fits without each fifth of the articles in turn, and tells the hits in the fifth left out. */
function outOfFold(questions: readonly AskedQuestion[]): string {
  const folds = [...new Set(questions.map(({ fold }) => fold))].sort();
  const foldOf = ({ fold }: AskedQuestion): number => folds.indexOf(fold) % FOLDS;
  const scores = new Map<Weighed, number>();
  for (let left = 0; left < FOLDS; left += 1) {
    const fitted = fitOrder(questions.filter((each) => foldOf(each) !== left).map(listOf), ORDER_PENALTY);
    for (const question of questions.filter((each) => foldOf(each) === left))
      for (const each of question.considered.weighed) scores.set(each, dot(rowOf(each), fitted));
  }
  return hits(questions, (each) => scores.get(each) ?? 0);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const read = async (folders: readonly string[]): Promise<AskedQuestion[]> =>
  (await Promise.all(folders.map(readQuestionSet))).flat();

const order = await read(values.order);
const calibrate = await read(values.calibrate);

for (const { fold } of order) sizes.set(setOf(fold), (sizes.get(setOf(fold)) ?? 0) + 1);
print(`Order, out of fold: ${outOfFold(order)}`);
const features = fitOrder(order.map(listOf), ORDER_PENALTY);
const lexicalOf = (each: Weighed): number => dot(rowOf(each), features);
for (const folder of [...values.order, ...values.calibrate]) {
  const own = [...order, ...calibrate].filter(({ fold }) => fold.startsWith(`${folder}#`));
  print(`${basename(folder)}: ${hits(own, lexicalOf)}`);
}

/** The first passages of a question in the fitted order, with the reader's scores. */
interface Read {
  readonly asked: AskedQuestion;
  readonly passages: readonly {
    readonly weighed: Weighed;
    readonly lexical: number;
    readonly reader: number;
  }[];
}

const reader = await openReader({ folder: `${ROOT}model`, onFailure: print });
async function readPassages(asked: AskedQuestion): Promise<Read> {
  const best = [...asked.considered.weighed].sort((a, b) => lexicalOf(b) - lexicalOf(a)).slice(0, READ);
  const scores = await reader?.score(wholeQuestion(asked.considered.question), best.map(inContext));
  return {
    asked,
    passages: best.map((weighed, at) => ({
      weighed,
      lexical: lexicalOf(weighed),
      reader: scores?.[at] ?? 0,
    })),
  };
}
const allRead: Read[] = [];
for (const asked of calibrate) allRead.push(await readPassages(asked));
await reader?.close();

const [ofLexical = 1, ofReader = 0] = fitOrder(
  allRead.map(({ asked, passages }) => ({
    rows: passages.map(({ lexical, reader: score }) => [lexical, score]),
    right: passages.map(({ weighed }) => asked.right.has(weighed)),
    weight: 1,
  })),
  ORDER_PENALTY,
);
const readerWeight = ofReader / ofLexical;
print(`A point of the reader’s counts ${readerWeight.toFixed(3)} points of the order.`);

/** The first passage of each question as a row of what the probability is told by, and whether what is shown is right. */
function examplesOf(
  withReader: boolean,
): { readonly fold: string; readonly isAnswerable: boolean; readonly example: Example }[] {
  return allRead.flatMap(({ asked, passages }) => {
    const scoreOf = (each: Read['passages'][number]): number =>
      each.lexical + (withReader ? readerWeight * each.reader : 0);
    const best = [...passages].sort((a, b) => scoreOf(b) - scoreOf(a));
    const [first] = best;
    if (!first) return [];
    const shown = toSnippets(
      best.map(({ weighed }) => weighed),
      SHOWN,
    );
    const right = shown.some((snippet) => isRight(snippet, asked.gold, asked.library));
    const row = [...(withReader ? [first.reader] : []), ...rowOf(first.weighed)];
    return [{ fold: asked.fold, isAnswerable: asked.isAnswerable, example: { row, right } }];
  });
}

/** The decision out of fold: for each threshold what is claimed, how much of it is right, and what is declined. */
function decisions(withReader: boolean): void {
  const all = examplesOf(withReader);
  const folds = [...new Set(all.map(({ fold }) => fold))].sort();
  const told = all.map((each) => ({ ...each, chance: 0 }));
  for (let left = 0; left < FOLDS; left += 1) {
    const isLeft = ({ fold }: { readonly fold: string }): boolean => folds.indexOf(fold) % FOLDS === left;
    const [bias = 0, ...weights] = fitProbability(
      all.filter((each) => !isLeft(each)).map(({ example }) => example),
      PROBABILITY_PENALTY,
    );
    for (const each of told.filter(isLeft))
      each.chance = 1 / (1 + Math.exp(-bias - dot(each.example.row, weights)));
  }
  const unanswerable = told.filter(({ isAnswerable }) => !isAnswerable);
  for (const threshold of [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]) {
    const claims = told.filter(({ chance }) => chance >= threshold);
    const right = claims.filter(({ example }) => example.right).length;
    const declined = unanswerable.filter(({ chance }) => chance < threshold).length;
    const left = told.filter(({ isAnswerable, chance }) => isAnswerable && chance < threshold).length;
    print(
      `${threshold}: ${claims.length} claims, ${(right / claims.length).toFixed(3)} right; ${declined} of ${unanswerable.length} declined; ${left} answerable left`,
    );
  }
}

for (const withReader of [true, false]) {
  print(`Decision ${withReader ? 'with' : 'without'} the reader, out of fold:`);
  decisions(withReader);
}

const named = (values: readonly number[]): Record<keyof Features, number> =>
  Object.fromEntries(NAMES.map((name, at) => [name, round(values[at] ?? 0)])) as Record<
    keyof Features,
    number
  >;
const fitted = (withReader: boolean): number[] =>
  fitProbability(
    examplesOf(withReader).map(({ example }) => example),
    PROBABILITY_PENALTY,
  );
const [biasRead = 0, readerRead = 0, ...featuresRead] = fitted(true);
const [bias = 0, ...featuresAlone] = fitted(false);
const weights: Weights = {
  features: named(features),
  reader: round(readerWeight),
  threshold: WEIGHTS.threshold,
  withReader: { bias: round(biasRead), reader: round(readerRead), features: named(featuresRead) },
  withoutReader: { bias: round(bias), reader: 0, features: named(featuresAlone) },
  fittedOn: [
    `order: ${order.filter(({ isAnswerable }) => isAnswerable).length} answerable questions (${values.order.map((each) => basename(each)).join(', ')})`,
    `reader and probability: ${calibrate.length} questions (${values.calibrate.map((each) => basename(each)).join(', ')})`,
  ],
};
const text = `${JSON.stringify(weights, undefined, 2)}\n`;
print(text);
if (!values['dry-run']) writeFileSync(`${ROOT}src/answer/weigh/weights.json`, text);
