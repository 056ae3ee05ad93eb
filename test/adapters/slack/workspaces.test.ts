// Many workspaces that one bot serves: what is posted unasked, tokens that expire, workspaces that leave, organisations.
import { afterEach, describe, expect, it } from 'vitest';
import { SLACK_TOKENS } from '../../../adapters/slack/config.ts';
import { createLogger, openStore, type Store } from '../../../src/index.ts';
import { aNotice, aSubscription } from '../../contracts/store/values.ts';
import { aBot } from '../../support/builders.ts';
import { type FakeSlack, mention, shown, startFakeSlack } from '../../support/fake-slack.ts';
import type { Team } from '../../support/fake-slack-installs.ts';
import { TEAM } from '../../support/fake-slack-payloads.ts';
import {
  ACME,
  GLOBE,
  type Installed,
  installConfig,
  QUESTION,
  startInstalled,
  tokensOf,
} from './installed.ts';
import { type AgainstFake, startAgainstFake } from './start.ts';

const HOUR = 3_600_000;
const running: Installed[] = [];
let slack: FakeSlack;

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.running.stop()));
  await slack.close();
});

/** A copy of the bot, of as many as are started. */
async function start(options: AgainstFake = {}): Promise<Installed> {
  if (running.length === 0) slack = await startFakeSlack({ forMany: true });
  const started = await startInstalled('http', { ...options, slack });
  running.push(started);
  return started;
}

async function ask(team: Team): Promise<void> {
  const before = slack.posted.length;
  slack.enter(team);
  await slack.say(mention(QUESTION));
  await slack.posts(before + 1);
}

async function command(team: Team, name: string, text: string): Promise<void> {
  const before = slack.posted.length;
  slack.enter(team);
  await slack.slash(name, text);
  await slack.posts(before + 1);
}

/** As the scheduler does it, where a digest is due everywhere. */
async function digestEverywhere({ store, held }: Pick<Installed, 'store' | 'held'>): Promise<void> {
  for (const { id, channel, place } of await store.digests.all()) {
    const run = { subscription: id, date: '2025-05-16', outcome: 'posted', upTo: 9 } as const;
    await store.digests.run(run, aNotice(`digest of ${channel}`, { channel, place }), held.now);
  }
  await held.tend();
}

describe('a digest', () => {
  it('goes to the workspace that has asked for it, though a channel of another has the same id', async () => {
    const started = await start();
    for (const team of [ACME, GLOBE]) {
      await started.browser.install(team);
      await command(team, '/digest', `on 08:30 Kyiv about ${team === ACME ? 'grain' : 'prisoners'}`);
    }
    await slack.quiet();
    const before = slack.posted.length;
    await digestEverywhere(started);
    const posted = await slack.posts(before + 2);
    expect(posted.slice(before).map(({ args }) => args.text)).toEqual(
      [ACME, GLOBE].map(({ id }) => `The answer to digest of slack:${id}:C0GENERAL1`),
    );
    expect(tokensOf(started, 'chat.postMessage').slice(-2)).toEqual(
      [ACME, GLOBE].flatMap((team) => slack.installs.tokensOf(team)),
    );
  });

  it('of one workspace is not told of in the Home tab of another', async () => {
    const started = await start();
    await started.browser.install(ACME);
    await started.browser.install(GLOBE);
    await command(ACME, '/digest', 'on 08:30 Kyiv');
    await slack.quiet();
    expect((await slack.home()).text).toContain('Digest in #C0GENERAL1');
    slack.enter(GLOBE);
    expect((await slack.home()).text).not.toContain('Digest in');
  });
});

