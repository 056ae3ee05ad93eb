import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LibraryFile, openLibraryFile } from '../../src/store/library/file.ts';
import { compileStore } from './compiled.ts';
import { aFolder } from './opened.ts';

let folder: ReturnType<typeof aFolder>;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

const path = () => join(folder.path, 'library.db');

function opened(): LibraryFile {
  const file = openLibraryFile(path());
  if (!file) throw new Error('another process has it open');
  return file;
}

const A_ROW = {
  ...{ number: 0, stems: ['talk', 'istanbul', 'talk'] },
  ...{ distinct: new Set(['talk', 'istanbul']), twice: new Set(['talk']) },
};
const AN_ARTICLE = { about: '{}', version: 'one', body: '', made: null, reading: '{}' };

function withAnArticle(): LibraryFile {
  const file = opened();
  file.write(() => {
    const number = file.articles.add(AN_ARTICLE);
    file.stems.add(number, [A_ROW], Uint16Array.of(2));
  });
  return file;
}

const held = ({ articles, stems }: LibraryFile) => [articles.all().length, stems.lengths().length];

describe('the file of a library', () => {
  it('has what was written after it was closed, and is its owner’s alone to read', () => {
    withAnArticle().close();
    const file = opened();
    expect(held(file)).toEqual([1, 1]);
    const having = (stem: string, twice: boolean) => file.stems.holding({ stem, twice }, 9);
    expect(file.stems.stemsAt(having('istanbul', false))).toEqual(['talk istanbul talk']);
    expect(['talk', 'istanbul'].map((stem) => having(stem, true).length)).toEqual([1, 0]);
    expect(['talk', 'istanbul', 'kyiv'].map(file.stems.frequency)).toEqual([1, 1, 0]);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    file.close();
  });

  it('has nothing of what was written by work that fails', () => {
    const file = withAnArticle();
    const work = () => {
      file.articles.remove(1);
      file.stems.remove(1);
      file.stems.add(2, [{ ...A_ROW, distinct: new Set(['kyiv']) }], Uint16Array.of(1));
      throw new Error('out of order');
    };
    expect(() => file.write(work)).toThrow('out of order');
    expect(held(file)).toEqual([1, 1]);
    expect(['talk', 'kyiv'].map(file.stems.frequency)).toEqual([1, 0]);
    file.close();
  });

  it('has no stem of a passage without one', () => {
    const file = opened();
    const none = { number: 0, stems: [], distinct: new Set<string>(), twice: new Set<string>() };
    file.write(() => file.stems.add(7, [none], Uint16Array.of(0)));
    expect(file.write(() => file.stems.remove(7))).toEqual([[]]);
    expect(file.stems.frequency('')).toBe(0);
    file.close();
  });

  it('gives no number twice', () => {
    const file = withAnArticle();
    file.write(() => file.articles.remove(1));
    expect(file.write(() => file.articles.add(AN_ARTICLE))).toBe(2);
    file.close();
  });

  it('is begun anew where it is damaged, or of another version', () => {
    withAnArticle().close();
    writeFileSync(path(), Buffer.concat([Buffer.from('no database'), readFileSync(path()).subarray(11)]));
    const anew = opened();
    expect(held(anew)).toEqual([0, 0]);
    anew.close();
    withAnArticle().close();
    const database = new DatabaseSync(path());
    database.exec('PRAGMA user_version = 99');
    database.close();
    const later = opened();
    expect(held(later)).toEqual([0, 0]);
    later.close();
  });

  it('is left as it is where it is the database of another program', () => {
    const database = new DatabaseSync(path());
    database.exec('CREATE TABLE theirs (value TEXT)');
    database.close();
    expect(() => openLibraryFile(path())).toThrow(/it is the database of another program/u);
  });

  it('is not opened while another process has it', async () => {
    const module = compileStore(folder.path).replace('sqlite.js', 'library/file.js');
    writeFileSync(
      join(folder.path, 'holder.mjs'),
      `import { openLibraryFile } from ${JSON.stringify(module)};
       // What nobody holds is collected, and closes the file.
       globalThis.held = openLibraryFile(process.argv[2]);
       process.stdout.write('open');
       setInterval(() => {}, 1000);`,
    );
    const holder = spawn(process.execPath, [join(folder.path, 'holder.mjs'), path()]);
    await once(holder.stdout, 'data');
    expect(openLibraryFile(path())).toBeUndefined();
    holder.kill('SIGKILL');
    await once(holder, 'close');
    opened().close();
  });
});
