import { expect, it } from 'vitest';
import { findPassages } from '../../src/library/find-passages.ts';
import { createLibrary, type Library, updateLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const article = (id: string, body: string) => anArticle({ id, body });

it('finds what a library holds, though its index has gone on to the next meanwhile', async () => {
  const kept = article('kept', 'The drones came at night.');
  const library = createLibrary([kept, article('changed', 'Drones over Kyiv.'), article('gone', 'Drones.')]);
  const goOn = () =>
    updateLibrary(library, [
      kept,
      article('changed', 'No drones over Kyiv.'),
      article('new', 'More drones.'),
    ]);
  const slow: Library = {
    ...library,
    index: {
      ...library.index,
      search: async (...asked) => {
        await Promise.resolve();
        return library.index.search(...asked);
      },
    },
  };
  const searching = findPassages(slow, [{ stem: 'drone', weight: 1 }], {}, 10);
  goOn();
  expect((await searching).map(({ entry }) => entry.article.id)).toEqual(['kept']);
});
