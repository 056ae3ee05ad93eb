// `parley articles`: what is held, one of it whole, and removing what was added.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keepFile } from '../../../src/index.ts';
import { createFolders, run } from './run.ts';

const folders = createFolders();
afterAll(folders.dispose);

const article = (fields: string, body: string) => `---\n${fields}\n---\n${body}\n`;
let env: { PARLEY_DATA: string; PARLEY_ARTICLES: string };
beforeEach(async () => {
  const own = folders.aFolder({
    'monday.md': article(
      'title: Monday\npublisher: Sky News\npublished: 2025-05-12',
      'Nobody came on Monday at all.',
    ),
    'undated.md': 'A report without a date says little.',
  });
  env = { PARLEY_DATA: folders.aFolder({}), PARLEY_ARTICLES: own };
  const more = folders.aFolder({
    'wednesday.md': article(
      'title: Wednesday\npublisher: Sky News\npublished: 2025-05-14',
      'Two delegations came on Wednesday.',
    ),
  });
  await run(['add', more], { env });
});

describe('parley articles', () => {
  it('shows days and outlets, the day without an article too, and the newest first', async () => {
    const { code, stdout } = await run(['articles'], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^3 articles, 12 to 14 May 2025; 1 without a date; 1 added by parley add and feeds\n\n12 May 2025 {2}1 {2}█\n13 May 2025 {2}0\n14 May 2025 {2}1 {2}█\n\nSky News {9}2 {2}██\nno outlet named {2}1 {2}█\n\n14 May 2025 {2}Wednesday, Sky News\n {4}added\/file\/2025-05-14-wednesday-[\da-f]{8}\n12 May 2025 {2}Monday, Sky News\n {4}monday\nno date {2}undated\n {4}undated\n$/u,
    );
  });

  it('shows an article whole', async () => {
    const { code, stdout } = await run(['articles', 'show', 'monday'], { env });
    expect(code).toBe(0);
    expect(stdout).toBe(
      `Monday, Sky News\n12 May 2025\n${join(env.PARLEY_ARTICLES, 'monday.md')}\n\nNobody came on Monday at all.\n\n`,
    );
  });

  it('removes what was added, and nothing of a folder of one’s own', async () => {
    const id = /added\/\S+/u.exec((await run(['articles'], { env })).stdout)?.[0] ?? '';
    expect(await run(['articles', 'remove', id], { env })).toMatchObject({
      code: 0,
      stdout: 'Removed: Wednesday, Sky News\n',
    });
    expect((await run(['articles'], { env })).stdout).toMatch(/^2 articles, 12 May 2025; /u);
    expect(await run(['articles', 'remove', 'monday'], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a file of your own folder'),
    });
    expect(existsSync(join(env.PARLEY_ARTICLES, 'monday.md'))).toBe(true);
  });

  it('lists what a workspace has for itself, too, which answers here are never taken from', async () => {
    const name = '@slack/T1/a.example/friday.md';
    const text = article(
      'title: Friday\npublisher: Their Wire',
      '“Nobody came,” Sergey Lavrov said on Friday.',
    );
    await keepFile(join(env.PARLEY_DATA, 'articles'), name, text);
    expect((await run(['articles'], { env })).stdout).toContain('added/@slack/T1/a.example/friday\n');
    for (const args of [['ask', 'what did Lavrov say?'], ['statements', 'Lavrov'], ['people'], ['about']])
      expect((await run(args, { env })).stdout).not.toMatch(/Friday|Their Wire|Nobody came,/u);
    const remove = ['articles', 'remove', 'added/@slack/T1/a.example/friday'];
    expect((await run(remove, { env })).code).toBe(0);
    expect(existsSync(join(env.PARLEY_DATA, 'articles', name))).toBe(false);
  });

  it('says which article there is not', async () => {
    for (const verb of ['show', 'remove']) {
      expect(await run(['articles', verb, 'tuesday'], { env })).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('There is no article tuesday'),
      });
      expect((await run(['articles', verb], { env })).code).toBe(2);
    }
  });
});
