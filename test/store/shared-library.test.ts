// The library that copies share in PostgreSQL: what one has read no other reads again, and all search in the same.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/store/postgres/connection.ts';
import { migrate } from '../../src/store/postgres/migrate.ts';
import { MIGRATIONS } from '../../src/store/postgres/schema.ts';
import { type DatabaseStore, openDatabase } from '../../src/store/postgres.ts';
import { aLine, type Line } from '../support/line.ts';
import { aDatabase, emptied, orWhyNot, skipped, type TestDatabase } from '../support/postgres.ts';

type Library = DatabaseStore['library'];

const anArticle = (key: string, ...passages: readonly string[][]) => ({
  key,
  reading: `what was read of ${key}`,
  passages: passages.map((stems, number) => ({ number, stems })),
});

const placesWith = async (library: Library, ...stems: string[]) => {
  const found = await library.candidates({
    terms: stems.map((stem) => ({ stem, worth: 1 })),
    likely: () => [{ query: { any: stems.map((stem) => ({ stem, twice: false })) } }],
    ...{ averageLength: 2, measure: { K: 1.2, B: 0.7, D: 0.5 }, limit: 99 },
  });
  return found.map(({ article, passage }) => `${article}/${passage}`);
};

describe.skipIf(skipped !== undefined)(`the library that copies share${orWhyNot}`, () => {
  let database: TestDatabase;
  let line: Line;
  let one: DatabaseStore;
  let other: DatabaseStore;
  beforeAll(async () => {
    database = await aDatabase();
    line = await aLine(database.url);
    await (await openDatabase({ url: database.url })).close();
  });
  beforeEach(async () => {
    await emptied(database);
    [one, other] = await Promise.all([openDatabase({ url: line.url }), openDatabase({ url: database.url })]);
  });
  afterEach(async () => {
    await one.close();
    await other.close();
  });
  afterAll(async () => {
    await line.close();
    await database.drop();
  });

  const rows = async (table: string) => {
    const [row] = await database.ask(`SELECT count(*)::int AS count FROM parley.${table}`);
    return row?.count;
  };
  const grownOld = (days: number) =>
    database.ask(`UPDATE parley.library_readings SET used_on = used_on - ${days}`);

  it('has for one copy what another has read', async () => {
    const [first, second] = await one.library.put([
      anArticle('a', ['talk', 'istanbul']),
      anArticle('b', [], ['talk']),
    ]);
    expect(await other.library.find(['b', 'unread', 'a'])).toEqual(
      expect.arrayContaining([
        { key: 'a', number: first, reading: 'what was read of a' },
        { key: 'b', number: second, reading: 'what was read of b' },
      ]),
    );
    expect(await other.library.find(['unread'])).toEqual([]);
    expect(await placesWith(other.library, 'talk')).toEqual([`${second}/1`, `${first}/0`]);
  });

  it('keeps what was read as it was, with quotation marks and all', async () => {
    const reading = JSON.stringify({ text: 'a\0b \ud800 \\ "quoted" \'so\', {of} \n Київ 🕊' });
    await one.library.put([{ ...anArticle('a'), reading }, anArticle('b', [])]);
    expect(await other.library.find(['a'])).toMatchObject([{ reading }]);
    expect(await one.library.put([{ ...anArticle('c'), reading: 'with \0 in it' }])).toHaveLength(1);
  });

  it('gives the numbers of many articles in their order, one that comes twice the same', async () => {
    const keys = Array.from({ length: 120 }, (_, at) => `key ${(at * 7) % 110}`);
    const passages = Array.from({ length: 30 }, () => ['talk']);
    const numbers = await one.library.put(keys.map((key) => anArticle(key, ...passages)));
    const found = new Map((await one.library.find(keys)).map(({ key, number }) => [key, number]));
    expect(found.size).toBe(110);
    expect(numbers).toEqual(keys.map((key) => found.get(key)));
    expect(await rows('library_passages')).toBe(110 * 30);
    const [same, again] = await one.library.put([anArticle('new'), anArticle('new')]);
    expect(again).toBe(same);
  });

  it('takes an article once that two copies put at the same time, in whatever order', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => openDatabase({ url: database.url })));
    if (!first || !second) throw new Error('there are two');
    for (let round = 0; round < 4; round += 1) {
      const articles = Array.from({ length: 2_000 }, (_, at) =>
        anArticle(`${round} ${at}`, ...(at % 100 === 0 ? [['talk'], ['peac']] : [])),
      );
      const [numbers, again] = await Promise.all([
        first.library.put(articles),
        second.library.put(articles.toReversed()),
      ]);
      expect(again.toReversed()).toEqual(numbers);
    }
    expect(await rows('library_readings')).toBe(8_000);
    expect(await rows('library_passages')).toBe(160);
    // What it has counted a server tells once the connection is closed.
    await Promise.all([first.close(), second.close()]);
    await pause(500);
    expect(
      await database.ask('SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()'),
    ).toEqual([{ deadlocks: 0 }]);
  });

  it('leaves what another copy was faster with as that one read it', async () => {
    const [number] = await one.library.put([anArticle('a', ['talk'])]);
    const later = { ...anArticle('a', ['peac'], ['war']), reading: 'otherwise' };
    expect(await other.library.put([later])).toEqual([number]);
    expect(await other.library.find(['a'])).toMatchObject([{ reading: 'what was read of a' }]);
    expect(await placesWith(other.library, 'talk', 'peac')).toEqual([`${number}/0`]);
  });

  it.each(['COMMIT', 'library_passages'])(
    'takes an article once where the line is cut before the answer to %s',
    async (words) => {
      line.loseAnswerTo(words);
      const numbers = await one.library.put([anArticle('a', ['talk']), anArticle('b', ['talk'])]);
      expect(await other.library.put([anArticle('b', ['talk']), anArticle('a', ['talk'])])).toEqual(
        numbers.toReversed(),
      );
      expect(await rows('library_passages')).toBe(2);
    },
  );

  it('has nothing of an article that it did not get all of', async () => {
    const cut = await openDatabase({ url: line.url, patience: 100 });
    line.loseAnswerTo('INSERT INTO parley.library_readings', true);
    await expect(cut.library.put([anArticle('a', ['talk'])])).rejects.toThrow('it cannot be reached');
    line.up();
    await cut.close();
    expect(await other.library.find(['a'])).toEqual([]);
  });

  it('tells what a copy holds that is not there, or is another article', async () => {
    const [a = 0, b = 0] = await one.library.put([anArticle('a'), anArticle('b')]);
    const held = [
      { number: a, key: 'a' },
      { number: b, key: 'another' },
      { number: b + 1, key: 'b' },
    ];
    expect(await other.library.use(held)).toEqual(['another', 'b']);
    expect(await other.library.use([])).toEqual([]);
    const many = Array.from({ length: 12_000 }, (_, at) => ({ number: a + at, key: at === 0 ? 'a' : 'b' }));
    expect(await other.library.use(many)).toHaveLength(12_000 - 2);
  });

  it('removes what no copy has used for a week, and nothing else', async () => {
    const keys = ['found', 'held', 'put again', 'unused'];
    const [found = 0, held = 0, again = 0] = await one.library.put(keys.map((key) => anArticle(key, [key])));
    await one.library.put(Array.from({ length: 250 }, (_, at) => anArticle(`many ${at}`, ['talk'])));
    await grownOld(7);
    expect(await one.library.sweep()).toBe(0);
    await grownOld(1);
    await one.library.find(['found']);
    // Of another article under this number nothing is in use.
    await one.library.use([
      { number: held, key: 'held' },
      { number: held + 2, key: 'other' },
    ]);
    await one.library.put([anArticle('put again', ['put again'])]);
    expect(await other.library.sweep()).toBe(251);
    expect((await other.library.find(keys)).map(({ number }) => number).toSorted()).toEqual([
      found,
      held,
      again,
    ]);
    expect(await rows('library_passages')).toBe(3);
    expect(await placesWith(other.library, ...keys)).toHaveLength(3);
  });

  it('does not remove what a copy begins to use at that moment, and does not wait for it', async () => {
    await one.library.put([anArticle('a'), anArticle('b')]);
    await grownOld(8);
    const user = new pg.Client(database.url);
    await user.connect();
    try {
      await user.query("BEGIN; UPDATE parley.library_readings SET used_on = current_date WHERE key = 'a'");
      expect(await one.library.sweep()).toBe(1);
      await user.query('COMMIT');
    } finally {
      await user.end();
    }
    expect(await one.library.find(['a', 'b'])).toMatchObject([{ key: 'a' }]);
  });

  it('writes once a day that an article is in use', async () => {
    const [number = 0] = await one.library.put([anArticle('a')]);
    const version = async () => (await database.ask('SELECT xmin FROM parley.library_readings'))[0]?.xmin;
    const before = await version();
    const use = async () => {
      await one.library.find(['a']);
      await one.library.use([{ number, key: 'a' }]);
    };
    await use();
    expect(await version()).toBe(before);
    await grownOld(1);
    await use();
    const after = await version();
    expect(await database.ask('SELECT used_on = current_date AS today FROM parley.library_readings')).toEqual(
      [{ today: true }],
    );
    await use();
    expect(await version()).toBe(after);
  });

  it('comes into a database of the version before, which keeps what is in it', async () => {
    const earlier = await aDatabase();
    const connection = connect({ url: earlier.url });
    await migrate(connection, MIGRATIONS.slice(0, 2));
    await connection.close();
    await earlier.ask("INSERT INTO parley.channels VALUES ('slack:C1', 'slack', '{}')");
    const store = await openDatabase({ url: earlier.url });
    expect(await store.channels.settings('slack:C1')).toEqual({});
    expect(await store.library.put([anArticle('a', ['talk'])])).toEqual([1]);
    expect(await placesWith(store.library, 'talk')).toEqual(['1/0']);
    await store.close();
    await earlier.drop();
  });
});
