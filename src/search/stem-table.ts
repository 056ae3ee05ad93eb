// What an index needs of a file: the stems of passages, in how many each stands, and where.
import type { StemQuery } from './stem-query.ts';

export interface StemTable {
  /** The article, by its number, must not be there. */
  add(article: number, passages: readonly StemRow[], lengths: Uint16Array): void;
  /** Gives the stems of the passages that it has removed. */
  remove(article: number): readonly (readonly string[])[];
  /** The stems of passages, by their places; in the order of these. */
  stemsAt(places: readonly number[]): readonly string[];
  /** In how many passages a stem stands. */
  frequency(stem: string): number;
  /** All stems that begin with a letter. */
  beginningWith(letter: string): readonly string[];
  /** How many different stems each passage has, article by article in the order of their numbers. */
  lengths(): Iterable<ArticleLengths>;
  /** A place is an article's number times this, and the number of the passage in it. */
  readonly perArticle: number;
}

/** One that tells where a stem stands, too. */
export interface SearchedStems extends StemTable {
  /** The places of the passages that a query is met by, the newest first; of these the first `most`. */
  holding(query: StemQuery, most: number): readonly number[];
}

export interface StemRow {
  /** Its number in the article. */
  readonly number: number;
  readonly stems: readonly string[];
  readonly distinct: ReadonlySet<string>;
  /** Those that it has twice or more. */
  readonly twice: ReadonlySet<string>;
}

export interface ArticleLengths {
  readonly article: number;
  /** By the passages' numbers; 0 of one that is not indexed. */
  readonly lengths: ArrayLike<number>;
}

export interface Totals {
  readonly passages: number;
  /** The lengths of all of them. */
  readonly length: number;
}
