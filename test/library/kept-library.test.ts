import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleFolder } from '../../src/articles/folder.ts';
import { createFolderReader } from '../../src/articles/watch.ts';
import { createReaderWithAdded } from '../../src/articles/with-added.ts';
import { createLibrary, type Library, silentLogger } from '../../src/index.ts';
import { type KeptLibrary, openKeptLibrary } from '../../src/library/kept-library.ts';
import { createShelf, type Shelf } from '../../src/library/shelf.ts';
import { openLibraryFile } from '../../src/store/library/file.ts';
import { seenOf } from './seen.ts';

const QUESTIONS = ['what did Zelensky say about the ceasefire?', 'how many drones did Russia send?'];
const SEEDS = join(import.meta.dirname, '../../seeds');

let root: string;
let folder: string;
let added: string;
const opened: KeptLibrary[] = [];
let now = 0;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'parley-kept-'));
  folder = join(root, 'news');
  added = join(root, 'added');
  await mkdir(folder);
  await mkdir(added);
  await copyFile(join(SEEDS, '2025-05-15-trump-no-progress-until-putin-meeting.md'), join(folder, 'seed.md'));
  await put(
    'talks.md',
    '---\ntitle: Talks in Istanbul\npublisher: Politico\npublished: 2025-05-14\n---\n> “We want a *ceasefire*,” Volodymyr Zelensky said on Monday.\n\n**Russia** sent 145 drones overnight, the air force said.\n',
  );
  await put(
    'wrapped.txt',
    'Dmitry Peskov said that\nsanctions would not help.\n\nNATO did not &amp; will not answer.',
  );
  await writeFile(join(added, 'feed.md'), 'Russia sent 90 drones, officials in Kyiv said.');
});
afterEach(async () => {
  for (const kept of opened.splice(0)) kept.close();
  await rm(root, { recursive: true, force: true });
});

const put = (name: string, content: string) => writeFile(join(folder, name), content);
const gone = (name: string) => rm(join(folder, name));

interface Start {
  readonly shelf: Shelf;
  readonly kept: KeptLibrary;
  readonly read: () => Promise<ArticleFolder>;
}

/** As a bot starts on a data folder; what was open before is not any more. */
function start({ version = 'one', small = 0, source = folder } = {}): Start {
  for (const kept of opened.splice(0)) kept.close();
  const file = openLibraryFile(join(root, 'library.db'));
  if (!file) throw new Error('nobody else can have it open');
  const kept = openKeptLibrary({ file, source, version, small, now: () => now });
  opened.push(kept);
  const options = { known: kept.files, settle: async () => {} };
  const read = createReaderWithAdded(added, createFolderReader(options), options);
  const shelf = createShelf({ folder, read, kept, log: silentLogger });
  return { shelf, kept, read: () => read(folder) };
}

/** The library of the folder as one that is kept nowhere has it. */
async function fresh(): Promise<Library> {
  const read = createReaderWithAdded(added);
  return createLibrary((await read(folder)).articles);
}

const rests = (library: Library, id: string) =>
  Object.getOwnPropertyDescriptor(library.articles.get(id)?.article ?? {}, 'body')?.get !== undefined;

describe.each([
  ['FTS5', 0],
  ['MiniSearch', 1000],
])('a kept library with its index on %s', (_, small) => {
  it('is what a fresh one is, when its articles come and after a restart', async () => {
    const { shelf } = start({ small });
    await shelf.refresh();
    const expected = await seenOf(await fresh(), QUESTIONS);
    expect(await seenOf(shelf.current(), QUESTIONS)).toEqual(expected);
    expect(await seenOf(start({ small }).kept.current(), QUESTIONS)).toEqual(expected);
  });

  it('follows what came, changed and went while nothing ran', async () => {
    await start({ small }).shelf.refresh();
    await put('new.md', 'Emmanuel Macron said: “Nobody asked us in Istanbul.”');
    await put('talks.md', '“We wait,” Volodymyr Zelensky said.');
    await gone('wrapped.txt');
    const { shelf } = start({ small });
    expect(await shelf.refresh()).toEqual({ added: ['new'], changed: ['talks'], removed: ['wrapped'] });
    const expected = await seenOf(await fresh(), QUESTIONS);
    expect(await seenOf(shelf.current(), QUESTIONS)).toEqual(expected);
    expect(await seenOf(start({ small }).kept.current(), QUESTIONS)).toEqual(expected);
  });

  it('is what a fresh one is in other languages too', async () => {
    await put('russian.md', 'Стороны встретятся на переговорах о пленных, заявил Сергей Лавров.');
    await put('turkish.md', "---\nlanguage: tr\n---\nLavrov'un İzmir'deki görüşmeleri ertelendi.");
    const questions = ['переговоры с Лавровым', 'görüşmeler ertelendi mi', 'what did Lavrov say?'];
    await start({ small }).shelf.refresh();
    const seen = await seenOf(await fresh(), questions);
    expect(JSON.stringify(seen)).toContain('на переговорах');
    expect(await seenOf(start({ small }).kept.current(), questions)).toEqual(seen);
  });

  it('is as it was where a change fails half-way', async () => {
    const { shelf, kept } = start({ small });
    await shelf.refresh();
    const before = await seenOf(await fresh(), QUESTIONS);
    const work = (library: Library) => {
      library.index.remove('talks');
      throw new Error('out of order');
    };
    expect(() => kept.change(work)).toThrow('out of order');
    expect(await seenOf(kept.current(), QUESTIONS)).toEqual(before);
    expect(await seenOf(start({ small }).kept.current(), QUESTIONS)).toEqual(before);
  });
});

