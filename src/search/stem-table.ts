// What an index needs of a database: the stems of passages, found by the database's own measure.

export interface StemTable {
  /** The article, by its number, must not be there. */
  add(article: number, passages: readonly StemRow[]): void;
  /** Gives what it has removed. */
  remove(article: number): readonly StemRow[];
  /** Passages that match, the best by the database's measure first. */
  best(match: StemMatch, limit: number, articles?: readonly number[]): readonly FoundRow[];
  /** In how many passages a stem stands. */
  frequency(stem: string): number;
  /** All stems that begin with a letter. */
  beginningWith(letter: string): readonly string[];
  totals(): Totals;
}

/** A passage matches that has any of some stems, or two of others. */
export interface StemMatch {
  readonly any: readonly string[];
  readonly two?: readonly string[];
}

export interface StemRow {
  /** Its number in the article. */
  readonly number: number;
  /** With blanks between. */
  readonly stems: string;
  /** How many different stems it has. */
  readonly length: number;
}

interface FoundRow extends StemRow {
  readonly article: number;
}

export interface Totals {
  readonly passages: number;
  /** The lengths of all of them. */
  readonly length: number;
}
