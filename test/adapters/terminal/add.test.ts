// `parley add`: a page, a file and a folder become articles that are asked about a moment later.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../fixtures/pages/text.ts';
import { type LocalServer, startLocalServer } from '../../support/local-server.ts';
import { createFolders, run } from './run.ts';

const folders = createFolders();
afterAll(folders.dispose);

let site: LocalServer;
let pages: Map<string, string>;
let env: { PARLEY_DATA: string; PARLEY_ARTICLES: string; PARLEY_FETCH_ALLOW: string };
beforeEach(async () => {
  pages = new Map();
  site = await startLocalServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page);
  });
  const own = folders.aFolder({
    'own.md': 'The harvest festival was opened by the mayor on a rainy Sunday.',
  });
  env = { PARLEY_DATA: folders.aFolder({}), PARLEY_ARTICLES: own, PARLEY_FETCH_ALLOW: '127.0.0.1' };
});
afterEach(() => site.close());

const kept = (): string[] => {
  const folder = join(env.PARLEY_DATA, 'articles');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
};

const aPage = (text: readonly string[], title = 'Talks by the lake') =>
  `<html lang="en"><head><script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2025-05-15T09:00:00Z',
    author: { name: 'Ana Weir' },
    publisher: { name: 'The Lamp' },
  })}</script></head><body><article><h1>${title}</h1>${text.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;

describe('parley add', () => {
  it('takes the article of a page, shows it, and it can be asked about', async () => {
    const text = [
      ...paragraphsOf(1),
      'Zelenskyy said the cathedral bells would be rung on the day the agreement was signed.',
    ];
    pages.set('/talks', aPage(text));
    const { code, stdout } = await run(['add', `${site.url}/talks`], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Added: Talks by the lake\n {2}The Lamp, Ana Weir, 15 May 2025, en, \d+ words\n/u,
    );
    expect(kept()).toEqual([
      expect.stringMatching(/^127\.0\.0\.1\/2025-05-15-talks-by-the-lake-[\da-f]{8}\.md$/u),
    ]);
    const answer = await run(['ask', 'what did Zelensky say about the bells?'], { env });
    expect(answer.stdout).toContain('the cathedral bells would be rung');
    expect(answer.stdout).toContain(`${site.url}/talks`);
  });

  it('keeps a story once: the same page, the same text elsewhere, the same with a line changed', async () => {
    const text = paragraphsOf(2);
    pages.set('/a', aPage(text));
    pages.set('/b', aPage(text, 'Another headline'));
    pages.set(
      '/c',
      aPage([...text.slice(0, 4), 'Rewritten by another hand to say as much.', ...text.slice(4)], 'A third'),
    );
    const urls = ['/a', '/a?utm_source=feed', '/b', '/c'].map((path) => site.url + path);
    pages.set('/a?utm_source=feed', aPage(text));
    const { code, stdout } = await run(['add', ...urls], { env });
    expect(code).toBe(0);
    expect(stdout.match(/^(?:Added|There already)/gmu)).toEqual([
      'Added',
      'There already',
      'There already',
      'There already',
    ]);
    expect(kept()).toHaveLength(1);
  });

  it('takes an updated page in place of what was kept, and another story at the same address beside it', async () => {
    const text = paragraphsOf(3);
    pages.set('/a', aPage(text));
    await run(['add', `${site.url}/a`], { env });
    pages.set('/a', aPage([...text, 'An addition: the envoy has landed.']));
    expect((await run(['add', `${site.url}/a`], { env })).stdout).toMatch(/^Updated: /u);
    expect(kept()).toHaveLength(1);
    expect(readFileSync(join(env.PARLEY_DATA, 'articles', kept()[0] ?? ''), 'utf8')).toContain(
      'the envoy has landed',
    );
    pages.set(
      '/a',
      aPage(
        paragraphsOf(0, 3).map(
          (line) => `Elsewhere, ${line.toUpperCase().slice(0, 40)} and nothing else like it was heard of.`,
        ),
      ),
    );
    expect((await run(['add', `${site.url}/a`], { env })).stdout).toMatch(/^Added: /u);
    expect(kept()).toHaveLength(2);
  });

  it('takes a file whose front matter cannot be used, and tells what is left out', async () => {
    const folder = folders.aFolder({
      'vague.md':
        '---\ntitle: Vague\npublished: some day\n---\n\nNobody knows on which day this was written.',
    });
    const { code, stdout } = await run(['add', folder], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Added: Vague$/mu);
    expect(stdout).toMatch(/^ {2}left out: line \d: .*published/mu);
  });

  it('takes files, and all of a folder', async () => {
    const folder = folders.aFolder({
      'one.md':
        '---\ntitle: One\npublisher: Sky News\npublished: 2025-05-14\n---\nThe first of the reports says that nobody came.',
      'two.txt': 'A second report has it that everybody came after all.',
      'picture.png': 'no article',
    });
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'broken.md'), Uint8Array.of(0x41, 0xff, 0xfe));
    writeFileSync(join(folder, 'deep/three.md'), 'The third report knows nothing of the other two.');
    const { code, stdout, stderr } = await run(['add', folder], { env });
    expect(code).toBe(1);
    expect(stdout.match(/^Added/gmu)).toHaveLength(3);
    expect(stdout).toContain('Added: One\n  Sky News, 14 May 2025');
    expect(stderr).toMatch(/Not added: .*broken\.md\n {2}it is not UTF-8/u);
    expect((await run(['add', folder], { env })).stdout.match(/^There already/gmu)).toHaveLength(3);
    expect(kept()).toHaveLength(3);
  });

  it('takes no other file for an article: it says what may be done with it, and adds the rest', async () => {
    const folder = folders.aFolder({
      'feeds.opml':
        '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/rss"/></body></opml>',
      'scan.pdf': '%PDF-1.7 Lavrov said: “No.”',
      'talks.txt': 'Lavrov said: “The hall is cold.”',
    });
    const files = ['feeds.opml', 'scan.pdf', 'talks.txt'].map((name) => join(folder, name));
    const { code, stdout, stderr } = await run(['add', ...files], { env });
    expect(code).toBe(1);
    expect(stderr).toContain(
      `feeds.opml\n  it is no article; parley add --feed ${files[0]} follows the feeds`,
    );
    expect(stderr).toContain('scan.pdf\n  articles are .md and .txt files; save its text as one of them');
    expect(stdout).toMatch(/^Added: /u);
    expect(kept()).toHaveLength(1);
  });

  it('says why there is nothing to add, and keeps nothing', async () => {
    pages.set('/wall', '<html><body><p>Subscribe to continue reading.</p></body></html>');
    const { code, stdout, stderr } = await run(['add', `${site.url}/wall`, `${site.url}/gone`], { env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('for its subscribers');
    expect(stderr).toContain('the server answers 404');
    expect(kept()).toEqual([]);
  });

  it('fetches nothing from a private host that the operator has not named', async () => {
    const { code, stderr } = await run(['add', `${site.url}/a`], { env: { ...env, PARLEY_FETCH_ALLOW: '' } });
    expect(code).toBe(1);
    expect(stderr).toContain('not a public address');
  });

  it('wants something to add, and a file that is there', async () => {
    expect((await run(['add'], { env })).code).toBe(2);
    expect(await run(['add', 'no-such-file.md'], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/there is no such file/u),
    });
  });
});
