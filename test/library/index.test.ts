import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibraryIndex } from '../../src/library/index.ts';
import { passageIndexContract } from '../contracts/passage-index.ts';

passageIndexContract('The library index', createLibraryIndex);

/** `passages` of one word each: their scores are equal. */
const entries = (article: string, passages: number) =>
  Array.from({ length: passages }, (_, at) => ({
    passage: {
      id: `${article}#${at}`,
      number: at,
      article,
      start: at * 10,
      end: at * 10 + 9,
      text: 'ceasefire',
      sentences: [['ceasefir']],
    },
  }));

const ofLength = (article: string, words: number) => {
  const sentence = ['ceasefir', ...Array.from({ length: words }, (_, at) => `word${at}`)];
  const passage = {
    id: `${article}#0`,
    number: 0,
    article,
    start: 0,
    end: 9,
    text: 'ceasefire',
    sentences: [sentence],
  };
  return { passage };
};

describe('createLibraryIndex', () => {
  const found = async (order: readonly string[], limit: number) => {
    const index = createLibraryIndex();
    for (const article of order) index.add(entries(article, 20));
    return (await index.search([{ stem: 'ceasefir', weight: 1 }], {}, limit)).map(
      ({ passage: { id } }) => id,
    );
  };

  it('gives equal passages in the order of the articles’ ids, in whatever order they were added', async () => {
    expect(await found(['b', 'c', 'a'], 25)).toEqual(await found(['a', 'b', 'c'], 25));
    expect((await found(['c', 'b', 'a'], 21)).slice(-2)).toEqual(['a#19', 'b#0']);
  });

  it('looks for equals beyond what is asked for', async () => {
    expect(await found(['c', 'b', 'a'], 2)).toEqual(['a#0', 'a#1']);
  });

  it('gives the same scores, to the last digit, whatever was added and removed before', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lengths, fc.infiniteStream(fc.nat()), async (words, draw) => {
        const articles = words.map((length, at) => ({ article: `article-${at}`, length }));
        const shuffled = articles
          .map((article) => ({ ...article, key: draw.next().value }))
          .sort((a, b) => a.key - b.key);
        const scores = (order: typeof articles) => {
          const index = createLibraryIndex();
          for (const { article, length } of order) index.add([ofLength(article, length)]);
          index.remove('article-1');
          return index.search([{ stem: 'ceasefir', weight: 1 }], {}, 12);
        };
        expect(await scores(shuffled)).toEqual(await scores(articles));
      }),
    );
  });
});
