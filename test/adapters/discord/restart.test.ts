// A bot that dies in the middle of an answer: the next one goes on where it stopped.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bot, Store } from '../../../src/index.ts';
import { openStore } from '../../../src/store/sqlite.ts';
import { aBot } from '../../support/builders.ts';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord.ts';
import { BOT, DM, type FakeMessage } from '../../support/fake-discord-world.ts';
import { type Started, settled, startAgainstFake } from './start.ts';

const CALLBACK = 'POST /interactions/:id/:token/callback';
const HANGS = () => aBot(() => new Promise(() => {}));
/** Longer than a lease. */
const LATER = 60_000;

let folder: string;
let discord: FakeDiscord;
let stores: Store[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-'));
  discord = await startFakeDiscord();
});
afterEach(async () => {
  await discord.stop();
  for (const store of stores) await store.close();
  stores = [];
  await rm(folder, { recursive: true });
});

/** A process of its own, as far as the store can tell. */
async function start(bot: Bot): Promise<Started> {
  const store = openStore({ file: join(folder, 'parley.db') });
  stores.push(store);
  return startAgainstFake(bot, { drainWithin: 10 }, { discord, store });
}

/** As far as Discord can tell, the first process died with this in hand. */
async function goOn(first: Started, bot = aBot()): Promise<Started> {
  await first.running.stop();
  const next = await start(bot);
  await next.tend(LATER);
  return next;
}

describe('after a restart on Discord', () => {
  it('a message in hand is answered', async () => {
    const bot = HANGS();
    const first = await start(bot);
    const question = discord.say(`<@${BOT}> who leads?`);
    await expect.poll(() => bot.received).toHaveLength(1);
    const next = await goOn(first);
    expect(discord.answers().map(({ replyTo }) => replyTo)).toEqual([question.id]);
    await next.running.stop();
  });

  it('a slash command in hand is answered in its place', async () => {
    const bot = HANGS();
    const first = await start(bot);
    const asked = discord.command('ask', { question: 'who leads?' });
    await expect.poll(() => bot.received).toHaveLength(1);
    const next = await goOn(first);
    expect(asked.own.map(({ loading = false }: FakeMessage) => loading)).toEqual([false]);
    expect(discord.see(asked.own).text).toContain('You asked: who leads?');
    await next.running.stop();
  });

  it('a direct message in hand is answered', async () => {
    const bot = HANGS();
    const first = await start(bot);
    discord.say('who leads?', { channel: DM });
    await expect.poll(() => bot.received).toHaveLength(1);
    const next = await goOn(first);
    expect(discord.answers(DM)).toHaveLength(1);
    await next.running.stop();
  });

  it('an answer of which nobody knows whether it was posted is posted once', async () => {
    const first = await start(aBot());
    first.store.outbox.sent = () => new Promise(() => {});
    discord.say(`<@${BOT}> who leads?`);
    await settled(() => discord.answers());
    discord.forgetNonces();
    const next = await goOn(first);
    expect(discord.answers()).toHaveLength(1);
    await next.tend(LATER);
    expect(discord.answers()).toHaveLength(1);
    await next.running.stop();
  });

  it('a command delivered again is neither acknowledged nor answered again', async () => {
    const first = await start(aBot());
    const asked = discord.command('ask', { question: 'who leads?' });
    await settled(() => asked.own.filter(({ loading }) => !loading));
    const next = await goOn(first);
    discord.deliverInteraction(asked);
    discord.say(`<@${BOT}> last`);
    await settled(() => discord.answers());
    expect(discord.calls.filter(({ route }) => route === CALLBACK)).toHaveLength(1);
    expect(asked.own).toHaveLength(1);
    await next.running.stop();
  });
});
