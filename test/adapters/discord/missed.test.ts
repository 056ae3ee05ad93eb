// What was said to the bot while it was not there: answered when it is back, once.
import { afterEach, describe, expect, it } from 'vitest';
import { aBot } from '../../support/builders.ts';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord.ts';
import {
  BOT,
  CHANNEL,
  DM,
  type FakeMessage,
  OTHER_CHANNEL,
  READ_MESSAGE_HISTORY,
  THREAD,
  VIEW_CHANNEL,
} from '../../support/fake-discord-world.ts';
import { type Before, type Started, settled, startAgainstFake } from './start.ts';

const HISTORY = 'GET /channels/:id/messages';

let toStop: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of toStop.reverse()) await one.stop();
  toStop = [];
});

/** A Discord where the bot is not yet. */
async function aDiscord(): Promise<FakeDiscord> {
  const discord = await startFakeDiscord();
  toStop.push(discord);
  return discord;
}

async function start(
  before: Before = {},
  bot = aBot(),
): Promise<Started & { readonly asked: () => string[] }> {
  const started = await startAgainstFake(bot, {}, before);
  toStop.push(before.discord ? started.running : started);
  return { ...started, asked: () => bot.received.map(({ text }) => text) };
}

/** An id of so long ago. */
const idOf = (minutesAgo: number): string =>
  String((BigInt(Date.now() - minutesAgo * 60_000) - 1_420_070_400_000n) << 22n);

/** What is said now is answered last: by then what was missed is, too. */
async function answeredBefore({ discord, asked }: Awaited<ReturnType<typeof start>>): Promise<string[]> {
  await settled(() => discord.calls.filter(({ route }) => route === HISTORY));
  discord.say(`<@${BOT}> last`, { channel: OTHER_CHANNEL });
  await expect.poll(asked).toContain('last');
  return asked().filter((text) => text !== 'last');
}

