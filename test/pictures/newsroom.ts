// A bot over the seed articles at a fixed time, with a digest whose articles come after it was switched on.
import { join } from 'node:path';
import { createScheduler } from '../../src/digest/scheduler.ts';
import { createBot, createLibrary, type Memory, readArticleFolder, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aCourier } from '../support/courier.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
/** The day before the two newest articles. */
const BEFORE = '2025-05-14';

export async function aNewsroom() {
  const { articles } = await readArticleFolder(SEEDS);
  const all = createLibrary(articles);
  const old = createLibrary(articles.filter(({ published }) => (published?.day ?? '') <= BEFORE));
  let library = all;
  const time = { now: Date.parse('2025-05-15T15:00:00Z') };
  const clock = { today: () => new Date(time.now).toISOString().slice(0, 10), now: () => time.now };
  const store = openStore({ file: ':memory:' });
  const memory: Memory = { ...store, announce: async () => ({ kind: 'posted' }) };
  const bot = createBot({ library: () => library, log: silentLogger, clock, memory });
  const held = aCourier(bot, { store, clock });
  const { courier } = held;
  const refresh = async () => {};
  const { workspaceOf } = courier;
  const scheduler = createScheduler({
    ...{ store, refresh, workspaceOf, library: () => library, log: silentLogger, clock },
  });
  return {
    ...{ bot, courier, store },
    /** Switches it on the day before by `subscribe`, and has it come. */
    async digest(subscribe: () => Promise<unknown>): Promise<void> {
      library = old;
      time.now = Date.parse(`${BEFORE}T09:00:00Z`);
      await subscribe();
      library = all;
      time.now = Date.parse('2025-05-15T05:30:10Z');
      await scheduler.tend();
      await held.tend();
    },
  };
}
