// A bot that is killed while somebody installs the app, or while it renews a token: a real process, kill -9, the real library, the
// real store on disk.
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../../src/index.ts';
import { type FakeSlack, mention, startFakeSlack, TOKENS } from '../../support/fake-slack.ts';
import { CLIENT, type Team } from '../../support/fake-slack-installs.ts';
import { type BuiltCommand, buildCommand, type Started } from '../../support/process.ts';
import { aBrowser } from './a-browser.ts';

const ACME: Team = { id: 'T0ACME0001', name: 'Acme' };
const ARTICLE = 'Russia attacked Ukraine with 145 drones overnight, officials said.\n';

let parley: BuiltCommand;
let slack: FakeSlack;
let env: Readonly<Record<string, string>>;
let last: Started | undefined;
beforeAll(() => {
  parley = buildCommand();
});
afterAll(() => parley.dispose());
beforeEach(async () => {
  slack = await startFakeSlack({ forMany: true });
  env = {
    PARLEY_DATA: parley.folder(),
    PARLEY_ARTICLES: parley.folder({ 'drones.md': ARTICLE }),
    PARLEY_SECRET: 'a secret of thirty-two characters or more',
    SLACK_APP_TOKEN: TOKENS.appToken,
    SLACK_CLIENT_ID: CLIENT.clientId,
    SLACK_CLIENT_SECRET: CLIENT.clientSecret,
    SLACK_REDIRECT_URL: 'https://parley.example/slack/oauth_redirect',
    SLACK_API_URL: slack.apiUrl,
  };
});
afterEach(async () => {
  last?.child.kill('SIGKILL');
  await last?.ended;
  await slack.close();
});

async function live(dieAt?: string): Promise<{ readonly bot: Started; readonly base: string }> {
  const bot = parley.startMortal({ env: { ...env, ...(dieAt !== undefined && { DIE_AT: dieAt }) } });
  last = bot;
  await expect.poll(() => bot.seen(), { timeout: 60_000 }).toContain('ready');
  bot.child.kill('SIGUSR2');
  await expect.poll(() => bot.seen(), { timeout: 60_000 }).toContain('counts');
  return { bot, base: /http:\/\/127\.0\.0\.1:\d+/u.exec(bot.seen())?.[0] ?? '' };
}

async function isKilled({ child, ended }: Started): Promise<void> {
  await expect.poll(() => child.signalCode, { timeout: 60_000 }).toBe('SIGKILL');
  await ended;
}

async function isAnswered(): Promise<void> {
  slack.enter(ACME);
  const before = slack.posted.length;
  await slack.say(mention('how many drones did Russia send?'));
  await slack.posts(before + 1);
}

it.each([
  ['before POST /api/oauth.v2.access', 200],
  ['after POST /api/oauth.v2.access', 502],
  ['before installations.put', 502],
  ['after installations.put', 502],
])(
  'killed %s, it is installed by opening the page again',
  async (dieAt, whenReloaded) => {
    const { bot, base } = await live(dieAt);
    const browser = aBrowser(slack, base);
    const back = slack.installs.approve(await browser.open(), ACME);
    await expect(browser.follow(back)).rejects.toThrow();
    await isKilled(bot);
    const again = await live();
    // The state is good for any copy of the bot, the code for one use.
    expect((await browser.at(again.base).follow(back)).status).toBe(whenReloaded);
    if (whenReloaded !== 200) await browser.at(again.base).install(ACME);
    await isAnswered();
  },
  120_000,
);

it('killed once Slack has renewed a token and before that is kept, it works on with the old one', async () => {
  slack.installs.expiresIn = 3_600;
  const first = await live('after duties.hold');
  await aBrowser(slack, first.base).install(ACME);
  slack.enter(ACME);
  void slack.say(mention('how many drones did Russia send?'));
  await isKilled(first.bot);
  const second = await live('after POST /api/oauth.v2.access');
  void slack.say(mention('how many drones did Russia send?'));
  await isKilled(second.bot);
  expect(slack.installs.tokensOf(ACME)).toHaveLength(2);
  await live();
  await isAnswered();
  const store = await openStore({ file: join(env.PARLEY_DATA ?? '', 'parley.db') });
  expect(await store.installations.find('slack', ACME.id)).toMatchObject({ revision: 1 });
  await store.close();
}, 120_000);
