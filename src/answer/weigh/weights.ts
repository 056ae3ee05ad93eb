// The weights of the order and of the probability, as data that `npm run tune` fits and writes.
import { createRequire } from 'node:module';
import type { Features } from './features.ts';

/** A logistic regression: the odds are the bias, and each feature and the reader's score by what they count for, in nats. */
interface Calibration {
  readonly bias: number;
  /** Of the reader's score; 0 without a reader. */
  readonly reader: number;
  readonly features: Readonly<Record<keyof Features, number>>;
}

export interface Weights {
  /** What each feature adds to the lexical score, in nats of the odds between two passages of one question. */
  readonly features: Readonly<Record<keyof Features, number>>;
  /** What a point of the reader's score adds to it. */
  readonly reader: number;
  /** The probability from which on a passage is shown as an answer. */
  readonly threshold: number;
  readonly withReader: Calibration;
  readonly withoutReader: Calibration;
  /** The sets of questions that they were fitted on, and how many of these were answerable. */
  readonly fittedOn: readonly string[];
}

/** Source: the script of `npm run tune`, on the sets that the file names. */
// Not imported: Node 20 warns of imports of JSON.
export const WEIGHTS = createRequire(import.meta.url)('./weights.json') as Weights;
