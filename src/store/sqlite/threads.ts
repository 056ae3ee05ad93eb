// The last turn of each conversation: which post made it. The turn itself is the post's.
import { orNull } from '../rows/columns.ts';
import type { Threads } from '../store.ts';
import type { Connection } from './connection.ts';

interface TurnRow {
  readonly key: string;
  readonly turn: string;
}

/** The posts that a conversation could go on from before this one was made: they answer in it, or it stands under a page of them. */
const earlierIn = (conversation: string): string => `
  SELECT key FROM posts WHERE turn IS NOT NULL AND number < (SELECT number FROM posts WHERE key = $key)
    AND (conversation = ${conversation} OR key IN (SELECT post FROM pages WHERE conversation = ${conversation}))
  ORDER BY number DESC LIMIT 1`;

export function createThreads({ prepare, read }: Connection): Threads {
  const last = prepare<TurnRow>(`
    SELECT posts.key, posts.turn FROM threads JOIN posts ON posts.key = threads.post
    WHERE threads.conversation = $conversation AND posts.turn IS NOT NULL`);
  const before = prepare<TurnRow>(`SELECT key, turn FROM posts WHERE key = (${earlierIn('$conversation')})`);
  const toTurn = (row: TurnRow | undefined) => row && { key: row.key, turn: JSON.parse(row.turn) as unknown };
  const asked = prepare(`
    SELECT 1 FROM posts WHERE question <> '' AND person IS NOT NULL AND person = coalesce($person, person)
      AND (conversation = $conversation OR key IN (SELECT post FROM pages WHERE conversation = $conversation))
    LIMIT 1`);
  return {
    last: (conversation) => read(() => toTurn(last.get({ conversation }))),
    before: (conversation, key) => read(() => toTurn(before.get({ conversation, key }))),
    hasAsked: (conversation, person) =>
      read(() => asked.get({ conversation, person: orNull(person) }) !== undefined),
  };
}

export interface ThreadWriter {
  /** From now on the conversation goes on from this post, unless the post has no turn or a later one was added to it. */
  goOn(conversation: string, post: string, now: number): void;
  /** What went on from this post goes on from the one before, if there is any. */
  goBack(post: string): void;
}

export function createThreadWriter({ prepare }: Connection): ThreadWriter {
  // A post that was put back may arrive after one that answers a later question.
  const goOn = prepare(`
    INSERT INTO threads (conversation, post, at)
    SELECT $conversation, key, $now FROM posts AS made WHERE key = $post AND turn IS NOT NULL
    ON CONFLICT (conversation) DO UPDATE SET post = excluded.post, at = excluded.at
    WHERE (SELECT number FROM posts WHERE key = excluded.post) >= (SELECT number FROM posts WHERE key = threads.post)`);
  const goBack = prepare(
    `UPDATE threads SET post = coalesce((${earlierIn('threads.conversation')}), post) WHERE post = $key`,
  );
  return {
    goOn(conversation, post, now) {
      goOn.run({ conversation, post, now });
    },
    goBack(post) {
      goBack.run({ key: post });
    },
  };
}
