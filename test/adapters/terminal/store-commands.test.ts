// `parley backup`, `parley feedback`, `parley forget`, `parley report`: what is typed, what is printed and the exit codes.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeOwnArticles } from '../../../adapters/own-articles.ts';
import { addBackup, backUp } from '../../../adapters/terminal/backup-command.ts';
import { addFeedback, printFeedback } from '../../../adapters/terminal/feedback-command.ts';
import { addForget, forget } from '../../../adapters/terminal/forget-command.ts';
import { addReport, printReport } from '../../../adapters/terminal/report-command.ts';
import { keepFile, type Store } from '../../../src/index.ts';
import { openStore } from '../../../src/store/sqlite.ts';
import { anEvent, aPost, NOW } from '../../contracts/store/values.ts';

let store: Store;
let folder: string;
beforeEach(async () => {
  store = openStore({ file: ':memory:' });
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
  await store.outbox.add(aPost('a', { question: 'who\u001b[31m leads?' }), NOW);
  await store.outbox.add(aPost('b', { person: 'slack:U2', channel: 'slack:C2' }), NOW);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Runs one command line over the store. */
async function run(...args: string[]) {
  const streams = { stdout: new PassThrough(), stderr: new PassThrough() };
  const written = { code: 0, stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    streams[name].setEncoding('utf8').on('data', (chunk) => {
      written[name] += chunk;
    });
  }
  const removeArticles = (workspace: string) => removeOwnArticles(workspace, folder);
  const program = new Command('parley').exitOverride().configureOutput({
    writeOut: (text) => streams.stdout.write(text),
    writeErr: (text) => streams.stderr.write(text),
  });
  const end = async (code: Promise<number>) => {
    written.code = await code;
  };
  addBackup(program, (file) => end(backUp(file, store, streams)));
  addFeedback(program, (flags) => end(printFeedback(flags, store, streams)));
  addReport(program, (flags) => end(printReport(flags, store, streams)));
  addForget(program, (whom) => end(forget(whom, store, removeArticles, streams)));
  await program.parseAsync(args, { from: 'user' });
  return written;
}

describe('parley backup', () => {
  it('writes a copy that can be opened', async () => {
    const file = join(folder, 'copy.db');
    expect(await run('backup', file)).toEqual({ code: 0, stdout: `Written: ${file}\n`, stderr: '' });
    const copy = openStore({ file, readOnly: true });
    expect((await copy.outbox.find('b'))?.question).toBe('who leads the delegation?');
    await copy.close();
  });

  it('says so where the file exists', async () => {
    const file = join(folder, 'there.db');
    writeFileSync(file, 'mine');
    await expect(run('backup', file)).rejects.toThrow(/there is a file of this name.*name another/u);
  });

  it('wants a file', async () => {
    await expect(run('backup')).rejects.toThrow('missing required argument');
    expect(existsSync(join(folder, 'undefined'))).toBe(false);
  });
});

describe('parley feedback', () => {
  it('says so where there is none', async () => {
    expect(await run('feedback')).toEqual({ code: 1, stdout: '', stderr: 'No feedback yet.\n' });
    expect(await run('feedback', '--json')).toMatchObject({ code: 1, stdout: '' });
  });

  it('lists it, oldest first, without what would steer the terminal', async () => {
    await store.feedback.give('b', 'slack:U3', 'not helpful', NOW + 60_000);
    await store.feedback.give('a', 'slack:U3', 'helpful', NOW);
    const { code, stdout } = await run('feedback');
    expect(code).toBe(0);
    expect(stdout).toBe(`2025-05-16 12:00 UTC  helpful  slack:U3
  Question: who leads?
  Answer: The answer to a

2025-05-16 12:01 UTC  not helpful  slack:U3
  Question: who leads the delegation?
  Answer: The answer to b

1 helpful, 1 not helpful
`);
  });

  it('prints an object a line with --json', async () => {
    const { person, question, conversation, turn, ...digest } = aPost('digest');
    await store.outbox.add(digest, NOW);
    await store.feedback.give('b', 'slack:U3', 'not helpful', NOW);
    await store.feedback.give('digest', 'slack:U3', 'helpful', NOW + 1);
    const { stdout } = await run('feedback', '--json');
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        at: '2025-05-16T12:00:00.000Z',
        verdict: 'not helpful',
        person: 'slack:U3',
        post: 'b',
        question: 'who leads the delegation?',
        answer: 'The answer to b',
      },
      {
        at: '2025-05-16T12:00:00.001Z',
        verdict: 'helpful',
        person: 'slack:U3',
        post: 'digest',
        question: null,
        answer: 'The answer to digest',
      },
    ]);
  });
});

