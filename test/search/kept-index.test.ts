import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMiniSearchIndex } from '../../src/search/minisearch.ts';
import type { Passage } from '../../src/search/passage.ts';
import type { PassageEntry, PassageHit, PassageIndex } from '../../src/search/passage-index.ts';
import { passageIndexContract } from '../contracts/passage-index.ts';
import { randomFrom } from '../support/fuzzed-articles.ts';
import { fts5InMemory } from './kept-index-in-memory.ts';

passageIndexContract('FTS5', fts5InMemory);

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

  describe('over thousands of passages', () => {
    /** The first word stands in every second passage, the next ones in ever fewer; some twice or three times. */
    const words = Array.from({ length: 12 }, (_, at) => `w${at}`);
    const stemsOf = (number: number): string[] => {
      const draw = randomFrom(number);
      const times = () => [1, 1, 1, 1, 1, 1, 1, 2, 2, 3][Math.floor(draw() * 10)] ?? 1;
      const own = words.flatMap((word, at) =>
        draw() < 0.5 / (at + 1) ? Array<string>(times()).fill(word) : [],
      );
      return [...own, ...Array.from({ length: 5 + Math.floor(draw() * 20) }, (_, at) => `f${number}-${at}`)];
    };
    const articles = Array.from({ length: 80 }, (_, article) =>
      Array.from({ length: 100 }, (_, number) =>
        entry(`article-${article}`, number, stemsOf(article * 100 + number)),
      ),
    );
    const large = fts5InMemory();
    const whole = createMiniSearchIndex();
    for (const index of [large, whole]) for (const entries of articles) index.add(entries);

    const query = (...stems: readonly string[]) => stems.map((stem) => ({ stem, weight: 1 }));
    const scores = (hits: readonly PassageHit[]) => hits.map(({ score }) => Math.round(score * 1e6) / 1e6);

    it.each([
      ['rare ones', ['w9', 'w11']],
      ['of all kinds', ['w0', 'w1', 'w4', 'w10']],
      ['common ones', ['w0', 'w1', 'w2', 'w3']],
      ['many', words],
      ['a common one alone', ['w0']],
    ])('finds the ten best that MiniSearch finds, of words: %s', async (_, stems) => {
      const found = await large.search(query(...stems), {}, 10);
      expect(scores(found)).toEqual(scores(await whole.search(query(...stems), {}, 10)));
    });

    it('finds what is rare beside what is in more passages than are looked at', async () => {
      const index = fts5InMemory();
      index.add(
        Array.from({ length: 12_000 }, (_, at) =>
          entry('many', at, ['talk', 'talk', ...(at % 2 ? [] : ['other'])]),
        ),
      );
      index.add(Array.from({ length: 12_000 }, (_, at) => entry('more', at, ['other'])));
      index.add([entry('long', 0, ['zanzibar', ...Array.from({ length: 40 }, (_, at) => `f${at}`)])]);
      const found = await index.search(query('talk', 'zanzibar'), {}, 5);
      expect(found.map(({ passage: { article } }) => article)).toEqual(['long', ...Array(4).fill('many')]);
    });

    it.each([2, 60])(
      'finds the best of %i articles, though all others are full of the words',
      async (count) => {
        const filter = { articles: new Set(Array.from({ length: count }, (_, at) => `article-${79 - at}`)) };
        const found = await large.search(query('w0', 'w1', 'w2'), filter, 10);
        expect(scores(found)).toEqual(scores(await whole.search(query('w0', 'w1', 'w2'), filter, 10)));
      },
    );

    it('looks further down where a test holds for none of the best', async () => {
      const ranked = await whole.search(query('w1', 'w5'), {}, 2_000);
      const { passage, score } = ranked[1_500] ?? expect.fail();
      const asked: string[] = [];
      const holds = ({ id }: Passage) => asked.push(id) > 0 && id === passage.id;
      const found = await large.search(query('w1', 'w5'), { holds }, 1);
      expect(scores(found)).toEqual(scores([{ passage, score }]));
      expect(new Set(asked).size).toBe(asked.length);
    });
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
