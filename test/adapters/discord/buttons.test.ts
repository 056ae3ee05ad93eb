// The buttons under an answer: what they are, and what a press gives to whom.
import { describe, expect, it } from 'vitest';
import { buttonRows, readAction } from '../../../adapters/discord/show/buttons.ts';
import {
  type Action,
  commands,
  createBot,
  createLibrary,
  type Reply,
  silentLogger,
} from '../../../src/index.ts';
import { aBot, aClock, anArticle, anEvidenceBlock, aReply } from '../../support/builders.ts';
import type { FakeInteraction } from '../../support/fake-discord-interactions.ts';
import { ALICE, BOB, BOT, CHANNEL, DM, type FakeMessage } from '../../support/fake-discord-world.ts';
import { createStarter, type Started, settled } from './start.ts';

const EPHEMERAL = 64;
const ACTIONS: readonly Action[] = [
  { command: 'more', label: 'More' },
  { command: 'why', label: 'Why' },
  { command: 'helpful', label: 'Helpful' },
  { command: 'unhelpful', label: 'Not helpful' },
];
const WITH_ACTIONS = aReply({ actions: ACTIONS });

const start = createStarter();
const shown = ({ own }: FakeInteraction): FakeMessage[] => own.filter(({ loading }) => !loading);
const labels = ({ components }: FakeMessage): string[] =>
  components.flatMap((row) => row.components.flatMap(({ label = [] }) => label));
const idOf = ({ components }: FakeMessage, label: string): string =>
  components.flatMap((row) => row.components).find((one) => one.label === label)?.custom_id ?? '';

/** A bot that answers a question so, and every press so. */
const pressable = (pressed: Reply) => aBot(({ about }) => (about === undefined ? WITH_ACTIONS : pressed));

