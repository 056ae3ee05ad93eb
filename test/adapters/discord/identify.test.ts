// Connections are begun one after the other, with the time between them that Discord wants, whichever copy begins them.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createThrottler, type Throttler } from '../../../adapters/discord/connect/identify.ts';
import type { TwoStores } from '../../contracts/store.ts';
import { inFile } from '../../store/opened.ts';

const EVERY = 1_000;
let stores: TwoStores;
let now: number;
/** How often a copy has asked whether it is its turn. */
let asked: number;
beforeEach(() => {
  stores = inFile();
  now = 1_000_000;
  asked = 0;
});
afterEach(() => stores.dispose());

function aThrottler(of: 'store' | 'other', concurrency = 1): Throttler {
  const { duties } = stores[of];
  const hold: typeof duties.hold = (...given) => {
    asked += 1;
    return duties.hold(...given);
  };
  return createThrottler({
    concurrency,
    every: EVERY,
    sharing: { duties: { ...duties, hold }, now: () => now },
  });
}

/** Begins one; tells whether it was. */
function begin(throttler: Throttler, shard: number, signal = new AbortController().signal) {
  const state = { isBegun: false, done: Promise.resolve() };
  state.done = throttler.waitForIdentify(shard, signal).then(() => {
    state.isBegun = true;
  });
  return state;
}

it('a copy waits while another has just begun one, and goes on once the time is over', async () => {
  await begin(aThrottler('store'), 0).done;
  const second = begin(aThrottler('other'), 1);
  await expect.poll(() => asked, { timeout: 10_000 }).toBeGreaterThan(4);
  expect(second.isBegun).toBe(false);
  now += EVERY;
  await second.done;
});

it('those whose numbers leave another rest do not wait for each other', async () => {
  await begin(aThrottler('store', 2), 0).done;
  await begin(aThrottler('other', 2), 1).done;
  const third = begin(aThrottler('other', 2), 2);
  await expect.poll(() => asked, { timeout: 10_000 }).toBeGreaterThan(5);
  expect(third.isBegun).toBe(false);
  now += EVERY;
  await third.done;
});

it('one that is given up waits no more', async () => {
  await begin(aThrottler('store'), 0).done;
  const ending = new AbortController();
  const second = begin(aThrottler('other'), 1, ending.signal);
  ending.abort();
  await expect(second.done).rejects.toThrow();
});

it('a store that is away keeps nothing from being begun', async () => {
  const { duties } = stores.store;
  const hold = async (): Promise<boolean> => {
    throw new Error('away');
  };
  const sharing = { duties: { ...duties, hold }, now: () => now };
  await begin(createThrottler({ concurrency: 1, every: EVERY, sharing }), 0).done;
});
