// An index as a kept library has it, with FTS5 in memory, which holds its passages itself, as a library does for it.
import { createFts5Candidates } from '../../src/search/fts5-candidates.ts';
import { createKeptIndex } from '../../src/search/kept-index.ts';
import type { Passage } from '../../src/search/passage.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { openLibraryFile } from '../../src/store/library/file.ts';

export function fts5InMemory(): PassageIndex {
  const file = openLibraryFile(':memory:');
  if (!file) throw new Error('nobody else can have it open');
  const numbers = new Map<string, number>();
  const passages = new Map<string, Passage>();
  const index = createKeptIndex({
    table: file.stems,
    numberOf: (article) => numbers.get(article),
    passageAt: (article, number) => passages.get(`${article} ${number}`),
    openCandidates: (rows) => createFts5Candidates(file.stems, rows),
  });
  let last = 0;
  return {
    ...index,
    add(entries) {
      for (const { passage } of entries) {
        const number = numbers.get(passage.article) ?? ++last;
        numbers.set(passage.article, number);
        passages.set(`${number} ${passage.number}`, passage);
      }
      index.add(entries);
    },
    remove(article) {
      index.remove(article);
      numbers.delete(article);
    },
    get size() {
      return index.size;
    },
  };
}
