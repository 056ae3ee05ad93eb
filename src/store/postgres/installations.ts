// Where the bot is installed by others, in PostgreSQL.
import type { Installation } from '../installation.ts';
import type { Installations } from '../store.ts';
import type { Connection } from './connection.ts';
import { prepare } from './statement.ts';

const columns = 'platform, id, sealed, revision';
const find = prepare<Installation>(
  `SELECT ${columns} FROM parley.installations WHERE platform = $platform AND id = $id`,
);
const all = prepare<Installation>(
  `SELECT ${columns} FROM parley.installations WHERE platform = $platform ORDER BY id`,
);
const put = prepare(`
  INSERT INTO parley.installations AS held (${columns}) VALUES ($platform, $id, $sealed, 1)
  ON CONFLICT (platform, id) DO UPDATE SET sealed = excluded.sealed, revision = held.revision + 1`);
const replace = prepare(`
  UPDATE parley.installations SET sealed = $sealed, revision = revision + 1
  WHERE platform = $platform AND id = $id AND (revision = $revision
    -- A try before this one, of which nobody knew whether it held.
    OR revision = $revision::bigint + 1 AND sealed = $sealed)`);
const remove = prepare(
  'DELETE FROM parley.installations WHERE platform = $platform AND id = $id AND revision = $revision',
);
const withIt = [
  'DELETE FROM parley.subscriptions WHERE',
  'DELETE FROM parley.follows WHERE',
  "DELETE FROM parley.posts WHERE state = 'waiting' AND",
  'DELETE FROM parley.inbox WHERE settled_at IS NULL AND',
].map((sql) => prepare(`${sql} platform = $platform AND left(channel, length($channels)) = $channels`));
const sources = prepare("DELETE FROM parley.sources WHERE workspace || ':' = $channels");

export function createInstallations({ query, transact }: Connection): Installations {
  return {
    find: (platform, id) => query((session) => find.get(session, { platform, id })),
    all: (platform) => query((session) => all.all(session, { platform })),
    put: ({ platform, id, sealed, revision }) =>
      query(async (session) => {
        const values = { platform, id, sealed };
        const changed =
          revision === undefined
            ? await put.run(session, values)
            : await replace.run(session, { ...values, revision });
        return changed > 0;
      }),
    remove: ({ platform, id, revision }, channels) =>
      transact(async (session) => {
        if ((await remove.run(session, { platform, id, revision })) === 0) return false;
        for (const statement of withIt) await statement.run(session, { platform, channels });
        await sources.run(session, { channels });
        return true;
      }),
  };
}
