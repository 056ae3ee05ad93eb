import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/store/postgres/connection.ts';
import { migrate } from '../../src/store/postgres/migrate.ts';
import { MIGRATIONS } from '../../src/store/postgres/schema.ts';
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

  const refusal = async (readOnly = false): Promise<string> => {
    const store = openDatabase({ url: database.url, readOnly });
    return String(await store.then((opened) => opened.close()).catch((err: unknown) => err));
  };

  it('of a newer version is refused and left as it is', async () => {
    await (await opened('one')).close();
    await database.ask('UPDATE parley.schema SET version = version + 1');
    expect(await refusal()).toMatch(/a newer Parley made what is in it .* Next: start that Parley/u);
    await database.ask('UPDATE parley.schema SET version = version - 1');
    expect(await refusal()).toBe('undefined');
  });

  it('is read by whoever is to read it, and not written', async () => {
    await (await opened('one')).close();
    const reader = await openDatabase({ url: database.url, readOnly: true });
    expect(await reader.digests.all()).toEqual([]);
    await expect(reader.articles.note(['an article'], 0)).rejects.toThrow('it can only be read');
    await reader.close();
  });

  it('that is empty is filled at the first start, and only then', async () => {
    await database.ask('DROP SCHEMA parley CASCADE');
    expect(await refusal(true)).toMatch(/there is nothing in it. Next: start the bot once/u);
    expect(await database.ask("SELECT 1 FROM pg_tables WHERE schemaname = 'parley'")).toEqual([]);
    expect(await refusal()).toBe('undefined');
    expect(await refusal(true)).toBe('undefined');
  });

  it('from before workspaces had feeds is brought up to date with its feeds, which are for everybody', async () => {
    await database.ask('DROP SCHEMA parley CASCADE');
    const connection = connect({ url: database.url });
    await migrate(connection, MIGRATIONS.slice(0, 3));
    await connection.close();
    const follow = (url: string) =>
      database.ask(
        `INSERT INTO parley.sources (url, title, about, added_at, next_at) VALUES ('${url}', 'A', '[]', 0, 0)`,
      );
    const url = 'https://a.example/feed';
    await follow(url);
    await database.ask("INSERT INTO parley.source_entries VALUES (1, 'id:1', 's', 'added', 1, NULL, 0)");
    const store = await opened('one');
    expect(await store.sources.entry(1, ['id:1'])).toMatchObject({ outcome: 'added' });
    expect(await store.sources.add({ url, title: 'A', about: [] }, 0)).toBeUndefined();
    expect(await store.sources.add({ url, title: 'A', about: [], owner: 'slack:T1' }, 0)).toBeDefined();
    // As whatever knows nothing of workspaces does.
    await follow('https://b.example/feed');
    expect((await store.sources.all()).map((source) => [source.url, source.owner])).toEqual([
      [url, undefined],
      [url, 'slack:T1'],
      ['https://b.example/feed', undefined],
    ]);
    await store.close();
  });

  it('with another program’s tables under its name is left alone', async () => {
    await database.ask('ALTER TABLE parley.schema RENAME TO theirs');
    expect(await refusal()).toMatch(/its schema "parley" is another program’s/u);
    await database.ask('ALTER TABLE parley.theirs RENAME TO schema');
  });

  it.each([
    ['a database that is not there', (url: URL) => (url.pathname = '/not_there'), 'no database of this name'],
    ['a server that is not there', (url: URL) => (url.port = '1'), 'it cannot be reached'],
  ])('is told from %s', async (_, change, words) => {
    const url = new URL(database.url);
    change(url);
    await expect(openDatabase({ url: url.href, patience: 0 })).rejects.toThrow(words);
  });

  it('has one time for all', async () => {
    const [store, other] = await Promise.all([opened('one'), opened('other')]);
    expect(Math.abs((await store.time()) - (await other.time()))).toBeLessThan(5_000);
    await store.close();
    await other.close();
  });
});
