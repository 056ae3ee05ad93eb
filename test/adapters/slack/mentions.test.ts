// Mentions and direct messages: what is answered, where, and what is left alone.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { aBot, aClock } from '../../support/builders.ts';
import { DIRECT, GENERAL, mention, shown } from '../../support/fake-slack.ts';
import { ALICE, BOB, BOT, messageEvent, newTs } from '../../support/fake-slack-payloads.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start(bot: Bot = aBot()): Promise<Started> {
  started = await startAgainstFake(bot, 'socket');
  return started;
}

const message = (more: Record<string, unknown>, text = 'budanov?', channel = DIRECT) =>
  messageEvent({ user: ALICE, text, ts: newTs(), channel }, { type: 'message', channel_type: 'im', ...more });

describe('a mention', () => {
  it('is answered once though message, app_mention and a second delivery of both arrive', async () => {
    const { slack } = await start();
    const deed = await slack.say(mention('budanov?'));
    await slack.redeliver(deed);
    expect(deed.envelopes.map(({ payload }) => (payload.event as { type: string }).type)).toEqual([
      'app_mention',
      'message',
    ]);
    expect(await slack.posts(1)).toHaveLength(1);
  });

  it('is answered in the thread of the question', async () => {
    const { slack } = await start();
    const { ts } = await slack.say(mention('budanov?'));
    expect(await slack.posts(1)).toMatchObject([{ channel: GENERAL, thread: ts }]);
  });

  it('in a thread is answered in that thread, as part of one conversation', async () => {
    const bot = aBot();
    const { slack } = await start(bot);
    const { ts: thread } = await slack.say(mention('budanov?'));
    await slack.say(mention('and lavrov?'), { thread });
    expect(await slack.posts(2)).toMatchObject([{ thread }, { thread }]);
    expect(bot.received.map(({ conversation }) => conversation)).toEqual([
      `slack:${GENERAL}:${thread}`,
      `slack:${GENERAL}:${thread}`,
    ]);
  });

  it('without a word is handed on as an empty text', async () => {
    const bot = aBot();
    const { slack } = await start(bot);
    await slack.say(`<@${BOT.id}>`);
    await slack.posts(1);
    expect(bot.received.map(({ text }) => text)).toEqual(['']);
  });

  it('without a word is greeted by the real bot', async () => {
    const { slack } = await start(
      createBot({ library: () => createLibrary([]), log: silentLogger, clock: aClock() }),
    );
    await slack.say(`<@${BOT.id}>`);
    expect(shown(await slack.posts(1)).text.trim()).not.toBe('');
  });

  it('by another bot is not answered', async () => {
    const { slack } = await start();
    const event = { type: 'app_mention', bot_id: 'B0OTHER001' };
    await slack.event(messageEvent({ user: BOB, text: mention('x'), ts: newTs(), channel: GENERAL }, event));
    await slack.quiet();
    expect(slack.posted).toEqual([]);
  });

  it('is acknowledged before the answer is there', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const plain = aBot();
    const { slack } = await start({
      ...plain,
      respond: (incoming) => held.then(() => plain.respond(incoming)),
    });
    const { deliveries } = await slack.say(mention('budanov?'));
    expect(deliveries.map(({ acked }) => acked)).toEqual([true, true]);
    release();
    await slack.posts(1);
  });
});

describe('a direct message', () => {
  it('is answered in its thread, without a mention', async () => {
    const bot = aBot();
    const { slack } = await start(bot);
    const { ts: thread } = await slack.say('what did Budanov say?', { channel: DIRECT });
    const [post] = await slack.posts(1);
    expect(post).toMatchObject({ channel: DIRECT, thread });
    expect(bot.received).toMatchObject([{ text: 'what did Budanov say?', conversation: `slack:${DIRECT}` }]);
  });

  it('in a thread is answered there, and goes on with the same conversation', async () => {
    const bot = aBot();
    const { slack } = await start(bot);
    const { ts: thread } = await slack.say('budanov?', { channel: DIRECT });
    await slack.say('and lavrov?', { channel: DIRECT, thread });
    expect((await slack.posts(2))[1]).toMatchObject({ channel: DIRECT, thread });
    expect(bot.received[1]).toMatchObject({ conversation: `slack:${DIRECT}` });
  });

  it('with a file is answered for its text', async () => {
    const bot = aBot();
    const { slack } = await start(bot);
    await slack.say('budanov?', { channel: DIRECT, subtype: 'file_share' });
    await slack.posts(1);
    expect(bot.received).toMatchObject([{ text: 'budanov?' }]);
  });

  it.each([
    [
      'an edit or an unfolded link',
      message({ subtype: 'message_changed', hidden: true, message: message({}) }),
    ],
    ['a deletion', message({ subtype: 'message_deleted', hidden: true, deleted_ts: newTs() })],
    ['another bot’s message', message({ bot_id: 'B0OTHER001' })],
    ['an old-style bot message', message({ subtype: 'bot_message', bot_id: 'B0OTHER001' })],
    ['a person’s arrival', message({ subtype: 'channel_join' })],
  ])('is not seen in %s', async (_, event) => {
    const bot = aBot();
    const { slack } = await start(bot);
    await slack.event(event);
    await slack.quiet();
    expect(bot.received).toEqual([]);
  });

  it('of the bot itself is not answered', async () => {
    const bot = aBot();
    const { slack } = await start(bot);
    await slack.say('budanov?', { channel: DIRECT });
    // The fake Slack hands the answer back as a message event, as Slack does.
    expect(await slack.posts(1)).toHaveLength(1);
    expect(bot.received).toHaveLength(1);
  });
});

describe('a message in a channel', () => {
  it('that does not mention the bot is left alone', async () => {
    const bot = aBot();
    const { slack } = await start(bot);
    await slack.say('does anyone know what Budanov said?');
    await slack.quiet();
    expect(bot.received).toEqual([]);
  });
});
