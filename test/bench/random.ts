// Draws from seeded chance.
import type { Random } from '../../src/evaluation/chance.ts';

export function pick<T>(values: readonly T[], random: Random): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('there is nothing to pick from');
  return value;
}

/** From `least` to `most`, both included. */
export const between = (least: number, most: number, random: Random): number =>
  least + Math.floor(random() * (most - least + 1));

/**
 * Draws the value of rank r (from 1) with a weight of 1 / (r + offset) ** exponent, as words are used in a language
 * (Zipf and Mandelbrot); the offset stands for still commoner values that are not among these.
 */
export function createZipf<T>(values: readonly T[], exponent: number, offset: number): (random: Random) => T {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= values.length; rank += 1) {
    sum += 1 / (rank + offset) ** exponent;
    sums.push(sum);
  }
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const value = values[low];
    if (value === undefined) throw new Error('there is nothing to draw from');
    return value;
  };
}
