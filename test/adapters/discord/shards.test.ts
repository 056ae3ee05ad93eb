// Several connections to Discord, and several copies of the bot that share them: each is one copy's, and another's once that one is gone.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dutyOf } from '../../../adapters/discord/connect/shards.ts';
import type { Timings } from '../../../adapters/discord/connect/timings.ts';
import { writePlace } from '../../../adapters/discord/post/place.ts';
import type { Store } from '../../../src/index.ts';
import { aNotice } from '../../contracts/store/values.ts';
import type { TwoStores } from '../../contracts/store.ts';
import { inFile } from '../../store/opened.ts';
import { aBot } from '../../support/builders.ts';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord.ts';
import { BOT, CHANNEL, DM } from '../../support/fake-discord-world.ts';
import { type Started, settled, startAgainstFake } from './start.ts';

const SHARED: Partial<Timings> = {
  shardLease: 60_000,
  shardEvery: 30,
  identifyEvery: 60,
  readyWithin: 10_000,
};
const MENTION = `<@${BOT}> budanov?`;

let discord: FakeDiscord;
let stores: TwoStores;
const running: Started[] = [];
beforeEach(async () => {
  discord = await startFakeDiscord();
  stores = inFile();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.running.stop()));
  await stores.dispose();
  await discord.stop();
});

async function start(store: Store, timings: Partial<Timings> = {}, duties = store.duties): Promise<Started> {
  const sharing = { duties, now: Date.now };
  const started = await startAgainstFake(aBot(), { ...SHARED, ...timings }, { discord, store, sharing });
  running.push(started);
  return started;
}

const connected = (): string[] =>
  discord.gateway
    .connected()
    .map(([id, count]) => `${id} of ${count}`)
    .sort();

/** In a server, which is the second connection's of two, and in a direct message, which is the first's. */
async function bothAreAnswered(): Promise<void> {
  const asked = [discord.say(MENTION), discord.say('budanov?', { channel: DM })];
  for (const { id, channel } of asked) {
    const answers = () => discord.answers(channel).filter(({ replyTo }) => replyTo === id);
    expect(await settled(answers)).toHaveLength(1);
  }
}

describe('connections that are shared', () => {
  it('are as many as Discord recommends, all of one copy where it is alone', async () => {
    discord.recommend(2);
    const { running: one } = await start(stores.store);
    expect(one.description).toMatch(/^Discord as @\S+, over 2 connections$/u);
    await expect.poll(connected, { timeout: 10_000 }).toEqual(['0 of 2', '1 of 2']);
    await bothAreAnswered();
  });

  it('are each of one copy, and everything is answered once', async () => {
    discord.recommend(2);
    await Promise.all([start(stores.store), start(stores.other)]);
    await expect.poll(connected, { timeout: 10_000 }).toEqual(['0 of 2', '1 of 2']);
    await bothAreAnswered();
    expect(connected()).toEqual(['0 of 2', '1 of 2']);
    expect(discord.gateway.counts.identified).toBe(2);
  });

  it('are handed to another copy by one that stops, which is connected until then', async () => {
    discord.recommend(2);
    const first = await start(stores.store, { handOver: 5_000 });
    await expect.poll(connected, { timeout: 10_000 }).toHaveLength(2);
    await start(stores.other);
    expect(connected()).toHaveLength(2);
    const stopping = first.running.stop();
    // Both are there for a while; what both are told of is answered once.
    await expect.poll(connected, { timeout: 10_000 }).toHaveLength(4);
    await bothAreAnswered();
    await stopping;
    running.shift();
    expect(connected()).toEqual(['0 of 2', '1 of 2']);
    await bothAreAnswered();
  });

  it('are tried again by a copy that could not take them up while Discord was out of reach', async () => {
    const first = await start(stores.store);
    const other = await start(stores.other);
    // As often as it tries at a time.
    discord.fail({ route: 'GET /gateway/bot', times: 3, what: { status: 500 } });
    await first.running.stop();
    running.shift();
    await expect.poll(connected, { timeout: 10_000 }).toEqual(['0 of 1']);
    expect(other.log.some(({ message }) => message.includes('could not be taken up'))).toBe(true);
    expect(other.fatal).toEqual([]);
  });

  it('are given up by a copy that cannot ask the store, once its time is over', async () => {
    let isAway = false;
    const { duties } = stores.store;
    const cut: Store['duties'] = {
      ...duties,
      hold: async (...given) => {
        if (isAway) throw new Error('the store is away');
        return duties.hold(...given);
      },
    };
    await start(stores.store, { shardLease: 300 }, cut);
    expect(connected()).toEqual(['0 of 1']);
    isAway = true;
    await expect.poll(connected, { timeout: 10_000 }).toEqual([]);
    isAway = false;
    await expect.poll(connected, { timeout: 10_000 }).toEqual(['0 of 1']);
  });

  it('are left by a copy as soon as another has them, as where it stood still for long', async () => {
    const waiting: (() => void)[] = [];
    let isStill = false;
    const { duties } = stores.store;
    const standing: Store['duties'] = {
      ...duties,
      async hold(...given) {
        if (isStill) await new Promise<void>((resolve) => waiting.push(resolve));
        return duties.hold(...given);
      },
    };
    const first = await start(stores.store, {}, standing);
    isStill = true;
    // That it is there, and that it has one.
    await expect.poll(() => waiting, { timeout: 10_000 }).toHaveLength(2);
    // As if its time was over.
    await duties.letGo(dutyOf(0, 1));
    expect(await stores.other.duties.hold(dutyOf(0, 1), 500, Date.now())).toBe(true);
    isStill = false;
    for (const goOn of waiting) goOn();
    await expect
      .poll(() => first.log.map(({ message }) => message).join(), { timeout: 10_000 })
      .toContain('a connection is another copy’s by now');
    // Once that is over it has them again, with a connection that it has begun anew.
    await expect.poll(() => discord.gateway.counts.identified, { timeout: 10_000 }).toBe(2);
    await expect.poll(connected, { timeout: 10_000 }).toEqual(['0 of 1']);
  });
});

describe('a copy that has no connection', () => {
  it('stands by, says so, and posts all the same', async () => {
    await start(stores.store);
    const other = await start(stores.other);
    expect(other.running.description).toMatch(/^Discord as @\S+, standing by/u);
    const place = writePlace({ kind: 'channel', channel: CHANNEL });
    const notice = aNotice('digest', { platform: 'discord', channel: `discord:${CHANNEL}`, place });
    await other.courier.send({ ...notice, expiresAt: Date.now() + 60_000 });
    expect(discord.answers()).toHaveLength(1);
  });
});

describe('a count that is set', () => {
  it('goes before the one that Discord recommends', async () => {
    discord.recommend(3);
    const started = await startAgainstFake(aBot(), {}, { discord, shards: 2 });
    await expect.poll(connected, { timeout: 10_000 }).toEqual(['0 of 2', '1 of 2']);
    await started.running.stop();
    await started.store.close();
  });
});
