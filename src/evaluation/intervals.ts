// How far the shares would be thrown about by other questions of the same sort.
import { createRandom } from './chance.ts';
import { figuresOf, SHARE_NAMES, type ShareName, shareOf } from './figures.ts';
import type { Judged } from './judge.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const SAMPLES = 1000;
const SEED = 1;
/** Left out at either end: nine samples of ten lie between. */
const TAIL = 0.05;

/**
 * Percentiles of the bootstrap (Efron 1979): as many questions are drawn, with repetition, again and again. The same questions
 * give the same intervals. A share of nothing has none.
 */
export function intervalsOf(judged: readonly Judged[]): ReadonlyMap<ShareName, Interval> {
  const random = createRandom(SEED);
  const samples = Array.from({ length: SAMPLES }, () => figuresOf(draw(judged, random)));
  return new Map(
    SHARE_NAMES.flatMap((name) => {
      const shares = samples.map((figures) => shareOf(name, figures)).filter((share) => !Number.isNaN(share));
      const [low, high] = [TAIL, 1 - TAIL].map((part) => percentile(part, shares));
      return low === undefined || high === undefined ? [] : [[name, { low, high }] as const];
    }),
  );
}

const draw = (judged: readonly Judged[], random: () => number): Judged[] =>
  judged.flatMap(() => judged[Math.floor(random() * judged.length)] ?? []);

const percentile = (part: number, values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.round(part * (values.length - 1))];
