// What is compared: something that takes a corpus in and finds the best passages for a question.
import type { Article } from '../../../src/index.ts';

/** The corpus in the form that each peer would get it in. */
export interface Corpus {
  readonly articles: readonly Article[];
  /** The text of every passage that Parley makes of them. */
  readonly passages: readonly string[];
  readonly questions: readonly Asked[];
}

interface Asked {
  readonly text: string;
  /** The question's words, folded, without stop words: what a bare search is asked. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

interface Peer {
  /** Gives how many passages or answers it found. */
  ask(question: Asked): number | Promise<number>;
}

/** Builds a peer's index; everything that it does counts as building. */
export type BuildPeer = (corpus: Corpus) => Peer;

/** Passages that Parley's core asks its index for. */
export const LIMIT = 60;
