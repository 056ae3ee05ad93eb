// The connection: starting, losing it, being refused, stopping.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Timings } from '../../../adapters/discord/connect/timings.ts';
import { startDiscord } from '../../../adapters/discord/main.ts';
import { OperatorError } from '../../../src/index.ts';
import { aBot, aReply } from '../../support/builders.ts';
import { aCourier } from '../../support/courier.ts';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord.ts';
import { BOT, TOKEN } from '../../support/fake-discord-world.ts';
import { createKeptLog, QUICK, type Started, settled, startAgainstFake } from './start.ts';

const GATEWAY = 'GET /gateway/bot';
const COMMANDS = 'PUT /applications/:id/commands';

let toStop: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of toStop.reverse()) await one.stop();
  toStop = [];
});

async function running(timings: Partial<Timings> = {}, bot = aBot()): Promise<Started> {
  const started = await startAgainstFake(bot, timings);
  toStop.push(started);
  return started;
}

async function aDiscord(): Promise<FakeDiscord> {
  const discord = await startFakeDiscord();
  toStop.push(discord);
  return discord;
}

/** Starts against it; gives what the operator reads and the log. */
async function refused(
  { apiUrl }: Pick<FakeDiscord, 'apiUrl'>,
  token = TOKEN,
  timings: Partial<Timings> = {},
): Promise<{ line: string; written: string }> {
  const log = createKeptLog();
  const config = { token, apiUrl };
  const bot = aBot();
  const start = startDiscord({
    config,
    bot,
    courier: aCourier(bot).courier,
    log,
    onFatal: () => {},
    timings: { ...QUICK, ...timings },
  });
  const error = await start.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OperatorError);
  const line = error instanceof OperatorError ? error.message : '';
  expect(line).not.toContain('\n');
  return { line, written: line + JSON.stringify(log.lines) };
}

describe('starting on Discord', () => {
  it('says as whom the bot is there', async () => {
    expect((await running()).running.description).toBe('Discord as @parley');
  });

  it('asks for no privileged intent', async () => {
    // The fake closes the connection over one, as Discord does for a bot that was not granted it.
    expect((await running()).discord.gateway.counts.identified).toBe(1);
  });

  it('ends with one line on the key when the token is wrong, without the token', async () => {
    const token = 'bm90LWEtdG9rZW4.Gxxxxx.wrong_wrong_wrong';
    const { line, written } = await refused(await aDiscord(), token);
    expect(line).toMatch(/refused the token.*DISCORD_TOKEN/u);
    expect(written).not.toContain(token);
  });

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4014, 'Developer Portal'],
    [4013, 'update Parley'],
  ])('ends with one line when the gateway closes with %i', async (code, hint) => {
    const discord = await aDiscord();
    discord.gateway.misbehaviour = code;
    expect((await refused(discord)).line).toContain(hint);
  });

  it('tries again while Discord is in trouble', async () => {
    const discord = await aDiscord();
    discord.fail({ route: GATEWAY, what: { status: 503 } });
    discord.fail({ route: GATEWAY, what: 'cut' });
    const log = createKeptLog();
    const config = { token: TOKEN, apiUrl: discord.apiUrl };
    const bot = aBot();
    const { courier } = aCourier(bot);
    toStop.push(await startDiscord({ config, bot, courier, log, onFatal: () => {}, timings: QUICK }));
    expect(log.lines.filter(({ message }) => message.startsWith('Discord: could not connect'))).toHaveLength(
      2,
    );
  });

  it('ends with one line when Discord stays out of reach', async () => {
    const { line } = await refused({ apiUrl: 'http://127.0.0.1:9/api' });
    expect(line).toMatch(/could not be reached in 3 tries \(.*ECONNREFUSED.*DISCORD_API_URL/u);
  });

  it('ends with one line when the connection never becomes ready', async () => {
    const discord = await aDiscord();
    discord.gateway.misbehaviour = 'hello';
    const { line } = await refused(discord, TOKEN, { readyWithin: 200 });
    expect(line).toContain('did not become ready within 0.2 s');
  });

  it('goes on without slash commands when they cannot be registered', async () => {
    const discord = await aDiscord();
    discord.fail({ route: COMMANDS, times: 100, what: { status: 500 } });
    const log = createKeptLog();
    const config = { token: TOKEN, apiUrl: discord.apiUrl };
    const bot = aBot();
    const { courier } = aCourier(bot);
    toStop.push(await startDiscord({ config, bot, courier, log, onFatal: () => {}, timings: QUICK }));
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('could not be registered') }),
    ]);
    discord.say(`<@${BOT}> who leads?`);
    expect(await settled(() => discord.answers())).toHaveLength(1);
  });
});

