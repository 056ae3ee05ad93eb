// The files of articles that were added, which each copy has in a folder of its own besides.
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import { prepare } from './statement.ts';
import { wakeOthers } from './wake-ups.ts';

export interface ArticleFiles {
  /** Tells this database from another. */
  id(): Promise<string>;
  /** The next files that have changed since then, in the order of their last change; without a text those that are gone. */
  since(change: number): Promise<readonly ArticleFile[]>;
  put(name: string, text: string): Promise<void>;
  /** False where there is none. */
  remove(name: string): Promise<boolean>;
  /** All whose names begin so; resolves with how many there were. */
  removeAll(beginning: string): Promise<number>;
  /** Work that no other copy does the like of at the same time. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

interface ArticleFile {
  readonly name: string;
  readonly text: string | null;
  readonly change: number;
}

/** Of a few thousand characters each. */
const AT_ONCE = 200;

const id = prepare<{ readonly id: string }>('SELECT id FROM parley.schema');
const since = prepare<ArticleFile>(
  'SELECT name, text, change FROM parley.article_files WHERE change > $change ORDER BY change LIMIT $limit',
);
// Whoever has seen a change has seen all before it: they are numbered, and made known, one after the other.
const alone = prepare("SELECT pg_advisory_xact_lock(hashtext('parley'), hashtext('article files'))");
const put = prepare(`
  INSERT INTO parley.article_files (name, text, change) VALUES ($name, $text, nextval('parley.article_changes'))
  ON CONFLICT (name) DO UPDATE SET text = excluded.text, change = excluded.change`);
const remove = prepare(`
  UPDATE parley.article_files SET text = NULL, change = nextval('parley.article_changes')
  WHERE name = $name AND text IS NOT NULL`);
const removeAll = prepare(`
  UPDATE parley.article_files SET text = NULL, change = nextval('parley.article_changes')
  WHERE left(name, length($beginning)) = $beginning AND text IS NOT NULL`);
const takeTurn = prepare<{ readonly taken: boolean }>(
  "SELECT pg_try_advisory_lock(hashtext('parley'), hashtext('adding articles')) AS taken",
);
const endTurn = prepare("SELECT pg_advisory_unlock(hashtext('parley'), hashtext('adding articles'))");

/** For its turn a copy waits half a minute; that two add the same story is a lesser evil than that none is added. */
const TRIES = 150;
const PAUSE = 200;

export function createArticleFiles({ query, transact, hold }: Connection): ArticleFiles {
  return {
    id: () => query(async (session) => (await id.get(session))?.id ?? ''),
    since: (change) => query((session) => since.all(session, { change, limit: AT_ONCE })),
    async put(name, text) {
      await transact(async (session) => {
        await alone.run(session);
        await put.run(session, { name, text });
        await wakeOthers.run(session);
      });
    },
    remove: (name) =>
      transact(async (session) => {
        await alone.run(session);
        const removed = await remove.run(session, { name });
        await wakeOthers.run(session);
        return removed > 0;
      }),
    removeAll: (beginning) =>
      transact(async (session) => {
        await alone.run(session);
        const removed = await removeAll.run(session, { beginning });
        await wakeOthers.run(session);
        return removed;
      }),
    alone: (work) =>
      hold(async (session) => {
        let isTaken = false;
        for (let tries = 0; !isTaken && tries < TRIES; tries += 1) {
          if (tries > 0) await pause(PAUSE);
          isTaken = (await takeTurn.get(session))?.taken === true;
        }
        try {
          return await work();
        } finally {
          // A connection that is broken takes its locks with it.
          if (isTaken) await endTurn.run(session).catch(() => {});
        }
      }),
  };
}