describe('a kept library', () => {
  it('reads nothing anew at a restart: no file, and no text before somebody asks for it', async () => {
    await start().shelf.refresh();
    const { shelf, read } = start();
    expect(await shelf.refresh()).toEqual({ added: [], changed: [], removed: [] });
    for (const id of ['seed', 'talks', 'wrapped', 'added/feed'])
      expect(rests(shelf.current(), id)).toBe(true);
    const { articles } = await read();
    expect(articles.map((article) => shelf.current().articles.get(article.id)?.article === article)).toEqual([
      ...[true, true, true, true],
    ]);
  });

  it('serves what an earlier version has read until it is read anew, a part with each look', async () => {
    for (let at = 0; at < 30; at += 1) await put(`more-${at}.md`, `Point ${at} is open, Dmitry Peskov said.`);
    await start().shelf.refresh();
    const { shelf } = start({ version: 'two' });
    const outdated = () =>
      [...shelf.current().articles.values()].filter(({ isOutdated }) => isOutdated).length;
    const expected = await seenOf(await fresh(), QUESTIONS);
    expect(outdated()).toBe(34);
    expect(withoutOutdated(await seenOf(shelf.current(), QUESTIONS))).toEqual(withoutOutdated(expected));
    await shelf.refresh();
    expect(shelf.isBehind()).toBe(true);
    for (let looks = 0; shelf.isBehind() && looks < 10; looks += 1) {
      const before = outdated();
      await shelf.refresh();
      expect(outdated()).toBeLessThan(before);
    }
    expect([outdated(), shelf.isBehind()]).toEqual([0, false]);
    expect(await seenOf(shelf.current(), QUESTIONS)).toEqual(expected);
    expect(await seenOf(start({ version: 'two' }).kept.current(), QUESTIONS)).toEqual(expected);
  });

  it('tells at each start what is wrong with a file that it has', async () => {
    await put('odd.md', '---\npublished: soon\n---\nText.');
    await start().shelf.refresh();
    const { problems } = await start().read();
    expect(problems).toMatchObject([{ message: expect.stringContaining('"published" is "soon"') }]);
  });

  it('keeps nothing of another folder', async () => {
    await start().shelf.refresh();
    const { kept } = start({ source: join(root, 'other') });
    expect([kept.current().articles.size, kept.current().index.size]).toEqual([0, 0]);
  });

  it('gives an article the same passages for as long as somebody holds one', async () => {
    const { shelf } = start();
    await shelf.refresh();
    const library = start().kept.current();
    const [hit] = await library.index.search([{ stem: 'drone', weight: 1 }], {}, 1);
    const entry = library.articles.get(hit?.passage.article ?? '');
    expect(entry?.passages[hit?.passage.number ?? 0]).toBe(hit?.passage);
  });
});

describe('an article that was removed', () => {
  /** Of how many articles the file has the texts; closes what is open. */
  function textsKept(): number {
    for (const kept of opened.splice(0)) kept.close();
    const file = openLibraryFile(join(root, 'library.db'));
    const numbers = Array.from({ length: 20 }, (_, at) => at);
    const texts = numbers.filter((number) => file?.articles.text(number) !== undefined);
    file?.close();
    return texts.length;
  }

  it('is there for who began before, and for a while after', async () => {
    await start().shelf.refresh();
    const { shelf } = start();
    const before = shelf.current();
    await gone('talks.md');
    await shelf.refresh();
    now += 299_000;
    await put('new.md', 'Emmanuel Macron said: “Nobody asked us in Istanbul.”');
    await shelf.refresh();
    expect(shelf.current().articles.has('talks')).toBe(false);
    expect(before.articles.get('talks')?.article.body).toContain('We want a ceasefire');
  });

  it('is let go of then', async () => {
    const { shelf } = start();
    await shelf.refresh();
    await gone('talks.md');
    await shelf.refresh();
    now += 300_000;
    await put('new.md', 'Emmanuel Macron said: “Nobody asked us in Istanbul.”');
    await shelf.refresh();
    expect(textsKept()).toBe(4);
  });

  it('is let go of where the program ended before', async () => {
    const { shelf } = start();
    await shelf.refresh();
    await gone('talks.md');
    await shelf.refresh();
    expect(textsKept()).toBe(3);
  });
});

/** That an entry is outdated is the one thing that may differ. */
const withoutOutdated = (seen: unknown): unknown =>
  JSON.parse(JSON.stringify(seen, (name, value) => (name === 'isOutdated' ? undefined : value)));
