// `parley start` in a process of its own: settings, signals, and the platforms against local servers.
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type FakeDiscord, startFakeDiscord } from '../support/fake-discord.ts';
import { TOKEN } from '../support/fake-discord-world.ts';
import { type FakeSlack, GENERAL, mention, startFakeSlack, TOKENS } from '../support/fake-slack.ts';
import { type BuiltCommand, buildCommand, type Started } from '../support/process.ts';

const ENV_EXAMPLE = join(import.meta.dirname, '../../.env.example');

let parley: BuiltCommand;
beforeAll(() => {
  parley = buildCommand();
});
afterAll(() => parley.dispose());

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const reads = (started: Started, text: string) =>
  expect.poll(started.seen, { timeout: 10_000, interval: 20 }).toContain(text);

describe('parley ask', () => {
  it('answers on standard output, as a file .env sets it up', async () => {
    const articles = parley.folder({
      'a.md': 'Vladimir Medinsky leads the Russian delegation in Istanbul.\n',
    });
    const cwd = parley.folder({ '.env': `PARLEY_ARTICLES=${articles}\n` });
    const { code, stdout, stderr } = await parley.run(['ask', 'who leads the delegation?'], {
      cwd,
      env: { FORCE_COLOR: '1' },
    });
    expect(stdout).toContain('Vladimir Medinsky leads');
    expect(stdout).toContain('\u001b[2m');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('warns of a file .env that it cannot read', async () => {
    const cwd = parley.folder();
    mkdirSync(join(cwd, '.env'));
    const { stdout, stderr } = await parley.run(['--version'], { cwd });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(lines(stderr)).toEqual([expect.stringContaining('parley: warning: the file .env was not read')]);
  });

  it('ends quietly when its reader leaves', async () => {
    const question = `${JSON.stringify({ id: '1', question: 'who leads the russian delegation?' })}\n`;
    const { child, ended } = parley.start(['ask', '--batch', '-']);
    child.stdout?.destroy();
    child.stdin?.on('error', () => {});
    child.stdin?.end(question.repeat(200));
    expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('tells when the answer cannot be written', async () => {
    const disk = openSync('/dev/full', 'w');
    const { code, stderr } = await parley.run(['ask', 'who leads the delegation?'], { stdout: disk });
    closeSync(disk);
    expect(code).toBe(2);
    expect(lines(stderr)).toEqual([expect.stringContaining('parley: cannot write to standard output')]);
  });
});

describe('parley statements', () => {
  /** More than a pipe holds. */
  const STATEMENTS = 300;
  const report = Array.from(
    { length: STATEMENTS },
    (_, i) => `“Talks about matter ${i} of the list will go on in Istanbul,” Sergey Lavrov said.\n`,
  ).join('\n');

  it('prints as many lines of JSON as there are statements', async () => {
    const articles = parley.folder({ 'a.md': report });
    const { code, stdout, stderr } = await parley.run(['statements', '--ungrouped', '--json'], {
      env: { PARLEY_ARTICLES: articles },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const numbers = lines(stdout).map((line) => JSON.parse(line).fragments[0].text.match(/\d+/u)?.[0]);
    expect(numbers).toEqual(Array.from({ length: STATEMENTS }, (_, i) => `${i}`));
  });

  it('ends quietly when its reader leaves', async () => {
    const articles = parley.folder({ 'a.md': report });
    const args = ['statements', '--ungrouped', '--json', '--articles', articles];
    const { child, ended } = parley.start(args);
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  });

  it('counts days from the clock of the machine', async () => {
    const published = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    const articles = parley.folder({
      'a.md': `---\npublished: ${published}\n---\n\nSergey Lavrov said that talks will go on.\n`,
    });
    const period = ['--since', '7 days', '--until', 'yesterday'];
    const { code, stdout } = await parley.run(['statements', ...period, '--articles', articles]);
    expect(stdout).toContain('talks will go on');
    expect(code).toBe(0);
  });
});

describe('parley start without bots', () => {
  it('answers the lines of standard input, questions and commands, and ends with 0', async () => {
    const input = 'what did Budanov say?\nstatements Budanov\npeople\nexit\n';
    const { code, stdout, stderr } = await parley.run([], { input });
    expect(stdout).toContain('Budanov');
    expect(stdout).toContain('statements by Kyrylo Budanov, the newest first.');
    expect(stdout).toContain('• Kyrylo Budanov, Head of Ukraine');
    expect(stdout).not.toContain('›');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('logs no answer into the conversation with .env.example as it stands', async () => {
    const cwd = parley.folder({ '.env': readFileSync(ENV_EXAMPLE, 'utf8') });
    const { code, stdout, stderr } = await parley.run([], { cwd, input: 'what did Budanov say?\n' });
    expect(stdout).toContain('Budanov');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('says once that there is no reader of passages where it is switched off', async () => {
    const { code, stdout, stderr } = await parley.run([], {
      env: { PARLEY_READER: 'off' },
      input: 'what did Budanov say?\nwhat did Zelensky say?\n',
    });
    expect(stdout).toContain('Budanov');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'parley: PARLEY_READER is off: answers are ordered by their words alone.\n',
    });
  });

  it('ends with 1 and says why when there is nothing to do', async () => {
    const { code, stdout, stderr } = await parley.run(['start']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(lines(stderr)).toEqual([expect.stringContaining('parley: there is nothing to do')]);
  });

  it('ends with 0 at SIGINT', async () => {
    const started = parley.start([]);
    started.child.stdin?.write('what did Budanov say?\n');
    await reads(started, 'Budanov');
    started.child.kill('SIGINT');
    expect(await started.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  });
});

describe('settings that cannot be used', () => {
  it('are told all at once, without the secrets, and end with 1', async () => {
    const { code, stdout, stderr } = await parley.run(['start'], {
      env: {
        SLACK_BOT_TOKEN: 'wrong-slack-token',
        DISCORD_TOKEN: 'wrong-discord-token',
        PARLEY_LOG_LEVEL: 'loud',
        PARLEY_ARTICLES: '/no/such/folder',
      },
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const name of ['SLACK_BOT_TOKEN', 'DISCORD_TOKEN', 'PARLEY_LOG_LEVEL', 'PARLEY_ARTICLES'])
      expect(stderr).toContain(`cannot start: ${name}: `);
    expect(stderr).not.toMatch(/wrong-|\n\s+at /u);
  });
});

describe('parley start with bots', () => {
  let slack: FakeSlack | undefined;
  let discord: FakeDiscord | undefined;
  let started: Started | undefined;
  afterEach(async () => {
    started?.child.kill('SIGKILL');
    await started?.ended;
    await slack?.close();
    await discord?.stop();
    slack = discord = started = undefined;
  });

  const slackEnv = (fake: FakeSlack) => ({
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: TOKENS.appToken,
    SLACK_API_URL: fake.apiUrl,
  });
  const discordEnv = (fake: FakeDiscord) => ({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: fake.apiUrl });

  it('runs Slack and Discord in one process until SIGTERM', async () => {
    slack = await startFakeSlack();
    discord = await startFakeDiscord();
    // The reader would load beside all that is measured against the clock here.
    const env = {
      ...slackEnv(slack),
      ...discordEnv(discord),
      PARLEY_READER: 'off',
      SLACK_BOT_TOKENS: 'xoxb-of-another-program',
      PARLEY_HTTP_PORT: '0',
    };
    started = parley.start(['start'], { env });
    // The end of standard input is not the end of the bots.
    started.child.stdin?.end();
    await reads(started, 'Slack (Socket Mode) as @');
    await reads(started, 'Discord as @');
    await slack.say(mention('what did Budanov say about the talks?'), { channel: GENERAL });
    const [posted] = await slack.posts(1);
    expect(JSON.stringify(posted?.args)).toContain('Talks do not mean a solution.');
    const port = /"port":(\d+)/u.exec(started.seen())?.[1];
    const told = async (page: string) => (await fetch(`http://127.0.0.1:${port}${page}`)).text();
    expect(await told('/readyz')).toContain('"ready":true');
    expect(await told('/metrics')).toContain('parley_questions_total{platform="slack",outcome="answered"} 1');
    started.child.kill('SIGTERM');
    const { code, stdout, stderr } = await started.ended;
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const log = lines(stderr).map((line) => JSON.parse(line));
    expect(log).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        msg: expect.stringContaining('SLACK_BOT_TOKENS is not a Parley setting'),
      }),
    );
    expect(log).toContainEqual(
      expect.objectContaining({
        msg: 'starting',
        version: expect.any(String),
        articles: 3,
        newest: '2025-05-15',
      }),
    );
    expect(log).toContainEqual(
      expect.objectContaining({ outcome: 'answered', milliseconds: expect.any(Number) }),
    );
    for (const secret of [TOKENS.botToken, TOKENS.appToken, TOKEN]) expect(stderr).not.toContain(secret);
  });

  it('ends cleanly at a SIGTERM that comes while it starts, as the first process of a container too', async () => {
    // A database that takes a connection and says nothing.
    const database = createServer();
    const asked = once(database, 'connection');
    await once(database.listen(0, '127.0.0.1'), 'listening');
    const { port } = z.object({ port: z.number() }).parse(database.address());
    const env = {
      ...{ SLACK_BOT_TOKEN: TOKENS.botToken, SLACK_APP_TOKEN: TOKENS.appToken, PARLEY_READER: 'off' },
      ...{ PARLEY_DATABASE: `postgres://parley@127.0.0.1:${port}/parley`, PARLEY_DATA: parley.folder() },
    };
    started = parley.start(['start'], { env });
    const [socket] = await asked;
    started.child.kill('SIGTERM');
    expect(await started.ended).toMatchObject({ code: 0, signal: null });
    socket.destroy();
    database.close();
  });

  it('answers from a file that is dropped into the folder, at once, and after a restart still', async () => {
    slack = await startFakeSlack();
    const articles = parley.folder({ 'a.md': 'Vladimir Medinsky leads the Russian delegation.\n' });
    const env = {
      ...slackEnv(slack),
      PARLEY_READER: 'off',
      PARLEY_ARTICLES: articles,
      PARLEY_DATA: parley.folder(),
    };
    started = parley.start(['start'], { env });
    await reads(started, 'Slack (Socket Mode) as @');
    writeFileSync(join(articles, 'b.md'), 'Russia sent 145 drones overnight, the air force said.\n');
    // Looked for once a minute; two seconds on a machine that has nothing else to do.
    await expect.poll(started.seen, { timeout: 10_000, interval: 20 }).toMatch(/"added":1.*"articles":2/u);
    await slack.say(mention('how many drones did Russia send?'), { channel: GENERAL });
    expect(JSON.stringify((await slack.posts(1))[0]?.args)).toContain('145 drones');
    started.child.kill('SIGKILL');
    await started.ended;
    started = parley.start(['start'], { env });
    await reads(started, 'Slack (Socket Mode) as @');
    await slack.say(mention('how many drones did Russia send overnight?'), { channel: GENERAL });
    expect(JSON.stringify((await slack.posts(2))[1]?.args)).toContain('145 drones');
    expect(started.seen()).not.toContain('articles taken up');
  });

  it('ends with 1 and one line when a token is refused', async () => {
    slack = await startFakeSlack();
    const refused = 'xoxb-9999-8888-anothertoken';
    const { code, stdout, stderr } = await parley.run(['start'], {
      env: { ...slackEnv(slack), SLACK_BOT_TOKEN: refused, PARLEY_LOG_LEVEL: 'error' },
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const told = lines(stderr).map((line) => JSON.parse(line));
    expect(told).toEqual([
      expect.objectContaining({ level: 'error', msg: expect.stringContaining('SLACK_BOT_TOKEN') }),
    ]);
    expect(stderr).not.toContain(refused);
  });
});
