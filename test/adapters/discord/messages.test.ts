// Mentions and direct messages: what is answered, as what it is handed on, and that it is answered once.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, createBot, createLibrary, type Reply } from '../../../src/index.ts';
import { aBot, aClock, anEvidenceBlock, aReply } from '../../support/builders.ts';
import {
  ALICE,
  BOB,
  BOT,
  CHANNEL,
  DM,
  type FakeMessage,
  OTHER_BOT,
  OTHER_CHANNEL,
  ROLE,
  THREAD,
  UNSEEN_THREAD,
} from '../../support/fake-discord-world.ts';
import { type Started, settled, startAgainstFake } from './start.ts';

const POST = 'POST /channels/:id/messages';
const long = (): Reply =>
  aReply({ blocks: Array.from({ length: 12 }, () => anEvidenceBlock({ text: 'word '.repeat(200) })) });

let started: Started | undefined;
async function start(bot: Bot, ...rest: [Parameters<typeof startAgainstFake>[1]?]): Promise<Started> {
  started = await startAgainstFake(bot, ...rest);
  return started;
}
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

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

  it('is given up with a log line, after some tries', async () => {
    const { discord, log } = await start(aBot());
    discord.fail({ route: POST, times: 100, what: { status: 503 } });
    discord.say(`<@${BOT}> who leads?`);
    await expect
      .poll(() => log.map(({ message }) => message))
      .toContain('Discord: nor could that be said there');
    const [line] = log.filter(({ level }) => level === 'error');
    expect(line?.message).toBe('Discord: the answer could not be posted');
    expect(line?.fields).toMatchObject({ cause: expect.stringContaining('503'), channel: CHANNEL });
    expect(discord.calls.filter(({ route }) => route === POST)).toHaveLength(8);
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
    expect(line?.fields).toMatchObject({ channel: CHANNEL, next: expect.stringContaining(next) });
    expect(discord.calls.filter(({ route }) => route === POST)).toHaveLength(1);
  });

  it('apologises with an id that the log carries too, when the bot fails', async () => {
    const fault = new Error('the index is broken');
    const { discord, log } = await start(
      aBot(() => {
        throw fault;
      }),
    );
    discord.say(`<@${BOT}> who leads?`);
    const { text } = discord.see(await settled(() => discord.answers()));
    const [line] = log.filter(({ level }) => level === 'error');
    expect(line?.fields.err).toBe(fault);
    expect(text).toContain(String(line?.fields.id));
    expect(text).not.toContain('index');
  });

  it('comes from the real bot, once for a message delivered twice', async () => {
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const { discord } = await start(createBot({ library: createLibrary([]), log, clock: aClock() }));
    const asked = discord.say(`<@${BOT}> help`);
    discord.deliver(asked);
    expect(await settled(() => discord.answers())).toHaveLength(1);
  });

  it('shows that it is on its way when it takes long, and not when it does not', async () => {
    const typed = (): number =>
      discord.calls.filter(({ route }) => route === 'POST /channels/:id/typing').length;
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { discord, log } = await start(
      aBot(async ({ text }) => {
        await (text === 'slow' ? held : sleep(30));
        return aReply();
      }),
      { typingAfter: 100 },
    );
    discord.say(`<@${BOT}> quick`);
    await settled(() => discord.answers());
    expect(typed()).toBe(0);
    discord.fail({ route: 'POST /channels/:id/typing', what: { status: 500 } });
    discord.say(`<@${BOT}> slow`);
    await expect.poll(typed).toBe(1);
    await expect.poll(() => log.map(({ message }) => message)).toContain('Discord: no typing indicator');
    release();
    expect(await settled(() => discord.answers(), 2)).toHaveLength(2);
  });
});
