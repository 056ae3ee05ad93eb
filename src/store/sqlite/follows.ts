// What channels follow, in SQLite.
import { type FollowsRow, toFollowing } from '../rows/follow.ts';
import type { Follows } from '../store.ts';
import type { AddPost } from './adding.ts';
import type { Connection } from './connection.ts';

export function createFollows({ prepare, read, write }: Connection, add: AddPost): Follows {
  const columns = 'platform, channel, place, state, revision';
  const find = prepare<FollowsRow>(
    `SELECT ${columns} FROM follows WHERE platform = $platform AND channel = $channel`,
  );
  const all = prepare<FollowsRow>(`SELECT ${columns} FROM follows ORDER BY platform, channel`);
  const insert = prepare(`
    INSERT INTO follows (${columns}) VALUES ($platform, $channel, $place, $state, 1)
    ON CONFLICT (platform, channel) DO NOTHING`);
  const update = prepare(`
    UPDATE follows SET place = $place, state = $state, revision = revision + 1
    WHERE platform = $platform AND channel = $channel AND revision = $revision`);
  const remove = prepare('DELETE FROM follows WHERE platform = $platform AND channel = $channel');

  return {
    find: (platform, channel) =>
      read(() => {
        const row = find.get({ platform, channel });
        return row && toFollowing(row);
      }),
    all: () => read(() => all.all().map(toFollowing)),
    put: ({ revision, state, ...row }, posts, now) =>
      write(() => {
        const parameters = { ...row, state: JSON.stringify(state) };
        const changed = revision === 0 ? insert.run(parameters) : update.run({ ...parameters, revision });
        if (changed === 0) return false;
        for (const post of posts) add(post, now, false);
        return true;
      }),
    remove: (platform, channel) => write(() => remove.run({ platform, channel }) > 0),
  };
}
