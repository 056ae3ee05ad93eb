// A process that is killed while it keeps articles: what it had kept is there and whole, and the next one goes on from it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluation/chance.ts';
import { createLibrary, type Library, readArticleFolder } from '../../src/index.ts';
import { openKeptLibrary } from '../../src/library/kept-library.ts';
import { openLibraryFile } from '../../src/store/library/file.ts';
import { compile } from '../support/compile.ts';
import { seenOf } from './seen.ts';

/** Takes up a folder, and writes a dot for each part of it that is kept. */
const TAKER = `
import { createFolderReader, createShelf, openKeptLibrary, openLibraryFile, silentLogger } from './src/index.js';
const [path, folder] = process.argv.slice(2);
const file = await openLibraryFile(path);
const kept = openKeptLibrary({ file, source: folder, version: 'one', small: 0, now: Date.now });
const change = (work) => {
  const library = kept.change(work);
  process.stdout.write('.');
  return library;
};
const read = createFolderReader({ known: kept.files, settle: async () => {} });
await createShelf({ folder, read, kept: { ...kept, change }, log: silentLogger }).fill();
process.exit(0);`;

const ARTICLES = 120;
const KILLS = 5;

let home: string;
let news: string;
const file = () => join(home, 'library.db');
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'parley-killed-'));
  news = join(home, 'news');
  mkdirSync(news);
  compile('src', home);
  writeFileSync(join(home, 'package.json'), '{"type":"module"}');
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(home, 'node_modules'));
  writeFileSync(join(home, 'taker.js'), TAKER);
  for (let at = 0; at < ARTICLES; at += 1)
    writeFileSync(
      join(news, `report-${at}.md`),
      `Russia sent ${at} drones, officials in Kyiv said.\n\n“Point ${at} is open,” Dmitry Peskov said.\n`,
    );
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const taker = () => spawn(process.execPath, [join(home, 'taker.js'), file(), news]);

/** As a process that is started next finds it. */
async function look<Seen>(at: (library: Library) => Promise<Seen>): Promise<Seen> {
  const opened = openLibraryFile(file());
  if (!opened) throw new Error('the process that had it has ended');
  const kept = openKeptLibrary({ file: opened, source: news, version: 'one', small: 0, now: Date.now });
  try {
    return await at(kept.current());
  } finally {
    kept.close();
  }
}

describe('a library whose process is killed while it keeps articles', () => {
  it('has all that was kept, whole, and nothing twice, and is filled by the next', async () => {
    const random = createRandom(7);
    const { articles } = await readArticleFolder(news);
    let before = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = taker();
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
      await pause(random() * 30);
      child.kill('SIGKILL');
      await once(child, 'close');
      const seen = await look(async (library) => ({
        ids: [...library.articles.keys()],
        all: await seenOf(library, []),
      }));
      expect(seen.ids.length).toBeGreaterThanOrEqual(Math.min(ARTICLES, before + 10));
      const fresh = createLibrary(articles.filter(({ id }) => seen.ids.includes(id)));
      expect(seen.all).toEqual(await seenOf(fresh, []));
      before = seen.ids.length;
    }
    const child = taker();
    child.stdout.resume();
    expect(await once(child, 'exit')).toEqual([0, null]);
    const questions = ['how many drones did Russia send?'];
    expect(await look((library) => seenOf(library, questions))).toEqual(
      await seenOf(createLibrary(articles), questions),
    );
  }, 120_000);
});
