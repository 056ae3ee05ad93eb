// The libraries of several copies of a bot, which share what they have read and the search.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleFolder } from '../../src/articles/folder.ts';
import { createFolderReader } from '../../src/articles/watch.ts';
import {
  createLibrary,
  type DatabaseStore,
  openDatabase,
  type SharedLibrary,
  silentLogger,
} from '../../src/index.ts';
import { type KeptLibrary, openKeptLibrary } from '../../src/library/kept-library.ts';
import { createShelf, type Shelf } from '../../src/library/shelf.ts';
import { openLibraryFile } from '../../src/store/library/file.ts';
import { aDatabase, emptied, orWhyNot, skipped, type TestDatabase } from '../support/postgres.ts';
import { seenOf } from './seen.ts';

const QUESTIONS = ['what did Zelensky say about the ceasefire?', 'how many drones did Russia send?'];

interface Copy {
  readonly shelf: Shelf;
  readonly kept: KeptLibrary;
  readonly seen: () => Promise<unknown>;
  /** Ids of the articles that it has read itself. */
  readonly hasRead: string[];
}

describe.skipIf(skipped !== undefined)(`the libraries of several copies${orWhyNot}`, () => {
  let database: TestDatabase;
  let store: DatabaseStore;
  let root: string;
  let folder: string;
  const opened = new Map<string, KeptLibrary>();
  let now = 0;

  beforeAll(async () => {
    database = await aDatabase();
    store = await openDatabase({ url: database.url });
  });
  afterAll(async () => {
    await store?.close();
    await database?.drop();
  });
  beforeEach(async () => {
    await emptied(database);
    root = await mkdtemp(join(tmpdir(), 'parley-copies-'));
    folder = join(root, 'news');
    await mkdir(folder);
    await put('talks.md', '“We want a ceasefire,” Volodymyr Zelensky said on Monday in Istanbul.');
    await put('drones.md', '**Russia** sent 145 drones overnight, the air force said.\n\nTalks go on.');
    await put('wrapped.txt', 'Dmitry Peskov said that\nsanctions would not help.\n\nNATO did not answer.');
  });
  afterEach(async () => {
    for (const kept of opened.values()) kept.close();
    opened.clear();
    await rm(root, { recursive: true, force: true });
  });

  const put = (name: string, content: string) => writeFile(join(folder, name), content);
  const gone = (name: string) => rm(join(folder, name));

  /** As a copy of this name starts, again where it ran before. */
  function start(
    name: string,
    shared: SharedLibrary = store.library,
    version = 'one',
    having = (kept: KeptLibrary): KeptLibrary => kept,
  ): Copy {
    opened.get(name)?.close();
    const file = openLibraryFile(join(root, `${name}.db`));
    if (!file) throw new Error('nobody else can have it open');
    const kept = openKeptLibrary({ file, source: folder, version, small: 0, now: () => now, shared });
    opened.set(name, kept);
    const hasRead: string[] = [];
    const noting: KeptLibrary = {
      ...having(kept),
      read: (articles, read) =>
        kept.read(articles, (article) => {
          hasRead.push(article.id);
          return read(article);
        }),
    };
    const read = createFolderReader({ known: kept.files, settle: async () => {} });
    const shelf = createShelf({ folder, read, kept: noting, log: silentLogger });
    return { shelf, kept, hasRead, seen: () => seenOf(shelf.current(), QUESTIONS) };
  }

  /** What is seen of a library of the same articles that is kept nowhere. */
  async function expected(): Promise<unknown> {
    const { articles }: ArticleFolder = await createFolderReader()(folder);
    return seenOf(createLibrary(articles), QUESTIONS);
  }

  it('are all what a fresh one is, though one copy alone has read each article', async () => {
    const [first, second] = [start('first'), start('second')];
    await first.shelf.refresh();
    await second.shelf.refresh();
    expect(await first.seen()).toEqual(await expected());
    expect(await second.seen()).toEqual(await expected());
    expect([first.hasRead.sort(), second.hasRead]).toEqual([['drones', 'talks', 'wrapped'], []]);
    expect(await start('second').seen()).toEqual(await expected());
  });

  it('are what a fresh one is where both take up the same at once', async () => {
    const copies = [start('first'), start('second')];
    await Promise.all(copies.map(({ shelf }) => shelf.refresh()));
    for (const { seen } of copies) expect(await seen()).toEqual(await expected());
  });

  it('follow what comes, changes and goes, each at its own time', async () => {
    const [first, second] = [start('first'), start('second')];
    await first.shelf.refresh();
    await second.shelf.refresh();
    const before = await expected();
    await put('talks.md', '“We wait,” Volodymyr Zelensky said of the talks in Istanbul.');
    await put('new.md', 'Emmanuel Macron said: “Nobody asked us in Istanbul.”');
    await gone('wrapped.txt');
    await first.shelf.refresh();
    expect(await first.seen()).toEqual(await expected());
    expect(await second.seen()).toEqual(before);
    await second.shelf.refresh();
    expect(await second.seen()).toEqual(await expected());
    expect(second.hasRead).toEqual([]);
  });

  it('serve copies that read by other rules beside each other', async () => {
    const [old, updated] = [start('old'), start('updated', store.library, 'two')];
    await old.shelf.refresh();
    await updated.shelf.refresh();
    expect(updated.hasRead.sort()).toEqual(['drones', 'talks', 'wrapped']);
    for (const { seen } of [old, updated]) expect(await seen()).toEqual(await expected());
  });

  it.each([
    ['is empty', 'DELETE FROM parley.library_readings'],
    ['has others under their numbers', "UPDATE parley.library_readings SET key = 'of another ' || number"],
  ])('put back what is theirs where the database %s', async (_, sql) => {
    const { shelf } = start('first');
    await shelf.refresh();
    await database.ask(sql);
    const again = start('first');
    expect(await again.kept.tend(new AbortController().signal)).toBe(3);
    expect(await again.seen()).toEqual(await expected());
    expect(await start('first').seen()).toEqual(await expected());
    const other = start('second');
    await other.shelf.refresh();
    expect([other.hasRead, await other.seen()]).toEqual([[], await expected()]);
  });

  it('put back what is theirs though another article has its number there', async () => {
    const first = start('first');
    await first.shelf.refresh();
    await emptied(database);
    await put('new.md', 'Emmanuel Macron said: “Nobody asked us in Istanbul.”');
    await first.shelf.refresh();
    expect(await first.kept.tend(new AbortController().signal)).toBe(3);
    expect(await first.seen()).toEqual(await expected());
    expect(await start('first').seen()).toEqual(await expected());
  });

  it('end to put back at a signal, and go on where they were', async () => {
    for (let at = 0; at < 60; at += 1) await put(`more-${at}.md`, `Point ${at} is open, Dmitry Peskov said.`);
    const { shelf, kept, seen } = start('first');
    await shelf.refresh();
    await emptied(database);
    expect(await kept.tend(AbortSignal.abort())).toBe(50);
    expect(await kept.tend(new AbortController().signal)).toBe(13);
    expect(await seen()).toEqual(await expected());
  });

  it('find an article that went and came back, long after', async () => {
    const { shelf, seen } = start('first');
    await shelf.refresh();
    const before = await readFile(join(folder, 'talks.md'), 'utf8');
    await gone('talks.md');
    await shelf.refresh();
    await put('talks.md', before);
    await shelf.refresh();
    now += 300_000;
    await put('new.md', 'Emmanuel Macron said: “Nobody asked us in Istanbul.”');
    await shelf.refresh();
    expect(await seen()).toEqual(await expected());
  });

  it('find what is taken up after a change that failed', async () => {
    let isFull = true;
    const { shelf, seen } = start('first', store.library, 'one', (kept) => ({
      ...kept,
      change: (work) =>
        kept.change((library, keep) => {
          const next = work(library, keep);
          if (isFull) throw new Error('the disk is full');
          return next;
        }),
    }));
    await put('a-first.md', 'Marco Rubio said that Istanbul waits.');
    await shelf.refresh();
    await gone('a-first.md');
    isFull = false;
    await shelf.refresh();
    now += 300_000;
    await put('new.md', 'Emmanuel Macron said: “Nobody asked us in Istanbul.”');
    await shelf.refresh();
    expect(await seen()).toEqual(await expected());
  });

  it('read an article themselves where what another copy has put there cannot be read', async () => {
    await start('first').shelf.refresh();
    await database.ask("UPDATE parley.library_readings SET reading = 'broken' WHERE number = 1");
    const second = start('second');
    await second.shelf.refresh();
    expect(second.hasRead).toHaveLength(1);
    expect(await second.seen()).toEqual(await expected());
  });

  it('stay as they are while the database is away, and take up what has come once it is back', async () => {
    let isAway = false;
    const find: SharedLibrary['find'] = (keys) =>
      isAway ? Promise.reject(new Error('away')) : store.library.find(keys);
    const { shelf, seen } = start('first', { ...store.library, find });
    await shelf.refresh();
    const before = await expected();
    await put('new.md', 'Emmanuel Macron said: “Nobody asked us in Istanbul.”');
    isAway = true;
    await shelf.refresh();
    expect(await seen()).toEqual(before);
    isAway = false;
    await shelf.refresh();
    expect(await seen()).toEqual(await expected());
  });

  it('find what is left where an article is removed while it is searched', async () => {
    let meanwhile = async () => {};
    const candidates: SharedLibrary['candidates'] = async (query) => {
      const found = await store.library.candidates(query);
      await meanwhile();
      return found;
    };
    await put('also.md', 'Istanbul waits, Marco Rubio said.');
    const { shelf } = start('first', { ...store.library, candidates });
    await shelf.refresh();
    meanwhile = async () => {
      await gone('also.md');
      await shelf.refresh();
    };
    const { index } = shelf.current();
    const hits = await index.search([{ stem: 'istanbul', weight: 1 }], {}, 5);
    expect(hits.map(({ passage }) => passage.id)).toEqual(['talks#0']);
  });
});
