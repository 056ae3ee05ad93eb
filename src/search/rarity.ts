// Which words of a question bring passages in, and which only tell those apart.
import type { QueryTerm } from './passage-index.ts';

/** Many times what is weighed. */
const ENOUGH_AT_LEAST = 2_000;
const ENOUGH_SHARE = 0.2;

/**
 * Passages that rarer words bring in before commoner ones bring in no more, of so many: with a fifth of 10,000 every one of 200
 * questions has the same answer as with all, and 99.8 % of the passages that are weighed are the same.
 */
export const enoughOf = (passages: number): number => Math.max(ENOUGH_AT_LEAST, ENOUGH_SHARE * passages);

export interface ByRarity {
  readonly bringing: readonly QueryTerm[];
  readonly adding: readonly QueryTerm[];
}

/**
 * Common words bring in no passage where rarer ones have brought enough, and only add to the score of those: to walk
 * through the passages of a common word is most of the time of a search. Words that stand nowhere are left out.
 * @param frequency in how many passages a stem stands.
 */
export function byRarity(
  query: readonly QueryTerm[],
  frequency: (stem: string) => number,
  enough: number,
): ByRarity {
  const known = query
    .map((term) => ({ term, passages: frequency(term.stem) }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => a.passages - b.passages);
  let brought = 0;
  const bringing = known.filter(({ passages }) => {
    const isEnough = brought >= enough;
    brought += passages;
    return !isEnough;
  });
  return {
    bringing: bringing.map(({ term }) => term),
    adding: known.slice(bringing.length).map(({ term }) => term),
  };
}
