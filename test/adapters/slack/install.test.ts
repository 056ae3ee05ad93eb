// An app that many workspaces install: the pages, through the real library, and that each workspace gets what is its own.
import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { derive, silentLogger } from '../../../src/index.ts';
import { mention, shown } from '../../support/fake-slack.ts';
import { aBrowser } from './a-browser.ts';
import {
  ACME,
  GLOBE,
  type Installed,
  installConfig,
  QUESTION,
  SECRET,
  startInstalled,
  tokensOf,
} from './installed.ts';
import type { Mode } from './start.ts';

let started: Installed | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start(mode: Mode): Promise<Installed> {
  started = await startInstalled(mode);
  return started;
}

describe.each<Mode>(['socket', 'http'])('an app that workspaces install, over %s', (mode) => {
  it('is installed by two through its page, and answers each with the token of its own', async () => {
    const { slack, browser, running } = await start(mode);
    expect(running.description).toContain('to be installed at https://parley.example/slack/install');
    const page = await browser.install(ACME);
    expect(page).toMatchObject({ status: 200 });
    expect(page.text).toContain('Parley is in Acme &#60;News&#62;');
    await browser.install(GLOBE);
    for (const [at, team] of [ACME, GLOBE, ACME].entries()) {
      slack.enter(team);
      const deed = await slack.say(mention(QUESTION));
      expect(deed.deliveries.every(({ acked }) => acked)).toBe(true);
      expect(shown((await slack.posts(at + 1)).slice(-1)).text).toContain(
        '“We will go to Istanbul for talks,”',
      );
    }
    const [ofAcme] = slack.installs.tokensOf(ACME);
    const [ofGlobe] = slack.installs.tokensOf(GLOBE);
    expect(tokensOf({ slack }, 'chat.postMessage')).toEqual([ofAcme, ofGlobe, ofAcme]);
  });

  it('opens forms, the Home tab and private answers with the token of the workspace they are of', async () => {
    const { slack, browser, store } = await start(mode);
    await browser.install(ACME);
    await browser.install(GLOBE);
    for (const team of [ACME, GLOBE]) {
      slack.enter(team);
      await slack.slash('/digest', '');
      expect(await slack.submit({ at: '08:30', zone: 'Kyiv' })).toMatchObject({ acked: true });
      await slack.posts(slack.posted.length);
      await slack.home();
    }
    await slack.quiet();
    const both = [ACME, GLOBE].map((team) => slack.installs.tokensOf(team)[0]);
    for (const method of ['views.open', 'views.publish']) expect(tokensOf({ slack }, method)).toEqual(both);
    expect((await store.digests.all()).map(({ channel }) => channel)).toEqual([
      'slack:T0ACME0001:C0GENERAL1',
      'slack:T0GLOBE001:C0GENERAL1',
    ]);
  });

  it('keeps no token as it is', async () => {
    const { slack, browser, store, lines } = await start(mode);
    slack.installs.expiresIn = 43_200;
    await browser.install(ACME);
    const kept = JSON.stringify(await store.installations.all('slack'));
    expect(kept).toContain(ACME.id);
    expect(kept).not.toMatch(/xox/u);
    expect(JSON.stringify(lines)).not.toMatch(/xox[be][.-]/u);
  });
});

