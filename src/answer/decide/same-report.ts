// Whether two passages are one report carried by two outlets.
import type { Passage } from '../../search/passage.ts';

/** Share of the shorter passage's two-word shingles that the other must have: near-duplicates of quotations were told so. */
const SAME = 0.8;

export function isSameReport(a: Passage, b: Passage): boolean {
  if (a.article === b.article) return false;
  const [shorter, longer] = [shinglesOf(a), shinglesOf(b)].sort((x, y) => x.size - y.size);
  if (!shorter || !longer || shorter.size === 0) return false;
  // A short passage may stand within a long one that has much more to tell.
  if (shorter.size * 2 < longer.size) return false;
  const common = [...shorter].filter((shingle) => longer.has(shingle)).length;
  return common >= SAME * shorter.size;
}

const known = new WeakMap<Passage, ReadonlySet<string>>();

/** Pairs of neighbouring stems, stop words left out. */
function shinglesOf(passage: Passage): ReadonlySet<string> {
  const before = known.get(passage);
  if (before) return before;
  const stems = passage.sentences.flat();
  const shingles = new Set(stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`));
  known.set(passage, shingles);
  return shingles;
}
