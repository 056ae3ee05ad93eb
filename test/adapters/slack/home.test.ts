// The Home tab: what the bot knows, and questions to ask by a press.
import { afterEach, describe, expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { openStore } from '../../../src/store/sqlite.ts';
import { aSubscription } from '../../contracts/store/values.ts';
import { aClock, anArticle } from '../../support/builders.ts';
import { DIRECT, shown } from '../../support/fake-slack.ts';
import { BOB } from '../../support/fake-slack-payloads.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
const store = openStore({ file: ':memory:' });
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start() {
  const article = anArticle({
    title: 'Talks in Istanbul',
    publisher: 'The Paper',
    published: { day: '2025-05-15' },
    body: '“We will go to Istanbul for talks,” Sergey Lavrov said on Thursday.\n\n“Talks do not mean a solution,” Kyrylo Budanov said.',
  });
  const library = createLibrary([article]);
  const memory = { ...store, announce: async () => undefined };
  const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), memory });
  started = await startAgainstFake(bot, 'socket');
  return started;
}

describe('the Home tab', () => {
  it('tells of the articles, their outlets, the newest, and the digests of the workspace', async () => {
    await store.digests.subscribe({ ...aSubscription(), channel: 'slack:C0NEWS0001' }, 0);
    const { slack } = await start();
    const { text, pings } = await slack.home();
    expect(text).toContain('I answer with exact words from the one article');
    expect(text).toContain('Outlets: The Paper');
    expect(text).toContain('Newest: Talks in Istanbul, The Paper, 15 May 2025');
    expect(text).toMatch(/Digest in #C0NEWS0001: every /u);
    expect(pings).toEqual([]);
  });

  it('is shown to each who opens it, and nothing is posted', async () => {
    const { slack } = await start();
    expect((await slack.home(BOB)).text).toContain('I answer with exact words');
    expect(slack.posted).toEqual([]);
  });

  it('asks by a press, and answers in the direct message', async () => {
    const { slack } = await start();
    const { text } = await slack.home();
    const [, label = ''] = /\[([^\]]+)\]/u.exec(text) ?? [];
    const { deliveries } = await slack.pressAtHome(label);
    expect(deliveries).toMatchObject([{ acked: true }]);
    const posts = await slack.posts(1);
    expect(posts).toMatchObject([{ channel: DIRECT }]);
    expect(shown(posts).text).toMatch(new RegExp(`^You asked: ${label.replace(/[?.]/gu, '\\$&')}`, 'u'));
    expect(shown(posts).text).toContain('“');
  });

  it('of a tab that is not its own is none of its business', async () => {
    const { slack } = await start();
    const event = {
      type: 'app_home_opened',
      user: BOB.id,
      channel: DIRECT,
      tab: 'messages',
      event_ts: '1.1',
    };
    await slack.event(event);
    await slack.quiet();
    expect(slack.calls.some(({ method }) => method === 'views.publish')).toBe(false);
  });

  it('that Slack does not take is told to the operator alone', async () => {
    const { slack, lines } = await start();
    slack.fail('views.publish', { kind: 'error', error: 'internal_error' });
    await slack.home();
    expect(lines.filter(({ level }) => level === 'warn')).toMatchObject([
      { fields: { cause: 'internal_error' } },
    ]);
  });
});