describe('a token that expires', () => {
  async function startExpiring(options: AgainstFake = {}) {
    const clock = { now: Date.now() };
    const started = await start({ now: () => clock.now, ...options });
    slack.installs.expiresIn = 43_200;
    await started.browser.install(ACME);
    const pass = (ms: number): void => {
      clock.now += ms;
      slack.installs.age(ms);
    };
    return { started, clock, pass };
  }
  const refreshes = (): number =>
    slack.calls.filter(({ method, args }) => method === 'oauth.v2.access' && args.grant_type).length;

  it('is renewed ahead of that, and used until then', async () => {
    const { pass, started } = await startExpiring();
    await ask(ACME);
    expect(refreshes()).toBe(0);
    pass(11 * HOUR);
    await ask(ACME);
    await expect.poll(() => slack.installs.tokensOf(ACME)).toHaveLength(2);
    await slack.quiet();
    await ask(ACME);
    const [old, renewed] = slack.installs.tokensOf(ACME);
    const used = tokensOf(started, 'chat.postMessage');
    expect([used[0], used.at(-1)]).toEqual([old, renewed]);
    expect(refreshes()).toBe(1);
  });

  it('is renewed before an answer where it has expired already', async () => {
    const { pass, started } = await startExpiring();
    pass(48 * HOUR);
    await ask(ACME);
    expect(tokensOf(started, 'chat.postMessage')).toEqual([slack.installs.tokensOf(ACME)[1]]);
    pass(48 * HOUR);
    await ask(ACME);
    expect(refreshes()).toBe(2);
  });

  it('is renewed by one of two copies, however many things come at once', async () => {
    const store = await openStore({ file: ':memory:' });
    const { started, pass, clock } = await startExpiring({ store });
    // Both ask the same store; that two owners share one is the store's contract.
    const duties = contested(store);
    const other = await start({ store: { ...store, duties }, now: () => clock.now });
    pass(48 * HOUR);
    slack.enter(ACME);
    const urls = [started, other].map(({ base }) => `${base}/slack/events`);
    for (let at = 0; at < 6; at += 1) {
      slack.useHttp(urls[at % 2] ?? '');
      void slack.say(mention(QUESTION));
    }
    await slack.posts(6);
    expect(refreshes()).toBe(1);
    expect(new Set(tokensOf(started, 'chat.postMessage'))).toEqual(
      new Set([slack.installs.tokensOf(ACME)[1]]),
    );
  });

  it('that Slack does not renew is told to the operator, and works as long as it does', async () => {
    const { pass, started } = await startExpiring();
    pass(11 * HOUR);
    slack.fail('oauth.v2.access', { kind: 'error', error: 'invalid_refresh_token' });
    await ask(ACME);
    await slack.quiet();
    const told = started.lines.filter(({ level }) => level === 'error');
    expect(told).toMatchObject([{ fields: { installation: ACME.id, cause: 'invalid_refresh_token' } }]);
    await ask(ACME);
    expect(refreshes()).toBe(1);
  });

  it('is kept once Slack has given it, though the store was away for a moment', async () => {
    const store = await openStore({ file: ':memory:' });
    let faults = 0;
    const installations: Store['installations'] = {
      ...store.installations,
      async put(what) {
        if (what.revision !== undefined && faults++ < 3) throw new Error('the store is away');
        return store.installations.put(what);
      },
    };
    const { pass, started } = await startExpiring({ store: { ...store, installations } });
    pass(48 * HOUR);
    await ask(ACME);
    expect(faults).toBe(4);
    expect(tokensOf(started, 'chat.postMessage')).toEqual([slack.installs.tokensOf(ACME)[1]]);
    expect(refreshes()).toBe(1);
  });
});

/** The same duties, for another owner: what one has the other has not. */
function contested({ duties }: Store): Store['duties'] {
  return {
    ...duties,
    hold: async (name, forMs, now) => {
      await duties.hold(`${name} of the other`, forMs, now);
      return false;
    },
  };
}

