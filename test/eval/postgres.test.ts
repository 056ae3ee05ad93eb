// Where the search is a database's, questions have the answers that they have where the index is in memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuestionSet } from '../../adapters/terminal/question-set.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { createFolderReader } from '../../src/articles/watch.ts';
import {
  createLibrary,
  type DatabaseStore,
  type Library,
  openDatabase,
  silentLogger,
} from '../../src/index.ts';
import { type KeptLibrary, openKeptLibrary } from '../../src/library/kept-library.ts';
import { createShelf } from '../../src/library/shelf.ts';
import { openLibraryFile } from '../../src/store/library/file.ts';
import { aDatabase, orWhyNot, skipped, type TestDatabase } from '../support/postgres.ts';

/** What is shown, and all that was weighed for it. */
const madeOf = (answer: Answer) => ({
  ...{ kind: answer.kind, probability: answer.probability },
  shown: (answer.kind === 'answered' ? answer.snippets : answer.nearest).map(
    ({ article, start, end }) => `${article} ${start} ${end}`,
  ),
  weighed: answer.considered.map(({ weighed }) =>
    weighed.map(({ passage, score }) => `${passage.id} ${score}`),
  ),
});

describe.skipIf(skipped !== undefined)(`the questions over PostgreSQL${orWhyNot}`, () => {
  let database: TestDatabase;
  let store: DatabaseStore;
  let data: string;
  const opened: KeptLibrary[] = [];
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'parley-eval-'));
    database = await aDatabase();
    store = await openDatabase({ url: database.url });
  });
  afterAll(async () => {
    for (const kept of opened) kept.close();
    rmSync(data, { recursive: true, force: true });
    await store?.close();
    await database?.drop();
  });

  async function keep(folder: string, name: string): Promise<Library> {
    const file = openLibraryFile(join(data, `${name}.db`));
    if (!file) throw new Error('nobody else can have it open');
    const options = { source: folder, version: 'one', small: 0, now: Date.now, shared: store.library };
    const kept = openKeptLibrary({ file, ...options });
    opened.push(kept);
    const shelf = createShelf({ folder, read: createFolderReader(), kept, log: silentLogger });
    await shelf.fill();
    return shelf.current();
  }

  it.each(['seeds', 'tune', 'validate'])('of %s are answered as they are over MiniSearch', async (name) => {
    const set = join(import.meta.dirname, name);
    const { lines, articles: folder = join(set, '../../../seeds') } = await readQuestionSet(
      set,
      new PassThrough(),
    );
    const kept = await keep(folder, name);
    const inMemory = createLibrary([...kept.articles.values()].map(({ article }) => article));
    for (const { gold } of lines) {
      const { question, context } = gold;
      const options = { question, ...(context === undefined ? {} : { context }) };
      expect(madeOf(await answerQuestion(kept, options))).toEqual(
        madeOf(await answerQuestion(inMemory, options)),
      );
    }
  });
});
