import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleFolder } from '../../src/articles/folder.ts';
import { readArticleFolder } from '../../src/articles/folder.ts';
import { createFolderReader } from '../../src/articles/watch.ts';

let folder: string;
/** What happens in the folder between the two looks. */
let meanwhile: () => Promise<unknown>;
let read: () => Promise<ArticleFolder>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-watch-'));
  meanwhile = async () => {};
  const reader = createFolderReader({ settle: () => meanwhile() });
  read = () => reader(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string) => writeFile(join(folder, name), content);
const bodies = ({ articles }: ArticleFolder) =>
  Object.fromEntries(articles.map(({ id, body }) => [id, body]));

describe('createFolderReader', () => {
  it('reads what readArticleFolder does', async () => {
    await put('a.md', '---\npublisher: Politico\n---\nOne.');
    await put('b.txt', 'Two.');
    await put('c.md', '---\npublished: soon\n---\nThree.');
    expect(await read()).toMatchObject(await readArticleFolder(folder));
    await put('d.md', 'Two.');
    await put('a.txt', 'Five.');
    expect(await read()).toMatchObject(await readArticleFolder(folder));
    await rm(join(folder, 'a.md'));
    expect(await read()).toMatchObject(await readArticleFolder(folder));
  });

  it('gives the very same value where nothing has changed, without a pause', async () => {
    await put('a.md', 'One.');
    await put('bad.md', '---\ntitle: T\n');
    const first = await read();
    meanwhile = () => Promise.reject(new Error('paused'));
    expect(await read()).toBe(first);
  });

  it('keeps the values of articles whose files have not changed', async () => {
    await put('a.md', 'One.');
    const first = await read();
    await put('b.md', 'Two.');
    const second = await read();
    expect(second.articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(second.articles[0]).toBe(first.articles[0]);
  });

  it('sees a change that leaves size and time of a file as they were', async () => {
    const past = new Date('2025-05-15T08:00:00Z');
    await put('a.md', 'One.');
    await utimes(join(folder, 'a.md'), past, past);
    await read();
    await put('new.md', 'Two.');
    await utimes(join(folder, 'new.md'), past, past);
    await rename(join(folder, 'new.md'), join(folder, 'a.md'));
    expect(bodies(await read())).toEqual({ a: 'Two.' });
  });

  it('leaves a new file that grows between two looks for the next time', async () => {
    await put('a.md', 'One.');
    await read();
    await put('b.md', 'Two');
    meanwhile = () => put('b.md', 'Two and a half.');
    expect(bodies(await read())).toEqual({ a: 'One.' });
    meanwhile = async () => {};
    expect(bodies(await read())).toEqual({ a: 'One.', b: 'Two and a half.' });
  });

  it('keeps an article as it was while its file is being written', async () => {
    await put('a.md', 'One is long enough.');
    await read();
    await put('a.md', 'One is');
    meanwhile = () => put('a.md', 'One is longer than before.');
    expect(bodies(await read())).toEqual({ a: 'One is long enough.' });
    meanwhile = async () => {};
    expect(bodies(await read())).toEqual({ a: 'One is longer than before.' });
  });

  it('keeps an article whose file is away for a moment', async () => {
    await put('a.md', 'One.');
    await put('b.md', 'Two.');
    await read();
    await rm(join(folder, 'b.md'));
    meanwhile = () => put('b.md', 'Two.');
    expect(bodies(await read())).toEqual({ a: 'One.', b: 'Two.' });
    await rm(join(folder, 'b.md'));
    meanwhile = async () => {};
    expect(bodies(await read())).toEqual({ a: 'One.' });
  });

  it.each([
    ['front matter that is not closed yet', '---\ntitle: T\n'],
    ['no text yet', ''],
  ])('keeps an article as it was while its file has %s, and says so', async (_name, content) => {
    await put('a.md', 'One.');
    await put('b.md', 'Two.');
    await read();
    await put('a.md', content);
    const { articles, problems } = await read();
    expect(articles.map(({ body }) => body)).toEqual(['One.', 'Two.']);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.origin).toBe(join(folder, 'a.md'));
    expect(problems[0]?.message).toMatch(/; until then the article stays as it was$/u);
    await put('a.md', 'Whole again.');
    expect(await read()).toMatchObject({ problems: [], articles: [{ body: 'Whole again.' }, {}] });
  });

  it('remembers its articles through a time when the folder is empty or away', async () => {
    await put('a.md', 'One.');
    const away = `${folder}-away`;
    await read();
    await rename(folder, away);
    await expect(read()).rejects.toThrow('there is no folder');
    await rename(away, folder);
    await rm(join(folder, 'a.md'));
    await expect(read()).rejects.toThrow('holds no article');
    await put('a.md', '---\ntitle: half');
    expect(bodies(await read())).toEqual({ a: 'One.' });
  });

  it('tries a file again that the disk would not give, though its stamp is the same', async () => {
    await put('a.md', 'One.');
    await mkdir(join(folder, 'inner'));
    await symlink(join(folder, 'inner'), join(folder, 'b.md'));
    const first = await read();
    expect(first.problems[0]?.message).toContain('cannot be read (EISDIR)');
    const second = await read();
    expect(second).not.toBe(first);
    expect(second).toEqual(first);
  });
});
