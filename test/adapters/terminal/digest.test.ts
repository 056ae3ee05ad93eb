// `parley digest`, from its options to what is printed, over the seeds on the Friday after the newest of them.
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../adapters/terminal/digest.ts';
import { addDigest, type DigestFlags } from '../../../adapters/terminal/digest-command.ts';
import { digestOfPeriod } from '../../../src/digest/content/period.ts';
import { createLibrary, readArticleFolder } from '../../../src/index.ts';
import { aClock, anArticle } from '../../support/builders.ts';

const { articles } = await readArticleFolder(join(import.meta.dirname, '../../../seeds'));
const seeds = createLibrary(articles);

/** What `parley digest …` prints, and its exit code. */
async function run(args: readonly string[], { today = '2025-05-16', library = seeds } = {}) {
  const stdout = new PassThrough();
  const shown = readAll(stdout);
  let code: number | undefined;
  const program = new Command('parley').exitOverride().configureOutput({ writeErr: () => {} });
  addDigest(program, ['--articles <dir>', 'folder'], async (flags: DigestFlags) => {
    code = await digest({
      flags,
      digestOfPeriod,
      library,
      clock: aClock(today),
      streams: { stdout },
      rendering: { width: 100, colour: false },
    });
  });
  await program.parseAsync(['digest', ...args], { from: 'user' });
  stdout.end();
  return { code, stdout: await shown };
}

describe('parley digest', () => {
  it('tells what was published since yesterday', async () => {
    const { code, stdout } = await run([]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^The talks, Friday 16 May 2025 · since 15 May 2025 · 2 new articles, 24 statements\n/u,
    );
    expect(stdout).toContain('145 drones (13 May 2025: more than 100 drones, Sky News [3])');
  });

  it.each([
    ['--since', 'yesterday'],
    ['--until', '2025-05-14'],
    ['--person', 'Trump'],
  ])('refuses %s with --preview, as each channel has its own', async (...flags) => {
    await expect(run(['--preview', ...flags])).rejects.toThrow(/cannot be used with option/u);
  });

  it('reads a day or words for it', async () => {
    const since = await run(['--since', '2025-05-13']);
    expect(since.stdout).toContain('3 new articles');
    expect((await run(['--since', 'last Tuesday'])).stdout).toBe(since.stdout);
    const until = await run(['--since', 'May 13', '--until', 'May 14']);
    expect(until.stdout).toMatch(/since 13 May 2025 until 14 May 2025 · 1 new article,/u);
  });

  it('is of one person or about one topic', async () => {
    const { stdout } = await run(['--person', 'Budanov']);
    expect(stdout).toContain('Talks do not mean a solution.');
    expect(stdout).not.toContain('Zelenskyy, President');
    expect((await run(['--topic', 'drones'])).stdout).toContain('145 drones');
  });

  it('says plainly on old articles that nothing is new, and what would show something', async () => {
    const { code, stdout } = await run([], { today: '2025-09-01' });
    expect(code).toBe(1);
    expect(stdout).toBe(`The talks, Monday 1 September 2025: nothing new since 31 August 2025.

The newest article is of 15 May 2025. To see what it brought: parley digest --since 2025-05-15
`);
  });

  it('keeps what was asked for in the command that it offers', async () => {
    const { stdout } = await run(['--person', 'Keir Starmer'], { today: '2025-09-01' });
    expect(stdout).toContain('parley digest --since 2025-05-15 --person "Keir Starmer"');
  });

  it('ends with 1 where nobody asked for is heard in what is new', async () => {
    const { code, stdout } = await run(['--person', 'Emmanuel Macron']);
    expect(code).toBe(1);
    expect(stdout).toBe(
      'The talks, Friday 16 May 2025, Emmanuel Macron only: nothing new since 15 May 2025 in 2 new\narticles.\n',
    );
  });

  it('says how many articles have no date', async () => {
    const library = createLibrary([...articles, anArticle({ id: 'undated' })]);
    expect((await run([], { library })).stdout).toContain('One article has no date, and is in no digest.');
  });

  it('prints how it was chosen after it', async () => {
    const { stdout } = await run(['--why']);
    expect(stdout).toContain('Of 24 statements in 2 new articles this digest shows');
  });

  it('prints one line of JSON for programs, whose spans are of the articles', async () => {
    const { code, stdout } = await run(['--json']);
    expect(code).toBe(0);
    expect(stdout.trimEnd()).not.toContain('\n');
    const data = JSON.parse(stdout);
    expect(data).toMatchObject({ since: '2025-05-15', until: null, person: null, statements: 24 });
    expect(data.headlines).toContainEqual({ article: data.articles[0].article, alsoIn: [] });
    const [{ now, before }] = data.newNumbers;
    expect([now.text, before.text]).toEqual(['145 drones', 'more than 100 drones']);
    const { article, fragments } = data.mostCarried[0];
    const body = seeds.articles.get(article)?.article.body;
    expect(body?.slice(fragments[0].start, fragments[0].end)).toBe(fragments[0].text);
  });

  it('refuses what it cannot read, with what to try', async () => {
    await expect(run(['--since', 'someday'])).rejects.toThrow(
      /cannot read “someday” as a date\. Try yesterday/u,
    );
    await expect(run(['--person', 'Zelinsy'])).rejects.toThrow(/nobody called “Zelinsy”/u);
  });
});
