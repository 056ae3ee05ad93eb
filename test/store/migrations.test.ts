// A file of every earlier version opens in this one, with all that is in it.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/store/schema.ts';
import { openFile } from '../../src/store/sqlite/file.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { anEvent, aPost, aSubscription, aTurn, LEASE, NOW } from '../contracts/store/values.ts';
import { aFolder } from './opened.ts';

let folder: ReturnType<typeof aFolder>;
let file: string;
beforeEach(() => {
  folder = aFolder();
  file = join(folder.path, 'parley.db');
});
afterEach(() => folder.remove());

const { reply } = aPost();
const sql = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

/** Rows as each version wrote them, by the version from which on they could be. Never changed once released. */
const ROWS: readonly string[] = [
  `
  INSERT INTO inbox (key, platform, channel, person, received_at, owner, lease_until, event)
    VALUES ('waiting', 'slack', 'slack:C1', 'slack:U1', ${NOW}, 'gone', ${NOW + LEASE}, ${sql(anEvent('waiting'))});
  INSERT INTO inbox (key, platform, channel, person, received_at, lease_until, settled_at, outcome)
    VALUES ('answered', 'slack', 'slack:C1', 'slack:U1', ${NOW}, ${NOW}, ${NOW}, 'answered');
  INSERT INTO posts (key, platform, channel, person, state, created_at, expires_at, next_try_at, owner, lease_until,
      sending, conversation, place, question, turn, reply)
    VALUES ('answered', 'slack', 'slack:C1', 'slack:U1', 'waiting', ${NOW}, ${NOW + 9}, ${NOW}, 'gone', ${NOW + LEASE},
      1, 'thread', 'there', 'who?', ${sql(aTurn('who?'))}, ${sql(reply)});
  INSERT INTO pages (post, page, platform, id) VALUES ('answered', 0, 'slack', 'm0');
  INSERT INTO threads (conversation, post, at) VALUES ('thread', 'answered', ${NOW});
  INSERT INTO articles (id, met_at) VALUES ('a', ${NOW}), ('b', ${NOW});
  INSERT INTO subscriptions (platform, channel, place, schedule, filter, quiet_days, last_date, up_to, since)
    VALUES ('slack', 'slack:C1', '{"channel":"C1"}', ${sql(aSubscription().schedule)}, ${sql(aSubscription().filter)},
      'line', '2025-05-15', 7, ${NOW});
  INSERT INTO runs (subscription, date, outcome, at) VALUES (1, '2025-05-15', 'posted', ${NOW});`,
  `
  INSERT INTO feedback (post, person, verdict, at, channel, asker, question, answer)
    VALUES ('answered', 'slack:U2', 'helpful', ${NOW}, 'slack:C1', 'slack:U1', 'who?', 'An answer.');`,
  `
  INSERT INTO sources (url, title, about, added_at, next_at) VALUES ('https://a.example/feed', 'A', '["talks"]', ${NOW}, ${NOW});
  INSERT INTO source_entries (source, key, stamp, outcome, tries, at) VALUES (1, 'id:1', 's', 'added', 1, ${NOW});
  INSERT INTO sources (url, title, about, added_at, next_at) VALUES ('https://gone.example', 'Gone', '[]', ${NOW}, ${NOW});
  DELETE FROM sources WHERE id = 2;`,
  "UPDATE posts SET change = 'edited' WHERE key = 'answered';",
  `INSERT INTO channels (channel, platform, settings) VALUES ('slack:C1', 'slack', '{"answers":"mentions"}');`,
  `INSERT INTO follows (platform, channel, place, state, revision) VALUES ('slack', 'slack:C1', 'there', '["sanctions"]', 3);`,
  `INSERT INTO installations (platform, id, sealed, revision) VALUES ('slack', 'T1', 'sealed', 2);
  INSERT INTO duties (name, owner, lease_until) VALUES ('shard 0', 'gone', ${NOW + LEASE});`,
  `INSERT INTO sources (url, workspace, title, about, added_at, next_at)
    VALUES ('https://a.example/feed', 'slack:T1', 'A', '[]', ${NOW}, ${NOW});`,
];

describe.each(MIGRATIONS.map((_, index) => index + 1))('a file of version %i', (version) => {
  it('opens with all that is in it', async () => {
    const database = openFile({ file, migrations: MIGRATIONS.slice(0, version) });
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: version });
    for (const rows of ROWS.slice(0, version)) database.exec(rows);
    database.close();

    const store = openStore({ file });
    const later = NOW + LEASE;
    expect(await store.inbox.claimAbandoned('slack', later)).toEqual([
      { event: anEvent('waiting'), receivedAt: NOW },
    ]);
    expect(await store.inbox.record(anEvent('answered'), later)).toBe(false);
    expect(await store.outbox.claimDue('slack', later, 9)).toMatchObject([
      { key: 'answered', question: 'who?', reply, place: 'there', pages: ['m0'], inDoubt: true },
    ]);
    expect(await store.threads.last('thread')).toEqual({ key: 'answered', turn: aTurn('who?') });
    expect(await store.articles.after(1)).toEqual({ ids: ['b'], upTo: 2 });
    expect(await store.digests.all()).toEqual([{ ...aSubscription(), id: 1, since: NOW }]);
    expect(
      await store.digests.run(
        { subscription: 1, date: '2025-05-15', outcome: 'posted', upTo: 9 },
        undefined,
        NOW,
      ),
    ).toBe(false);
    expect(await store.follows.all()).toMatchObject(
      version >= 6 ? [{ state: ['sanctions'], revision: 3 }] : [],
    );
    expect(await store.installations.all('slack')).toHaveLength(version >= 7 ? 1 : 0);
    const source = { id: 1, url: 'https://a.example/feed', title: 'A', about: ['talks'], failures: 0 };
    const times = { addedAt: NOW, nextAt: NOW };
    const own = { ...source, ...times, id: 3, about: [], owner: 'slack:T1' };
    expect(await store.sources.all()).toEqual([
      ...(version >= 3 ? [{ ...source, ...times }] : []),
      ...(version >= 8 ? [own] : []),
    ]);
    if (version >= 3) expect(await store.sources.entry(1, ['id:1'])).toMatchObject({ outcome: 'added' });
    // The number of one that is gone is given to no other.
    const next = await store.sources.add({ url: 'https://b.example/feed', title: 'B', about: [] }, NOW);
    expect(next?.id).toBe(version >= 8 ? 4 : version >= 3 ? 3 : 1);
    expect(await store.feedback.all()).toHaveLength(version >= 2 ? 1 : 0);
    expect(await store.feedback.give('answered', 'slack:U3', 'helpful', later)).toBe(true);
    await store.close();
  });

  it('comes to the same schema as a new file', async () => {
    openFile({ file, migrations: MIGRATIONS.slice(0, version) }).close();
    const schema = (name: string) => {
      const database = openFile({ file: name });
      const rows = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
      database.close();
      return rows;
    };
    expect(schema(file)).toEqual(schema(join(folder.path, 'new.db')));
  });
});

describe('a migration', () => {
  it('that fails leaves the file at its version', async () => {
    await openStore({ file }).close();
    const broken = [...MIGRATIONS, 'CREATE TABLE half (x TEXT); INSERT INTO nowhere VALUES (1);'];
    expect(() => openFile({ file, migrations: broken })).toThrow('nowhere');
    const database = openFile({ file });
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: MIGRATIONS.length });
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
    database.close();
  });

  it('has rows in this test for every version', () => {
    expect(ROWS).toHaveLength(MIGRATIONS.length);
  });
});