describe('what was said while the bot was away', () => {
  it('is found behind more messages than Discord gives at once', async () => {
    const discord = await aDiscord();
    for (let number = 0; number < 230; number += 1) discord.wrote(`among ourselves ${number}`);
    discord.wrote(`<@${BOT}> behind them`);
    const { asked } = await start({ discord });
    await settled(() => discord.answers(), 1);
    expect(asked()).toEqual(['behind them']);
  });

  it('is answered when it starts, the oldest first', async () => {
    const discord = await aDiscord();
    const questions = [1, 2, 3].map((number) => discord.wrote(`<@${BOT}> ${number}`));
    const { asked } = await start({ discord });
    const answers = await settled(() => discord.answers(), 3);
    expect(asked()).toEqual(['1', '2', '3']);
    expect(answers.map(({ replyTo }) => replyTo)).toEqual(questions.map(({ id }) => id));
  });

  it.each([
    ['null', { last_message_id: null }],
    ['left out', { last_message_id: undefined }],
  ])('is answered though the last message of a channel is %s', async (_, missing) => {
    const discord = await aDiscord();
    Object.assign(discord.world.channels.get(OTHER_CHANNEL) ?? {}, { payload: missing });
    discord.wrote(`<@${BOT}> there`, { channel: OTHER_CHANNEL });
    discord.wrote(`<@${BOT}> here`);
    const { asked } = await start({ discord });
    await settled(() => [...discord.answers(), ...discord.answers(OTHER_CHANNEL)], 2);
    expect(asked()).toEqual(['here', 'there']);
  });

  it('is answered in threads too', async () => {
    const discord = await aDiscord();
    discord.wrote(`<@${BOT}> who leads?`, { channel: THREAD });
    await start({ discord });
    expect(await settled(() => discord.answers(THREAD))).toHaveLength(1);
  });

  it('is answered in a direct message to which the bot was spoken to before', async () => {
    const first = await start();
    const { discord, store } = first;
    discord.say('first', { channel: DM });
    await settled(() => discord.answers(DM));
    await first.running.stop();
    discord.wrote('second', { channel: DM });
    const { asked } = await start({ discord, store });
    await settled(() => discord.answers(DM), 2);
    expect(asked()).toEqual(['second']);
  });

  it.each<[string, string, Partial<FakeMessage>]>([
    ['is over ten minutes old', `<@${BOT}> who leads?`, { id: idOf(11) }],
    ['was said to others', 'who leads?', {}],
    ['the bot said itself', `<@${BOT}> who leads?`, { author: BOT }],
  ])('is left alone where it %s', async (_, content, options) => {
    const discord = await aDiscord();
    discord.wrote(content, options);
    discord.wrote('chatter');
    expect(await answeredBefore(await start({ discord }))).toEqual([]);
  });

  it('is left alone where it was answered, and that is on record', async () => {
    const first = await start();
    const { discord, store } = first;
    const question = discord.say(`<@${BOT}> who leads?`);
    const [answer] = await settled(() => discord.answers());
    await first.running.stop();
    // As for a question that was answered elsewhere: only the record tells.
    discord.world.messages.splice(
      discord.world.messages.findIndex(({ id }) => id === answer?.id),
      1,
    );
    discord.wrote('chatter');
    expect(question.id).toBeDefined();
    expect(await answeredBefore(await start({ discord, store }))).toEqual([]);
  });

  it('is left alone where a version without records has replied to it', async () => {
    const discord = await aDiscord();
    const { id: replyTo } = discord.wrote(`<@${BOT}> who leads?`);
    discord.wrote('An answer.', { author: BOT, replyTo });
    expect(await answeredBefore(await start({ discord }))).toEqual([]);
  });

  it.each([
    ['see', VIEW_CHANNEL],
    ['read the history of', READ_MESSAGE_HISTORY],
  ])('is not looked for in a channel that the bot may not %s', async (_, denied) => {
    const discord = await aDiscord();
    Object.assign(discord.world.channels.get(CHANNEL) ?? {}, { denied });
    discord.wrote(`<@${BOT}> there`);
    discord.wrote(`<@${BOT}> here`, { channel: OTHER_CHANNEL });
    expect(await answeredBefore(await start({ discord }))).toEqual(['here']);
    const looks = discord.calls.filter(({ route }) => route === HISTORY);
    expect(looks.filter(({ path }) => path.includes(CHANNEL))).toEqual([]);
  });

  it('is looked for in the other channels when one fails', async () => {
    const discord = await aDiscord();
    discord.wrote(`<@${BOT}> here`, { channel: OTHER_CHANNEL });
    discord.wrote(`<@${BOT}> there`);
    discord.fail({ route: HISTORY, what: { code: 50001 } });
    expect(await answeredBefore(await start({ discord }))).toEqual(['here']);
  });

  /** Of which the last is the newest. */
  function addChannels(discord: FakeDiscord, count: number): string[] {
    const ids = Array.from({ length: count }, (_, i) => `9000000000000010${String(i).padStart(2, '0')}`);
    for (const id of ids) discord.world.channels.set(id, { id, name: `channel-${id}`, type: 0 });
    return ids;
  }

  it('is looked for in 50 channels at most', async () => {
    const discord = await aDiscord();
    for (const channel of addChannels(discord, 60)) discord.wrote('chatter', { channel });
    await start({ discord });
    expect(await settled(() => discord.calls.filter(({ route }) => route === HISTORY), 50)).toHaveLength(50);
  });

  it('is looked for first where the bot was spoken to before', async () => {
    const first = await start();
    const { discord, store } = first;
    for (const channel of [DM, CHANNEL]) discord.say(`<@${BOT}> first`, { channel });
    for (const channel of [DM, CHANNEL]) await settled(() => discord.answers(channel));
    await first.running.stop();
    for (const channel of [DM, CHANNEL]) discord.wrote(`<@${BOT}> second`, { channel });
    for (const channel of addChannels(discord, 60)) discord.wrote('chatter', { channel });
    await start({ discord, store });
    for (const channel of [DM, CHANNEL]) {
      expect(await settled(() => discord.answers(channel), 2)).toHaveLength(2);
    }
  });

  it.each([
    ['that Discord has forgotten', true],
    // The library throws it away, and Discord sends to nobody what it has kept for it.
    ['whose gateway refuses connections', false],
  ])('is answered once after a session %s', async (_, isForgotten) => {
    const before = await aDiscord();
    before.gateway.alter = (type, data) =>
      type === 'READY' && !isForgotten
        ? { ...(data as object), resume_gateway_url: 'ws://127.0.0.1:9' }
        : data;
    const { discord, asked } = await start({ discord: before });
    discord.say(`<@${BOT}> before`);
    await settled(() => discord.answers());
    if (isForgotten) discord.gateway.forget();
    discord.gateway.cut();
    discord.wrote(`<@${BOT}> meanwhile`);
    // The library waits 5 s before it begins a session anew.
    await expect.poll(() => discord.gateway.counts.identified, { timeout: 15_000 }).toBe(2);
    await settled(() => discord.answers(), 2);
    expect(asked()).toEqual(['before', 'meanwhile']);
  });
});