describe('parley forget', () => {
  it('removes what is kept of a channel and says how much', async () => {
    const { code, stdout } = await run('forget', '--channel', 'slack:C2');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'Removed all that was kept of slack:C2: 2 entries\n',
    });
    expect(await store.outbox.find('b')).toBeUndefined();
    expect(await store.outbox.find('a')).toBeDefined();
  });

  it('removes what is kept of a person', async () => {
    expect((await run('forget', '--person', 'slack:U1')).code).toBe(0);
    expect(await store.outbox.find('a')).toBeUndefined();
    expect(await store.outbox.find('b')).toBeDefined();
  });

  it('removes what a workspace has for itself, its articles too, and nothing of another', async () => {
    const articles = join(folder, 'articles');
    for (const name of ['@slack/T1/a.example/1.md', '@slack/T1/b.example/2.md', '@slack/T10/a.example/3.md'])
      await keepFile(articles, name, 'Talks went on.');
    const source = { url: 'https://a.example/feed', title: 'A', about: [] };
    for (const owner of ['slack:T1', 'slack:T10']) await store.sources.add({ ...source, owner }, NOW);
    const { stdout } = await run('forget', '--workspace', 'slack:T1');
    expect(stdout).toBe('Removed all that was kept of slack:T1: 3 entries\n');
    expect(existsSync(join(articles, '@slack/T1'))).toBe(false);
    expect(existsSync(join(articles, '@slack/T10/a.example/3.md'))).toBe(true);
    expect((await store.sources.all()).map(({ owner }) => owner)).toEqual(['slack:T10']);
    for (const name of ['slack:T1', 'slack:..'])
      expect((await run('forget', '--workspace', name)).code).toBe(1);
    expect(existsSync(join(articles, '@slack/T10/a.example/3.md'))).toBe(true);
  });

  it('says that the threads of a channel in Discord are forgotten one by one', async () => {
    const channel = 'discord:1096543210987654321';
    await store.outbox.add(aPost('c', { channel, person: 'discord:1' }), NOW);
    await store.outbox.add(aPost('d', { channel, person: 'discord:2' }), NOW);
    const threads = /each thread by its own ID/u;
    expect((await run('forget', '--person', 'discord:1')).stdout).not.toMatch(threads);
    expect((await run('forget', '--channel', channel)).stdout).toMatch(threads);
    // It may have been spoken to in threads alone.
    expect((await run('forget', '--channel', channel)).stderr).toMatch(threads);
    expect((await run('forget', '--channel', 'slack:C1')).stdout).not.toMatch(threads);
  });

  it('says so where nothing is kept', async () => {
    const { code, stdout, stderr } = await run('forget', '--channel', 'C2');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Nothing is kept of C2. An ID begins with its platform');
  });

  it.each([[], ['--channel', ' '], ['--channel', 'a', '--person', 'b']])(
    'removes nothing where it is not told one of the two: %s',
    async (...args) => {
      await expect(run('forget', ...args)).rejects.toThrow();
      expect(await store.outbox.find('a')).toBeDefined();
    },
  );
});

describe('parley report', () => {
  const ask = async (key: string, question: string, outcome: string): Promise<void> => {
    await store.inbox.record(anEvent(key), NOW);
    await store.outbox.add(aPost(key, { question, outcome }), NOW);
  };

  it('says so where nothing was asked', async () => {
    expect(await run('report')).toEqual({ code: 1, stdout: '', stderr: 'Nothing has been asked yet.\n' });
  });

  it('prints what was not answered, by how often, and what was marked as not helpful', async () => {
    await ask('1', 'Who guards the dam?', 'not-found');
    await ask('2', 'who guards the\u001b dam', 'not-found');
    await ask('3', 'what did Lavrov say?', 'answered');
    await store.feedback.give('a', 'slack:U3', 'not helpful', NOW);
    const { code, stdout } = await run('report');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '1 of 3 questions answered since 2025-05-16.',
      '',
      'Not answered, the most frequent first (how often, last asked, why):',
      '   2 × 2025-05-16  who guards the dam  (not found)',
      '',
      'Marked as not helpful, the newest first:',
      '  2025-05-16  who leads?',
      '    The answer to a',
      '',
    ]);
  });

  it('prints one object for a program', async () => {
    await ask('1', 'Who guards the dam?', 'not-found');
    const { stdout } = await run('report', '--json');
    expect(JSON.parse(stdout)).toEqual({
      since: '2025-05-16T12:00:00.000Z',
      asked: 1,
      answered: 0,
      unanswered: [
        { question: 'Who guards the dam?', times: 1, last: '2025-05-16T12:00:00.000Z', reason: 'not-found' },
      ],
      unhelpful: [],
    });
  });
});
