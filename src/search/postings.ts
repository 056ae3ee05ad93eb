// Which rows have a stem, kept for the stems that were asked for last: to read those of a common word takes longer than all else.
import type { PassageRows } from './passage-rows.ts';
import type { StemTable } from './stem-table.ts';

export interface Postings {
  rowsWith(stem: string): Uint32Array;
  /** For stems that stand elsewhere from now on. */
  forget(stems: Iterable<string>): void;
}

/** Rows that are kept of all stems together: 16 MB. */
const KEPT = 4_000_000;

export function createPostings(
  table: Pick<StemTable, 'holding' | 'perArticle'>,
  rows: Pick<PassageRows, 'firstOf'>,
): Postings {
  const known = new Map<string, Uint32Array>();
  let kept = 0;

  function forgetOne(stem: string): void {
    kept -= known.get(stem)?.length ?? 0;
    known.delete(stem);
  }

  function read(stem: string): Uint32Array {
    const places = table.holding(stem);
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
    rowsWith(stem) {
      const found = known.get(stem) ?? read(stem);
      forgetOne(stem);
      known.set(stem, found);
      kept += found.length;
      for (const [oldest] of known) {
        if (kept <= KEPT || oldest === stem) break;
        forgetOne(oldest);
      }
      return found;
    },
    forget(stems) {
      for (const stem of stems) forgetOne(stem);
    },
  };
}
