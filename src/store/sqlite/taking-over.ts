// What an owner that has ended still has in hand is let go of when the file is opened.
import type { Connection } from './connection.ts';

export function letGoForTheEnded(
  { database, prepare }: Connection,
  hasEnded: (owner: string) => boolean,
): void {
  const owners = prepare<{ readonly owner: string }>(
    `SELECT owner FROM inbox WHERE owner IS NOT NULL UNION SELECT owner FROM posts WHERE owner IS NOT NULL
     UNION SELECT owner FROM duties`,
  );
  const letGo = ['inbox', 'posts'].map((table) =>
    prepare(`UPDATE ${table} SET owner = NULL WHERE owner = $owner`),
  );
  letGo.push(prepare('DELETE FROM duties WHERE owner = $owner'));
  const ended = owners.all().filter(({ owner }) => hasEnded(owner));
  if (ended.length === 0) return;
  database.exec('BEGIN IMMEDIATE');
  for (const owner of ended) for (const statement of letGo) statement.run({ ...owner });
  database.exec('COMMIT');
}
