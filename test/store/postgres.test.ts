import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/postgres.ts';
import { LEASE } from '../contracts/store/values.ts';
import { storeContract } from '../contracts/store.ts';
import { aDatabase, emptied, orWhyNot, skipped, type TestDatabase } from '../support/postgres.ts';

describe.skipIf(skipped !== undefined)(`a database${orWhyNot}`, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  const opened = (owner: string) => openDatabase({ url: database.url, owner, leaseMs: LEASE });

  storeContract('PostgreSQL', async () => {
    // At once, as copies that start together.
    const [store, other] = await Promise.all([opened('one'), opened('other')]);
    await emptied(database);
    return {
      store,
      other,
      async dispose() {
        await store.close();
        await other.close();
      },
    };
  });

  it('has one time for all', async () => {
    const [store, other] = await Promise.all([opened('one'), opened('other')]);
    expect(Math.abs((await store.time()) - (await other.time()))).toBeLessThan(5_000);
    await store.close();
    await other.close();
  });
});
