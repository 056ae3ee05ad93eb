// Follow-ups in a thread with the bot, without a mention: taken only where they are surely for the bot.
import { afterEach, describe, expect, it } from 'vitest';
import { startSlack } from '../../../adapters/slack/main.ts';
import type { Bot, Incoming } from '../../../src/index.ts';
import { aReply } from '../../support/builders.ts';
import { GENERAL, GROUP, mention } from '../../support/fake-slack.ts';
import { BOB, messageEvent, newTs, type PersonMessage } from '../../support/fake-slack-payloads.ts';
import { quickTiming, recordingLogger, type Started, slackConfig, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

/** A bot that remembers what was asked, as the real one does. */
function aRememberingBot(): Bot & { readonly received: Incoming[] } {
  const received: Incoming[] = [];
  return {
    received,
    complete: () => [],
    form: async () => undefined,
    async respond(incoming) {
      received.push(incoming);
      return { reply: aReply(), turn: { kind: 'people', page: 1, context: [] } };
    },
  };
}

/** A thread in which the bot was asked, and has answered. */
async function inAThread() {
  const bot = aRememberingBot();
  started = await startAgainstFake(bot, 'socket');
  const { slack, held } = started;
  const { ts: thread } = await slack.say(mention('budanov?'));
  await slack.posts(1);
  await held.courier.settled();
  return { bot, slack, held, thread };
}

describe('a message in a thread in which the bot was asked', () => {
  it('is answered there without a mention, as part of the conversation', async () => {
    const { bot, slack, thread } = await inAThread();
    await slack.say('and lavrov?', { thread });
    expect((await slack.posts(2))[1]).toMatchObject({ channel: GENERAL, thread });
    expect(bot.received[1]).toMatchObject({
      text: 'and lavrov?',
      conversation: `slack:${GENERAL}:${thread}`,
    });
  });

  it('is answered in a direct message among several, too', async () => {
    const bot = aRememberingBot();
    started = await startAgainstFake(bot, 'socket');
    const { slack, held } = started;
    const { ts: thread } = await slack.say(mention('budanov?'), { channel: GROUP });
    await slack.posts(1);
    await held.courier.settled();
    await slack.say('and lavrov?', { channel: GROUP, thread });
    expect(await slack.posts(2)).toMatchObject([{}, { channel: GROUP, thread }]);
  });

  it('is answered once, though it is delivered twice', async () => {
    const { slack, thread } = await inAThread();
    const deed = await slack.say('and lavrov?', { thread });
    await slack.redeliver(deed);
    expect(await slack.posts(2)).toHaveLength(2);
  });

  it.each(['more', 'Why?'])(
    'is answered whoever says it where it is a word of the bot’s: %s',
    async (word) => {
      const { slack, thread } = await inAThread();
      await slack.say(word, { thread, user: BOB });
      expect(await slack.posts(2)).toHaveLength(2);
    },
  );

  it('is answered for another person too who has asked there by mention', async () => {
    const { slack, held, thread } = await inAThread();
    await slack.say(mention('and putin?'), { thread, user: BOB });
    await slack.posts(2);
    await held.courier.settled();
    await slack.say('and lavrov?', { thread, user: BOB });
    expect(await slack.posts(3)).toHaveLength(3);
  });

  it('that mentions the bot is answered once', async () => {
    const { slack, thread } = await inAThread();
    await slack.say(mention('and lavrov?'), { thread });
    expect(await slack.posts(2)).toHaveLength(2);
  });

  it('is answered where it is shown in the channel too', async () => {
    const { slack, thread } = await inAThread();
    await slack.say('and lavrov?', { thread, subtype: 'thread_broadcast' });
    expect(await slack.posts(2)).toHaveLength(2);
  });

  it('is answered after a restart', async () => {
    const { slack, held, thread } = await inAThread();
    await started?.running.stop();
    const { log } = recordingLogger();
    const config = slackConfig('socket', slack.apiUrl);
    const again = { config, courier: held.courier, log, onFatal: () => {}, timing: quickTiming };
    const running = await startSlack(again);
    await slack.say('and lavrov?', { thread });
    expect(await slack.posts(2)).toHaveLength(2);
    await running.stop();
  });

  it.each<[string, string, Partial<PersonMessage>]>([
    ['mentions another person', `<@${BOB.id}> what do you think?`, {}],
    ['mentions another person by name', `I think <@${BOB.id}|bob> knows`, {}],
    ['mentions a group', '<!subteam^S0TEAM0001|@press> look', {}],
    ['calls everybody', '<!here> look', {}],
    ['has no words', ' ', { subtype: 'file_share' }],
    ['is another person’s remark', 'did they get home last night?', { user: BOB }],
    ['is another person’s question', 'and lavrov?', { user: BOB }],
    ['is thanks', 'thanks!', {}],
    ['is another person’s thanks', 'thanks!', { user: BOB }],
    ['agrees', 'ok', {}],
    ['tells something', 'that is what the desk has, too', {}],
    ['asks a colleague', 'did you see the game last night?', {}],
    ['stands in another thread', 'and lavrov?', { thread: '' }],
  ])('is left alone where it %s', async (_, text, more) => {
    const { bot, slack, thread } = await inAThread();
    const other = await slack.say('lunch?');
    await slack.say(text, { thread, ...more, ...(more.thread === '' ? { thread: other.ts } : {}) });
    await slack.quiet();
    expect(bot.received).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another bot’s', { bot_id: 'B0OTHER001' }],
    ['an edit', { subtype: 'message_changed', hidden: true, message: {} }],
  ])('is left alone where it is %s', async (_, more) => {
    const { bot, slack, thread } = await inAThread();
    const said = { user: BOB, text: 'and lavrov?', ts: newTs(), channel: GENERAL, thread };
    await slack.event(messageEvent(said, { type: 'message', channel_type: 'channel', ...more }));
    await slack.quiet();
    expect(bot.received).toHaveLength(1);
  });

  it('is left alone in the channel beside the thread', async () => {
    const { bot, slack } = await inAThread();
    await slack.say('and lavrov?');
    await slack.quiet();
    expect(bot.received).toHaveLength(1);
  });
});
