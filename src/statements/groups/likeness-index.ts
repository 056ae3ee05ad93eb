// Finds, among the statements that are held at the time, those that are one statement with a new one, longer or
// shorter: by counting, speaker by speaker, the shingles that they share with it.
import { type Entry, longestFirst, shares } from './entry.ts';
import { mayMiss } from './same-words.ts';
import type { Wording } from './wording.ts';

export interface LikenessIndex {
  /** Holds an entry from now on, and tells which of those held are like it. */
  add(entry: Entry): readonly Entry[];
  remove(entry: Entry): void;
}

export function createLikenessIndex(): LikenessIndex {
  /** Key -> shingle -> the entries that have it, the only one by itself: most shingles are of one entry. */
  const postings = new Map<string, Map<string, Entry | Entry[]>>();

  function add(entry: Entry): Entry[] {
    const found = new Set<Entry>();
    for (const key of entry.keys) {
      const posted = postings.get(key) ?? new Map<string, Entry | Entry[]>();
      postings.set(key, posted);
      const shared = new Map<Entry, number>();
      for (const text of textsOf(entry.wording)) {
        const held = posted.get(text);
        if (held === undefined) posted.set(text, entry);
        else if (!Array.isArray(held)) {
          shared.set(held, (shared.get(held) ?? 0) + 1);
          posted.set(text, [held, entry]);
        } else {
          for (const each of held) shared.set(each, (shared.get(each) ?? 0) + 1);
          held.push(entry);
        }
      }
      for (const [other, count] of shared) {
        if (count >= fewestShared(entry, other) && areAlike(entry, other)) found.add(other);
      }
    }
    return [...found];
  }

  function remove(entry: Entry): void {
    for (const key of entry.keys) {
      const posted = postings.get(key);
      if (!posted) continue;
      for (const text of textsOf(entry.wording)) {
        const held = posted.get(text);
        const left = Array.isArray(held) ? held.filter((each) => each !== entry) : [];
        const [only] = left;
        if (only === undefined) posted.delete(text);
        else posted.set(text, left.length === 1 ? only : left);
      }
      if (posted.size === 0) postings.delete(key);
    }
  }

  return { add, remove };
}

/** All of it, where it is the same word by word, and its shingles. */
const textsOf = ({ text, shingles }: Wording): string[] => [`= ${text}`, ...shingles];

function fewestShared({ wording }: Entry, { wording: other }: Entry): number {
  const shingles = Math.min(wording.shingles.size, other.shingles.size);
  return shingles - mayMiss(shingles);
}

/** Either may be the longer one where nothing tells. */
function areAlike(entry: Entry, other: Entry): boolean {
  const order = longestFirst(entry, other);
  return (
    (order >= 0 && shares(entry, other) !== undefined) || (order <= 0 && shares(other, entry) !== undefined)
  );
}
