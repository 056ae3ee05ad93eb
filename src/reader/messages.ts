// What the bot and the reader's process say to each other: one request at a time, and one answer to each.
import type { PassageInContext } from './passage-reader.ts';

export interface ToReader {
  readonly question: string;
  readonly passages: readonly PassageInContext[];
}

/** Said once unasked too, when the model is loaded or cannot be. */
export type FromReader = { readonly scores: readonly number[] } | { readonly problem: string };
