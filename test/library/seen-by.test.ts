// What a workspace sees of a library: the same as a library of just these articles, found by the index of all.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folderOf, isFor } from '../../src/articles/owner.ts';
import { createLibrary, type Library } from '../../src/index.ts';
import { partOf } from '../../src/library/part.ts';
import { seenBy } from '../../src/library/seen-by.ts';
import { anArticle } from '../support/builders.ts';

const BODIES = [
  '“Grain must be shipped,” Sergey Lavrov said at the United Nations (UN).',
  '“Grain comes first,” Rustem Umerov said to NATO.',
  'Переговоры о зерне отложены, заявил Сергей Лавров.',
  'The Unified Network (UN) of grain dealers met.',
];
const WORKSPACES = ['slack:T1', 'slack:T2', 'slack:T3'];
const articles = fc
  .array(
    fc.record({
      owner: fc.option(fc.constantFrom(...WORKSPACES), { nil: undefined }),
      body: fc.constantFrom(...BODIES),
      publisher: fc.option(fc.constantFrom('Herald', 'Politico', 'Wire'), { nil: undefined }),
      day: fc.option(fc.constantFrom('2025-05-13', '2025-05-14', '2025-05-15'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drawn) =>
    drawn.map(({ owner, body, publisher, day }, at) =>
      anArticle({
        id: owner === undefined ? `added/host/${at}` : `added/${folderOf(owner)}host/${at}`,
        body,
        ...(publisher && { publisher }),
        ...(day && { published: { day } }),
      }),
    ),
  );

/** All that is known of a library besides what its index says. */
const knownOf = (library: Library) => ({
  articles: [...library.articles.keys()],
  entries: [...library.articles].map(([id, { article }]) => [id, article.id]),
  size: library.articles.size,
  namedIn: [...library.namedIn].map(([person, ids]) => [person, [...ids].sort()]).sort(),
  organisations: [...library.organisations].sort(),
  speakers: [...library.speakers].sort(),
  outlets: library.outlets,
  longNames: [...library.longNames].sort(),
  extent: library.extent,
  languages: [...library.languages].sort(),
});

it('is all that would be known if there was nothing else', () => {
  fc.assert(
    fc.property(articles, fc.constantFrom(undefined, ...WORKSPACES), (all, workspace) => {
      const own = all.filter((article) => isFor(workspace, article));
      const seen = seenBy(workspace, createLibrary(all));
      expect(knownOf(seen)).toEqual(knownOf(createLibrary(own)));
      for (const article of all) {
        expect(seen.articles.has(article.id)).toBe(own.includes(article));
        expect(seen.articles.get(article.id)?.article).toBe(own.find((each) => each === article));
      }
    }),
    { numRuns: 40 },
  );
});

it('is searched as if the others were taken out of what is found in all, however few or many they are', async () => {
  const terms = [{ stem: 'grain', weight: 1 }];
  await fc.assert(
    fc.asyncProperty(
      articles,
      fc.constantFrom(undefined, ...WORKSPACES),
      fc.integer({ min: 1, max: 9 }),
      async (all, workspace, limit) => {
        const library = createLibrary(all);
        const seen = seenBy(workspace, library);
        const found = await library.index.search(terms, {}, 99);
        const wanted = found.filter(({ passage }) => isFor(workspace, { id: passage.article }));
        expect(await seen.index.search(terms, {}, limit)).toEqual(wanted.slice(0, limit));
        const [one] = all;
        const only = { articles: new Set(one ? [one.id] : []) };
        const ofOne = wanted.filter(({ passage }) => only.articles.has(passage.article));
        expect(await seen.index.search(terms, only, limit)).toEqual(ofOne.slice(0, limit));
        const politico = partOf(seen, 'only Politico', ({ publisher }) => publisher === 'Politico');
        const kept = wanted.filter(({ passage }) => politico.articles.has(passage.article));
        expect(await politico.index.search(terms, {}, limit)).toEqual(kept.slice(0, limit));
      },
    ),
    { numRuns: 60 },
  );
});

it('looks beyond what another has, though it is most of what is found first', async () => {
  const flood = Array.from({ length: 60 }, (_, at) =>
    anArticle({ id: `added/@slack/T2/host/${at}`, body: 'Grain, grain, grain.' }),
  );
  const rest = Array.from({ length: 70 }, (_, at) =>
    anArticle({
      id: `added/host/${at}`,
      body: at === 0 ? 'A word on the harvest, on mills and on grain.' : 'No.',
    }),
  );
  const seen = seenBy(undefined, createLibrary([...flood, ...rest]));
  const found = await seen.index.search([{ stem: 'grain', weight: 1 }], {}, 1);
  expect(found.map(({ passage }) => passage.article)).toEqual(['added/host/0']);
});
