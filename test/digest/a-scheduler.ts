// A scheduler with a store, a clock that is set by hand, and articles that arrive.
import type { FindWorkspace } from '../../src/channel/scope.ts';
import { workspaceNamed } from '../../src/chat/id-in.ts';
import { marksOf } from '../../src/digest/marks.ts';
import { createScheduler } from '../../src/digest/scheduler.ts';
import { type Article, createLibrary, type Library, type Store, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { NewSubscription } from '../../src/store/subscription.ts';
import { anArticle } from '../support/builders.ts';

export const OLD = anArticle({
  id: 'old',
  published: { day: '2025-05-13' },
  body: '“We are ready,” Ukrainian President Volodymyr Zelenskyy said.',
});
export const NEW = anArticle({
  id: 'new',
  published: { day: '2025-05-15' },
  body: '“Talks do not mean a solution,” Kremlin spokesman Dmitry Peskov said.',
});

export function aScheduler({
  articles = [OLD],
  store = openStore({ file: ':memory:' }),
  beginAt = () => 0,
  workspaceOf = async (of) => ({ workspace: workspaceNamed(of) }),
}: {
  articles?: Article[];
  store?: Store;
  beginAt?: () => number;
  workspaceOf?: FindWorkspace;
} = {}) {
  let library: Library = createLibrary(articles);
  const time = { now: Date.parse('2025-05-15T05:00:00Z') };
  const logged: Record<string, unknown>[] = [];
  const scheduler = createScheduler({
    ...{ store, beginAt, workspaceOf },
    refresh: async () => {},
    library: () => library,
    log: { ...silentLogger, error: (fields) => logged.push({ level: 'error', ...fields }) },
    clock: { today: () => '2025-05-15', now: () => time.now },
  });
  return {
    store,
    logged,
    time,
    scheduler,
    arrive(...more: Article[]) {
      library = createLibrary([...[...library.articles.values()].map(({ article }) => article), ...more]);
    },
    async subscribe(changes: Partial<NewSubscription> = {}) {
      return store.digests.subscribe(
        {
          platform: 'pigeon',
          channel: 'pigeon:loft',
          place: '{}',
          schedule: { time: '08:30', zone: 'Europe/Kyiv', days: 'daily' },
          filter: {},
          quietDays: 'line',
          lastDate: '2025-05-14',
          upTo: await store.articles.note(marksOf(library), time.now),
          ...changes,
        },
        time.now,
      );
    },
    /** What waits to be posted now. */
    async posts() {
      const due = await store.outbox.claimDue('pigeon', time.now, 100);
      for (const { key } of due) await store.outbox.settle(key, 'posted', undefined, time.now);
      return due;
    },
    async after(at: string) {
      time.now = Date.parse(at);
      await scheduler.tend();
      return this.posts();
    },
  };
}
