// Housekeeping in SQLite: leases, retention, and what is to be forgotten.

import type { Holder } from '../owner.ts';
import type { Forgotten, Upkeep } from '../store.ts';
import type { Connection } from './connection.ts';

export function createUpkeep(
  connection: Connection,
  { owner, leaseMs }: Holder,
): Pick<Upkeep, 'renew' | 'prune' | 'forget'> {
  const { prepare, read, write } = connection;
  const renewals = ['inbox', 'posts'].map((table) =>
    prepare(`UPDATE ${table} SET lease_until = $leaseUntil WHERE owner = $owner`),
  );
  // An event stays known as long as its post is: else it would be answered again.
  // What nobody claims, of a platform that is not set up any more, holds words and tokens all the same.
  const outdated = [
    "DELETE FROM posts WHERE state = 'waiting' AND created_at < $before AND expires_at < $before",
    'DELETE FROM inbox WHERE settled_at IS NULL AND received_at < $before',
    "DELETE FROM threads WHERE at < $before AND post NOT IN (SELECT key FROM posts WHERE state = 'waiting')",
    'DELETE FROM posts WHERE settled_at < $before',
    'DELETE FROM inbox WHERE settled_at < $before AND key NOT IN (SELECT key FROM posts)',
    'DELETE FROM feedback WHERE at < $before',
  ].map((sql) => prepare(sql));
  const inChannels = (isOne: string): string[] => [
    `DELETE FROM threads WHERE post IN (SELECT key FROM posts WHERE ${isOne})`,
    ...['posts', 'inbox', 'feedback', 'subscriptions', 'channels', 'follows'].map(
      (table) => `DELETE FROM ${table} WHERE ${isOne}`,
    ),
  ];
  const ofChannel = inChannels('channel = $whom').map((sql) => prepare(sql));
  const ofWorkspace = [
    ...inChannels("substr(channel, 1, length($whom) + 1) = $whom || ':'"),
    "DELETE FROM installations WHERE platform || ':' || id = $whom",
    'DELETE FROM sources WHERE workspace = $whom',
  ].map((sql) => prepare(sql));
  // A turn holds the questions before it: somebody else's that follows on from this person's holds those, too.
  const conversations = `
    SELECT conversation FROM posts WHERE person = $whom AND conversation IS NOT NULL
    UNION SELECT pages.conversation FROM pages JOIN posts ON posts.key = pages.post
    WHERE posts.person = $whom AND pages.conversation IS NOT NULL`;
  const clearTurns = prepare(
    `UPDATE posts SET turn = NULL WHERE turn IS NOT NULL AND conversation IN (${conversations})`,
  );
  const ofPerson = [
    `DELETE FROM threads WHERE conversation IN (${conversations})`,
    'DELETE FROM posts WHERE person = $whom',
    'DELETE FROM inbox WHERE person = $whom',
    'DELETE FROM feedback WHERE person = $whom OR asker = $whom',
  ].map((sql) => prepare(sql));

  function whatOf(whom: Forgotten) {
    if ('channel' in whom) return { parameters: { whom: whom.channel }, removals: ofChannel };
    if ('workspace' in whom) return { parameters: { whom: whom.workspace }, removals: ofWorkspace };
    return { parameters: { whom: whom.person }, removals: ofPerson };
  }

  const emptyLog = prepare('PRAGMA wal_checkpoint(TRUNCATE)');

  return {
    async renew(now) {
      await write(() => {
        for (const renewal of renewals) renewal.run({ owner, leaseUntil: now + leaseMs });
      });
    },

    prune: (before) =>
      write(() => ({ removed: outdated.reduce((sum, statement) => sum + statement.run({ before }), 0) })),

    async forget(whom) {
      const removed = await write(() => {
        const { parameters, removals } = whatOf(whom);
        if (removals === ofPerson) clearTurns.run(parameters);
        return removals.reduce((sum, statement) => sum + statement.run(parameters), 0);
      });
      // The log of changes still holds the pages as they were.
      await read(() => emptyLog.all());
      return { removed };
    },
  };
}
