import { describe, expect, it } from 'vitest';
import { aBot } from '../../support/builders.ts';
import { startFakeDiscord } from '../../support/fake-discord.ts';
import {
  ALICE,
  BOB,
  BOT,
  CHANNEL,
  DM,
  EMBED_LINKS,
  OTHER_CHANNEL,
  ROLE,
  THREAD,
} from '../../support/fake-discord-world.ts';
import { createStarter, settled, startAgainstFake } from './start.ts';

const start = createStarter();

describe('a question on Discord', () => {
  it('has its mentions and emoji as readable names', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    discord.say(
      `<@${BOT}> did <@${BOB}> or <@&${ROLE}> see <#${OTHER_CHANNEL}> <:wave:900000000000000301> </ask:900000000000000302>?`,
    );
    await settled(() => discord.answers());
    expect(bot.received[0]?.text).toBe('did @bob or @editors see #talks :wave: /ask?');
  });

  it('belongs to its thread, and in a channel to who asked there', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    discord.say(`<@${BOT}> 1`);
    discord.say(`<@${BOT}> 2`, { author: BOB });
    discord.say(`<@${BOT}> 3`, { channel: THREAD });
    discord.say(`<@${BOT}> 4`, { channel: THREAD, author: BOB });
    await settled(() => discord.answers(THREAD), 2);
    expect(bot.received.map(({ conversation }) => conversation)).toEqual([
      `discord:${CHANNEL}:${ALICE}`,
      `discord:${CHANNEL}:${BOB}`,
      `discord:${THREAD}`,
      `discord:${THREAD}`,
    ]);
  });
});

describe('who asks on Discord', () => {
  it('manages the channel as the owner of the server, in a direct message, or by permission', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    discord.say(`<@${BOT}> 1`);
    discord.say(`<@${BOT}> 2`, { author: BOB });
    discord.say('3', { channel: DM });
    await expect.poll(() => bot.received).toHaveLength(3);
    const managing = bot.received.map(({ text, origin }) => [text, origin?.mayManage]);
    expect(Object.fromEntries(managing)).toEqual({ 1: true, 2: false, 3: true });
  });
});

describe('who uses a command on Discord', () => {
  it('may switch a digest where Discord lets them use it, and change settings where they manage the server', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    discord.command('digest', { do: 'off' }, { user: BOB });
    discord.command('settings', { answers: 'mentions' }, { user: BOB });
    discord.command('settings', { answers: 'mentions' }, { channel: DM });
    await expect.poll(() => bot.received).toHaveLength(3);
    const managing = bot.received.map(({ command, origin }) => [command, origin?.mayManage]);
    expect(managing.map((each) => each.join(' ')).sort()).toEqual([
      'digest true',
      'settings false',
      'settings true',
    ]);
  });
});

describe('where a question on Discord comes from', () => {
  const home = JSON.stringify({ kind: 'channel', channel: CHANNEL });

  it('is handed on with it, and where digests can go', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    discord.say(`<@${BOT}> who leads?`);
    await settled(() => discord.answers());
    const who = { platform: 'discord', channel: `discord:${CHANNEL}`, person: `discord:${ALICE}` };
    expect(bot.received[0]?.origin).toMatchObject({ ...who, home });
  });

  it.each([
    [0n, home],
    [EMBED_LINKS, undefined],
  ])('names no place for digests where they cannot be posted (without %i)', async (denied, expected) => {
    const discord = await startFakeDiscord();
    Object.assign(discord.world.channels.get(CHANNEL) ?? {}, { denied });
    const bot = aBot();
    const { running } = await startAgainstFake(bot, {}, { discord });
    discord.say(`<@${BOT}> who leads?`);
    discord.command('ask', { question: 'who leads?' });
    await expect.poll(() => bot.received).toHaveLength(2);
    expect(bot.received.map(({ origin }) => origin?.home)).toEqual([expected, expected]);
    await running.stop();
    await discord.stop();
  });
});
