// Housekeeping in PostgreSQL: leases, retention, and what is to be forgotten.
import type { Holder } from '../owner.ts';
import type { Forgotten, Upkeep } from '../store.ts';
import type { Connection } from './connection.ts';
import { prepare, type Session, type Statement } from './statement.ts';

const TABLES_OF_LEASES = ['inbox', 'posts'];
const renewals = TABLES_OF_LEASES.map((table) =>
  prepare(`UPDATE parley.${table} SET lease_until = $leaseUntil WHERE owner = $owner`),
);
const releases = TABLES_OF_LEASES.map((table) =>
  prepare(`UPDATE parley.${table} SET owner = NULL WHERE owner = $owner AND claim = ANY($claims)`),
);
// An event stays known as long as its post is: else it would be answered again.
// What nobody claims, of a platform that is not set up any more, holds words and tokens all the same.
const outdated = [
  "DELETE FROM parley.posts WHERE state = 'waiting' AND created_at < $before AND expires_at < $before",
  'DELETE FROM parley.inbox WHERE settled_at IS NULL AND received_at < $before',
  `DELETE FROM parley.threads WHERE at < $before AND NOT EXISTS
    (SELECT 1 FROM parley.posts WHERE key = threads.post AND state = 'waiting')`,
  'DELETE FROM parley.posts WHERE settled_at < $before',
  `DELETE FROM parley.inbox WHERE settled_at < $before AND NOT EXISTS
    (SELECT 1 FROM parley.posts WHERE posts.key = inbox.key)`,
  'DELETE FROM parley.feedback WHERE at < $before',
].map((sql) => prepare(sql));
const inChannels = (isOne: string): string[] => [
  `DELETE FROM parley.threads WHERE post IN (SELECT key FROM parley.posts WHERE ${isOne})`,
  ...['posts', 'inbox', 'feedback', 'subscriptions', 'channels', 'follows'].map(
    (table) => `DELETE FROM parley.${table} WHERE ${isOne}`,
  ),
];
const ofChannel = inChannels('channel = $whom').map((sql) => prepare(sql));
const ofWorkspace = [
  ...inChannels("left(channel, length($whom) + 1) = $whom || ':'"),
  "DELETE FROM parley.installations WHERE platform || ':' || id = $whom",
  'DELETE FROM parley.sources WHERE workspace = $whom',
].map((sql) => prepare(sql));
// A turn holds the questions before it: somebody else's that follows on from this person's holds those, too.
const conversations = `
  SELECT conversation FROM parley.posts WHERE person = $whom AND conversation IS NOT NULL
  UNION SELECT pages.conversation FROM parley.pages JOIN parley.posts ON posts.key = pages.post
  WHERE posts.person = $whom AND pages.conversation IS NOT NULL`;
const clearTurns = prepare(
  `UPDATE parley.posts SET turn = NULL WHERE turn IS NOT NULL AND conversation IN (${conversations})`,
);
const ofPerson = [
  `DELETE FROM parley.threads WHERE conversation IN (${conversations})`,
  'DELETE FROM parley.posts WHERE person = $whom',
  'DELETE FROM parley.inbox WHERE person = $whom',
  'DELETE FROM parley.feedback WHERE person = $whom OR asker = $whom',
].map((sql) => prepare(sql));

function whatOf(whom: Forgotten) {
  if ('channel' in whom) return { parameters: { whom: whom.channel }, removals: ofChannel };
  if ('workspace' in whom) return { parameters: { whom: whom.workspace }, removals: ofWorkspace };
  return { parameters: { whom: whom.person }, removals: ofPerson };
}

export function createUpkeep(
  { query, transact, lostClaims }: Connection,
  { owner, leaseMs }: Holder,
): Pick<Upkeep, 'renew' | 'prune' | 'forget'> {
  return {
    async renew(now) {
      await query(async (session) => {
        for (const renewal of renewals) await renewal.run(session, { owner, leaseUntil: now + leaseMs });
      });
      const claims = lostClaims();
      if (claims.length === 0) return;
      await query(async (session) => {
        for (const release of releases) await release.run(session, { owner, claims });
      });
    },

    prune: async (before) => ({
      removed: await transact((session) => sumOf(session, outdated, { before })),
    }),

    async forget(whom) {
      const { parameters, removals } = whatOf(whom);
      const removed = await transact(async (session) => {
        if (removals === ofPerson) await clearTurns.run(session, parameters);
        return sumOf(session, removals, parameters);
      });
      return { removed };
    },
  };
}

async function sumOf(
  session: Session,
  statements: readonly Statement<unknown>[],
  parameters: Readonly<Record<string, string | number>>,
): Promise<number> {
  let sum = 0;
  for (const statement of statements) sum += await statement.run(session, parameters);
  return sum;
}
