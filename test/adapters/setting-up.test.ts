// `parley setup`, `parley doctor` and `parley register`, against local servers.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setUpActions } from '../../adapters/set-up-actions.ts';
import { createKept } from '../../adapters/slack/install/kept.ts';
import { slackManifest } from '../../adapters/slack/manifest.ts';
import type { SetUpActions } from '../../adapters/terminal/set-up-commands.ts';
import { commands, type Environment } from '../../src/index.ts';
import { openDatabase } from '../../src/store/postgres.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/fake-discord.ts';
import { GUILD, TOKEN } from '../support/fake-discord-world.ts';
import { type FakeSlack, type FakeSlackOptions, startFakeSlack, TOKENS } from '../support/fake-slack.ts';
import { CLIENT } from '../support/fake-slack-installs.ts';
import { aDatabase, orWhyNot, skipped } from '../support/postgres.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
let folder: string;
let slack: FakeSlack | undefined;
let discord: FakeDiscord | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
});
afterEach(async () => {
  await slack?.close();
  await discord?.stop();
  slack = undefined;
  discord = undefined;
  rmSync(folder, { recursive: true });
});

async function aSlack(options: FakeSlackOptions = {}): Promise<Environment> {
  slack = await startFakeSlack(options);
  return { SLACK_API_URL: slack.apiUrl };
}
async function aDiscord(): Promise<Environment> {
  discord = await startFakeDiscord();
  return { DISCORD_API_URL: discord.apiUrl };
}

/** What a command prints and gives, with these lines typed. */
async function run(work: (actions: SetUpActions) => Promise<number>, env: Environment, typed: string[] = []) {
  const stdin = new PassThrough();
  stdin.end(typed.map((line) => `${line}\n`).join(''));
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const shown = readAll(stdout);
  const actions = setUpActions({
    env: { PARLEY_DATA: join(folder, 'data'), PARLEY_READER: 'off', ...env },
    ...{ seeds: SEEDS, streams: { stdin, stdout, stderr }, isTTY: false, folder },
  });
  const code = await work(actions);
  stdout.end();
  return { code, text: await shown };
}
const setup = (platform: 'slack' | 'discord', env: Environment, typed: string[]) =>
  run((actions) => actions.setup(platform), env, typed);
const doctor = (env: Environment) => run((actions) => actions.doctor(), env);
const file = (): string => join(folder, '.env');
const SLACK = { SLACK_BOT_TOKEN: TOKENS.botToken, SLACK_APP_TOKEN: TOKENS.appToken };
const DISCORD = { DISCORD_TOKEN: TOKEN };

