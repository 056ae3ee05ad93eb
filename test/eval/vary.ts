// What is tuned, and a step from one setting of it to another.
import type { Scoring } from '../../src/answer/weigh/score.ts';
import type { Random } from '../../src/evaluation/chance.ts';
import { between } from '../bench/random.ts';

export interface Tuning {
  readonly scoring: Scoring;
  readonly threshold: number;
  readonly keptShare: number;
}

/** Least and most that each number may be. Weights are shares of one another, and are brought to the sum of 1. */
const BOUNDS = {
  weight: [0, 0.5],
  wrongType: [0.4, 1],
  wrongDate: [0.4, 1],
  noSuchAnswer: [0.4, 1],
  mostlyUnknown: [0.4, 1],
  notTold: [0.3, 1],
  notSame: [0.3, 1],
  threshold: [0.3, 0.7],
  keptShare: [0.5, 0.9],
} as const satisfies Record<string, readonly [number, number]>;

/** Share of a number's bounds that one step goes at most, either way. */
const STEP = 0.15;
/** Numbers changed at once. */
const MOST_CHANGED = 3;

/** The same with one to three numbers changed a little. */
export function anotherTuning(tuning: Tuning, random: Random): Tuning {
  const numbers = numbersOf(tuning);
  const names = Object.keys(numbers);
  for (let left = between(1, MOST_CHANGED, random); left > 0; left -= 1) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const [least, most] = boundsOf(name);
    const moved = (numbers[name] ?? 0) + (2 * random() - 1) * STEP * (most - least);
    numbers[name] = Math.min(most, Math.max(least, moved));
  }
  return withNumbers(tuning, numbers);
}

const WEIGHT = 'weight ';

function boundsOf(name: string): readonly [number, number] {
  const key = Object.keys(BOUNDS).find((each): each is keyof typeof BOUNDS => each === name);
  return BOUNDS[key ?? 'weight'];
}

function numbersOf({ scoring, threshold, keptShare }: Tuning): Record<string, number> {
  const { weights, ...shares } = scoring;
  const weighed = Object.entries(weights).map(([name, weight]) => [WEIGHT + name, weight] as const);
  return { ...Object.fromEntries(weighed), ...shares, threshold, keptShare };
}

function withNumbers({ scoring, ...tuning }: Tuning, numbers: Readonly<Record<string, number>>): Tuning {
  const read = (name: string, before: number): number => numbers[name] ?? before;
  const { weights, wrongType, wrongDate, noSuchAnswer, mostlyUnknown, notTold, notSame } = scoring;
  const weighed = Object.entries(weights).map(
    ([name, before]) => [name, read(WEIGHT + name, before)] as const,
  );
  const sum = weighed.reduce((total, [, weight]) => total + weight, 0) || 1;
  return {
    scoring: {
      weights: Object.fromEntries(weighed.map(([name, weight]) => [name, weight / sum])) as typeof weights,
      wrongType: read('wrongType', wrongType),
      wrongDate: read('wrongDate', wrongDate),
      noSuchAnswer: read('noSuchAnswer', noSuchAnswer),
      mostlyUnknown: read('mostlyUnknown', mostlyUnknown),
      notTold: read('notTold', notTold),
      notSame: read('notSame', notSame),
    },
    threshold: read('threshold', tuning.threshold),
    keptShare: read('keptShare', tuning.keptShare),
  };
}
