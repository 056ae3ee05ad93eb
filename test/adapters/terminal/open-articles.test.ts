import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openArticles } from '../../../adapters/terminal/articles-command.ts';
import { openWithSystem } from '../../../adapters/terminal/open-with-system.ts';
import { anArticle } from '../../support/builders.ts';

const ARTICLES = [
  anArticle({ id: 'page', url: 'https://lamp.example/talks?a=1&b=2' }),
  anArticle({ id: 'file', origin: 'news/file.md' }),
];

async function opened(ids: readonly string[], opens = true) {
  const what: string[] = [];
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const open = async (each: string) => {
    what.push(each);
    return opens;
  };
  const code = await openArticles(ARTICLES, ids, open, { stdin: new PassThrough(), stdout, stderr });
  return { code, what, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

describe('parley articles open', () => {
  it('opens the page that an article is from, or its file where no page is known', async () => {
    const { code, what } = await opened(['page', 'file']);
    expect({ code, what }).toEqual({
      code: 0,
      what: ['https://lamp.example/talks?a=1&b=2', resolve('news/file.md')],
    });
  });

  it('tells the address where nothing opens it', async () => {
    const { stdout } = await opened(['page'], false);
    expect(stdout).toBe('Nothing here opens it: https://lamp.example/talks?a=1&b=2\n');
  });

  it('tells of an article that is not there, and opens the others', async () => {
    const { code, what, stderr } = await opened(['none', 'file']);
    expect([code, what.length]).toEqual([1, 1]);
    expect(stderr).toContain('There is no article none');
  });

  it('knows that the system has nothing to open it with', async () => {
    const { PATH } = process.env;
    process.env.PATH = '';
    expect(await openWithSystem('https://lamp.example/')).toBe(false);
    process.env.PATH = PATH;
  });
});
