// "Who said this?" in the menu of a message in Slack.
import { afterEach, describe, expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { openStore } from '../../../src/store/sqlite.ts';
import { aClock, anArticle } from '../../support/builders.ts';
import { GENERAL, shown } from '../../support/fake-slack.ts';
import { ALICE, typed } from '../../support/fake-slack-payloads.ts';
import { type Mode, type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

const library = createLibrary([
  anArticle({
    publisher: 'The Wire',
    body: '“We will not sign before the guns fall silent,” Dmitry Peskov said.',
  }),
]);
const bot = createBot({ library: () => library, log: silentLogger, clock: aClock() });

describe.each<Mode>(['socket', 'http'])('the shortcut of a message (%s)', (mode) => {
  it('tells the person alone whether an article has what the message quotes', async () => {
    started = await startAgainstFake(bot, mode);
    const { slack } = started;
    const { deliveries } = await slack.shortcut('check', typed('> We will sign before the guns fall silent'));
    expect(deliveries).toMatchObject([{ acked: true }]);
    const posts = await slack.posts(1);
    expect(posts).toMatchObject([{ channel: GENERAL, to: ALICE.id }]);
    const { text, pings } = shown(posts);
    expect(text).toContain('Not word for word: these are words of Dmitry Peskov');
    expect(text).toContain('Left out: “not”');
    expect(pings).toEqual([]);
  });

  it('is for the person alone where commands are answered to all', async () => {
    const store = openStore({ file: ':memory:' });
    await store.channels.set('slack', `slack:${GENERAL}`, { commands: 'public' });
    started = await startAgainstFake(bot, mode, { store });
    await started.slack.shortcut('check', 'the guns fall silent');
    expect(await started.slack.posts(1)).toMatchObject([{ to: ALICE.id }]);
  });

  it('is answered once when it is delivered twice', async () => {
    started = await startAgainstFake(bot, mode);
    await started.slack.redeliver(await started.slack.shortcut('check', 'the guns fall silent'));
    expect(await started.slack.posts(1)).toHaveLength(1);
  });
});
