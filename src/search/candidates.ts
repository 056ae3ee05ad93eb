// The first of two steps of a search in a large library: which passages may be the best. Their exact scores follow.
import type { Term } from './likely.ts';
import type { PassageRows } from './passage-rows.ts';
import type { Totals } from './stem-table.ts';

export interface CandidateQuery {
  /** Worth more than nothing, and in one passage or more. */
  readonly terms: readonly Term[];
  /** Of how many passages they are looked for. */
  readonly passages: number;
  /** Only of these, by their numbers. */
  readonly articles?: readonly number[];
  readonly totals: Totals;
  readonly limit: number;
}

export interface Candidates {
  /**
   * The rows that may be the best `limit`, in any order, and others; all that have any of the stems where these are not so many. As if
   * no stem stood in one more than twice.
   */
  find(query: CandidateQuery): Promise<readonly number[]>;
}

/** For an index over these rows, which are its own. */
export type OpenCandidates = (rows: PassageRows) => Candidates;
