// An index as a kept library has it, in memory, which holds its passages itself, as a library does for it.
import { randomUUID } from 'node:crypto';
import type { SharedLibrary } from '../../src/library/sharing.ts';
import { createFts5Candidates } from '../../src/search/fts5-candidates.ts';
import { createKeptIndex } from '../../src/search/kept-index.ts';
import type { Passage } from '../../src/search/passage.ts';
import { type PassageIndex, stemsIn } from '../../src/search/passage-index.ts';
import { createSharedCandidates } from '../../src/search/shared-candidates.ts';
import { openLibraryFile } from '../../src/store/library/file.ts';

export const fts5InMemory = (): PassageIndex => keptInMemory();

/** @param shared what its candidates are found by, if not by FTS5. */
export function keptInMemory(shared?: SharedLibrary): PassageIndex {
  const file = openLibraryFile(':memory:');
  if (!file) throw new Error('nobody else can have it open');
  const numbers = new Map<string, number>();
  const passages = new Map<string, Passage>();
  const [here, there] = [new Map<number, number>(), new Map<number, number>()];
  /** What is added is there once it is searched for. */
  let putting: Promise<void> = Promise.resolve();
  const index = createKeptIndex({
    table: shared ? file.unsearched : file.stems,
    numberOf: (article) => numbers.get(article),
    passageAt: (article, number) => passages.get(`${article} ${number}`),
    openCandidates: (rows) =>
      shared
        ? createSharedCandidates(
            shared,
            { here: (number) => here.get(number), there: (number) => there.get(number) },
            rows,
          )
        : createFts5Candidates(file.stems, rows),
  });
  let last = 0;
  return {
    ...index,
    add(entries) {
      for (const article of new Set(entries.map(({ passage }) => passage.article))) {
        const own = entries.filter(({ passage }) => passage.article === article);
        const number = numbers.get(article) ?? ++last;
        numbers.set(article, number);
        for (const { passage } of own) passages.set(`${number} ${passage.number}`, passage);
        const stems = own.map((each) => ({ number: each.passage.number, stems: stemsIn(each) }));
        putting = putting.then(async () => {
          const [place] = (await shared?.put([{ key: randomUUID(), reading: '', passages: stems }])) ?? [];
          if (place === undefined) return;
          here.set(place, number);
          there.set(number, place);
        });
      }
      index.add(entries);
    },
    remove(article) {
      index.remove(article);
      numbers.delete(article);
    },
    async search(...asked) {
      await putting;
      return index.search(...asked);
    },
    get size() {
      return index.size;
    },
  };
}
