// The log of articles in SQLite.
import type { ArticleLog } from '../store.ts';
import type { Connection } from './connection.ts';

export function createArticleLog({ prepare, read, write }: Connection): ArticleLog {
  const insert = prepare('INSERT INTO articles (id, met_at) VALUES ($id, $now) ON CONFLICT (id) DO NOTHING');
  const last = prepare<{ readonly number: number }>(
    'SELECT coalesce(max(number), 0) AS number FROM articles',
  );
  const after = prepare<{ readonly id: string; readonly number: number }>(
    'SELECT id, number FROM articles WHERE number > $number ORDER BY number',
  );
  const lastNumber = (): number => last.get()?.number ?? 0;

  return {
    note: (ids, now) =>
      write(() => {
        for (const id of ids) insert.run({ id, now });
        return lastNumber();
      }),
    after: (number) =>
      read(() => {
        const met = after.all({ number });
        // Not simply the last: one that is noted between the two reads would be passed over.
        const upTo = met.at(-1)?.number ?? Math.min(number, lastNumber());
        return { ids: met.map(({ id }) => id), upTo };
      }),
  };
}
