// Adds a post to the outbox, within a transaction of the caller's.
import type { Holder } from '../owner.ts';
import type { NewPost } from '../post.ts';
import { orNull } from '../rows/columns.ts';
import type { Claims } from './connection.ts';
import { prepare, type Session } from './statement.ts';
import { goOn } from './threads.ts';

// Its pages and its threads go with it.
const removeGivenUp = prepare(
  "DELETE FROM parley.posts WHERE key = $key AND state IN ('refused', 'expired')",
);
// A row of an earlier try of the same call is its own, and new all the same.
const insert = prepare(`
  INSERT INTO parley.posts (key, platform, channel, person, state, created_at, expires_at, next_try_at, owner, lease_until,
    claim, conversation, place, question, turn, reply)
  VALUES ($key, $platform, $channel, $person, 'waiting', $now, $expiresAt, $now, $owner, $leaseUntil,
    $claim, $conversation, $place, $question, $turn, $reply)
  ON CONFLICT (key) DO UPDATE SET claim = excluded.claim
  WHERE posts.owner = excluded.owner AND posts.claim = ANY($claims)`);
const settleEvent = prepare(`
  UPDATE parley.inbox SET event = NULL, owner = NULL, outcome = $outcome, settled_at = $now
  WHERE key = $key AND settled_at IS NULL`);

/** What a post is in the outbox, but for whose it is. */
export const valuesOf = (post: NewPost) => ({
  ...{ key: post.key, place: post.place, expiresAt: post.expiresAt, reply: JSON.stringify(post.reply) },
  question: orNull(post.question),
  turn: post.turn === undefined ? null : JSON.stringify(post.turn),
});

/**
 * False where a post of this key waits or was posted: then nothing is changed. In the holder's hands from the start, where there
 * is one that is going to post it now; otherwise it is whose who claims it.
 */
export async function addPost(
  session: Session,
  post: NewPost,
  now: number,
  by?: { readonly holder: Holder; readonly claims: Claims },
): Promise<boolean> {
  const { key, platform, channel, conversation } = post;
  await removeGivenUp.run(session, { key });
  const added = await insert.run(session, {
    ...{ ...valuesOf(post), platform, channel, now, person: orNull(post.person) },
    ...{ conversation: orNull(conversation), owner: by?.holder.owner ?? null },
    ...{
      leaseUntil: now + (by?.holder.leaseMs ?? 0),
      claim: by?.claims[0] ?? null,
      claims: by?.claims ?? [],
    },
  });
  if (added === 0) return false;
  await settleAnswered(session, key, post.outcome ?? 'answered', now);
  await goOn(session, conversation, key, now);
  return true;
}

export async function settleAnswered(
  session: Session,
  key: string,
  outcome: string,
  now: number,
): Promise<void> {
  await settleEvent.run(session, { key, outcome, now });
}
