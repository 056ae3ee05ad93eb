// How near a word of an index is to one that it does not know, the same in every engine.

/** Share of a word's letters that may differ; at most SIMILAR_MAX of them. */
export const SIMILAR_SHARE = 0.2;
export const SIMILAR_MAX = 2;
/** Shorter words are too near to too many others. */
export const SIMILAR_SHORTEST = 5;
export const SIMILAR_KEPT = 3;

/** A slip is seldom in the first letter, and words apart in it are mostly others: coward, toward. */
export const beginAlike = (stem: string, other: string): boolean => stem[0] === other[0];
