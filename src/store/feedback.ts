// What people thought of an answer.
export type Verdict = 'helpful' | 'not helpful';

export interface FeedbackEntry {
  readonly post: string;
  readonly person: string;
  readonly verdict: Verdict;
  readonly question?: string;
  /** The answer's summary, as it was notified. */
  readonly answer: string;
  readonly at: number;
}
