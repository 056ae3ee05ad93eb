// `parley add --feed` and `parley sources`: feeds are followed, listed, paused, previewed.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/index.ts';
import { paragraphsOf } from '../../fixtures/pages/text.ts';
import { type LocalServer, startLocalServer } from '../../support/local-server.ts';
import { createFolders, run } from './run.ts';

const folders = createFolders();
afterAll(folders.dispose);

const stories: Readonly<Record<string, readonly string[]>> = {
  '/sea': [...paragraphsOf(1), 'Lavrov spoke of the sea and of the ships that were waiting on it.'],
  '/hill': [...paragraphsOf(2), 'A brass band played on the hill until the rain came down.'],
};
const page = (title: string, text: readonly string[]) =>
  `<html><body><article><h1>${title}</h1>${text.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;

let site: LocalServer;
let files: Map<string, [type: string, text: string]>;
let env: { PARLEY_DATA: string; PARLEY_ARTICLES: string; PARLEY_FETCH_ALLOW: string };
beforeEach(async () => {
  files = new Map();
  site = await startLocalServer((request, response) => {
    const [type, text] = files.get(request.url ?? '') ?? [];
    response.writeHead(type ? 200 : 404, { 'content-type': type ?? 'text/html' }).end(text);
  });
  const items = Object.keys(stories).map(
    (path) => `<item><title>News of ${path.slice(1)}</title><link>${site.url}${path}</link></item>`,
  );
  files.set('/feed', [
    'application/rss+xml',
    `<rss version="2.0"><channel><title>The Lamp</title>${items.join('')}</channel></rss>`,
  ]);
  files.set('/', [
    'text/html',
    '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/rss+xml" href="/sport"></head></html>',
  ]);
  for (const [path, text] of Object.entries(stories))
    files.set(path, ['text/html', page(`News of ${path.slice(1)}`, text)]);
  const own = folders.aFolder({
    'own.md': 'The harvest festival was opened by the mayor on a rainy Sunday.',
  });
  env = { PARLEY_DATA: folders.aFolder({}), PARLEY_ARTICLES: own, PARLEY_FETCH_ALLOW: '127.0.0.1' };
});
afterEach(() => site.close());

const kept = (): number => {
  const folder = join(env.PARLEY_DATA, 'articles');
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).length
    : 0;
};

describe('parley add --feed', () => {
  it('finds the feed of a site, takes in what is there, and follows it', async () => {
    const { code, stdout } = await run(['add', '--feed', site.url], { env });
    expect(code).toBe(0);
    expect(stdout).toContain(`Following: ${site.url}/feed`);
    expect(stdout).toContain('  Added: News of sea\n');
    expect(stdout).toContain('  2 added, 0 updated\n');
    expect(stdout).toContain(`The page names other feeds, too:\n  ${site.url}/sport`);
    expect(kept()).toBe(2);
    const list = await run(['sources'], { env });
    expect(list.code).toBe(0);
    expect(list.stdout).toMatch(
      /^ {2}1 {2}http.*\n.*\n {5}fetched less than a minute ago, last new article less than a minute ago, next fetch in 15 minutes\n$/u,
    );
  });

  it('follows a feed once, and only what it is wanted for', async () => {
    const { stdout } = await run(['add', '--feed', `${site.url}/feed`, '--about', 'lavrov, sanctions'], {
      env,
    });
    expect(stdout).toContain('Added: News of sea');
    expect(stdout).toContain('Left out: News of hill');
    expect(kept()).toBe(1);
    expect((await run(['add', '--feed', `${site.url}/feed`], { env })).stdout).toContain(
      'Followed already: The Lamp',
    );
    expect((await run(['sources'], { env })).stdout).toContain('only about: lavrov, sanctions');
  });

  it('takes a list of feeds from a file', async () => {
    const list = join(
      folders.aFolder({
        'feeds.opml': `<opml version="2.0"><body><outline text="Lamp" xmlUrl="${site.url}/feed"/><outline text="Gone" xmlUrl="${site.url}/gone"/></body></opml>`,
      }),
      'feeds.opml',
    );
    const { stdout, stderr } = await run(['add', '--feed', list], { env });
    expect(stdout.match(/^Following/gmu)).toHaveLength(2);
    expect(stderr).toContain('not fetched now: the server answers 404');
    expect((await run(['sources'], { env })).stdout).toContain('last error: the server answers 404');
  });

  it('says so where there is no feed', async () => {
    const { code, stderr } = await run(['add', '--feed', `${site.url}/sea`], { env });
    expect(code).toBe(1);
    expect(stderr).toContain('it is no feed, and names none');
  });
});

describe('parley sources', () => {
  it('lists and changes all, and says whose each is where some are not for everybody', async () => {
    await run(['add', '--feed', `${site.url}/feed`], { env });
    expect((await run(['sources'], { env })).stdout).not.toContain('everybody');
    const store = await openStore({ file: join(env.PARLEY_DATA, 'parley.db') });
    const source = { url: `${site.url}/feed`, title: 'The Lamp', about: [], owner: 'slack:T1' };
    await store.sources.add(source, 0);
    await store.close();
    const { stdout } = await run(['sources'], { env });
    expect(stdout.match(/for (?:everybody|slack:T1 alone)/gu)).toEqual([
      'for everybody',
      'for slack:T1 alone',
    ]);
    expect((await run(['sources', 'fetch'], { env })).stdout).toContain('There already');
    expect((await run(['sources', 'remove', '2'], { env })).code).toBe(0);
  });

  it('pauses, resumes and removes, and leaves the articles where they are', async () => {
    await run(['add', '--feed', `${site.url}/feed`], { env });
    expect(await run(['sources', 'pause', '1'], { env })).toMatchObject({
      code: 0,
      stdout: 'Paused: The Lamp\n',
    });
    expect((await run(['sources'], { env })).stdout).toContain(', paused\n');
    expect((await run(['sources', 'fetch'], { env })).stdout).toBe('');
    expect((await run(['sources', 'resume', '1'], { env })).code).toBe(0);
    expect((await run(['sources', 'fetch'], { env })).stdout).toBe('The Lamp\n  0 added, 0 updated\n');
    expect((await run(['sources', 'remove', '1'], { env })).code).toBe(0);
    expect(await run(['sources'], { env })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('No feed is followed'),
    });
    expect(kept()).toBe(2);
  });

  it('previews what would come in, and keeps nothing', async () => {
    const { code, stdout } = await run(['sources', 'preview', site.url, '--about', 'Lavrov'], { env });
    expect(code).toBe(0);
    expect(stdout).toContain('Added: News of sea');
    expect(stdout).toContain('Left out: News of hill');
    expect(kept()).toBe(0);
    expect(readdirSync(env.PARLEY_DATA)).toEqual([]);
  });

  it.each([
    [['pause'], /put which/u],
    [['list', '1'], /takes nothing after it/u],
    [['shout'], /there is no "parley sources shout"/u],
  ])('is told wrong usage of: %s', async (args, message) => {
    expect(await run(['sources', ...args], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(message),
    });
  });

  it('says which source there is not', async () => {
    await run(['add', '--feed', `${site.url}/feed`], { env });
    expect(await run(['sources', 'pause', '7'], { env })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no source 7'),
    });
  });
});
