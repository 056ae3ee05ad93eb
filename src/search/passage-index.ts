// The port of full-text search: what any engine behind Parley must do. MiniSearch is the default.
import type { Passage } from './passage.ts';

/** A term of a query and what it weighs: 1 is a word of the question, less a word that is only like one. */
export interface QueryTerm {
  readonly stem: string;
  readonly weight: number;
}

export interface PassageHit {
  readonly passage: Passage;
  /** BM25+ as the engine computes it: comparable within one search only. */
  readonly score: number;
}

/** A passage and what is indexed with it though it does not stand in it: the article's title, who speaks in it. */
export interface PassageEntry {
  readonly passage: Passage;
  /** Stems. */
  readonly context?: readonly string[];
}

/** All stems that an entry is found by, in order, each as often as it stands there. */
export const stemsIn = ({ passage, context = [] }: PassageEntry): readonly string[] => [
  ...passage.sentences.flat(),
  ...context,
];

export interface SearchFilter {
  /** Only passages of these articles. */
  readonly articles?: ReadonlySet<string>;
  /** Only passages that this holds for; asked of passages that have any of the terms. */
  readonly holds?: (passage: Passage) => boolean;
}

export interface PassageIndex {
  /** Adds passages; their ids must be new. */
  add(entries: readonly PassageEntry[]): void;
  /** Removes all passages of an article; one that is not there is no fault. */
  remove(article: string): void;
  /** The best `limit` passages, best first; equal scores in the order of adding. What comes and goes meanwhile may be in it or not. */
  search(terms: readonly QueryTerm[], filter: SearchFilter, limit: number): Promise<PassageHit[]>;
  /** In how many passages a stem stands; 0 for a word that the index does not know. */
  frequency(stem: string): number;
  /** Stems of the index within a small edit distance of a word it does not know, nearest first. */
  similar(stem: string): string[];
  /** Passages held. */
  readonly size: number;
}