async function mentioned({ discord }: Started): Promise<FakeMessage> {
  discord.say(`<@${BOT}> who leads?`);
  const [answer] = await settled(() => discord.answers());
  if (answer === undefined) throw new Error('no answer');
  return answer;
}
async function commanded({ discord }: Started, channel = CHANNEL): Promise<FakeMessage> {
  const asked = discord.command('ask', { question: 'who leads?' }, { channel });
  const [answer] = await settled(() => shown(asked));
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

describe('under an answer on Discord', () => {
  it('stand its buttons, of a long one under the last page alone', async () => {
    const blocks = Array.from({ length: 12 }, () => anEvidenceBlock({ text: 'word '.repeat(200) }));
    const { discord } = await start(aBot(aReply({ blocks, actions: ACTIONS })));
    discord.say(`<@${BOT}> who leads?`);
    const pages = await settled(() => discord.answers(), 3);
    expect(pages.map(labels)).toEqual([[], [], ['More', 'Why', 'Helpful', 'Not helpful']]);
  });

  it('stand its buttons beside the one to share it', async () => {
    const answer = await commanded(await start(aBot(WITH_ACTIONS)));
    expect(labels(answer)).toEqual(['More', 'Why', 'Helpful', 'Not helpful', 'Share in channel']);
    expect(answer.components).toHaveLength(1);
  });
});

describe('a button of the bot', () => {
  it('carries its command and post, within what Discord takes', () => {
    for (const key of ['discord:1', `digest:${'x'.repeat(200)}`, 'a:b:c\nd']) {
      const [row] = buttonRows(key, ACTIONS);
      for (const [index, { custom_id }] of (row?.components ?? []).entries()) {
        expect(custom_id.length).toBeLessThanOrEqual(100);
        const { command, about = key } = readAction(custom_id) ?? {};
        expect([command, about]).toEqual([ACTIONS[index]?.command, key]);
      }
    }
  });

  it('has room for the longest name of a command', () => {
    for (const { name } of commands) expect(readAction(`act:${name}:discord:1`)?.command).toBe(name);
  });
});

describe('a press on Discord', () => {
  it('is handed on as the command, about the post that it stands under', async () => {
    const bot = pressable(aReply());
    const running = await start(bot);
    const answer = await mentioned(running);
    const pressed = running.discord.click(answer, idOf(answer, 'Why'), { user: BOB });
    await settled(() => running.discord.answers(), 2);
    expect(bot.received[1]).toMatchObject({
      key: `discord:${pressed.id}`,
      about: bot.received[0]?.key,
      conversation: `discord:${CHANNEL}:${BOB}`,
      command: 'why',
      text: '',
      origin: { channel: `discord:${CHANNEL}`, person: `discord:${BOB}` },
    });
  });

  it('under an answer that all can see is answered for all, in reply to it', async () => {
    const running = await start(pressable(aReply()));
    const answer = await mentioned(running);
    const pressed = running.discord.click(answer, idOf(answer, 'More'));
    const [, more] = await settled(() => running.discord.answers(), 2);
    expect(more).toMatchObject({ replyTo: answer.id, allowedMentions: { parse: [], replied_user: false } });
    expect(pressed.acknowledged).toBe(true);
    expect(pressed.own).toEqual([]);
  });

  it.each([CHANNEL, DM])(
    'that is of no interest to others is answered for the person alone',
    async (channel) => {
      const { discord } = await start(pressable(aReply({ private: true })));
      discord.say(`<@${BOT}> who leads?`, { channel });
      const [answer] = await settled(() => discord.answers(channel));
      if (answer === undefined) throw new Error('no answer');
      const pressed = discord.click(answer, idOf(answer, 'Helpful'));
      const [told] = await settled(() => pressed.own);
      expect(told?.flags).toBe(EPHEMERAL);
      expect(discord.answers(channel)).toHaveLength(1);
    },
  );

  it('under an answer for one person is answered for that person, and can be shared', async () => {
    const running = await start(pressable(aReply()));
    const answer = await commanded(running);
    const pressed = running.discord.click(answer, idOf(answer, 'More'));
    const [more] = await settled(() => shown(pressed));
    expect(more?.flags).toBe(EPHEMERAL);
    expect(labels(more ?? answer)).toEqual(['Share in channel']);
    expect(running.discord.answers()).toEqual([]);
  });

  it('delivered twice is answered once', async () => {
    const running = await start(pressable(aReply()));
    const answer = await mentioned(running);
    const pressed = running.discord.click(answer, idOf(answer, 'More'));
    running.discord.deliverInteraction(pressed);
    expect(await settled(() => running.discord.answers(), 2)).toHaveLength(2);
  });

  it('that does not say which post it is about takes the one it stands under', async () => {
    const bot = pressable(aReply());
    const running = await start(bot);
    const answer = await mentioned(running);
    running.discord.click(answer, 'act:why');
    await settled(() => running.discord.answers(), 2);
    expect(bot.received[1]?.about).toBe(bot.received[0]?.key);
  });

  it.each(['act:forecast:discord:1', 'vote'])(
    'on %s of another version says that it no longer works',
    async (id) => {
      const running = await start(aBot(WITH_ACTIONS));
      const answer = await mentioned(running);
      const pressed = running.discord.click(answer, id);
      const [told] = await settled(() => pressed.own);
      expect(told).toMatchObject({ flags: EPHEMERAL, content: expect.stringContaining('no longer works') });
    },
  );

  it('says why, and notes what a person thinks, with the real bot', async () => {
    const body = '“Talks do not mean a solution,” Kyrylo Budanov said in Kyiv.';
    const library = createLibrary([anArticle({ body })]);
    const bot = createBot({ library: () => library, log: silentLogger, clock: aClock() });
    const running = await start(bot);
    running.discord.say(`<@${BOT}> what did Budanov say about talks?`);
    const [answer] = await settled(() => running.discord.answers());
    if (answer === undefined) throw new Error('no answer');
    expect(running.discord.see([answer]).text).toContain('Talks do not mean a solution');
    running.discord.click(answer, idOf(answer, 'Why'));
    const [, why] = await settled(() => running.discord.answers(), 2);
    expect(running.discord.see(why ? [why] : []).text).not.toContain('Nothing was answered');
  });
});

describe('a reply to one of the bot’s messages', () => {
  it('is about the post that the message is a page of', async () => {
    const bot = aBot(WITH_ACTIONS);
    const running = await start(bot);
    const answer = await mentioned(running);
    running.discord.say('unrelated', { channel: DM });
    await settled(() => running.discord.answers(DM));
    const reply = { replyTo: answer.id, pingsRepliedUser: true, author: BOB };
    running.discord.say('why', reply);
    await settled(() => running.discord.answers(), 2);
    expect(bot.received[2]).toMatchObject({ text: 'why', about: bot.received[0]?.key });
    expect(bot.received[1]?.about).toBeUndefined();
  });

  it('to a digest is about the digest, and so is what is said in a thread under it', async () => {
    const bot = aBot();
    const { discord, courier } = await start(bot);
    await courier.send({
      ...{ key: 'digest:1', platform: 'discord', channel: `discord:${CHANNEL}` },
      place: JSON.stringify({ kind: 'channel', channel: CHANNEL }),
      reply: aReply(),
      turn: { kind: 'people', context: [], page: 1 },
      expiresAt: Number.MAX_SAFE_INTEGER,
    });
    const [digest] = discord.answers();
    discord.say('why', { replyTo: digest?.id ?? '', pingsRepliedUser: true, author: ALICE });
    await settled(() => discord.answers(), 2);
    expect(bot.received[0]?.about).toBe('digest:1');
    expect(await courier.keyOf('discord', digest?.id ?? '')).toBe('digest:1');
  });
});
