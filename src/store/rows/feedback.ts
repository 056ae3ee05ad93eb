// A row of the table of feedback, and the value that is read from it.
import type { FeedbackEntry, Verdict } from '../feedback.ts';
import { member } from './columns.ts';

/** What is copied of a post. */
export interface OpinedOn {
  readonly channel: string;
  readonly person: string | null;
  readonly question: string | null;
  readonly reply: string;
}

export interface FeedbackRow {
  readonly post: string;
  readonly person: string;
  readonly verdict: Verdict;
  readonly question: string | null;
  readonly answer: string;
  readonly at: number;
}

export const toFeedbackEntry = ({
  post,
  person,
  verdict,
  question,
  answer,
  at,
}: FeedbackRow): FeedbackEntry => ({
  ...{ post, person, verdict, ...member('question', question), answer, at },
});
