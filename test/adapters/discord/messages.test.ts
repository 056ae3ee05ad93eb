// Mentions and direct messages: what is answered, as what it is handed on, and that it is answered once.
import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, type Reply } from '../../../src/index.ts';
import { aBot, aClock, anEvidenceBlock, aReply } from '../../support/builders.ts';
import type { FakeDiscord } from '../../support/fake-discord.ts';
import {
  BOB,
  BOT,
  CHANNEL,
  DM,
  type FakeMessage,
  OTHER_BOT,
  ROLE,
  THREAD,
  UNSEEN_THREAD,
} from '../../support/fake-discord-world.ts';
import { createStarter, settled } from './start.ts';

const POST = 'POST /channels/:id/messages';
const long = (): Reply =>
  aReply({ blocks: Array.from({ length: 12 }, () => anEvidenceBlock({ text: 'word '.repeat(200) })) });

const start = createStarter();

describe('on Discord the bot answers', () => {
  it.each<[string, string, Partial<FakeMessage>]>([
    ['a mention', `<@${BOT}> who leads?`, {}],
    ['a mention in the old form', `<@!${BOT}> who leads?`, {}],
    ['a mention with a comma', `<@${BOT}>, who leads?`, {}],
    ['a mention at the end', `who leads? <@${BOT}>`, {}],
    ['a direct message', 'who leads?', { channel: DM }],
    ['a mention in a thread', `<@${BOT}> who leads?`, { channel: THREAD }],
    ['a mention in a thread that was archived', `<@${BOT}> who leads?`, { channel: UNSEEN_THREAD }],
  ])('%s', async (_, content, options) => {
    const bot = aBot();
    const { discord } = await start(bot);
    discord.say(content, options);
    await settled(() => discord.answers(options.channel ?? CHANNEL));
    expect(bot.received.map(({ text }) => text)).toEqual(['who leads?']);
  });

  it('a reply that pings it, without naming it', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    discord.say(`<@${BOT}> who leads?`);
    const [answer] = await settled(() => discord.answers());
    discord.say('and lavrov?', { replyTo: answer?.id ?? '', pingsRepliedUser: true });
    await settled(() => discord.answers(), 2);
    expect(bot.received.map(({ text }) => text)).toEqual(['who leads?', 'and lavrov?']);
  });

  it('a bare mention', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    discord.say(`<@${BOT}>`);
    await settled(() => discord.answers());
    expect(bot.received[0]?.text).toBe('');
  });
});

describe('on Discord the bot leaves alone', () => {
  it.each<[string, string, Partial<FakeMessage>]>([
    ['its own messages', `<@${BOT}> who leads?`, { author: BOT }],
    ['other bots', `<@${BOT}> who leads?`, { author: OTHER_BOT }],
    ['webhooks', `<@${BOT}> who leads?`, { webhook: true }],
    ['system messages', `<@${BOT}>`, { system: true }],
    ['@everyone', '@everyone who leads?', { mentionsEveryone: true }],
    ['a role', `<@&${ROLE}> who leads?`, { mentionedRoles: [ROLE] }],
    ['other people', `<@${BOB}> who leads?`, {}],
    ['its name in code', `\`<@${BOT}> who leads?\``, {}],
    ['what nobody addresses', 'who leads?', {}],
  ])('%s', async (_, content, options) => {
    const bot = aBot();
    const { discord } = await start(bot);
    discord.say(content, options);
    // What comes after is answered, so what came before was seen and left.
    discord.say('second', { channel: DM });
    await settled(() => discord.answers(DM));
    expect(bot.received.map(({ text }) => text)).toEqual(['second']);
  });

  it('a reply to it with the ping switched off', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    discord.say(`<@${BOT}> who leads?`);
    const [answer] = await settled(() => discord.answers());
    discord.say('haha', { replyTo: answer?.id ?? '' });
    discord.say('second', { channel: DM });
    await settled(() => discord.answers(DM));
    expect(bot.received.map(({ text }) => text)).toEqual(['who leads?', 'second']);
  });
});

