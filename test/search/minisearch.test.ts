import { describe, expect, it } from 'vitest';
import { createMiniSearchIndex } from '../../src/search/minisearch.ts';
import type { PassageEntry } from '../../src/search/passage-index.ts';
import { passageIndexContract } from '../contracts/passage-index.ts';

passageIndexContract('MiniSearch', createMiniSearchIndex);

describe('common words in a large index', () => {
  const entry = (number: number, sentence: readonly string[]): PassageEntry => ({
    passage: { id: `a#${number}`, number, article: 'a', text: '', start: 0, end: 0, sentences: [sentence] },
  });
  const entries = [
    entry(0, ['rare', 'talk', 'long', 'long']),
    entry(1, ['rare', 'other', 'long', 'long']),
    ...Array.from({ length: 20 }, (_, at) => entry(at + 2, ['talk'])),
  ];
  const idsWith = (enough: number, articles?: ReadonlySet<string>): string[] => {
    const index = createMiniSearchIndex({ enough });
    index.add(entries);
    const terms = ['talk', 'rare'].map((stem) => ({ stem, weight: 1 }));
    return index.search(terms, articles ? { articles } : {}, 30).map(({ passage: { id } }) => id);
  };

  it('bring in no passage where rarer ones have brought enough, and still tell those apart', () => {
    expect(idsWith(2)).toEqual(['a#0', 'a#1']);
  });

  it('bring in theirs where rarer ones have not', () => {
    expect(idsWith(3)).toHaveLength(22);
  });

  it('score the passages that are there as without that', () => {
    expect(idsWith(3).filter((id) => id === 'a#0' || id === 'a#1')).toEqual(idsWith(2));
  });

  it('bring in theirs where only some articles are wanted, which the rarer ones may not be in', () => {
    expect(idsWith(2, new Set(['a']))).toHaveLength(22);
  });
});
