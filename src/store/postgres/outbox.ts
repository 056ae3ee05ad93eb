// The outbox in PostgreSQL.
import type { Holder } from '../owner.ts';
import type { WaitingPost } from '../post.ts';
import { orNull } from '../rows/columns.ts';
import { type PostRow, toPostRecord, toWaitingPost } from '../rows/post.ts';
import type { Outbox } from '../store.ts';
import { addPost, settleAnswered, valuesOf } from './adding.ts';
import type { Connection } from './connection.ts';
import { ABANDONED, CLAIMED_BEFORE } from './lease.ts';
import { prepare, type Session } from './statement.ts';
import { goBack, goOn } from './threads.ts';

interface NumberedRow extends PostRow {
  readonly number: number;
  readonly created_at: number;
}

// A post that was put back waits for its time, unless the clock was set back since.
const claimDue = prepare<NumberedRow>(`
  UPDATE parley.posts SET owner = $owner, lease_until = $leaseUntil, claim = $claim WHERE number IN (
    SELECT number FROM parley.posts
    WHERE platform = $platform AND state = 'waiting' AND (
      (owner IS NULL AND (next_try_at <= $now OR lease_until > $now::bigint + 2 * $leaseMs::bigint))
      OR (${CLAIMED_BEFORE}) OR (${ABANDONED}))
    ORDER BY created_at, number LIMIT $limit FOR UPDATE SKIP LOCKED)
  RETURNING *`);
const pages = prepare<{ readonly post: string; readonly id: string }>(
  'SELECT post, id FROM parley.pages WHERE post = ANY($keys) ORDER BY post, page',
);
const sending = prepare(
  "UPDATE parley.posts SET sending = $page WHERE key = $key AND state = 'waiting' AND owner = $owner",
);
const notSent = prepare(
  'UPDATE parley.posts SET sending = NULL WHERE key = $key AND sending = $page AND owner = $owner',
);
const addPage = prepare(`
  INSERT INTO parley.pages (post, page, platform, id, conversation)
  SELECT key, $page::integer, platform, $id, $conversation FROM parley.posts WHERE key = $key
  ON CONFLICT (post, page) DO UPDATE SET id = excluded.id, conversation = excluded.conversation`);
const arrived = prepare('UPDATE parley.posts SET sending = NULL WHERE key = $key AND sending = $page');
const settle = prepare(`
  UPDATE parley.posts SET state = $state, cause = $cause, settled_at = $now, owner = NULL, sending = NULL, place = NULL,
    change = NULL
  WHERE key = $key AND state = 'waiting'`);
const putBack = prepare(`
  UPDATE parley.posts SET owner = NULL, next_try_at = $nextTryAt, cause = $cause, tries = tries + 1
  WHERE key = $key AND state = 'waiting' AND owner = $owner`);
const find = prepare<PostRow>('SELECT * FROM parley.posts WHERE key = $key');
const keyOf = prepare<{ readonly post: string }>(
  'SELECT post FROM parley.pages WHERE platform = $platform AND id = $id',
);
const change = prepare<PostRow>(`
  UPDATE parley.posts SET state = 'waiting', change = $change, reply = $reply, question = $question, turn = $turn,
    place = $place, expires_at = $expiresAt, next_try_at = $now, tries = 0, settled_at = NULL, cause = NULL,
    owner = $owner, lease_until = $leaseUntil, claim = $claim
  WHERE key = $key AND (owner IS NULL OR owner = $owner OR (${ABANDONED}))
  RETURNING *`);
const remove = prepare('DELETE FROM parley.posts WHERE key = $key');

export function createOutbox({ query, transact, claim }: Connection, holder: Holder): Outbox {
  const { owner, leaseMs } = holder;

  return {
    add: (post, now) => claim((session, claims) => addPost(session, post, now, { holder, claims })),

    change: (post, event, now) =>
      claim(async (session, claims) => {
        const { key, conversation } = post;
        const hand = { owner, leaseMs, leaseUntil: now + leaseMs, claim: claims[0] };
        const row = await change.get(session, { ...valuesOf(post), ...hand, now, change: post.change });
        if (row === undefined) return undefined;
        await settleAnswered(session, event, post.change, now);
        await goOn(session, conversation, key, now);
        return (await withPages(session, [row]))[0];
      }),

    async remove(key) {
      await transact(async (session) => {
        await goBack(session, key);
        // Its pages and its threads go with it.
        await remove.run(session, { key });
      });
    },

    claimDue: (platform, now, limit) =>
      claim(async (session, claims) => {
        const hand = { owner, leaseMs, leaseUntil: now + leaseMs, claims, claim: claims[0] };
        const rows = await claimDue.all(session, { platform, now, limit, ...hand });
        return withPages(
          session,
          [...rows].sort((a, b) => a.created_at - b.created_at || a.number - b.number),
        );
      }),

    async sending(key, page) {
      const isInHand = await query(
        async (session) => (await sending.run(session, { key, page, owner })) === 1,
      );
      if (!isInHand)
        throw new Error(`The post ${key} is not in hand any more: it is not to be sent from here.`);
    },

    async notSent(key, page) {
      await query((session) => notSent.run(session, { key, page, owner }));
    },

    async sent(key, { page, id, conversation }, now) {
      await transact(async (session) => {
        await addPage.run(session, { key, page, id, conversation: orNull(conversation) });
        await arrived.run(session, { key, page });
        await goOn(session, conversation, key, now);
      });
    },

    async settle(key, state, cause, now) {
      await query((session) => settle.run(session, { key, state, cause: orNull(cause), now }));
    },

    async putBack(key, nextTryAt, cause) {
      await query((session) => putBack.run(session, { key, nextTryAt, cause, owner }));
    },

    find: (key) =>
      query(async (session) => {
        const row = await find.get(session, { key });
        return row && toPostRecord(row);
      }),

    keyOf: (platform, id) => query(async (session) => (await keyOf.get(session, { platform, id }))?.post),
  };
}

async function withPages(session: Session, rows: readonly PostRow[]): Promise<WaitingPost[]> {
  if (rows.length === 0) return [];
  const posted = await pages.all(session, { keys: rows.map(({ key }) => key) });
  const ids = (key: string) => posted.filter(({ post }) => post === key).map(({ id }) => id);
  return rows.map((row) => toWaitingPost(row, ids(row.key)));
}
