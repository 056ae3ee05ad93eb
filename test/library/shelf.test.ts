import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleFolder } from '../../src/articles/folder.ts';
import { createFolderReader } from '../../src/articles/watch.ts';
import { answerQuestion, createLibrary, type Logger, readArticleFolder } from '../../src/index.ts';
import { makePart } from '../../src/library/groups-in.ts';
import { createShelf, type Shelf } from '../../src/library/shelf.ts';
import { anArticle } from '../support/builders.ts';

interface Line {
  readonly level: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

let folder: string;
let lines: Line[];
let log: Logger;
let shelf: Shelf;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-shelf-'));
  lines = [];
  const level = (level: string) => (fields: Line['fields'], message: string) => {
    lines.push({ level, fields, message });
  };
  log = { debug: level('debug'), info: level('info'), warn: level('warn'), error: level('error') };
  shelf = createShelf({ folder, log, read: createFolderReader({ settle: async () => {} }) });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string) => writeFile(join(folder, name), content);
const gone = (name: string) => rm(join(folder, name));
const onShelf = () => [...shelf.current().articles.keys()];
const warnings = () => lines.filter(({ level }) => level === 'warn').map(({ message }) => message);
const NOTHING = { added: [], changed: [], removed: [] };

describe('createShelf', () => {
  it('tells the operator how far it has come with a large folder', async () => {
    const articles = Array.from({ length: 1_001 }, (_, at) =>
      anArticle({ id: `${at}`, body: `Talk ${at}.` }),
    );
    shelf = createShelf({ folder, log, read: async () => ({ articles, problems: [] }) });
    await shelf.refresh();
    const told = lines.filter(({ message }) => message === 'reading articles').map(({ fields }) => fields);
    expect(told).toEqual([
      { done: 500, of: 1_001 },
      { done: 1_000, of: 1_001 },
    ]);
  });

  it('answers from an article that is put into the folder after the start', async () => {
    await put('a.md', 'Talks were held in Istanbul.');
    await shelf.refresh();
    const question = 'how many drones did Russia send?';
    expect((await answerQuestion(shelf.current(), { question })).kind).toBe('unanswered');
    await put('b.md', 'Russia sent 145 drones overnight, the air force said.');
    await shelf.refresh();
    expect(await answerQuestion(shelf.current(), { question })).toMatchObject({
      kind: 'answered',
      snippets: [{ article: 'b' }],
    });
  });

  it('tells which articles came, changed and went', async () => {
    for (const name of ['a', 'b', 'c']) await put(`${name}.md`, `This is ${name}.`);
    expect(await shelf.refresh()).toEqual({ added: ['a', 'b', 'c'], changed: [], removed: [] });
    await put('b.md', 'This is new.');
    await put('d.md', 'This is d.');
    await gone('a.md');
    expect(await shelf.refresh()).toEqual({ added: ['d'], changed: ['b'], removed: ['a'] });
    expect(onShelf()).toEqual(['b', 'c', 'd']);
    expect(shelf.current().extent.articles).toBe(3);
  });

  it('leaves the library alone when nothing has changed', async () => {
    await put('a.md', 'One.');
    await shelf.refresh();
    const before = shelf.current();
    const said = lines.length;
    expect(await shelf.refresh()).toEqual(NOTHING);
    expect(shelf.current()).toBe(before);
    expect(lines).toHaveLength(said);
  });

  it('starts with the library it is given, and takes what is the same in the folder for known', async () => {
    await put('a.md', 'One.');
    await put('b.md', 'Two.');
    const library = createLibrary((await readArticleFolder(folder)).articles);
    const given = createShelf({ folder, log, library });
    expect(given.current()).toBe(library);
    expect(await given.refresh()).toEqual(NOTHING);
    await gone('b.md');
    expect(await given.refresh()).toEqual({ ...NOTHING, removed: ['b'] });
  });

  it('does one refresh for those asked for at the same time', async () => {
    await put('a.md', 'One.');
    let readings = 0;
    const counting = createShelf({
      folder,
      log,
      read: (from) => {
        readings++;
        return readArticleFolder(from);
      },
    });
    const [first, second] = await Promise.all([counting.refresh(), counting.refresh()]);
    expect(first).toEqual({ ...NOTHING, added: ['a'] });
    expect(second).toBe(first);
    await counting.refresh();
    expect(readings).toBe(2);
  });

  it('tells of what is wrong with a file once, and again when it is wrong anew', async () => {
    await put('a.md', 'One.');
    await put('bad.md', '---\npublished: soon\n---\nText.');
    await shelf.refresh();
    await put('b.md', 'Two.');
    await shelf.refresh();
    expect(warnings()).toHaveLength(1);
    expect(lines.find(({ level }) => level === 'warn')).toMatchObject({
      fields: { file: join(folder, 'bad.md'), line: 2 },
      message: expect.stringContaining('"published" is "soon"'),
    });
    await put('bad.md', 'Mended.');
    await shelf.refresh();
    await put('bad.md', '---\npublished: soon\n---\nText.');
    await shelf.refresh();
    expect(warnings()).toHaveLength(2);
    expect(onShelf()).toEqual(['a', 'b', 'bad']);
  });

  it('keeps its articles when the folder is gone, says why once, and when it is back', async () => {
    await put('a.md', 'One.');
    await shelf.refresh();
    const away = `${folder}-away`;
    await rename(folder, away);
    expect(await shelf.refresh()).toEqual(NOTHING);
    await shelf.refresh();
    expect(warnings()).toEqual([
      expect.stringMatching(/there is no folder .*; the articles that are loaded are kept$/u),
    ]);
    expect(onShelf()).toEqual(['a']);
    await rename(away, folder);
    await shelf.refresh();
    expect(lines.at(-1)).toMatchObject({ level: 'info', message: 'the articles can be read again' });
  });

  it('keeps its articles when the folder is suddenly empty', async () => {
    await put('a.md', 'One.');
    await shelf.refresh();
    await gone('a.md');
    await shelf.refresh();
    await shelf.refresh();
    expect(onShelf()).toEqual(['a']);
    expect(warnings()).toEqual([expect.stringContaining('holds no article')]);
  });

  it('takes it for meant that most articles are gone only when it is still so at the next refresh', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await put(`${name}.md`, `This is ${name}.`);
    await shelf.refresh();
    for (const name of ['a', 'b', 'c', 'd']) await gone(`${name}.md`);
    expect(await shelf.refresh()).toEqual(NOTHING);
    expect(onShelf()).toHaveLength(5);
    expect(warnings()).toEqual([expect.stringContaining('holds 1 of 5 articles')]);
    await put('f.md', 'This is f.');
    expect(await shelf.refresh()).toEqual(NOTHING);
    expect(await shelf.refresh()).toEqual({ added: ['f'], changed: [], removed: ['a', 'b', 'c', 'd'] });
    expect(onShelf()).toEqual(['e', 'f']);
  });

  it('keeps its articles when something unforeseen goes wrong, and logs the cause', async () => {
    await put('a.md', 'One.');
    let fault: Error | undefined;
    const faulty = createShelf({
      folder,
      log,
      read: (from) => (fault ? Promise.reject(fault) : readArticleFolder(from)),
    });
    await faulty.refresh();
    fault = new Error('out of order');
    expect(await faulty.refresh()).toEqual(NOTHING);
    expect([...faulty.current().articles.keys()]).toEqual(['a']);
    expect(lines.at(-1)).toMatchObject({ level: 'error', fields: { err: fault } });
  });

  it('takes up many articles in steps, each a whole library, and lets others work in between', async () => {
    const before = Array.from({ length: 60 }, (_, at) => anArticle({ id: `old-${at}`, body: `Old ${at}.` }));
    const after = [
      ...before.slice(30).map((article) => ({ ...article, body: `${article.body} Changed.` })),
      ...Array.from({ length: 120 }, (_, at) => anArticle({ id: `new-${at}`, body: `New text ${at}.` })),
    ];
    let reading: ArticleFolder = { articles: before, problems: [] };
    const steps = createShelf({ folder, log, read: async () => reading });
    await steps.refresh();
    reading = { articles: after, problems: [] };
    const sizes = new Set<number>();
    let turns = 0;
    let done = false;
    const refreshing = steps.refresh().finally(() => {
      done = true;
    });
    while (!done) {
      const { articles, index, extent } = steps.current();
      const passages = [...articles.values()].flatMap((entry) => entry.passages);
      expect(index.size).toBe(passages.length);
      expect(extent.articles).toBe(articles.size);
      sizes.add(articles.size);
      // What is to go goes in its turn, not all at once at the beginning.
      if (!articles.has('new-119')) expect(articles.has('old-0')).toBe(true);
      turns++;
      await setImmediate();
    }
    const { added, changed, removed } = await refreshing;
    expect([added.length, changed.length, removed.length]).toEqual([120, 30, 30]);
    expect([...steps.current().articles.values()].map(({ article }) => article)).toEqual(after);
    expect(sizes.size).toBeGreaterThan(3);
    expect(turns).toBeGreaterThan(150);
  });

  it('has the statements of the articles grouped once it is refreshed, in turns of their own', async () => {
    const articles = Array.from({ length: 100 }, (_, at) =>
      anArticle({ id: `report-${at}`, body: `“We will talk about point ${at},” Zelensky said.\n` }),
    );
    // What the program begins with is not new to the shelf, and not grouped either.
    const library = createLibrary(articles);
    const shelf = createShelf({ folder, log, library, read: async () => ({ articles, problems: [] }) });
    let turns = 0;
    let done = false;
    const refreshing = shelf.refresh().finally(() => {
      done = true;
    });
    for (; !done; turns++) await setImmediate();
    expect(await refreshing).toEqual(NOTHING);
    expect(turns).toBeGreaterThan(1);
    expect(makePart(shelf.current())).toBe(false);
  });
});
