// The outbox in SQLite.

import type { Holder } from '../owner.ts';
import type { WaitingPost } from '../post.ts';
import { orNull } from '../rows/columns.ts';
import { type PostRow, toPostRecord, toWaitingPost } from '../rows/post.ts';
import type { Outbox } from '../store.ts';
import type { AddPost } from './adding.ts';
import type { Connection } from './connection.ts';
import { ABANDONED } from './lease.ts';
import { createThreadWriter } from './threads.ts';

export function createOutbox(connection: Connection, { owner, leaseMs }: Holder, add: AddPost): Outbox {
  const { prepare, read, write } = connection;
  const threads = createThreadWriter(connection);
  // A post that was put back waits for its time, unless the clock was set back since.
  const due = prepare<PostRow>(`
    SELECT * FROM posts
    WHERE platform = $platform AND state = 'waiting' AND (
      (owner IS NULL AND (next_try_at <= $now OR lease_until > $now + 2 * $leaseMs)) OR ${ABANDONED})
    ORDER BY created_at, number LIMIT $limit`);
  const claim = prepare('UPDATE posts SET owner = $owner, lease_until = $leaseUntil WHERE key = $key');
  const pages = prepare<{ readonly id: string }>('SELECT id FROM pages WHERE post = $key ORDER BY page');
  const sending = prepare(
    "UPDATE posts SET sending = $page WHERE key = $key AND state = 'waiting' AND owner = $owner",
  );
  const notSent = prepare(
    'UPDATE posts SET sending = NULL WHERE key = $key AND sending = $page AND owner = $owner',
  );
  const addPage = prepare(`
    INSERT INTO pages (post, page, platform, id, conversation)
    SELECT key, $page, platform, $id, $conversation FROM posts WHERE key = $key
    ON CONFLICT (post, page) DO UPDATE SET id = excluded.id, conversation = excluded.conversation`);
  const arrived = prepare('UPDATE posts SET sending = NULL WHERE key = $key AND sending = $page');
  const settle = prepare(`
    UPDATE posts SET state = $state, cause = $cause, settled_at = $now, owner = NULL, sending = NULL, place = NULL,
      change = NULL
    WHERE key = $key AND state = 'waiting'`);
  const putBack = prepare(`
    UPDATE posts SET owner = NULL, next_try_at = $nextTryAt, cause = $cause, tries = tries + 1
    WHERE key = $key AND state = 'waiting' AND owner = $owner`);
  const find = prepare<PostRow>('SELECT * FROM posts WHERE key = $key');
  const keyOf = prepare<{ readonly post: string }>(
    'SELECT post FROM pages WHERE platform = $platform AND id = $id',
  );

  const change = prepare(`
    UPDATE posts SET state = 'waiting', change = $change, reply = $reply, question = $question, turn = $turn,
      place = $place, expires_at = $expiresAt, next_try_at = $now, tries = 0, settled_at = NULL, cause = NULL,
      owner = $owner, lease_until = $leaseUntil
    WHERE key = $key AND (owner IS NULL OR owner = $owner OR ${ABANDONED})`);
  const settleEvent = prepare(`
    UPDATE inbox SET event = NULL, owner = NULL, outcome = $outcome, settled_at = $now
    WHERE key = $event AND settled_at IS NULL`);
  const remove = prepare('DELETE FROM posts WHERE key = $key');

  const waiting = (row: PostRow): WaitingPost =>
    toWaitingPost(
      row,
      pages.all({ key: row.key }).map(({ id }) => id),
    );

  return {
    add: (post, now) => write(() => add(post, now, true)),

    change: (post, event, now) =>
      write(() => {
        const { key, place, expiresAt, turn, conversation } = post;
        const changed = change.run({
          ...{ key, place, expiresAt, now, owner, leaseMs, leaseUntil: now + leaseMs, change: post.change },
          question: orNull(post.question),
          turn: turn === undefined ? null : JSON.stringify(turn),
          reply: JSON.stringify(post.reply),
        });
        const row = changed === 1 ? find.get({ key }) : undefined;
        if (row === undefined) return undefined;
        settleEvent.run({ event, outcome: post.change, now });
        if (conversation !== undefined) threads.goOn(conversation, key, now);
        return waiting(row);
      }),

    async remove(key) {
      await write(() => {
        threads.goBack(key);
        // Its pages and its threads go with it.
        remove.run({ key });
      });
    },

    claimDue: (platform, now, limit) =>
      write(() =>
        due.all({ platform, now, limit, owner, leaseMs }).map((row) => {
          claim.run({ key: row.key, owner, leaseUntil: now + leaseMs });
          return waiting(row);
        }),
      ),

    async sending(key, page) {
      const isInHand = await write(() => sending.run({ key, page, owner }) === 1);
      if (!isInHand)
        throw new Error(`The post ${key} is not in hand any more: it is not to be sent from here.`);
    },

    async notSent(key, page) {
      await write(() => notSent.run({ key, page, owner }));
    },

    async sent(key, { page, id, conversation }, now) {
      await write(() => {
        addPage.run({ key, page, id, conversation: orNull(conversation) });
        arrived.run({ key, page });
        if (conversation !== undefined) threads.goOn(conversation, key, now);
      });
    },

    async settle(key, state, cause, now) {
      await write(() => settle.run({ key, state, cause: orNull(cause), now }));
    },

    async putBack(key, nextTryAt, cause) {
      await write(() => putBack.run({ key, nextTryAt, cause, owner }));
    },

    find: (key) =>
      read(() => {
        const row = find.get({ key });
        return row && toPostRecord(row);
      }),

    keyOf: (platform, id) => read(() => keyOf.get({ platform, id })?.post),
  };
}
