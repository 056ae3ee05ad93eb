// Adds a post to the outbox, within a transaction of the caller's.

import type { Holder } from '../owner.ts';
import type { NewPost } from '../post.ts';
import { orNull } from '../rows/columns.ts';
import type { Connection } from './connection.ts';
import { createThreadWriter } from './threads.ts';

/**
 * False where a post of this key waits or was posted: then nothing is changed. In hand from the start where its owner is
 * going to post it now; otherwise it is whose who claims it.
 */
export type AddPost = (post: NewPost, now: number, isInHand: boolean) => boolean;

export function createAddPost(connection: Connection, { owner, leaseMs }: Holder): AddPost {
  const { prepare } = connection;
  const threads = createThreadWriter(connection);
  // Its pages and its threads go with it.
  const removeGivenUp = prepare("DELETE FROM posts WHERE key = $key AND state IN ('refused', 'expired')");
  const insert = prepare(`
    INSERT INTO posts (key, platform, channel, person, state, created_at, expires_at, next_try_at, owner, lease_until,
      conversation, place, question, turn, reply)
    VALUES ($key, $platform, $channel, $person, 'waiting', $now, $expiresAt, $now, $owner, $leaseUntil,
      $conversation, $place, $question, $turn, $reply)
    ON CONFLICT (key) DO NOTHING`);
  const settleEvent = prepare(`
    UPDATE inbox SET event = NULL, owner = NULL, outcome = $outcome, settled_at = $now
    WHERE key = $key AND settled_at IS NULL`);

  return (post, now, isInHand) => {
    const { key, platform, channel, place, expiresAt, conversation, turn } = post;
    removeGivenUp.run({ key });
    const row = { key, platform, channel, place, expiresAt, now, leaseUntil: now + leaseMs };
    const added = insert.run({
      ...row,
      owner: isInHand ? owner : null,
      person: orNull(post.person),
      conversation: orNull(conversation),
      question: orNull(post.question),
      turn: turn === undefined ? null : JSON.stringify(turn),
      reply: JSON.stringify(post.reply),
    });
    if (added === 0) return false;
    settleEvent.run({ key, now, outcome: post.outcome ?? 'answered' });
    if (conversation !== undefined) threads.goOn(conversation, key, now);
    return true;
  };
}
