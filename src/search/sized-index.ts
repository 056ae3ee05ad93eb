// An index that is in memory while it is small, and on disk alone once it is large.
import { createMiniSearchIndex } from './minisearch.ts';
import type { PassageEntry, PassageIndex } from './passage-index.ts';

export interface SizedIndexOptions {
  /** Holds all passages at any size. */
  readonly onDisk: PassageIndex;
  /** Passages up to which they are in memory, too. */
  readonly small: number;
  /** The passages that it holds at the beginning. */
  readonly entries: () => Iterable<readonly PassageEntry[]>;
}

export function createSizedIndex({ onDisk, small, entries }: SizedIndexOptions): PassageIndex {
  let inMemory = onDisk.size <= small ? createMiniSearchIndex() : undefined;
  if (inMemory) for (const each of entries()) inMemory.add(each);
  const index = (): PassageIndex => inMemory ?? onDisk;
  return {
    add(added) {
      onDisk.add(added);
      if (onDisk.size > small) inMemory = undefined;
      inMemory?.add(added);
    },
    remove(article) {
      onDisk.remove(article);
      inMemory?.remove(article);
    },
    search: (terms, filter, limit) => index().search(terms, filter, limit),
    frequency: (stem) => index().frequency(stem),
    similar: (stem) => index().similar(stem),
    get size() {
      return onDisk.size;
    },
  };
}
