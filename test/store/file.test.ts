// Files that cannot be used: each is told with the cause and the next step, and is left as it is.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/program/operator-error.ts';
import { MIGRATIONS } from '../../src/store/schema.ts';
import { openFile } from '../../src/store/sqlite/file.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aPost, NOW } from '../contracts/store/values.ts';
import { aFolder } from './opened.ts';

let folder: ReturnType<typeof aFolder>;
let file: string;
beforeEach(() => {
  folder = aFolder();
  file = join(folder.path, 'parley.db');
});
afterEach(() => folder.remove());

/** A file with posts in it, closed, so that nothing of it is beside it. */
async function fill(posts = 200): Promise<void> {
  const store = openStore({ file });
  for (let i = 0; i < posts; i++) await store.outbox.add(aPost(`post ${i}`), NOW);
  await store.close();
}

/** What `open` says is wrong, in one line; the file is as it was. */
function refusal(open = () => void openStore({ file })): string {
  const before = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  let fault: unknown;
  try {
    open();
  } catch (err) {
    fault = err;
  }
  expect(fault).toBeInstanceOf(OperatorError);
  const { message } = fault as OperatorError;
  expect(message).toContain(file);
  expect(message).toMatch(/^The store [^\n]+\. Next: [^\n]+\.$/u);
  if (before) expect(readFileSync(file).equals(before)).toBe(true);
  return message;
}

/** As another user, where the tests run as root, to whom everything is open. */
function asNobody<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('opening a store', () => {
  it('makes the folder and the file, which only this user may read', async () => {
    file = join(folder.path, 'deep', 'deeper', 'parley.db');
    await openStore({ file }).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('takes its name for a name, whatever it looks like', async () => {
    const home = process.cwd();
    try {
      process.chdir(folder.path);
      await openStore({ file: join('file:data', 'parley.db') }).close();
    } finally {
      process.chdir(home);
    }
    expect(statSync(join(folder.path, 'file:data', 'parley.db')).size).toBeGreaterThan(0);
  });

  it('finds what was there before', async () => {
    await fill(1);
    const store = openStore({ file });
    expect(await store.outbox.find('post 0')).toMatchObject({ question: 'who leads the delegation?' });
    await store.close();
  });

  it('waits for the disk at each commit, which SQLite would not by itself', () => {
    openFile({ file }).close();
    const database = openFile({ file });
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    database.close();
  });

  it('refuses a file that is no database', () => {
    writeFileSync(file, 'Dear diary. '.repeat(1_000));
    expect(refusal()).toMatch(/not a database.*name another file/u);
  });

  it('refuses the database of another program', () => {
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE diary (day TEXT, words TEXT)');
    database.close();
    expect(refusal()).toMatch(/database of another program/u);
  });

  it('refuses a folder', () => {
    mkdirSync(file);
    expect(refusal()).toMatch(/cannot be written.*name a file/u);
  });

  it('refuses a path through a file', () => {
    const parent = join(folder.path, 'file');
    writeFileSync(parent, '');
    file = join(parent, 'parley.db');
    expect(refusal()).toMatch(/cannot be written.*name a file/u);
  });

  it('refuses the file of a newer Parley', () => {
    openFile({ file, migrations: [...MIGRATIONS, 'CREATE TABLE later (x TEXT)'] }).close();
    expect(refusal()).toMatch(/a newer Parley made it.*start that Parley/u);
    expect(refusal(() => void openStore({ file, readOnly: true }))).toMatch(/a newer Parley/u);
  });

  it.each([1, 3, 10, 40])('refuses a file in which page %i is damaged', async (page) => {
    await fill();
    const bytes = readFileSync(file);
    for (let i = 0; i < 64; i++) {
      const at = page * 4096 + i;
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
    }
    writeFileSync(file, bytes);
    expect(refusal()).toMatch(/damaged.*last backup/u);
  });

  it('refuses a file that was cut short', async () => {
    await fill();
    truncateSync(file, 3 * 4096);
    expect(refusal()).toMatch(/damaged.*last backup/u);
  });

  it('refuses a file that may not be written', async () => {
    await fill();
    chmodSync(folder.path, 0o777);
    chmodSync(file, 0o444);
    expect(asNobody(() => refusal())).toMatch(/cannot be written.*permission denied.*may write/u);
  });

  it('refuses a folder that may not be written', async () => {
    await fill();
    chmodSync(file, 0o666);
    chmodSync(folder.path, 0o555);
    expect(asNobody(() => refusal())).toMatch(/may write/u);
    file = join(folder.path, 'new', 'parley.db');
    expect(asNobody(() => refusal())).toMatch(/cannot be written.*permission denied.*may write/u);
  });
});

describe('opening a store to read', () => {
  it('reads beside one that writes, and writes nothing', async () => {
    const writer = openStore({ file });
    const reader = openStore({ file, readOnly: true });
    await writer.outbox.add(aPost(), NOW);
    expect(await reader.outbox.find('event')).toBeDefined();
    expect(await reader.articles.after(0)).toEqual({ ids: [], upTo: 0 });
    await expect(reader.outbox.add(aPost('other'), NOW)).rejects.toThrow(/may not be written/u);
    await expect(reader.outbox.add(aPost('other'), NOW)).rejects.toBeInstanceOf(OperatorError);
    await reader.close();
    await writer.close();
  });

  it('makes no file', () => {
    expect(refusal(() => void openStore({ file, readOnly: true }))).toMatch(/no such file.*start the bot/u);
    expect(existsSync(file)).toBe(false);
  });

  it('does not bring a file of an earlier version up to date', () => {
    openFile({ file, migrations: MIGRATIONS.slice(0, 1) }).close();
    const store = openStore({ file, readOnly: true });
    expect(refusal(() => void store.feedback)).toMatch(/an earlier Parley/u);
    void store.close();
  });
});
