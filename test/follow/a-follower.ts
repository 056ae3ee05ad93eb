// A channel that follows somebody or something, with a store, a clock that is set by hand, and articles that arrive.
import type { FindWorkspace } from '../../src/channel/scope.ts';
import { workspaceNamed } from '../../src/chat/id-in.ts';
import { marksOf } from '../../src/digest/marks.ts';
import { createFollowPoster } from '../../src/follow/poster.ts';
import {
  type Article,
  createBot,
  createLibrary,
  type Reply,
  type Store,
  silentLogger,
} from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aChatEvent, anArticle } from '../support/builders.ts';
import { aMemory, type MemoryOptions } from '../support/memory.ts';

const DAY = '2025-05-15';

export const OLD = anArticle({
  id: 'old',
  published: { day: DAY },
  body: '“We are ready for talks,” Ukrainian President Volodymyr Zelenskyy said.',
});

/** One of Peskov's, as this outlet has it. */
export const peskov = (id: string, words: string, published = { day: DAY }): Article =>
  anArticle({ id, published, publisher: id, body: `“${words},” Kremlin spokesman Dmitry Peskov said.` });

export function aFollower({
  store = openStore({ file: ':memory:' }),
  workspaceOf = async (of) => ({ workspace: workspaceNamed(of) }),
  ...options
}: MemoryOptions & { readonly store?: Store; readonly workspaceOf?: FindWorkspace } = {}) {
  let library = createLibrary([OLD]);
  let takeUp = (): void => {};
  let said = 0;
  const time = { now: Date.parse(`${DAY}T09:00:00Z`) };
  const clock = { today: () => DAY, now: () => time.now };
  const { memory, announced } = aMemory(store, options);
  const poster = createFollowPoster({
    ...{ store, workspaceOf, library: () => library, log: silentLogger, clock },
    refresh: async () => takeUp(),
  });
  const bot = createBot({
    library: () => library,
    log: silentLogger,
    clock,
    memory,
  });
  return {
    ...{ store, poster, time, announced },
    async say(text: string): Promise<Reply> {
      said += 1;
      return (await bot.respond(aChatEvent({ key: `said-${said}`, text }))).reply;
    },
    /** As a look at the folder does. */
    async arrive(...more: Article[]) {
      library = createLibrary([...[...library.articles.values()].map(({ article }) => article), ...more]);
      await store.articles.note(marksOf(library), time.now);
    },
    /** As where another copy of the bot has taken them up, and this one has not looked yet. */
    async arriveElsewhere(...more: Article[]) {
      const there = createLibrary([...[...library.articles.values()].map(({ article }) => article), ...more]);
      await store.articles.note(marksOf(there), time.now);
      takeUp = () => {
        library = there;
      };
    },
    /** What waits to be posted after a look. */
    async posts() {
      await poster.tend();
      const due = await store.outbox.claimDue('pigeon', time.now, 100);
      for (const { key } of due) await store.outbox.settle(key, 'posted', undefined, time.now);
      return due;
    },
  };
}
