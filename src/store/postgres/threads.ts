// The last turn of each conversation: which post made it. The turn itself is the post's.
import { orNull } from '../rows/columns.ts';
import type { Threads } from '../store.ts';
import type { Connection } from './connection.ts';
import { prepare, type Session } from './statement.ts';

interface TurnRow {
  readonly key: string;
  readonly turn: string;
}

/** The posts that a conversation could go on from before this one was made: they answer in it, or it stands under a page of them. */
const earlierIn = (conversation: string): string => `
  FROM parley.posts WHERE turn IS NOT NULL AND number < (SELECT number FROM parley.posts WHERE key = $key)
    AND (conversation = ${conversation} OR key IN (SELECT post FROM parley.pages WHERE conversation = ${conversation}))
  ORDER BY number DESC LIMIT 1`;

const last = prepare<TurnRow>(`
  SELECT posts.key, posts.turn FROM parley.threads JOIN parley.posts ON posts.key = threads.post
  WHERE threads.conversation = $conversation AND posts.turn IS NOT NULL`);
const before = prepare<TurnRow>(`SELECT key, turn ${earlierIn('$conversation')}`);
const asked = prepare(`
  SELECT 1 FROM parley.posts WHERE question <> '' AND person IS NOT NULL AND person = coalesce($person, person)
    AND (conversation = $conversation OR key IN (SELECT post FROM parley.pages WHERE conversation = $conversation))
  LIMIT 1`);
// A post that was put back may arrive after one that answers a later question.
const goOnFrom = prepare(`
  INSERT INTO parley.threads (conversation, post, number, at)
  SELECT $conversation, key, number, $now FROM parley.posts WHERE key = $post AND turn IS NOT NULL
  ON CONFLICT (conversation) DO UPDATE SET post = excluded.post, number = excluded.number, at = excluded.at
  WHERE excluded.number >= threads.number`);
const goBackFrom = prepare(`
  UPDATE parley.threads AS held SET (post, number) = (SELECT key, number ${earlierIn('held.conversation')})
  WHERE post = $key AND EXISTS (SELECT 1 ${earlierIn('held.conversation')})`);

const toTurn = (row: TurnRow | undefined) => row && { key: row.key, turn: JSON.parse(row.turn) as unknown };

export function createThreads({ query }: Connection): Threads {
  return {
    last: (conversation) => query(async (session) => toTurn(await last.get(session, { conversation }))),
    before: (conversation, key) =>
      query(async (session) => toTurn(await before.get(session, { conversation, key }))),
    hasAsked: (conversation, person) =>
      query(async (session) => {
        const found = await asked.get(session, { conversation, person: orNull(person) });
        return found !== undefined;
      }),
  };
}

/** From now on the conversation goes on from this post, unless the post has no turn or a later one was added to it. */
export async function goOn(
  session: Session,
  conversation: string | undefined,
  post: string,
  now: number,
): Promise<void> {
  if (conversation !== undefined) await goOnFrom.run(session, { conversation, post, now });
}

/** What went on from this post goes on from the one before, if there is any. */
export async function goBack(session: Session, post: string): Promise<void> {
  await goBackFrom.run(session, { key: post });
}
