// The first of two steps of a search in a large library: which passages may be the best. Their exact scores follow.
import type { PassageRows } from './passage-rows.ts';
import type { Totals } from './stem-table.ts';

interface CandidateTerm {
  readonly stem: string;
  /** Its weight times its rarity: more than nothing. */
  readonly worth: number;
  /** In how many passages it stands: one or more. */
  readonly passages: number;
}

export interface CandidateQuery {
  /** The rarest first. */
  readonly terms: readonly CandidateTerm[];
  /** Only of these, by their numbers. */
  readonly articles?: readonly number[];
  readonly totals: Totals;
  readonly limit: number;
}

export interface Candidates {
  /** The rows that score best as if they had no stem more than twice, best first. */
  find(query: CandidateQuery): Promise<readonly number[]>;
  /** Of stems that stand elsewhere from now on. */
  forget(stems: Iterable<string>): void;
}

/** For an index over these rows, which are its own. */
export type OpenCandidates = (rows: PassageRows) => Candidates;