describe('an answer on Discord', () => {
  it('replies to the question and cannot ping anyone', async () => {
    const { discord } = await start(aBot());
    const asked = discord.say(`<@${BOT}> who leads?`);
    const [answer] = await settled(() => discord.answers());
    expect(answer?.replyTo).toBe(asked.id);
    expect(answer?.allowedMentions).toEqual({ parse: [], replied_user: false });
  });

  it('is posted when the question was deleted meanwhile', async () => {
    const { discord } = await start(
      aBot(() => {
        discord.world.messages.length = 0;
        return aReply();
      }),
    );
    discord.say(`<@${BOT}> who leads?`);
    const [answer] = await settled(() => discord.answers());
    expect(answer?.replyTo).toBeUndefined();
  });

  it('is posted once when Discord takes it, but does not say so in time', async () => {
    const { discord } = await start(aBot(), { callWithin: 200 });
    discord.fail({ route: POST, what: 'answer never' });
    discord.say(`<@${BOT}> who leads?`);
    await expect.poll(() => discord.calls.filter(({ route }) => route === POST)).toHaveLength(2);
    expect(await settled(() => discord.answers())).toHaveLength(1);
  });

  it('is posted once when Discord’s word of it is lost, on every page', async () => {
    const { discord } = await start(aBot(long()));
    discord.fail({ route: POST, what: 'lose the answer' });
    discord.say(`<@${BOT}> who leads?`);
    const answers = await settled(() => discord.answers(), 3);
    expect(answers.map(({ embeds }) => embeds.at(-1)?.footer?.text)).toEqual([
      'Page 1 of 3',
      'Page 2 of 3',
      'Page 3 of 3',
    ]);
    expect(new Set(answers.map(({ nonce }) => nonce)).size).toBe(3);
    expect(discord.calls.filter(({ route }) => route === POST)).toHaveLength(4);
  });

  it.each(['cut' as const, { status: 502 }])(
    'is posted after %j, with a pause between the tries',
    async (what) => {
      const { discord } = await start(aBot(), { sendPauses: [100, 100] });
      discord.fail({ route: POST, times: 2, what });
      discord.say(`<@${BOT}> who leads?`);
      expect(await settled(() => discord.answers())).toHaveLength(1);
      const [first, second] = discord.calls.filter(({ route }) => route === POST);
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(90);
    },
  );

  it('is posted after a 429', async () => {
    const { discord } = await start(aBot());
    discord.fail({ route: POST, what: { retryAfter: 0.1 } });
    discord.say(`<@${BOT}> who leads?`);
    expect(await settled(() => discord.answers())).toHaveLength(1);
  });

  it('is put off after some tries, and posted later', async () => {
    const { discord, log, tend } = await start(aBot());
    discord.fail({ route: POST, times: 4, what: { status: 503 } });
    discord.say(`<@${BOT}> who leads?`);
    await expect.poll(() => log.map(({ message }) => message)).toContain('a post is tried again later');
    expect(log.at(-1)?.fields).toMatchObject({ cause: expect.stringContaining('503') });
    expect(discord.answers()).toEqual([]);
    await tend(60_000);
    expect(discord.answers()).toHaveLength(1);
    expect(discord.calls.filter(({ route }) => route === POST)).toHaveLength(5);
  });

  it('waits for as long as Discord asks, where that is long', async () => {
    const { discord, log, tend } = await start(aBot(), { rateLimitAtMost: 500 });
    discord.fail({ route: POST, what: { retryAfter: 1 } });
    discord.say(`<@${BOT}> who leads?`);
    await expect
      .poll(() => log.map(({ message, fields }) => ({ message, seconds: fields.seconds })))
      .toContainEqual({ message: 'a post is tried again later', seconds: 1 });
    await tend(2_000);
    expect(discord.answers()).toHaveLength(1);
  });

  it('stands alone where the bot may not read the history', async () => {
    const { discord } = await start(aBot());
    discord.fail({ route: POST, what: { code: 160002 } });
    discord.say(`<@${BOT}> who leads?`);
    const answers = await settled(() => discord.answers());
    expect(answers.map(({ replyTo }) => replyTo)).toEqual([undefined]);
  });

  it('says that embeds are not allowed where they are not, and logs what to do', async () => {
    const { discord, log } = await start(aBot());
    const channel = discord.world.channels.get(CHANNEL);
    if (channel) channel.refuse = { code: 50013, when: ({ embeds = [] }) => embeds.length > 0 };
    discord.say(`<@${BOT}> who leads?`);
    const answers = await settled(() => discord.answers());
    expect(discord.see(answers).text).toContain('“Embed Links”');
    const [line] = log.filter(({ level }) => level === 'error');
    expect(line?.fields).toMatchObject({
      cause: 'Discord 50013: Missing Permissions',
      next: expect.stringContaining('Embed Links'),
    });
  });

  it.each([
    [50001, 'View Channel'],
    [10003, 'gone'],
    [50083, 'archived'],
  ])('that meets %i is logged with what to do', async (code, next) => {
    const { discord, log } = await start(aBot());
    const channel = discord.world.channels.get(CHANNEL);
    if (channel) channel.refuse = { code };
    discord.say(`<@${BOT}> who leads?`);
    await expect.poll(() => log.filter(({ level }) => level === 'error')).toHaveLength(1);
    const [line] = log.filter(({ level }) => level === 'error');
    expect(line?.fields).toMatchObject({
      channel: `discord:${CHANNEL}`,
      next: expect.stringContaining(next),
    });
    const posts = discord.calls.filter(({ route }) => route === POST);
    expect(posts.filter(({ path }) => path.includes(CHANNEL))).toHaveLength(1);
  });

  it('that cannot be recorded is said in plain words', async () => {
    const { discord, store } = await start(aBot());
    store.inbox.record = async () => {
      throw new Error('disk full');
    };
    discord.say(`<@${BOT}> who leads?`);
    expect(discord.see(await settled(() => discord.answers())).text).toBe(
      'I could not take this down just now, so there will be no answer. Please try again in a minute.',
    );
  });

  it('comes from the real bot, once for a message delivered twice', async () => {
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const { discord } = await start(createBot({ library: () => createLibrary([]), log, clock: aClock() }));
    const asked = discord.say(`<@${BOT}> help`);
    discord.deliver(asked);
    expect(await settled(() => discord.answers())).toHaveLength(1);
  });

  const typed = ({ calls }: FakeDiscord): number =>
    calls.filter(({ route }) => route === 'POST /channels/:id/typing').length;

  it('shows that it is on its way when it takes long', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bot = aBot(() => held.then(() => aReply()));
    const { discord, log } = await start(bot, { typingAfter: 10 });
    discord.fail({ route: 'POST /channels/:id/typing', what: { status: 500 } });
    discord.say(`<@${BOT}> slow`);
    await expect.poll(() => typed(discord)).toBe(1);
    await expect.poll(() => log.map(({ message }) => message)).toContain('Discord: no typing indicator');
    release();
    expect(await settled(() => discord.answers())).toHaveLength(1);
  });

  it('shows nothing of that when it does not', async () => {
    const { discord } = await start(aBot(), { typingAfter: 60_000 });
    discord.say(`<@${BOT}> quick`);
    await settled(() => discord.answers());
    expect(typed(discord)).toBe(0);
  });
});