describe('a workspace that uninstalls the app', () => {
  const left = (type: string, more = {}): Promise<unknown> => slack.event({ type, event_ts: '1.1', ...more });

  it.each([
    ['app_uninstalled', {}],
    ['tokens_revoked', { tokens: { oauth: [], bot: ['U0PARLEY01'] } }],
  ])('is forgotten with its digests, quietly, and no other is (%s)', async (type, more) => {
    const started = await start();
    for (const team of [ACME, GLOBE]) {
      await started.browser.install(team);
      await command(team, '/digest', 'on 08:30 Kyiv');
      await command(team, '/follow', 'Lavrov');
      const source = { url: 'https://a.example/feed', title: 'A', about: [], owner: `slack:${team.id}` };
      await started.store.sources.add(source, 0);
    }
    await slack.quiet();
    slack.installs.uninstall(ACME);
    slack.enter(ACME);
    await left(type, more);
    await slack.quiet();
    const { store, lines, left: gone } = started;
    // Its articles are no rows of the store.
    expect(gone).toEqual([`slack:${ACME.id}`]);
    expect((await store.sources.all()).map(({ owner }) => owner)).toEqual([`slack:${GLOBE.id}`]);
    const ofGlobe = [expect.objectContaining({ channel: `slack:${GLOBE.id}:C0GENERAL1` })];
    expect(await store.digests.all()).toEqual(ofGlobe);
    expect(await store.follows.all()).toEqual(ofGlobe);
    expect((await store.installations.all('slack')).map(({ id }) => id)).toEqual([GLOBE.id]);
    const { deliveries } = await slack.say(mention(QUESTION));
    expect(deliveries.every(({ acked }) => acked)).toBe(true);
    await digestEverywhere(started);
    expect(lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });

  it('is not, where word of it comes after it has installed the app again', async () => {
    const started = await start();
    await started.browser.install(ACME);
    slack.installs.uninstall(ACME);
    await started.browser.install(ACME);
    slack.enter(ACME);
    await left('app_uninstalled');
    await slack.quiet();
    expect(await started.store.installations.all('slack')).toHaveLength(1);
    expect(started.left).toEqual([]);
    await ask(ACME);
  });

  it('is found out by a post where no word of it came, and its waiting posts end', async () => {
    const started = await start();
    await started.browser.install(ACME);
    await command(ACME, '/digest', 'on 08:30 Kyiv');
    await slack.quiet();
    slack.installs.uninstall(ACME);
    await digestEverywhere(started);
    await expect.poll(() => started.store.installations.all('slack')).toEqual([]);
    expect(await started.store.digests.all()).toEqual([]);
    expect(started.fatal).toEqual([]);
  });

  it('keeps what is a person’s own token from meaning anything', async () => {
    const started = await start();
    await started.browser.install(ACME);
    slack.enter(ACME);
    slack.installs.uninstall(ACME);
    await left('tokens_revoked', { tokens: { oauth: ['U0ALICE001'], bot: [] } });
    await slack.quiet();
    expect(await started.store.installations.all('slack')).toHaveLength(1);
  });
});

describe('the log', () => {
  it('has no token, no code and no secret, whatever goes wrong', async () => {
    let written = '';
    const write = (line: string): void => {
      written += line;
    };
    // Without knowing how tokens look.
    const log = createLogger({ level: 'debug', stream: { write } });
    const clock = { now: Date.now() };
    const { browser } = await start({ log, now: () => clock.now });
    slack.installs.expiresIn = 43_200;
    await browser.install(ACME);
    slack.fail('oauth.v2.access', { kind: 'error', error: 'fatal_error' });
    await browser.install(GLOBE);
    slack.fail('oauth.v2.access', { kind: 'lose' });
    clock.now += 11 * HOUR;
    slack.fail('chat.postMessage', { kind: 'lose' });
    await ask(ACME);
    slack.installs.uninstall(ACME);
    await slack.say(mention(QUESTION));
    await slack.event({ type: 'app_uninstalled', event_ts: '1.1' });
    await slack.quiet();
    expect(written).toContain('could not be renewed');
    expect(written).toContain('uninstalled');
    expect(written).not.toMatch(/xox[a-z][-.]|code-|theclientsecret|secret of thirty-two/u);
  });

  it('has none either where something else writes one there', () => {
    let written = '';
    const write = (line: string): void => {
      written += line;
    };
    const log = createLogger({ level: 'info', tokens: SLACK_TOKENS, stream: { write } });
    log.error(
      { err: new Error('no xoxe.xoxb-1-Mi0yLT and xoxe-1-My0xLT') },
      'with xoxb-1-2-three, xapp-1-A0-3-four.',
    );
    expect(written).not.toMatch(/Mi0yLT|My0xLT|three|four/u);
    expect(written).toContain('"msg":"with [token], [token]"');
  });
});

describe('an organisation that installs the app for all its workspaces', () => {
  const ORG: Team = { id: 'E0WIRE0001', name: 'Wire', isOrg: true };

  it('is answered in each, and keeps digests as one', async () => {
    const started = await start();
    expect(await started.browser.install(ORG)).toMatchObject({ status: 200 });
    await ask(ORG);
    expect(shown(slack.posted).text).toContain('“We will go to Istanbul for talks,”');
    await command(ORG, '/digest', 'on 08:30 Kyiv');
    expect(await started.store.digests.all()).toMatchObject([{ channel: `slack:${ORG.id}:C0GENERAL1` }]);
    const before = slack.posted.length;
    await digestEverywhere(started);
    await slack.posts(before + 1);
    expect(new Set(tokensOf(started, 'chat.postMessage'))).toEqual(new Set(slack.installs.tokensOf(ORG)));
  });
});

describe('what was kept of the one workspace before', () => {
  it('is refused, and told, where its installation is not known', async () => {
    const started = await start();
    await started.browser.install(ACME);
    await started.store.digests.subscribe(
      aSubscription({ place: '{"channel":"C0GENERAL1"}' }),
      started.held.now,
    );
    await digestEverywhere(started);
    expect(slack.posted).toEqual([]);
    expect(started.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { fields: { cause: 'the app is not installed there' } },
    ]);
  });
});

describe('what was kept of many workspaces', () => {
  it('is posted by a bot with one token where it is of its workspace, and nowhere else', async () => {
    slack = await startFakeSlack();
    const store = await openStore({ file: ':memory:' });
    const one = await startAgainstFake(aBot(), 'http', { slack, store });
    for (const installation of [TEAM, GLOBE.id]) {
      const channel = `slack:${installation}:C0GENERAL1`;
      const place = JSON.stringify({ channel: 'C0GENERAL1', installation });
      await store.digests.subscribe(aSubscription({ channel, place }), one.held.now);
    }
    await digestEverywhere({ ...one, store });
    expect(slack.posted.map(({ args }) => args.text)).toEqual([
      `The answer to digest of slack:${TEAM}:C0GENERAL1`,
    ]);
    await one.running.stop();
  });
});

describe('a start with installations', () => {
  const OTHER = 'another secret, of as many characters as it';
  const again = (store: Store, more: object): Promise<Installed> =>
    start({ store, config: installConfig('http', more) });

  it('is refused in plain words where the secret is another', async () => {
    const { store, browser } = await start();
    await browser.install(ACME);
    await expect(again(store, { secret: OTHER })).rejects.toThrow(
      /^PARLEY_SECRET does not open the tokens that the Slack workspace T0ACME0001 has given.*PARLEY_SECRET_BEFORE/u,
    );
  });

  it('with the former secret beside the new one goes on, and needs the former one no more', async () => {
    const { store, browser } = await start();
    await browser.install(ACME);
    await again(store, { secret: OTHER, formerSecret: 'a secret of thirty-two characters or more' });
    await again(store, { secret: OTHER });
    await ask(ACME);
  });
});
