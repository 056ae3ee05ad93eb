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
  const idsWith = async (enough: number, articles?: ReadonlySet<string>): Promise<string[]> => {
    const index = createMiniSearchIndex({ enough });
    index.add(entries);
    const terms = ['talk', 'rare'].map((stem) => ({ stem, weight: 1 }));
    return (await index.search(terms, articles ? { articles } : {}, 30)).map(({ passage: { id } }) => id);
  };

  it('bring in no passage where rarer ones have brought enough, and still tell those apart', async () => {
    expect(await idsWith(2)).toEqual(['a#0', 'a#1']);
  });

  it('bring in theirs where rarer ones have not', async () => {
    expect(await idsWith(3)).toHaveLength(22);
  });

  it('score the passages that are there as without that', async () => {
    expect((await idsWith(3)).filter((id) => id === 'a#0' || id === 'a#1')).toEqual(await idsWith(2));
  });

  it('bring in theirs where only some articles are wanted, which the rarer ones may not be in', async () => {
    expect(await idsWith(2, new Set(['a']))).toHaveLength(22);
  });
});
