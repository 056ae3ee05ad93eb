// Where the bot is installed by others, in SQLite.
import type { Installation } from '../installation.ts';
import type { Installations } from '../store.ts';
import type { Connection } from './connection.ts';

export function createInstallations({ prepare, read, write }: Connection): Installations {
  const find = prepare<Installation>('SELECT * FROM installations WHERE platform = $platform AND id = $id');
  const all = prepare<Installation>('SELECT * FROM installations WHERE platform = $platform ORDER BY id');
  const put = prepare(`
    INSERT INTO installations (platform, id, sealed, revision) VALUES ($platform, $id, $sealed, 1)
    ON CONFLICT (platform, id) DO UPDATE SET sealed = excluded.sealed, revision = revision + 1`);
  const replace = prepare(`
    UPDATE installations SET sealed = $sealed, revision = revision + 1
    WHERE platform = $platform AND id = $id AND revision = $revision`);
  const remove = prepare(
    'DELETE FROM installations WHERE platform = $platform AND id = $id AND revision = $revision',
  );
  const withIt = [
    'DELETE FROM subscriptions WHERE',
    'DELETE FROM follows WHERE',
    "DELETE FROM posts WHERE state = 'waiting' AND",
    'DELETE FROM inbox WHERE settled_at IS NULL AND',
  ].map((sql) =>
    prepare(`${sql} platform = $platform AND substr(channel, 1, length($channels)) = $channels`),
  );
  const sources = prepare("DELETE FROM sources WHERE workspace || ':' = $channels");

  return {
    find: (platform, id) => read(() => find.get({ platform, id })),
    all: (platform) => read(() => all.all({ platform })),
    put: ({ platform, id, sealed, revision }) =>
      write(() => {
        const values = { platform, id, sealed };
        return (revision === undefined ? put.run(values) : replace.run({ ...values, revision })) > 0;
      }),
    remove: ({ platform, id, revision }, channels) =>
      write(() => {
        if (remove.run({ platform, id, revision }) === 0) return false;
        for (const statement of withIt) statement.run({ platform, channels });
        sources.run({ channels });
        return true;
      }),
  };
}
