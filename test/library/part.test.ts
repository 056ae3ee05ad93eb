// A part of a library, which serves as one.
import { expect, it } from 'vitest';
import { createLibrary } from '../../src/index.ts';
import { declinedIn, groupsIn, statementsIn } from '../../src/library/groups-in.ts';
import { partOf, wholeOf, wordsOfPart } from '../../src/library/part.ts';
import { anArticle } from '../support/builders.ts';

const words = '“Talks do not mean a solution to any of this,” Kyrylo Budanov said.';
const library = createLibrary([
  anArticle({ id: 'a', publisher: 'Politico', body: `${words} He added more.` }),
  anArticle({ id: 'b', publisher: 'Sky News', body: words }),
  anArticle({ id: 'c', publisher: 'Sky News', body: 'Dmitry Peskov refused to say who would go.' }),
]);
const ofSky = partOf(library, 'only Sky News', ({ publisher }) => publisher === 'Sky News');

it('has its own articles, outlets and speakers, and finds passages in these alone', async () => {
  expect([...ofSky.articles.keys()]).toEqual(['b', 'c']);
  expect([ofSky.outlets, ofSky.extent.articles]).toEqual([['Sky News'], 2]);
  const terms = [{ stem: 'talk', weight: 1 }];
  const found = async (filter: object) =>
    (await ofSky.index.search(terms, filter, 9)).map(({ passage }) => passage.article);
  expect([await found({}), await found({ articles: new Set(['a']) })]).toEqual([['b'], []]);
  expect(ofSky.index.frequency('talk')).toBe(library.index.frequency('talk'));
});

it('keeps the same words in one group, led by what is left of it', () => {
  const shown = (of: typeof library) =>
    groupsIn(of).map(({ lead, others }) => [lead, ...others].map(({ article }) => article.id));
  expect(shown(library)).toEqual([['a', 'b']]);
  expect(shown(ofSky)).toEqual([['b']]);
  expect(statementsIn(ofSky).map(({ article }) => article.id)).toEqual(['b']);
  expect(declinedIn(ofSky)).toHaveLength(declinedIn(library).length);
  expect(declinedIn(partOf(library, 'only Politico', ({ publisher }) => publisher === 'Politico'))).toEqual(
    [],
  );
});

it('is made once, is not written to, and is the library itself where it is all of it', () => {
  const again = partOf(library, 'only Sky News', () => expect.fail('made twice'));
  expect(again).toBe(ofSky);
  expect([wholeOf(ofSky) === library, wordsOfPart(ofSky)]).toEqual([true, 'only Sky News']);
  expect(() => ofSky.index.remove('b')).toThrow('not written to');
  expect(partOf(library, 'all', () => true)).toBe(library);
  expect(wordsOfPart(library)).toBeUndefined();
});
