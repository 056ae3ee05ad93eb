// Who says what in the seed articles: every statement that was marked by hand is found, and no other.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArticleFolder } from '../../src/articles/folder.ts';
import { createLibrary } from '../../src/library/library.ts';
import { SEED_STATEMENTS } from './seed-statements.ts';

const { articles } = await readArticleFolder(join(import.meta.dirname, '../../seeds'));
const library = createLibrary(articles);

it('has every seed article marked', () => {
  expect(Object.keys(SEED_STATEMENTS).sort()).toEqual(articles.map(({ id }) => id).sort());
});

it.each(Object.entries(SEED_STATEMENTS))('finds just the statements of %s', (id, marked) => {
  const entry = library.articles.get(id);
  const found = (entry?.statements ?? []).map(({ speaker, kind, polarity, fragments }, i) => ({
    speaker: speaker.name,
    kind,
    ...(polarity === 'said' ? {} : { polarity }),
    fragments: fragments.map(({ start, end }, part) =>
      entry?.article.body.slice(start, end).slice(0, marked[i]?.fragments[part]?.length),
    ),
  }));
  expect(found).toEqual(marked);
});
