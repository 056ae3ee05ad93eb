// The index of a library: the same hits in the same order, whenever and in whatever order its articles were added.
import { createMiniSearchIndex } from '../search/minisearch.ts';
import type { PassageHit, PassageIndex } from '../search/passage-index.ts';

/** How many more hits to ask for at first, to see whether the last that is wanted has equals. */
const SPARE = 8;
/** The engine keeps the average length as a running mean: the last digits of a score tell in which order it met the passages. */
const DIGITS = 1e9;

/** A passage index that gives equal scores in the order of the articles' ids, and within an article in its own. */
export function createLibraryIndex(index: PassageIndex = createMiniSearchIndex()): PassageIndex {
  return {
    add: index.add,
    remove: index.remove,
    frequency: index.frequency,
    similar: index.similar,
    async search(terms, filter, limit) {
      for (let asked = limit + SPARE; ; asked *= 2) {
        const hits = (await index.search(terms, filter, asked)).map(rounded);
        const hasEqualsBeyond = hits.length === asked && hits.at(-1)?.score === hits[limit - 1]?.score;
        if (!hasEqualsBeyond) return hits.sort(inOrder).slice(0, limit);
      }
    },
    get size() {
      return index.size;
    },
  };
}

const rounded = ({ passage, score }: PassageHit): PassageHit => ({
  passage,
  score: Math.round(score * DIGITS) / DIGITS,
});

function inOrder(a: PassageHit, b: PassageHit): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.passage.article !== b.passage.article) return a.passage.article < b.passage.article ? -1 : 1;
  return a.passage.start - b.passage.start;
}