describe('a running connection to Discord', () => {
  it('takes up what was written while it was cut', async () => {
    const { discord, fatal } = await running();
    discord.gateway.cut();
    discord.say(`<@${BOT}> who leads?`);
    expect(await settled(() => discord.answers())).toHaveLength(1);
    await expect.poll(() => discord.gateway.counts).toEqual({ identified: 1, resumed: 1 });
    expect(fatal).toEqual([]);
  });

  it.each(['fallSilent', 'dropLinks'] as const)(
    'is taken up again, with what was said meanwhile, when it dies without a word (%s)',
    async (die) => {
      const discord = await aDiscord();
      discord.gateway.heartbeatEvery = 150;
      // The half minute that the library gives a dead link to say good-bye.
      const later = globalThis.setTimeout;
      const impatient = (done: () => void, after?: number) => later(done, after === 30_000 ? 10 : after);
      const timers = vi.spyOn(globalThis, 'setTimeout').mockImplementation(impatient as typeof later);
      try {
        const started = await startAgainstFake(aBot(), {}, { discord });
        toStop.push(started.running);
        discord.say(`<@${BOT}> who leads?`);
        await settled(() => discord.answers());
        discord.gateway[die]();
        discord.say(`<@${BOT}> and who else?`);
        expect(await settled(() => discord.answers(), 2)).toHaveLength(2);
        expect(discord.gateway.counts.identified).toBe(1);
        expect(discord.gateway.counts.resumed).toBeGreaterThan(0);
        expect(started.fatal).toEqual([]);
      } finally {
        timers.mockRestore();
      }
    },
  );

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4014, 'Developer Portal'],
  ])('is given up when it is closed with %i', async (code, hint) => {
    const { discord, fatal } = await running();
    discord.gateway.close(code);
    await expect.poll(() => fatal.map(({ message }) => message)).toEqual([expect.stringContaining(hint)]);
  });

  it.each([
    ['resuming', 'resume'],
    ['waiting for a hello', 'hello'],
  ] as const)('is given up when it hangs in %s', async (_, misbehaviour) => {
    const { discord, fatal } = await running({ downAtMost: 300 });
    discord.gateway.misbehaviour = misbehaviour;
    discord.gateway.cut();
    await expect
      .poll(() => fatal.map(({ message }) => message), { timeout: 5_000 })
      .toEqual([expect.stringContaining('out of reach')]);
  });

  it('goes on where something that it is told of cannot be looked up', async () => {
    const { discord, courier, log, fatal } = await running();
    const question = discord.say(`<@${BOT}> who leads?`);
    await settled(() => discord.answers());
    Object.assign(courier, { isMeant: () => Promise.reject(new Error('disk')) });
    discord.erase(question);
    await expect
      .poll(() => log.filter(({ level }) => level === 'error').map(({ message }) => message))
      .toEqual(['Discord: could not be answered']);
    discord.say(`<@${BOT}> and who else?`);
    expect(await settled(() => discord.answers(), 2)).toHaveLength(2);
    expect(fatal).toEqual([]);
  });

  it('is given up when a call meets 401, for the library then forgets its token', async () => {
    const { discord, fatal } = await running();
    discord.fail({ route: 'POST /channels/:id/messages', what: { status: 401 } });
    discord.say(`<@${BOT}> who leads?`);
    await expect
      .poll(() => fatal.map(({ message }) => message))
      .toEqual([expect.stringContaining('DISCORD_TOKEN')]);
  });
});

describe('stopping on Discord', () => {
  it('finishes the answers in hand, and leaves what comes for the next start', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bot = aBot(async () => {
      await held;
      return aReply();
    });
    const { discord, running: adapter, store } = await running({}, bot);
    const recorded: string[] = [];
    const { record } = store.inbox;
    store.inbox.record = (event, now) => {
      recorded.push(event.text);
      return record(event, now);
    };
    discord.say(`<@${BOT}> first`);
    await expect.poll(() => bot.received.length).toBe(1);
    const stopped = adapter.stop();
    discord.say(`<@${BOT}> second`);
    await expect.poll(() => recorded).toHaveLength(2);
    release();
    await stopped;
    expect(discord.answers()).toHaveLength(1);
    expect(bot.received.map(({ text }) => text)).toEqual(['first']);
    const next = await startAgainstFake(bot, {}, { discord, store });
    await next.tend();
    expect(bot.received.map(({ text }) => text)).toEqual(['first', 'second']);
    expect(discord.answers()).toHaveLength(2);
    await next.running.stop();
  });

  it('does not wait for ever', async () => {
    const bot = aBot(() => new Promise(() => {}));
    const { discord, running: adapter, log } = await running({ drainWithin: 50 }, bot);
    discord.say(`<@${BOT}> first`);
    await expect.poll(() => bot.received.length).toBe(1);
    await adapter.stop();
    expect(log.map(({ message }) => message)).toContain(
      'Discord: stopped before all was done; the rest is taken up again',
    );
  });
});
