// What channels follow, in PostgreSQL.
import { type FollowsRow, toFollowing } from '../rows/follow.ts';
import type { Follows } from '../store.ts';
import { addPost } from './adding.ts';
import type { Connection } from './connection.ts';
import { prepare } from './statement.ts';

const columns = 'platform, channel, place, state, revision';
const find = prepare<FollowsRow>(
  `SELECT ${columns} FROM parley.follows WHERE platform = $platform AND channel = $channel`,
);
const all = prepare<FollowsRow>(`SELECT ${columns} FROM parley.follows ORDER BY platform, channel`);
const insert = prepare(`
  INSERT INTO parley.follows (${columns}) VALUES ($platform, $channel, $place, $state, 1)
  ON CONFLICT (platform, channel) DO NOTHING`);
const update = prepare(`
  UPDATE parley.follows SET place = $place, state = $state, revision = revision + 1
  WHERE platform = $platform AND channel = $channel AND revision = $revision`);
const remove = prepare('DELETE FROM parley.follows WHERE platform = $platform AND channel = $channel');

export function createFollows({ query, transact }: Connection): Follows {
  return {
    find: (platform, channel) =>
      query(async (session) => {
        const row = await find.get(session, { platform, channel });
        return row && toFollowing(row);
      }),
    all: () => query(async (session) => (await all.all(session)).map(toFollowing)),
    put: ({ revision, state, ...row }, posts, now) =>
      transact(async (session) => {
        const values = { ...row, state: JSON.stringify(state) };
        const changed =
          revision === 0
            ? await insert.run(session, values)
            : await update.run(session, { ...values, revision });
        if (changed === 0) return false;
        for (const post of posts) await addPost(session, post, now);
        return true;
      }),
    remove: (platform, channel) =>
      query(async (session) => (await remove.run(session, { platform, channel })) > 0),
  };
}
