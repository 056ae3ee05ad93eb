// The inbox in PostgreSQL.
import type { ChatEvent } from '../../chat/chat.ts';
import type { Holder } from '../owner.ts';
import { type AskedRow, type BacklogRow, toAskedQuestion, toBacklog } from '../rows/asked.ts';
import type { Inbox } from '../store.ts';
import type { Connection } from './connection.ts';
import { ABANDONED, CLAIMED_BEFORE } from './lease.ts';
import { prepare } from './statement.ts';

interface EventRow {
  readonly number: number;
  readonly event: string;
  readonly received_at: number;
}

// A row of an earlier try of the same call is its own, and new all the same.
const insert = prepare(`
  INSERT INTO parley.inbox (key, platform, channel, person, received_at, owner, lease_until, claim, event)
  VALUES ($key, $platform, $channel, $person, $now, $owner, $leaseUntil, $claim, $event)
  ON CONFLICT (key) DO UPDATE SET claim = excluded.claim
  WHERE inbox.owner = excluded.owner AND inbox.claim = ANY($claims)`);
const claimAbandoned = prepare<EventRow>(`
  UPDATE parley.inbox SET owner = $owner, lease_until = $leaseUntil, claim = $claim WHERE number IN (
    SELECT number FROM parley.inbox
    WHERE platform = $platform AND settled_at IS NULL
      AND (owner IS NULL OR (${CLAIMED_BEFORE}) OR (${ABANDONED}))
    FOR UPDATE SKIP LOCKED)
  RETURNING number, event, received_at`);
const settle = prepare(`
  UPDATE parley.inbox SET event = NULL, owner = NULL, outcome = $outcome, settled_at = $now
  WHERE key = $key AND settled_at IS NULL`);
const release = prepare('UPDATE parley.inbox SET owner = NULL WHERE key = $key AND owner = $owner');
const known = prepare('SELECT 1 FROM parley.inbox WHERE key = $key');
const channels = prepare<{ readonly channel: string }>(`
  SELECT channel FROM parley.inbox WHERE platform = $platform AND received_at >= $since
  GROUP BY channel ORDER BY max(received_at) DESC, max(number) DESC`);
const questions = prepare<AskedRow>(`
  SELECT posts.question, inbox.outcome, inbox.received_at FROM parley.inbox JOIN parley.posts ON posts.key = inbox.key
    WHERE posts.question IS NOT NULL AND inbox.outcome IS NOT NULL ORDER BY inbox.received_at, inbox.number`);
const backlog = prepare<BacklogRow>(`
  SELECT
      (SELECT count(*) FROM parley.inbox WHERE settled_at IS NULL) AS events,
      (SELECT min(received_at) FROM parley.inbox WHERE settled_at IS NULL) AS oldest_event,
      (SELECT count(*) FROM parley.posts WHERE state = 'waiting') AS posts,
      (SELECT min(created_at) FROM parley.posts WHERE state = 'waiting') AS oldest_post`);

export function createInbox({ query, claim }: Connection, { owner, leaseMs }: Holder): Inbox {
  return {
    record(event, now) {
      const { platform, channel, person } = event.origin;
      const row = { key: event.key, platform, channel, person, now, owner, leaseUntil: now + leaseMs };
      return claim(async (session, claims) => {
        const values = { ...row, claims, claim: claims[0], event: JSON.stringify(event) };
        return (await insert.run(session, values)) === 1;
      }, true);
    },

    claimAbandoned: (platform, now) =>
      claim(async (session, claims) => {
        const holder = { owner, leaseMs, leaseUntil: now + leaseMs, claims, claim: claims[0] };
        const rows = await claimAbandoned.all(session, { platform, now, ...holder });
        return [...rows]
          .sort((a, b) => a.received_at - b.received_at || a.number - b.number)
          .map(({ event, received_at }) => ({
            event: JSON.parse(event) as ChatEvent,
            receivedAt: received_at,
          }));
      }),

    async settle(key, outcome, now) {
      await query((session) => settle.run(session, { key, outcome, now }));
    },

    async release(key) {
      await query((session) => release.run(session, { key, owner }));
    },

    knows: (key) => query(async (session) => (await known.get(session, { key })) !== undefined),

    channels: (platform, since) =>
      query(async (session) =>
        (await channels.all(session, { platform, since })).map(({ channel }) => channel),
      ),

    questions: () => query(async (session) => (await questions.all(session, {})).map(toAskedQuestion)),

    backlog: () =>
      query(async (session) => {
        const row = await backlog.get(session, {});
        if (row === undefined) throw new Error('PostgreSQL counted nothing');
        return toBacklog(row);
      }),
  };
}
