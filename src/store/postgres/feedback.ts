// Feedback in PostgreSQL. It holds the question and the answer itself, as it may outlive the post.
import type { Reply } from '../../chat/chat.ts';
import { type FeedbackRow, type OpinedOn, toFeedbackEntry } from '../rows/feedback.ts';
import type { FeedbackBook } from '../store.ts';
import type { Connection } from './connection.ts';
import { prepare } from './statement.ts';

// Whoever forgets it meanwhile waits, and forgets the feedback with it.
const findPost = prepare<OpinedOn>(
  'SELECT channel, person, question, reply FROM parley.posts WHERE key = $post FOR SHARE',
);
const upsert = prepare(`
  INSERT INTO parley.feedback (post, person, verdict, at, channel, asker, question, answer)
  VALUES ($post, $person, $verdict, $now, $channel, $asker, $question, $answer)
  ON CONFLICT (post, person) DO UPDATE SET verdict = excluded.verdict, at = excluded.at`);
const all = prepare<FeedbackRow>('SELECT * FROM parley.feedback ORDER BY at, number');

export function createFeedbackBook({ query, transact }: Connection): FeedbackBook {
  return {
    give: (post, person, verdict, now) =>
      transact(async (session) => {
        const found = await findPost.get(session, { post });
        if (found === undefined) return false;
        const { channel, person: asker, question, reply } = found;
        const answer = (JSON.parse(reply) as Reply).summary;
        await upsert.run(session, { post, person, verdict, now, channel, asker, question, answer });
        return true;
      }),
    all: () => query(async (session) => (await all.all(session)).map(toFeedbackEntry)),
  };
}
