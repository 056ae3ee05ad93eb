// A copy that has more connections to Discord than its share hands them to those that came later, one after the other, and nothing is
// missed or answered twice meanwhile.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Timings } from '../../../adapters/discord/connect/timings.ts';
import type { Store } from '../../../src/index.ts';
import type { TwoStores } from '../../contracts/store.ts';
import { inFile } from '../../store/opened.ts';
import { aBot } from '../../support/builders.ts';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord.ts';
import { BOT, DM } from '../../support/fake-discord-world.ts';
import { type Started, settled, startAgainstFake } from './start.ts';

const SHARED: Partial<Timings> = {
  shardLease: 60_000,
  shardEvery: 30,
  moveAfter: 120,
  identifyEvery: 60,
  readyWithin: 10_000,
};

let discord: FakeDiscord;
let stores: TwoStores;
const running: Started[] = [];
beforeEach(async () => {
  discord = await startFakeDiscord();
  discord.recommend(2);
  stores = inFile();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.running.stop()));
  await stores.dispose();
  await discord.stop();
});

async function start(store: Store, duties = store.duties, timings: Partial<Timings> = {}): Promise<Started> {
  const sharing = { duties, now: Date.now };
  const started = await startAgainstFake(aBot(), { ...SHARED, ...timings }, { discord, store, sharing });
  running.push(started);
  return started;
}

/** One that has both. */
async function startWithBoth(): Promise<Started> {
  const first = await start(stores.store);
  await expect.poll(connected, { timeout: 10_000 }).toEqual(BOTH);
  return first;
}

const BOTH = ['0 of 2', '1 of 2'];
const connected = (): string[] =>
  discord.gateway
    .connected()
    .map(([id, count]) => `${id} of ${count}`)
    .sort();
const said = ({ log }: Started): string => log.map(({ message }) => message).join();
const has = (one: Started, words: string) =>
  expect.poll(() => said(one), { timeout: 10_000 }).toContain(words);

/** In a server, which is the second connection's, and in a direct message, which is the first's. */
async function bothAreAnswered(): Promise<void> {
  const asked = [discord.say(`<@${BOT}> budanov?`), discord.say('budanov?', { channel: DM })];
  for (const { id, channel } of asked) {
    const answers = () => discord.answers(channel).filter(({ replyTo }) => replyTo === id);
    expect(await settled(answers)).toHaveLength(1);
  }
}

/** Duties of a copy that cannot begin a connection until it is let, and how often it has looked for what there is. */
function withheld({ duties }: Store) {
  const state = { isLet: false, looks: 0 };
  const hold: Store['duties']['hold'] = async (name, ...given) => {
    if (name.startsWith('discord: copy')) state.looks += 1;
    return (state.isLet || !name.startsWith('discord: beginning')) && duties.hold(name, ...given);
  };
  return { state, duties: { ...duties, hold } };
}

describe('a copy that has more than its share', () => {
  it('hands one over, and is connected until the other is; then nothing moves any more', async () => {
    const first = await startWithBoth();
    const { state, duties } = withheld(stores.other);
    const other = await start(stores.other, duties);
    await has(first, 'another copy is to have a connection');
    const { looks } = state;
    await expect.poll(() => state.looks, { timeout: 10_000 }).toBeGreaterThan(looks + 5);
    expect(connected()).toEqual(BOTH);
    await bothAreAnswered();
    state.isLet = true;
    await has(other, 'Discord: connected');
    await bothAreAnswered();
    await has(first, 'another copy has the connection');
    await expect.poll(connected, { timeout: 10_000 }).toEqual(BOTH);
    await bothAreAnswered();
    const after = state.looks;
    await expect.poll(() => state.looks, { timeout: 10_000 }).toBeGreaterThan(after + 10);
    expect(discord.gateway.counts.identified).toBe(3);
    expect(connected()).toEqual(BOTH);
  });

  it('has it again, with the same connection, where the other is gone before it is ready', async () => {
    const first = await startWithBoth();
    const { state, duties } = withheld(stores.other);
    const other = await start(stores.other, duties);
    await has(first, 'another copy is to have a connection');
    const { looks } = state;
    await expect.poll(() => state.looks, { timeout: 10_000 }).toBeGreaterThan(looks + 5);
    await other.running.stop();
    running.pop();
    await has(first, 'it stays');
    await bothAreAnswered();
    expect(discord.gateway.counts.identified).toBe(2);
    expect(connected()).toEqual(BOTH);
  });

  it('keeps it while Discord lets the bot begin few more on that day', async () => {
    let asked = 0;
    discord.alterAnswer = (route, body) => {
      if (route !== 'GET /gateway/bot') return body;
      asked += 1;
      return {
        ...(body as object),
        session_start_limit: { total: 1_000, remaining: 500, max_concurrency: 1 },
      };
    };
    const first = await startWithBoth();
    await start(stores.other);
    const before = asked;
    await expect.poll(() => asked, { timeout: 10_000 }).toBeGreaterThan(before + 3);
    expect(said(first)).not.toContain('another copy is to have');
    expect(discord.gateway.counts.identified).toBe(2);
  });

  it('keeps it until the copies have been the same for a while', async () => {
    const first = await start(stores.store, stores.store.duties, { moveAfter: 60_000 });
    await expect.poll(connected, { timeout: 10_000 }).toEqual(BOTH);
    const { state, duties } = withheld(stores.other);
    await start(stores.other, duties);
    await expect.poll(() => state.looks, { timeout: 10_000 }).toBeGreaterThan(15);
    expect(said(first)).not.toContain('another copy is to have');
  });
});

describe('copies that come and go', () => {
  it('leave to another what is its share, as long as it is there', async () => {
    const theirs = 'discord: copy 0 of those that share 2';
    await stores.other.duties.hold(theirs, 60_000, Date.now());
    const { state, duties } = withheld(stores.store);
    state.isLet = true;
    await start(stores.store, duties);
    await expect.poll(() => state.looks, { timeout: 10_000 }).toBeGreaterThan(10);
    expect(connected()).toEqual(['0 of 2']);
    await stores.other.duties.letGo(theirs);
    await expect.poll(connected, { timeout: 10_000 }).toEqual(BOTH);
  });

  it('have no more than their share of four, and all of them are there in the end', async () => {
    discord.recommend(4);
    const first = await start(stores.store);
    await expect.poll(connected, { timeout: 10_000 }).toHaveLength(4);
    const other = await start(stores.other);
    const connections = (one: Started) => said(one).split('Discord: connected').length - 1;
    await expect.poll(() => connections(other), { timeout: 10_000 }).toBe(2);
    await expect.poll(connected, { timeout: 10_000 }).toEqual(['0 of 4', '1 of 4', '2 of 4', '3 of 4']);
    // What one leaves is not the other's share alone any more: it has all.
    await first.running.stop();
    running.shift();
    await expect.poll(() => connections(other), { timeout: 10_000 }).toBe(4);
    await expect.poll(connected, { timeout: 10_000 }).toEqual(['0 of 4', '1 of 4', '2 of 4', '3 of 4']);
  });
});
