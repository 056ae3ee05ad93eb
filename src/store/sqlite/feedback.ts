// Feedback in SQLite. It holds the question and the answer itself, as it may outlive the post.
import type { Reply } from '../../chat/chat.ts';
import { type FeedbackRow, type OpinedOn, toFeedbackEntry } from '../rows/feedback.ts';
import type { FeedbackBook } from '../store.ts';
import type { Connection } from './connection.ts';

export function createFeedbackBook({ prepare, read, write }: Connection): FeedbackBook {
  const findPost = prepare<OpinedOn>('SELECT channel, person, question, reply FROM posts WHERE key = $post');
  const upsert = prepare(`
    INSERT INTO feedback (post, person, verdict, at, channel, asker, question, answer)
    VALUES ($post, $person, $verdict, $now, $channel, $asker, $question, $answer)
    ON CONFLICT (post, person) DO UPDATE SET verdict = excluded.verdict, at = excluded.at`);
  const all = prepare<FeedbackRow>('SELECT * FROM feedback ORDER BY at, number');

  return {
    give: (post, person, verdict, now) =>
      write(() => {
        const found = findPost.get({ post });
        if (found === undefined) return false;
        const { channel, person: asker, question, reply } = found;
        const answer = (JSON.parse(reply) as Reply).summary;
        upsert.run({ post, person, verdict, now, channel, asker, question, answer });
        return true;
      }),
    all: () => read(() => all.all().map(toFeedbackEntry)),
  };
}
