// The log of articles in PostgreSQL.
import type { ArticleLog } from '../store.ts';
import type { Connection } from './connection.ts';
import { prepare } from './statement.ts';

// Whoever has a number has all below it: numbers are given, and made known, by one after the other.
const alone = prepare("SELECT pg_advisory_xact_lock(hashtext('parley'), hashtext('articles'))");
const insert = prepare(`
  INSERT INTO parley.articles (id, met_at)
  SELECT id, $now::bigint FROM unnest($ids::text[]) WITH ORDINALITY AS met (id, place)
  WHERE NOT EXISTS (SELECT 1 FROM parley.articles AS known WHERE known.id = met.id)
  GROUP BY id ORDER BY min(place)
  ON CONFLICT (id) DO NOTHING`);
const last = prepare<{ readonly number: number }>(
  'SELECT coalesce(max(number), 0) AS number FROM parley.articles',
);
const after = prepare<{ readonly id: string; readonly number: number }>(
  'SELECT id, number FROM parley.articles WHERE number > $number ORDER BY number',
);

export function createArticleLog({ query, transact }: Connection): ArticleLog {
  /** On record for good: a library of a hundred thousand articles is not sent once a minute. */
  const known = new Set<string>();

  return {
    async note(ids, now) {
      const unknown = ids.filter((id) => !known.has(id));
      const number = await transact(async (session) => {
        if (unknown.length > 0) {
          await alone.run(session);
          await insert.run(session, { ids: unknown, now });
        }
        return (await last.get(session))?.number ?? 0;
      });
      for (const id of unknown) known.add(id);
      return number;
    },
    after: (number) =>
      query(async (session) => {
        const met = await after.all(session, { number });
        // Not simply the last: one that is noted between the two reads would be passed over.
        const upTo = met.at(-1)?.number ?? Math.min(number, (await last.get(session))?.number ?? 0);
        return { ids: met.map(({ id }) => id), upTo };
      }),
  };
}
