// The index of a kept library whose candidates a database finds, which has the passages of other copies, too.
import { afterAll, beforeAll, describe } from 'vitest';
import { type DatabaseStore, openDatabase } from '../../src/store/postgres.ts';
import { passageIndexContract } from '../contracts/passage-index.ts';
import { aDatabase, orWhyNot, skipped, type TestDatabase } from '../support/postgres.ts';
import { keptInMemory } from './kept-index-in-memory.ts';

describe.skipIf(skipped !== undefined)(`the index over PostgreSQL${orWhyNot}`, () => {
  let database: TestDatabase;
  let store: DatabaseStore;
  beforeAll(async () => {
    database = await aDatabase();
    store = await openDatabase({ url: database.url });
  });
  afterAll(async () => {
    await store?.close();
    await database?.drop();
  });

  passageIndexContract('PostgreSQL', () => keptInMemory(store.library));
});
