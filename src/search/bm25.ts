// BM25+ as MiniSearch computes it (Lv and Zhai 2011), for an engine that finds passages by another measure.

import type { Totals } from './stem-table.ts';

/** Its constants. */
export const BM25 = { K: 1.2, B: 0.7, D: 0.5 } as const;
const { K, B, D } = BM25;

/** What a stem adds to the score of a passage of average length that has it once, or twice, for each unit of its worth. */
export const GAIN = { once: D + 1, twice: D + (2 * (K + 1)) / (2 + K) };

/** What a stem is worth that stands in so many passages. */
export const rarityOf = (frequency: number, passages: number): number =>
  Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));

/** @param times how often the stem stands in the passage. @param length of the passage: how many different stems it has. */
export function bm25(rarity: number, times: number, length: number, totals: Totals): number {
  const average = totals.length / totals.passages;
  return rarity * (D + (times * (K + 1)) / (times + K * (1 - B + (B * length) / average)));
}
