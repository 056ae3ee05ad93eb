import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeOwnArticles } from '../../adapters/own-articles.ts';
import { createSharedArticles } from '../../adapters/shared-articles.ts';
import { type DatabaseStore, openIntake } from '../../src/index.ts';
import { openDatabase } from '../../src/store/postgres.ts';
import { aDatabase, emptied, orWhyNot, skipped, type TestDatabase } from '../support/postgres.ts';

const STORY = `Talks in Ankara ended without a word on prisoners, two delegates said on Tuesday.

The next round is planned for July, the delegates said, and both sides will bring lists of the names of those they hold.`;

describe.skipIf(skipped !== undefined)(`added articles that copies share${orWhyNot}`, () => {
  let database: TestDatabase;
  let store: DatabaseStore;
  let folder: string;
  beforeAll(async () => {
    database = await aDatabase();
    store = await openDatabase({ url: database.url });
  });
  beforeEach(async () => {
    await emptied(database);
    folder = mkdtempSync(join(tmpdir(), 'parley-shared-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  async function aCopy(name: string, files: DatabaseStore['files'] = store.files) {
    const data = join(folder, name);
    const shared = createSharedArticles(files, data);
    const fetcher = { get: () => Promise.reject(new Error('nothing is fetched')), close: async () => {} };
    const own = join(import.meta.dirname, '../../seeds');
    const intake = await openIntake({ fetcher, folder: own, data, shared });
    const path = (file: string): string => join(data, 'articles', file);
    return { shared, path, add: (file: string, text: string) => intake.addFile(file, Buffer.from(text)) };
  }

  it('come to all, in the words in which they were added', async () => {
    const [one, other] = [await aCopy('one'), await aCopy('other')];
    await one.add('ankara.md', STORY);
    expect(await other.shared.pull()).toBe(1);
    const [file = ''] = readdirSync(one.path('file'));
    expect(readFileSync(other.path(`file/${file}`), 'utf8')).toBe(
      readFileSync(one.path(`file/${file}`), 'utf8'),
    );
    expect(await other.shared.pull()).toBe(0);
    expect(await one.shared.pull()).toBe(0);
  });

  it('are gone from all where one removes them', async () => {
    const [one, other] = [await aCopy('one'), await aCopy('other')];
    await one.add('ankara.md', STORY);
    await other.shared.pull();
    const [file = ''] = readdirSync(one.path('file'));
    expect(await other.shared.remove(`file/${file}`)).toBe(true);
    expect(await other.shared.remove('file/never-there.md')).toBe(false);
    await one.shared.pull();
    expect(existsSync(one.path(`file/${file}`))).toBe(false);
  });

  it('are gone from all where a workspace takes its own along', async () => {
    const [one, other] = [await aCopy('one'), await aCopy('other')];
    for (const name of ['@slack/T1/a.md', '@slack/T10/a.md']) await store.files.put(name, STORY);
    await one.shared.pull();
    await other.shared.pull();
    expect(await removeOwnArticles('slack:T1', join(folder, 'one'), one.shared)).toBe(1);
    expect(await other.shared.pull()).toBe(1);
    for (const copy of [one, other])
      expect(['T1', 'T10'].map((id) => existsSync(copy.path(`@slack/${id}/a.md`)))).toEqual([false, true]);
    expect(await one.shared.pull()).toBe(0);
  });

  it('are kept once where several copies take the same story in at once', async () => {
    const copies = await Promise.all(['one', 'two', 'three'].map((name) => aCopy(name)));
    const taken = await Promise.all(copies.map(({ add }, at) => add(`story-${at}.md`, STORY)));
    expect(taken.map(({ kind }) => kind).sort()).toEqual(['added', 'known', 'known']);
  });

  it('all come to a copy that is new, and those of another database to one that has had others', async () => {
    const one = await aCopy('one');
    for (let at = 0; at < 7; at += 1) await store.files.put(`host/${at}.md`, `${STORY} ${at}`);
    expect(await one.shared.pull()).toBe(7);
    const second = await aDatabase();
    const theirs = await openDatabase({ url: second.url });
    await theirs.files.put('host/other.md', STORY);
    const moved = await aCopy('one', theirs.files);
    expect(await moved.shared.pull()).toBe(1);
    await theirs.close();
    await second.drop();
  });
});
