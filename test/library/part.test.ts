// A part of a library, which serves as one.
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/index.ts';
import { declinedIn, groupsIn, statementsIn } from '../../src/library/groups-in.ts';
import { partOf, seenIn, wholeOf, wordsOfPart } from '../../src/library/part.ts';
import { seenBy } from '../../src/library/seen-by.ts';
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

describe('what a workspace sees', () => {
  const longer =
    '“Talks do not mean a solution to any of this, nor to what comes after it,” Kyrylo Budanov said.';
  const owned = createLibrary([
    anArticle({ id: 'a', publisher: 'Politico', body: words }),
    anArticle({ id: 'added/@slack/T1/b', publisher: 'Their Wire', body: longer }),
    anArticle({ id: 'added/@slack/T2/c', publisher: 'Sky News', body: words }),
  ]);
  const ids = (of: typeof library) => [...of.articles.keys()];

  it('is what is for everybody and its own', () => {
    expect(ids(seenBy('slack:T1', owned))).toEqual(['a', 'added/@slack/T1/b']);
    for (const other of [undefined, 'slack:T3', 'discord:T1'])
      expect(ids(seenBy(other, owned))).toEqual(['a']);
    expect(seenBy('slack:T3', owned)).toBe(seenBy(undefined, owned));
    expect(seenBy('slack:T1', owned).outlets).toEqual(['Politico', 'Their Wire']);
  });

  it('is the library itself where nobody has articles of their own', () => {
    for (const workspace of [undefined, 'slack:T1']) expect(seenBy(workspace, library)).toBe(library);
  });

  it('is nothing to tell anybody about, and what a channel keeps to of it is', () => {
    const seen = seenBy('slack:T1', owned);
    expect(wordsOfPart(seen)).toBeUndefined();
    const kept = partOf(seen, 'only Politico', ({ publisher }) => publisher === 'Politico');
    expect([ids(kept), wordsOfPart(kept)]).toEqual([['a'], 'only Politico']);
    expect([seenIn(kept) === seen, seenIn(seen) === seen, wholeOf(kept) === owned]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('has the groups that there would be without the others’ articles', () => {
    const body = (said: string) => `“${said},” Sergey Lavrov said.`;
    const first = 'Grain must be shipped before the winter comes to the northern coast';
    const second = 'no vessel leaves this harbour until every mine has been found and lifted';
    const articles = [
      anArticle({ id: 'a', body: body(first) }),
      anArticle({ id: 'b', body: body(second) }),
      anArticle({ id: 'added/@slack/T1/c', body: body(`${first} and ${second}`) }),
    ];
    const shown = (of: typeof library) =>
      groupsIn(of).map(({ lead, others }) => [lead, ...others].map(({ article }) => article.id).sort());
    const all = createLibrary(articles);
    expect(shown(all)).toEqual([['a', 'added/@slack/T1/c', 'b']]);
    const alone = createLibrary(articles.slice(0, 2));
    expect(shown(alone)).toEqual([['a'], ['b']]);
    expect(shown(seenBy('slack:T2', all))).toEqual(shown(alone));
    expect(shown(seenBy('slack:T1', all))).toEqual(shown(all));
  });
});
