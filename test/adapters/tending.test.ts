import { describe, expect, it } from 'vitest';
import { startTending, type TendingOptions } from '../../adapters/tending.ts';
import { createLibrary, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { anArticle } from '../support/builders.ts';

const DAY = 86_400_000;

/** Work that is done often, for a test to wait for. */
const OFTEN = { courier: 1, scheduler: 1, shelf: 1, prune: 1 };

function options(overrides: Partial<TendingOptions> = {}): TendingOptions & { readonly done: string[] } {
  const done: string[] = [];
  const library = createLibrary([anArticle({ id: 'first' })]);
  const work = (what: string) => async () => void done.push(what);
  return {
    done,
    courier: { tend: work('courier') },
    scheduler: { tend: work('scheduler') },
    followPoster: { tend: work('follow poster') },
    shelf: {
      refresh: async () => ({ added: [], changed: [], removed: [] }),
      current: () => library,
      isBehind: () => false,
    },
    store: openStore({ file: ':memory:' }),
    log: silentLogger,
    now: () => 100 * DAY,
    keepDays: 90,
    paces: OFTEN,
    ...overrides,
  };
}

describe('tending', () => {
  it('knows the articles that are there from the start on, and those that come', async () => {
    let library = createLibrary([anArticle({ id: 'first' })]);
    const shelf = {
      current: () => library,
      isBehind: () => false,
      refresh: async () => {
        library = createLibrary([anArticle({ id: 'first' }), anArticle({ id: 'second' })]);
        return { added: ['second'], changed: [], removed: [] };
      },
    };
    const given = options({ shelf });
    const end = await startTending(given);
    const { store } = given;
    await expect
      .poll(async () => (await openArticles(store)).ids)
      .toEqual(expect.arrayContaining(['first', 'second']));
    await end();
  });

  it('tells the operator when no new article has come for as long as is set, and again after as long', async () => {
    let now = 100 * DAY;
    const told: string[] = [];
    const log = { ...silentLogger, warn: (_: object, line: string) => told.push(line) };
    const given = options({ log, now: () => now, newsHours: 24, paces: { ...OFTEN, prune: 60_000 } });
    const end = await startTending(given);
    now += DAY - 1;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toEqual([]);
    now += 1;
    await expect.poll(() => told).toEqual(['no new article has come']);
    now += DAY;
    await expect.poll(() => told.length).toBe(2);
    await end();
  });

  it('takes up at once what came from feeds, and gives up fetching when it ends', async () => {
    let looks = 0;
    const given = options({ paces: { ...OFTEN, shelf: 60_000, follow: 1 } });
    const refresh = async () => {
      looks += 1;
      return { added: [], changed: [], removed: [] };
    };
    const came = [0, 3];
    let ended = false;
    const follow = async (signal: AbortSignal) => {
      const count = came.shift();
      if (count !== undefined) return count;
      // A feed that would take for ever.
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      ended = true;
      return 0;
    };
    const end = await startTending({ ...given, follow, shelf: { ...given.shelf, refresh } });
    await expect.poll(() => looks).toBe(2);
    await end();
    expect(ended).toBe(true);
  });

  it('has the runtime warn of nothing, with all that several copies have to do', async () => {
    const warnings: string[] = [];
    const note = ({ name }: Error): void => void warnings.push(name);
    process.on('warning', note);
    async function* never(signal: AbortSignal): AsyncGenerator<void> {
      // What it has open is closed, and it ends.
      signal.addEventListener('abort', () => {});
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    }
    const all = { pull: async () => 0, keep: async () => 0, follow: async () => 0 };
    const end = await startTending({ ...options({ paces: {} }), ...all, wakeUps: never, changes: never });
    // It is told of a turn later.
    await new Promise((resolve) => setImmediate(resolve));
    await end();
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });

  it('takes up what other copies have added when it is woken, however seldom it looks', async () => {
    let pulls = 0;
    const pull = async () => {
      pulls += 1;
      return 0;
    };
    let wake = (): void => {};
    async function* wakeUps(signal: AbortSignal): AsyncGenerator<void> {
      const ended = new Promise((resolve) => signal.addEventListener('abort', resolve));
      while (!signal.aborted) {
        await Promise.race([ended, new Promise<void>((resolve) => (wake = resolve))]);
        if (!signal.aborted) yield;
      }
    }
    const end = await startTending({ ...options({ paces: { ...OFTEN, pull: 60_000 } }), pull, wakeUps });
    wake();
    await expect.poll(() => pulls).toBe(1);
    wake();
    await expect.poll(() => pulls).toBe(2);
    await end();
  });

  it('looks for new articles at once, however seldom it does so then', async () => {
    let looks = 0;
    const given = options({ paces: { ...OFTEN, shelf: 60_000 } });
    const refresh = async () => {
      looks += 1;
      return { added: [], changed: [], removed: [] };
    };
    const end = await startTending({ ...given, shelf: { ...given.shelf, refresh } });
    await expect.poll(() => looks).toBe(1);
    await end();
    expect(looks).toBe(1);
  });

  it('does everything again and again, and nothing any more once it is ended', async () => {
    const given = options();
    const end = await startTending(given);
    const times = (what: string) => given.done.filter((one) => one === what).length;
    await expect.poll(() => Math.min(times('courier'), times('scheduler'))).toBeGreaterThan(2);
    await end();
    const { length } = given.done;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(given.done).toHaveLength(length);
  });

  it('goes on with the rest, and with itself, after a fault', async () => {
    let faults = 0;
    const given = options({
      courier: {
        tend: async () => {
          faults += 1;
          throw new Error('disk full');
        },
      },
    });
    const end = await startTending(given);
    await expect.poll(() => faults).toBeGreaterThan(2);
    expect(given.done).toContain('scheduler');
    expect(given.done).toContain('follow poster');
    await end();
  });

  it('removes what is older than it is to be kept', async () => {
    const pruned: number[] = [];
    const given = options();
    const store = {
      ...given.store,
      prune: async (before: number) => {
        pruned.push(before);
        return { removed: 0 };
      },
    };
    const end = await startTending({ ...given, store });
    expect(pruned[0]).toBe(10 * DAY);
    await end();
  });
});

const openArticles = (store: TendingOptions['store']) => store.articles.after(0);
