// Rows of what was asked and of what waits, and the values that are read from them.
import type { AskedQuestion, Backlog } from '../store.ts';
import { member } from './columns.ts';

export interface AskedRow {
  readonly question: string;
  readonly outcome: string;
  readonly received_at: number;
}

export const toAskedQuestion = ({ question, outcome, received_at }: AskedRow): AskedQuestion => ({
  question,
  outcome,
  at: received_at,
});

export interface BacklogRow {
  readonly events: number;
  readonly oldest_event: number | null;
  readonly posts: number;
  readonly oldest_post: number | null;
}

export const toBacklog = ({ events, oldest_event, posts, oldest_post }: BacklogRow): Backlog => ({
  ...{ events, posts },
  ...member('oldestEvent', oldest_event),
  ...member('oldestPost', oldest_post),
});
