import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticleFolder } from '../../src/articles/folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-articles-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

describe('readArticleFolder', () => {
  it('reads front matter and body of .md and .txt files', async () => {
    await put(
      'a.md',
      '---\ntitle: Talks\npublisher: Sky News\npublished: 2025-05-13\nurl: https://a.example/x\n---\n\nText.\n',
    );
    await put('b.txt', 'Only text.\n\nTwo paragraphs.\n');
    const { articles, problems } = await readArticleFolder(folder);
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      {
        id: 'a',
        title: 'Talks',
        publisher: 'Sky News',
        published: { day: '2025-05-13' },
        url: 'https://a.example/x',
        body: 'Text.',
        origin: join(folder, 'a.md'),
      },
      { id: 'b', body: 'Only text.\n\nTwo paragraphs.', origin: join(folder, 'b.txt') },
    ]);
  });

  it('reads a byte order mark and Windows line ends away', async () => {
    await put('a.md', '\uFEFF---\r\npublisher: Politico\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n');
    const { articles } = await readArticleFolder(folder);
    expect(articles[0]).toMatchObject({ publisher: 'Politico', body: 'One.\n\nTwo.' });
  });

  it('keeps the time of an article that gives one', async () => {
    await put('a.md', '---\npublished: 2025-05-13T09:30:00+03:00\n---\nText.');
    const { articles } = await readArticleFolder(folder);
    expect(articles[0]?.published).toEqual({ day: '2025-05-13', instant: '2025-05-13T09:30:00+03:00' });
  });

  it('takes a paragraph between two rules for text, not for front matter', async () => {
    await put('a.md', '---\nPutin said: nothing new.\n---\nText.');
    const { articles } = await readArticleFolder(folder);
    expect(articles[0]?.body).toContain('Putin said: nothing new.');
  });

  it('leaves front matter fields alone that it does not know', async () => {
    await put('a.md', '---\ntags: [talks]\ntitle: T\n---\nText.');
    const { articles, problems } = await readArticleFolder(folder);
    expect(problems).toEqual([]);
    expect(articles[0]?.title).toBe('T');
  });

  it.each([
    [
      'a day that does not exist',
      '---\ntitle: T\npublished: 2025-02-30\n---\nText.',
      3,
      '"published" is "2025-02-30"',
    ],
    ['an address that is no web address', '---\nurl: javascript:alert(1)\n---\nText.', 2, '"url"'],
    ['front matter that never ends', '---\ntitle: T\nText.', 1, 'never closed'],
  ])('reads a file with %s all the same, and names its line', async (_name, content, line, message) => {
    await put('a.md', content);
    const { articles, problems } = await readArticleFolder(folder);
    expect(articles).toMatchObject([{ id: 'a', body: 'Text.' }]);
    expect(problems).toMatchObject([{ origin: join(folder, 'a.md'), line, readable: true }]);
    expect(problems[0]?.message).toContain(message);
  });

  it('passes over a file that is not UTF-8 and one without text', async () => {
    await put('latin1.txt', new Uint8Array([0x93, 0x54, 0x61, 0x6c, 0x6b, 0x94]));
    await put('blank.md', '---\ntitle: T\n---\n\n \n');
    await put('good.md', 'Text.');
    const { articles, problems } = await readArticleFolder(folder);
    expect(articles).toHaveLength(1);
    expect(problems.map(({ message }) => message).join(' ')).toMatch(/no text.*not UTF-8/u);
  });

  it('takes two files with the same text for one article and keeps the one that says more', async () => {
    await put('a.txt', 'The “same” text.\r\n\r\nSecond paragraph.');
    await put('b.md', '---\npublisher: Politico\n---\nThe "same" text.\n\nSecond paragraph.\n');
    const { articles, problems } = await readArticleFolder(folder);
    expect(articles.map(({ id }) => id)).toEqual(['b']);
    expect(problems[0]?.message).toContain('same text');
  });

  it('names articles in folders within it by their path, and two of one name apart', async () => {
    await mkdir(join(folder, 'may'));
    await put(join('may', 'a.md'), 'One.');
    await put('a.md', 'Two.');
    await put('a.txt', 'Three.');
    const { articles } = await readArticleFolder(folder);
    expect(articles.map(({ id }) => id).sort()).toEqual(['a', 'a.txt', 'may/a']);
  });

  it('passes over README.md, hidden files and other endings without a word', async () => {
    await put('README.md', 'About this folder.');
    await put('.draft.md', 'Hidden.');
    await put('photo.jpg', 'x');
    await put('a.md', 'Text.');
    const { articles, problems } = await readArticleFolder(folder);
    expect(articles.map(({ id }) => id)).toEqual(['a']);
    expect(problems).toEqual([]);
  });

  it('says of a missing folder what to do', async () => {
    await expect(readArticleFolder(join(folder, 'nowhere'))).rejects.toThrow(
      /there is no folder .*--articles/u,
    );
  });

  it('says of an empty folder what to do', async () => {
    await expect(readArticleFolder(folder)).rejects.toThrow(
      /holds no article; put \.md or \.txt files there/u,
    );
  });

  it('says why none of the files can be used', async () => {
    await put('a.md', '---\ntitle: T\n---\n');
    await expect(readArticleFolder(folder)).rejects.toThrow(/none of the 1 files .*a\.md: it has no text/u);
  });

  it('says of a file in place of a folder to name its folder', async () => {
    await put('a.md', 'Text.');
    await expect(readArticleFolder(join(folder, 'a.md'))).rejects.toThrow(/is a file; name the folder/u);
  });
});
