// Which rows have a stem, kept for the stems that were asked for last: to read those of a common word takes longer than all else.
import type { PassageRows } from './passage-rows.ts';
import type { SearchedStems } from './stem-table.ts';

export interface Postings {
  /** Those that have it once or more, or twice or more. */
  rowsWith(stem: string, times: 1 | 2): Uint32Array;
  /** For stems that stand elsewhere from now on. */
  forget(stems: Iterable<string>): void;
}

/** Rows that are kept of all stems together: 16 MB. */
const KEPT = 4_000_000;

export function createPostings(
  table: Pick<SearchedStems, 'holding' | 'perArticle'>,
  rows: Pick<PassageRows, 'firstOf'>,
): Postings {
  const known = new Map<string, Uint32Array>();
  let kept = 0;

  function forgetOne(key: string): void {
    kept -= known.get(key)?.length ?? 0;
    known.delete(key);
  }

  function read(stem: string, times: 1 | 2): Uint32Array {
    const places = table.holding(stem, times);
    const read = new Uint32Array(places.length);
    let [article, first] = [-1, 0];
    for (const [at, place] of places.entries()) {
      const theirs = Math.floor(place / table.perArticle);
      if (theirs !== article) [article, first] = [theirs, rows.firstOf(theirs) ?? 0];
      read[at] = first + place - theirs * table.perArticle;
    }
    return read;
  }

  return {
    rowsWith(stem, times) {
      const key = keyOf(stem, times);
      const found = known.get(key) ?? read(stem, times);
      forgetOne(key);
      known.set(key, found);
      kept += found.length;
      for (const [oldest] of known) {
        if (kept <= KEPT || oldest === key) break;
        forgetOne(oldest);
      }
      return found;
    },
    forget(stems) {
      if (known.size === 0) return;
      for (const stem of stems) for (const times of [1, 2] as const) forgetOne(keyOf(stem, times));
    },
  };
}

const keyOf = (stem: string, times: 1 | 2): string => `${times} ${stem}`;