describe('the page', () => {
  it('is refused what Slack leads back to a second time, and says so plainly', async () => {
    const { slack, browser, store } = await start('http');
    const back = slack.installs.approve(await browser.open(), ACME);
    await browser.follow(back);
    const { revision } = (await store.installations.find('slack', ACME.id)) ?? {};
    const again = await browser.follow(back);
    expect(again.status).toBe(400);
    expect(again.text).toContain('Nothing was changed');
    expect(again.text).toContain('href="https://parley.example/slack/install"');
    expect(await store.installations.find('slack', ACME.id)).toMatchObject({ revision });
  });

  it('is refused in another browser than the one it was begun in', async () => {
    const { slack, base, browser, store } = await start('http');
    const other = aBrowser(slack, base);
    await other.open();
    const back = slack.installs.approve(await browser.open(), ACME);
    expect(await other.follow(back)).toMatchObject({ status: 400 });
    expect(await aBrowser(slack, base).follow(back)).toMatchObject({ status: 400 });
    expect(await store.installations.all('slack')).toEqual([]);
    expect(slack.calls.map(({ method }) => method)).not.toContain('oauth.v2.access');
  });

  it.each([
    ['forged', (state: string) => `${state.slice(0, -4)}AAAA`],
    ['of another secret', (state: string) => signed(state, 'another')],
    ['of eleven minutes ago', (state: string) => signed(state, STATE_SECRET, 11 * 60_000)],
  ])('is refused with a state that is %s, though the cookie has it too', async (_, change) => {
    const { slack, browser, base, store } = await start('http');
    const follow = async (made: (state: string) => string): Promise<number> => {
      const back = new URL(slack.installs.approve(await browser.open(), ACME));
      const state = made(back.searchParams.get('state') ?? '');
      back.searchParams.set('state', state);
      const headers = { cookie: `slack-app-oauth-state=${state}` };
      return (await fetch(`${base}${back.pathname}${back.search}`, { headers })).status;
    };
    expect(await follow(change)).toBe(400);
    expect(slack.calls.map(({ method }) => method)).not.toContain('oauth.v2.access');
    // Signed by hand, it is what it would be otherwise.
    expect(await follow((state) => signed(state, STATE_SECRET))).toBe(200);
    expect(await store.installations.all('slack')).toHaveLength(1);
  });

  it('says that it was cancelled, and that Slack gave nothing', async () => {
    const { slack, browser, lines } = await start('http');
    await browser.open();
    const cancelled = await browser.follow('https://parley.example/slack/oauth_redirect?error=access_denied');
    expect(cancelled.text).toContain('It was cancelled');
    slack.fail('oauth.v2.access', { kind: 'error', error: 'internal_error' });
    expect(await browser.install(ACME)).toMatchObject({ status: 502 });
    expect(lines.filter(({ level }) => level === 'warn')).toMatchObject([
      { fields: { cause: 'internal_error' } },
    ]);
  });

  it('lets in nobody who is not meant to, and keeps nothing of theirs', async () => {
    started = await startInstalled('http', { config: installConfig('http', { only: [GLOBE.id] }) });
    const { slack, browser, store } = started;
    const refused = await browser.install(ACME);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain(`<code>${ACME.id}</code>`);
    expect(slack.installs.tokensOf(ACME).map(slack.installs.refusal)).toEqual(['token_revoked']);
    expect(await browser.install(GLOBE)).toMatchObject({ status: 200 });
    expect((await store.installations.all('slack')).map(({ id }) => id)).toEqual([GLOBE.id]);
  });

  it('can be begun with one copy of the bot and ended with another', async () => {
    const { slack, browser, store, held } = await start('http');
    const back = slack.installs.approve(await browser.open(), ACME);
    const { startSlack } = await import('../../../adapters/slack/main.ts');
    const other = await startSlack({
      config: installConfig('http')(slack.apiUrl),
      courier: { ...held.courier, connect: () => async () => {} },
      kept: { store, now: () => Date.now(), onLeft: async () => {} },
      log: silentLogger,
      onFatal: () => {},
    });
    const [base = ''] = /http:\/\/127\.0\.0\.1:\d+/u.exec(other.description) ?? [];
    const url = new URL(back);
    const cookie = `slack-app-oauth-state=${url.searchParams.get('state')}`;
    const response = await fetch(`${base}${url.pathname}${url.search}`, { headers: { cookie } });
    expect(response.status).toBe(200);
    expect(await store.installations.all('slack')).toHaveLength(1);
    await other.stop();
  });
});

const STATE_SECRET = derive(SECRET, 'state of an installation', 32).toString('base64url');

/** A state as it is, made some time before and signed with this. */
function signed(state: string, secret: string, before = 0): string {
  const [head = '', body = ''] = state.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  const now = new Date(Date.parse(String(claims.now)) - before).toJSON();
  const text = `${head}.${Buffer.from(JSON.stringify({ ...claims, now })).toString('base64url')}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
