// What fails in the middle leaves nothing behind; a full disk is told and takes nothing that was recorded.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/program/operator-error.ts';
import { type Connection, connect } from '../../src/store/sqlite/connection.ts';
import { openFile } from '../../src/store/sqlite/file.ts';
import { createStore, openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { aNotice, anEvent, aPost, aSubscription, LEASE, NOW } from '../contracts/store/values.ts';
import { aFolder } from './opened.ts';

let folder: ReturnType<typeof aFolder>;
let file: string;
let connection: Connection;
let store: Store;
beforeEach(() => {
  folder = aFolder();
  file = join(folder.path, 'parley.db');
  connection = connect(openFile({ file }), file);
  store = createStore(connection, { owner: 'one', leaseMs: LEASE });
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

/** From now on, what would write to this table fails. */
const breakTable = (table: string, statement: 'INSERT' | 'UPDATE' | 'DELETE'): void =>
  connection.database.exec(
    `CREATE TRIGGER broken BEFORE ${statement} ON ${table} BEGIN SELECT RAISE(ABORT, 'broken'); END`,
  );
const mend = (): void => connection.database.exec('DROP TRIGGER broken');

describe('what another process is writing beside', () => {
  /** Another process, as far as SQLite can tell. */
  const hold = (): (() => void) => {
    const other = openFile({ file });
    other.exec('BEGIN IMMEDIATE');
    return () => {
      other.exec('ROLLBACK');
      other.close();
    };
  };

  it('waits for its turn, however long SQLite itself waits, and lets other things be done meanwhile', async () => {
    const letGo = hold();
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 10);
    const added = store.outbox.add(aPost(), NOW);
    const recorded = store.inbox.record(anEvent('another'), NOW);
    await expect.poll(() => turns, { timeout: 5_000 }).toBeGreaterThan(10);
    letGo();
    expect([await added, await recorded]).toEqual([true, true]);
    clearInterval(timer);
  });

  it('is read all the same', async () => {
    await store.outbox.add(aPost(), NOW);
    const letGo = hold();
    expect(await store.outbox.find('event')).toBeDefined();
    letGo();
  });
});

describe('what fails in the middle leaves nothing behind', () => {
  it.each([
    ['threads', 'INSERT'],
    ['inbox', 'UPDATE'],
    ['posts', 'INSERT'],
  ] as const)('of a post, where %s cannot be written', async (table, statement) => {
    await store.inbox.record(anEvent(), NOW);
    breakTable(table, statement);
    await expect(store.outbox.add(aPost(), NOW)).rejects.toThrow('broken');
    mend();
    expect(await store.outbox.find('event')).toBeUndefined();
    expect(await store.threads.last('thread')).toBeUndefined();
    await store.inbox.release('event');
    expect(await store.inbox.claimAbandoned('slack', NOW)).toEqual([{ event: anEvent(), receivedAt: NOW }]);
    expect(await store.outbox.add(aPost(), NOW)).toBe(true);
  });

  it('of the replacement of a post that was refused', async () => {
    await store.outbox.add(aPost(), NOW);
    await store.outbox.sent('event', { page: 0, id: 'm' }, NOW);
    await store.outbox.settle('event', 'refused', 'why', NOW);
    breakTable('posts', 'INSERT');
    await expect(store.outbox.add(aPost(), NOW)).rejects.toThrow('broken');
    expect(await store.outbox.keyOf('slack', 'm')).toBe('event');
    expect((await store.threads.last('thread'))?.key).toBe('event');
  });

  it('of a digest’s run', async () => {
    const { id } = await store.digests.subscribe(aSubscription(), NOW);
    const run = { subscription: id, date: '2025-05-16', outcome: 'posted', upTo: 9 } as const;
    breakTable('posts', 'INSERT');
    await expect(store.digests.run(run, aNotice('digest'), NOW)).rejects.toThrow('broken');
    mend();
    expect((await store.digests.all())[0]).toMatchObject({ lastDate: '2025-05-15', upTo: 7 });
    expect(await store.digests.run(run, aNotice('digest'), NOW)).toBe(true);
  });

  it('of what is forgotten', async () => {
    await store.outbox.add(aPost(), NOW);
    await store.feedback.give('event', 'slack:U2', 'helpful', NOW);
    breakTable('feedback', 'DELETE');
    await expect(store.forget({ channel: 'slack:C1' })).rejects.toThrow('broken');
    expect(await store.outbox.find('event')).toBeDefined();
    expect((await store.threads.last('thread'))?.key).toBe('event');
  });
});

describe('a full disk', () => {
  it('is told to the operator, and what was recorded is there', async () => {
    await store.outbox.add(aPost('before'), NOW);
    const { page_count: pages } = connection.database.prepare('PRAGMA page_count').get();
    connection.database.exec(`PRAGMA max_page_count = ${pages}`);
    const large = aPost('large', { place: 'x'.repeat(100_000) });
    const fault = await store.outbox.add(large, NOW).catch((err: unknown) => err);
    expect(fault).toBeInstanceOf(OperatorError);
    expect(String(fault)).toMatch(/the disk is full\. Next: make room/u);
    expect(await store.outbox.find('large')).toBeUndefined();
    expect((await store.threads.last('thread'))?.key).toBe('before');
    connection.database.exec('PRAGMA max_page_count = 100000');
    expect(await store.outbox.add(large, NOW)).toBe(true);
  });
});

describe('a backup', () => {
  const copy = () => join(folder.path, 'copy.db');

  it('is a whole store, while another goes on writing', async () => {
    const writer = openStore({ file });
    let last = -1;
    let isWriting = true;
    const writing = (async () => {
      while (isWriting) {
        await writer.outbox.add(aPost(`post ${last + 1}`), NOW);
        last += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    while (last < 20) await new Promise((resolve) => setImmediate(resolve));
    const promised = last;
    await store.backup(copy());
    isWriting = false;
    await writing;
    await writer.close();
    const copied = openStore({ file: copy() });
    for (let i = 0; i <= promised; i++) expect(await copied.outbox.find(`post ${i}`)).toBeDefined();
    expect((await copied.threads.last('thread'))?.turn).toEqual(aPost().turn);
    expect(await copied.outbox.add(aPost('another'), NOW)).toBe(true);
    await copied.close();
  });

  it('keeps the order of what waits', async () => {
    for (const key of ['c', 'a', 'b']) await store.outbox.add(aPost(key), NOW);
    await store.outbox.add(aPost('gone'), NOW);
    await store.forget({ person: 'nobody' });
    await store.backup(copy());
    const copied = openStore({ file: copy() });
    const waiting = await copied.outbox.claimDue('slack', NOW + LEASE, 9);
    expect(waiting.map(({ key }) => key)).toEqual(['c', 'a', 'b', 'gone']);
    await copied.close();
  });

  it('can be made by one who may only read', async () => {
    await store.outbox.add(aPost(), NOW);
    const reader = openStore({ file, readOnly: true });
    await reader.backup(copy());
    await reader.close();
    const copied = openStore({ file: copy(), readOnly: true });
    expect(await copied.outbox.find('event')).toBeDefined();
    await copied.close();
  });

  it('overwrites nothing', async () => {
    writeFileSync(copy(), '');
    await expect(store.backup(copy())).rejects.toThrow(/there is a file of this name\. Next: name another/u);
    expect(readFileSync(copy(), 'utf8')).toBe('');
    await expect(store.backup(file)).rejects.toBeInstanceOf(OperatorError);
    expect(await store.outbox.add(aPost(), NOW)).toBe(true);
  });

  it('says so where it cannot be written, and leaves nothing', async () => {
    const target = join(folder.path, 'nowhere', 'copy.db');
    await expect(store.backup(target)).rejects.toThrow(/could not be written.*name a file in a folder/u);
    await store.close();
    await expect(store.backup(copy())).rejects.toBeInstanceOf(OperatorError);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('copy'))).toEqual([]);
  });
});

describe('what is forgotten or settled', () => {
  it('leaves none of its words in the file', async () => {
    const secret = (number: number, length: number) => `secret-${number}-${'word '.repeat(length)}`;
    for (let i = 0; i < 60; i++) {
      const person = i % 3 === 0 ? 'slack:U2' : 'slack:U1';
      const text = person === 'slack:U1' ? secret(i, (i * 37) % 900) : 'an open question?';
      await store.inbox.record({ ...anEvent(`e${i}`, { person, place: 'token-9' }), text }, NOW + i);
      await store.outbox.add(aPost(`e${i}`, { person, question: text, place: 'token-9' }), NOW + i);
      await store.outbox.settle(`e${i}`, 'posted', undefined, NOW + i);
    }
    await store.forget({ person: 'slack:U1' });
    const bytes = [file, `${file}-wal`].map((name) => readFileSync(name, 'latin1')).join('');
    expect(bytes).toContain('an open question?');
    expect(bytes).not.toContain('token-9');
    expect(bytes).not.toContain('secret-');
    expect(bytes).not.toContain('word word');
  });
});