describe('parley setup slack', () => {
  it('leads to an app of the manifest, checks the tokens, and keeps them for their owner alone', async () => {
    const { code, text } = await setup('slack', await aSlack(), [TOKENS.appToken, TOKENS.botToken]);
    expect(code).toBe(0);
    const link = /https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_json=(\S+)/u.exec(text)?.[1] ?? '';
    expect(JSON.parse(decodeURIComponent(link))).toMatchObject({ settings: { socket_mode_enabled: true } });
    expect(text).toContain('@parley in Parley test');
    expect(readFileSync(file(), 'utf8')).toBe(
      `SLACK_APP_TOKEN=${TOKENS.appToken}\nSLACK_BOT_TOKEN=${TOKENS.botToken}\n`,
    );
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    for (const secret of Object.values(TOKENS)) expect(text).not.toContain(secret);
  });

  it('changes its lines of a file that is there, and no others', async () => {
    writeFileSync(file(), '# ours\nexport SLACK_BOT_TOKEN=old\nPARLEY_KEEP_DAYS=30');
    chmodSync(file(), 0o644);
    await setup('slack', await aSlack(), [TOKENS.appToken, TOKENS.botToken]);
    expect(readFileSync(file(), 'utf8')).toBe(
      `# ours\nSLACK_BOT_TOKEN=${TOKENS.botToken}\nPARLEY_KEEP_DAYS=30\nSLACK_APP_TOKEN=${TOKENS.appToken}\n`,
    );
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('asks again for what is of the wrong form', async () => {
    const { code, text } = await setup('slack', await aSlack(), [
      TOKENS.botToken,
      TOKENS.appToken,
      '',
      TOKENS.botToken,
    ]);
    expect(code).toBe(0);
    expect(text).toContain('SLACK_APP_TOKEN: is set');
    expect(text).toContain('nothing was typed');
  });

  it('keeps nothing that Slack refuses', async () => {
    const { code, text } = await setup('slack', await aSlack(), [TOKENS.appToken, 'xoxb-wrong']);
    expect(code).toBe(1);
    expect(text).toMatch(/WRONG Slack bot token: Slack refused it \(invalid_auth\)\n +Put the Bot User/u);
    expect(() => statSync(file())).toThrow();
  });

  it('changes nothing where the person leaves', async () => {
    expect(await setup('slack', await aSlack(), [TOKENS.appToken])).toMatchObject({
      code: 1,
      text: expect.stringContaining('Nothing was changed'),
    });
  });
});

describe('parley setup slack --for-many', () => {
  const REDIRECT = 'https://parley.example/slack/oauth_redirect';
  const setupForMany = (env: Environment, typed: string[]) =>
    run((actions) => actions.setup('slack', { forMany: true }), env, typed);

  it('leads to an app with that address, and keeps what it needs with a secret of its own', async () => {
    const env = { ...(await aSlack()), SLACK_BOT_TOKEN: TOKENS.botToken };
    const typed = [REDIRECT, TOKENS.appToken, CLIENT.clientId, CLIENT.clientSecret];
    const { code, text } = await setupForMany(env, typed);
    expect(code).toBe(0);
    const link = /https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_json=(\S+)/u.exec(text)?.[1] ?? '';
    expect(JSON.parse(decodeURIComponent(link))).toMatchObject({
      oauth_config: { redirect_urls: [REDIRECT] },
    });
    expect(text).toContain('https://parley.example/slack/install');
    expect(text).not.toContain(CLIENT.clientSecret);
    expect(readFileSync(file(), 'utf8')).toMatch(
      new RegExp(
        `^SLACK_REDIRECT_URL=${REDIRECT}\nPARLEY_SECRET=\\S{44}\nSLACK_APP_TOKEN=.*\nSLACK_CLIENT_ID=.*\nSLACK_CLIENT_SECRET=.*\nSLACK_BOT_TOKEN=\n$`,
        'u',
      ),
    );
  });

  it('asks again for an address that Slack would not lead to, and leaves a secret that is there', async () => {
    const env = { ...(await aSlack()), PARLEY_SECRET: 'a secret of thirty-two characters or more' };
    const typed = ['http://parley.example', REDIRECT, TOKENS.appToken, CLIENT.clientId, CLIENT.clientSecret];
    const { code, text } = await setupForMany(env, typed);
    expect(code).toBe(0);
    expect(text).toContain('SLACK_REDIRECT_URL: found "http://parley.example"');
    expect(readFileSync(file(), 'utf8')).not.toContain('PARLEY_SECRET');
  });
});

describe('parley setup discord', () => {
  it('checks the token and leads to the least that the bot needs', async () => {
    const env = await aDiscord();
    discord?.leaveGuild();
    const { code, text } = await setup('discord', env, [TOKEN]);
    expect(code).toBe(0);
    const permissions = BigInt(/permissions=(\d+)/u.exec(text)?.[1] ?? 0);
    expect([...permissions.toString(2)].filter((bit) => bit === '1')).toHaveLength(5);
    expect(readFileSync(file(), 'utf8')).toBe(`DISCORD_TOKEN=${TOKEN}\n`);
    expect(text).not.toContain(TOKEN);
  });

  it('keeps no token that Discord refuses', async () => {
    const wrong = `${TOKEN.slice(0, -1)}x`;
    const { code, text } = await setup('discord', await aDiscord(), [wrong]);
    expect(code).toBe(1);
    expect(text).toContain('WRONG Discord token: Discord refused it (status 401)');
  });
});

describe('parley register', () => {
  const register = (env: Environment, flags = {}) => run((actions) => actions.register(flags), env);

  it('registers the commands for every server; once more changes nothing', async () => {
    const env = { ...(await aDiscord()), ...DISCORD };
    expect((await register(env)).text).toContain('Registered for every server: ask, statements');
    const first = discord?.registered();
    await register(env);
    expect(discord?.registered()).toEqual(first);
    expect((await doctor(env)).text).toContain('ok    Discord commands: all ');
  });

  it('registers them for one server, and takes them away there', async () => {
    const env = { ...(await aDiscord()), ...DISCORD, PARLEY_COMMAND_PREFIX: 'parley-' };
    await register(env, { guild: GUILD });
    expect(discord?.registeredThere()?.map(({ name }) => name)).toContain('parley-ask');
    expect(discord?.registered()).toEqual([]);
    await register(env, { guild: GUILD, remove: true });
    expect(discord?.registeredThere()).toEqual([]);
  });

  it('says what to do where Discord refuses', async () => {
    const env = { ...(await aDiscord()), ...DISCORD };
    await expect(register(env, { guild: '123456789012345678' })).rejects.toThrow('Is the bot in the server');
    await expect(register({ ...env, DISCORD_TOKEN: 'a.b.c' })).rejects.toThrow('Reset Token');
    await expect(register({})).rejects.toThrow('parley setup discord');
  });
});

describe('parley doctor', () => {
  it('finds nothing wrong where all is right', async () => {
    const env = { ...(await aSlack()), ...SLACK };
    const { code, text } = await doctor(env);
    expect(code).toBe(0);
    expect(text).toMatch(/^ok {4}settings/mu);
    expect(text).toContain('ok    Slack scopes: all that are needed');
    expect(text).toContain('ok    Slack app-level token: Socket Mode can be opened');
    expect(text).toMatch(/^ok {4}clock: right/mu);
    expect(text).toMatch(/^ok {4}articles: 3 in .*, the newest of 2025-05-15$/mu);
    expect(text).not.toContain('WRONG');
  });

  it('names the scopes that are missing', async () => {
    const { code, text } = await doctor({ ...(await aSlack({ granted: ['chat:write'] })), ...SLACK });
    expect(code).toBe(1);
    expect(text).toMatch(/WRONG Slack scopes: missing: app_mentions:read.*\n.*parley manifest/u);
  });

  it('says what an app of an older manifest does without, and that nothing is wrong', async () => {
    const granted = slackManifest(commands).oauth_config.scopes.bot.filter(
      (scope) => scope !== 'assistant:write',
    );
    const { code, text } = await doctor({ ...(await aSlack({ granted })), ...SLACK });
    expect(code).toBe(0);
    expect(text).toMatch(
      /Slack scopes: all that are needed; without assistant:write there are no questions/u,
    );
    expect(text).not.toContain('WRONG');
  });

  it('says of each token that is refused what to do', async () => {
    const env = { ...(await aSlack()), SLACK_BOT_TOKEN: 'xoxb-no', SLACK_APP_TOKEN: 'xapp-no' };
    const { text } = await doctor(env);
    expect(text).toMatch(/WRONG Slack bot token.*\n.*SLACK_BOT_TOKEN/u);
    expect(text).toMatch(/WRONG Slack app-level token.*\n.*connections:write/u);
  });

  it('says that commands are not registered as they are, and that the bot is in no server', async () => {
    const env = { ...(await aDiscord()), ...DISCORD };
    discord?.leaveGuild();
    const { code, text } = await doctor(env);
    expect(code).toBe(0);
    expect(text).toMatch(
      /look {2}Discord commands: not registered as they are now: ask, .*\n.*parley register/u,
    );
    expect(text).toMatch(/look {2}Discord servers: in no server yet\n.*https:\/\/discord\.com\/oauth2/u);
  });

  it('says so where a platform is out of reach', async () => {
    const { code, text } = await doctor({ ...SLACK, SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    expect(code).toBe(1);
    expect(text).toContain('WRONG Slack: http://127.0.0.1:9 could not be reached');
  });

  it('lists every setting of the wrong form, and no secret', async () => {
    const { code, text } = await doctor({ DISCORD_TOKEN: 'Bot abc', PARLEY_KEEP_DAYS: 'many' });
    expect(code).toBe(1);
    expect(text).toMatch(/WRONG settings: PARLEY_KEEP_DAYS/u);
    expect(text).toMatch(/WRONG settings: DISCORD_TOKEN/u);
    expect(text).not.toContain('abc');
  });

  it.skipIf(skipped !== undefined)(`looks at the database${orWhyNot}`, async () => {
    const database = await aDatabase();
    const env = { PARLEY_DATABASE: database.url };
    expect((await doctor(env)).text).toMatch(
      /look {2}database: .*there is nothing in it.*start the bot once/u,
    );
    await (await openDatabase({ url: database.url })).close();
    expect((await doctor(env)).text).toMatch(
      /ok {4}database: answers within \d+ ms\nok {4}store: the database can be read; digests of 0 channels/u,
    );
    await database.drop();
    const { code, text } = await doctor(env);
    expect(code).toBe(1);
    expect(text).toMatch(/WRONG database: .*there is no database of this name.*createdb/u);
  });

  it('says in which workspaces the app is installed, and where the secret is another', async () => {
    const data = join(folder, 'kept');
    mkdirSync(data);
    const store = openStore({ file: join(data, 'parley.db') });
    const secret = 'a secret of thirty-two characters or more';
    const what = { token: 'xoxb-given', botUser: 'U1', botId: 'B1', name: 'Acme' };
    await createKept(store.installations, { secret }).put('T0ACME0001', what);
    await store.close();
    const env = {
      ...{ ...(await aSlack()), PARLEY_DATA: data, PARLEY_SECRET: secret },
      ...{ SLACK_APP_TOKEN: TOKENS.appToken, SLACK_CLIENT_ID: CLIENT.clientId },
      ...{ SLACK_CLIENT_SECRET: CLIENT.clientSecret },
      SLACK_REDIRECT_URL: 'https://parley.example/slack/oauth_redirect',
    };
    const { code, text } = await doctor(env);
    expect(code).toBe(0);
    expect(text).toContain('ok    Slack workspaces: installed in 1: Acme (T0ACME0001)');
    expect(text).toMatch(
      /look {2}Slack app for many workspaces: .*https:\/\/parley\.example\/slack\/install/u,
    );
    expect(text).toContain('ok    Slack app-level token: Socket Mode can be opened');
    const wrong = await doctor({ ...env, PARLEY_SECRET: `${secret} and another` });
    expect(wrong.code).toBe(1);
    expect(wrong.text).toMatch(/WRONG Slack workspaces: PARLEY_SECRET does not open/u);
    expect(text).not.toContain('xoxb-given');
  });

  it('looks at the articles, the store and the sources', async () => {
    const data = join(folder, 'kept');
    mkdirSync(data);
    const store = openStore({ file: join(data, 'parley.db') });
    const source = { url: 'https://news.example/rss', title: 'News', about: [] };
    const added = await store.sources.add(source, 0);
    await store.sources.settle(added?.id ?? 0, { nextAt: 9, failures: 4, error: 'status 404' });
    await store.close();
    const { code, text } = await doctor({ PARLEY_DATA: data, PARLEY_ARTICLES: join(folder, 'nowhere') });
    expect(code).toBe(1);
    expect(text).toMatch(
      /look {2}source 1, News: failed 4 times in a row \(status 404\)\n.*sources remove 1/u,
    );
    expect(text).toMatch(/ok {4}store: .*parley\.db can be read/u);
    expect(text).toMatch(/WRONG articles: /u);
    expect(text).toMatch(/look {2}Slack, Discord: neither is set up\n.*parley setup slack/u);
  });
});
