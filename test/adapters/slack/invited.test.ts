// The bot is invited to a channel in Slack, and says in a line what it does.
import { afterEach, describe, expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { aClock, anArticle } from '../../support/builders.ts';
import { GENERAL, shown } from '../../support/fake-slack.ts';
import { ALICE, BOB, BOT } from '../../support/fake-slack-payloads.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

const library = createLibrary([anArticle()]);
const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), prefix: 'parley-' });

const joined = (user: string) => ({
  type: 'member_joined_channel',
  user,
  channel: GENERAL,
  channel_type: 'C',
  team: 'T0PARLEY01',
  inviter: ALICE.id,
  event_ts: '1747396800.000100',
});

describe('a bot that is invited to a channel', () => {
  it('says what it does in one line, once though it is told twice', async () => {
    started = await startAgainstFake(bot, 'socket');
    const { slack } = started;
    await slack.redeliver(await slack.event(joined(BOT.id)));
    const posts = await slack.posts(1);
    expect(posts).toMatchObject([{ channel: GENERAL }]);
    expect(posts[0]?.thread).toBeUndefined();
    expect(shown(posts).text.trim()).toMatch(
      /^Hello, I answer questions about the peace talks [^\n]*\/parley-ask[^\n]*$/u,
    );
  });

  it('says nothing where somebody else was', async () => {
    started = await startAgainstFake(bot, 'socket');
    await started.slack.event(joined(BOB.id));
    await started.slack.quiet();
    expect(started.slack.posted).toEqual([]);
  });
});
