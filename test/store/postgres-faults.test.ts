// What becomes of the store where the database goes away, by having it go away.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DatabaseStore, openDatabase } from '../../src/store/postgres.ts';
import { anEvent, aPost, LEASE, NOW } from '../contracts/store/values.ts';
import { aLine, type Line } from '../support/line.ts';
import { aDatabase, emptied, orWhyNot, skipped, type TestDatabase } from '../support/postgres.ts';

const PATIENCE = 600;

describe.skipIf(skipped !== undefined)(`a database that goes away${orWhyNot}`, () => {
  let database: TestDatabase;
  let line: Line;
  let store: DatabaseStore;
  beforeAll(async () => {
    database = await aDatabase();
    line = await aLine(database.url);
    await (await openDatabase({ url: database.url })).close();
  });
  beforeEach(async () => {
    line.up();
    await emptied(database);
    store = await openDatabase({ url: line.url, owner: 'one', leaseMs: LEASE, patience: PATIENCE });
  });
  afterEach(async () => {
    line.up();
    await store.close();
  });
  afterAll(async () => {
    await line.close();
    await database.drop();
  });

  const other = () => openDatabase({ url: database.url, owner: 'other', leaseMs: LEASE });

  it('ends no call where the server ends its connections again and again, and takes each once', async () => {
    const [patient, second] = await Promise.all(
      ['patient', 'second'].map((owner) => openDatabase({ url: database.url, owner, patience: 8_000 })),
    );
    if (!patient || !second) throw new Error('there are two');
    const keys = Array.from({ length: 150 }, (_, at) => `event ${at}`);
    let isDone = false;
    const cutting = (async () => {
      let ended = 0;
      while (!isDone) {
        ended += await database.cut();
        await pause(150);
      }
      return ended;
    })();
    const taken = await Promise.all(
      keys.map(async (key) => [
        await patient.inbox.record(anEvent(key), NOW),
        await second.inbox.record(anEvent(key), NOW),
        await patient.outbox.add(aPost(key), NOW),
        await second.outbox.add(aPost(key), NOW),
      ]),
    ).finally(() => {
      isDone = true;
    });
    expect(await cutting).toBeGreaterThan(2);
    for (const [first, again, added, addedAgain] of taken) {
      expect([first, again].filter(Boolean)).toHaveLength(1);
      expect([added, addedAgain].filter(Boolean)).toHaveLength(1);
    }
    await patient.close();
    await second.close();
  });

  it('rejects within its patience, with a line that names it and no password, and is back at once', async () => {
    line.down();
    const fault = await store.inbox.record(anEvent(), NOW).catch((err: unknown) => err);
    expect(String(fault)).toMatch(
      /The database parley_test_\w+ at 127\.0\.0\.1:\d+: it cannot be reached .*Next: /u,
    );
    expect(String(fault)).not.toContain('postgres@');
    line.up();
    expect(await store.inbox.record(anEvent(), NOW)).toBe(true);
  });

  it('is waited for where it is back soon', async () => {
    line.down();
    const recorded = store.inbox.record(anEvent(), NOW);
    await pause(PATIENCE / 2);
    line.up();
    expect(await recorded).toBe(true);
  });

  it('has taken what it committed before the line was cut: the call says so all the same', async () => {
    line.loseAnswerTo('COMMIT');
    expect(await store.inbox.record(anEvent(), NOW)).toBe(true);
    line.loseAnswerTo('COMMIT');
    expect(await store.outbox.add(aPost(), NOW)).toBe(true);
    const second = await other();
    expect(await second.inbox.record(anEvent(), NOW)).toBe(false);
    expect(await second.outbox.add(aPost(), NOW)).toBe(false);
    await second.close();
  });

  it('gives what was claimed before the line was cut to the same call', async () => {
    const second = await other();
    await second.inbox.record(anEvent(), NOW);
    await second.inbox.release('event');
    await second.outbox.add(aPost('post'), NOW);
    await second.outbox.putBack('post', NOW, 'later');
    line.loseAnswerTo('COMMIT');
    expect(await store.inbox.claimAbandoned('slack', NOW)).toHaveLength(1);
    line.loseAnswerTo('COMMIT');
    expect(await store.outbox.claimDue('slack', NOW, 9)).toHaveLength(1);
    await second.close();
  });

  it.each<[string, (store: DatabaseStore) => Promise<unknown>]>([
    ['an event', ({ inbox }) => inbox.record(anEvent(), NOW)],
    ['a post', ({ outbox }) => outbox.add(aPost('event'), NOW)],
  ])(
    'leaves %s of which it is not known that it is there to whoever comes next, its owner included',
    async (_, work) => {
      line.loseAnswerTo('COMMIT', true);
      expect(await work(store).catch((err: unknown) => err)).toBeInstanceOf(Error);
      line.up();
      const claimed = async () => [
        ...(await store.inbox.claimAbandoned('slack', NOW)),
        ...(await store.outbox.claimDue('slack', NOW, 9)),
      ];
      expect(await claimed()).toEqual([]);
      await store.renew(NOW);
      expect(await claimed()).toHaveLength(1);
      await store.renew(NOW);
      expect(await claimed()).toEqual([]);
    },
  );

  it('that can only be read takes nothing, and takes it as soon as it can be written', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await database.ask(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await database.cut();
    const fault = await store.inbox.record(anEvent(), NOW).catch((err: unknown) => err);
    expect(String(fault)).toMatch(/it can only be read, as a standby/u);
    expect(await store.inbox.knows('event')).toBe(false);
    await database.ask(
      `BEGIN READ WRITE; ALTER DATABASE ${name} SET default_transaction_read_only = off; COMMIT`,
    );
    expect(await store.inbox.record(anEvent(), NOW)).toBe(true);
  });

  it.each([
    ['a serialization failure', '40001'],
    ['a deadlock', '40P01'],
    ['a lock that was not to be had', '55P03'],
  ])('tries again after %s', async (_, code) => {
    await database.ask(`
      CREATE SEQUENCE failures;
      CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF nextval('failures') <= 3 THEN RAISE EXCEPTION 'once more' USING ERRCODE = '${code}'; END IF;
        RETURN NEW; END $$;
      CREATE TRIGGER fails BEFORE INSERT ON parley.posts FOR EACH ROW EXECUTE FUNCTION fail();`);
    try {
      await store.inbox.record(anEvent(), NOW);
      expect(await store.outbox.add(aPost(), NOW)).toBe(true);
      expect(await store.outbox.claimDue('slack', NOW, 9)).toEqual([]);
    } finally {
      await database.ask('DROP TRIGGER fails ON parley.posts; DROP FUNCTION fail; DROP SEQUENCE failures;');
    }
  });

  it('goes on where a newer version has changed a table meanwhile', async () => {
    await store.outbox.add(aPost(), NOW);
    await store.outbox.find('event');
    await database.ask('ALTER TABLE parley.posts ADD COLUMN later text');
    expect(await store.outbox.find('event')).toBeDefined();
    await database.ask('ALTER TABLE parley.posts DROP COLUMN later');
  });

  it('lets nobody pass over an article that another notes at the same time', async () => {
    const second = await other();
    const met: string[] = [];
    let upTo = 0;
    let isDone = false;
    const following = (async () => {
      for (let last = false; !last; ) {
        last = isDone;
        const { ids, ...next } = await second.articles.after(upTo);
        met.push(...ids);
        upTo = next.upTo;
      }
    })();
    const noting = [store, second].map(async ({ articles }, by) => {
      for (let at = 0; at < 60; at += 1) await articles.note([`${by} ${at}`, `both ${at}`], NOW);
    });
    await Promise.all(noting);
    isDone = true;
    await following;
    expect(met).toHaveLength(180);
    expect(new Set(met).size).toBe(180);
    await second.close();
  });
});
