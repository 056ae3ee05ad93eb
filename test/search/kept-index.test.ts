import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMiniSearchIndex } from '../../src/search/minisearch.ts';
import type { PassageEntry, PassageIndex } from '../../src/search/passage-index.ts';
import { passageIndexContract } from '../contracts/passage-index.ts';
import { fts5InMemory } from './kept-index-in-memory.ts';

passageIndexContract('FTS5', fts5InMemory);
passageIndexContract('FTS5 with the rarest word alone bringing in', () => fts5InMemory({ enough: 1 }));

const entry = (article: string, number: number, stems: readonly string[]): PassageEntry => ({
  passage: { id: `${article}#${number}`, number, article, text: '', start: 0, end: 0, sentences: [stems] },
});

describe('the index on FTS5', () => {
  const word = fc.constantFrom('talk', 'peac', 'istanbul', 'putin', 'киев', 'who-org', '3.5', 'a+b', 'ё');
  const passages = fc.array(fc.array(word, { maxLength: 12 }), { minLength: 1, maxLength: 12 });
  const query = fc.array(fc.record({ stem: word, weight: fc.constantFrom(1, 0.6, 0.3) }), { maxLength: 5 });

  it('finds what MiniSearch finds, with the same scores', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(passages, { minLength: 1, maxLength: 5 }),
        query,
        fc.nat(4),
        async (articles, terms, gone) => {
          const found = async (index: PassageIndex) => {
            for (const [at, texts] of articles.entries())
              index.add(texts.map((stems, number) => entry(`article-${at}`, number, stems)));
            index.remove(`article-${gone}`);
            return (await index.search(terms, {}, 20))
              .map(({ passage: { id }, score }) => [id, Math.round(score * 1e9) / 1e9] as const)
              .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
          };
          expect(await found(fts5InMemory())).toEqual(await found(createMiniSearchIndex()));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has common words bring in nothing where rarer ones have brought enough, and count all the same', async () => {
    const index = fts5InMemory({ enough: 20 });
    index.add(Array.from({ length: 450 }, (_, at) => entry('common', at, ['talk', 'other'])));
    index.add(
      Array.from({ length: 20 }, (_, at) => entry('rare', at, ['zanzibar', at === 7 ? 'talk' : 'other'])),
    );
    const found = await index.search(
      ['talk', 'zanzibar'].map((stem) => ({ stem, weight: 1 })),
      {},
      400,
    );
    expect(found.map(({ passage: { article } }) => article)).toEqual(Array(20).fill('rare'));
    expect(found[0]?.passage.number).toBe(7);
  });

  it('counts stems as MiniSearch does, whatever was asked before articles came and went', () => {
    const [fts5, miniSearch] = [fts5InMemory(), createMiniSearchIndex()];
    for (const index of [fts5, miniSearch]) {
      index.add([entry('a', 0, ['istanbul', 'talk', 'talk']), entry('a', 1, ['istanbul'])]);
      index.frequency('istanbul');
      index.similar('istambul');
      index.add([entry('b', 0, ['istanbul', 'istanbuli'])]);
      index.remove('a');
    }
    for (const stem of ['istanbul', 'talk', 'istanbuli'])
      expect(fts5.frequency(stem)).toBe(miniSearch.frequency(stem));
    expect(fts5.similar('istambul')).toEqual(miniSearch.similar('istambul'));
  });
});
