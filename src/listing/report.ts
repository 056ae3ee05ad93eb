// What was asked and not answered, by how often, and what people marked as not helpful: what to add to the articles, or to tell
// whoever works on Parley.
import type { UnansweredReason } from '../answer/answer.ts';
import type { FeedbackEntry } from '../store/feedback.ts';
import type { AskedQuestion } from '../store/store.ts';
import { wordsOf } from '../text/terms.ts';

export interface Report {
  /** Since when questions are on record, in milliseconds since 1970; absent where there are none. */
  readonly since?: number;
  /** Of all questions that somebody asked the articles. */
  readonly asked: number;
  readonly answered: number;
  /** The most frequent first, of equal ones the latest. */
  readonly unanswered: readonly UnansweredQuestion[];
  /** The newest first. */
  readonly unhelpful: readonly FeedbackEntry[];
}

interface UnansweredQuestion {
  /** As it was asked last. */
  readonly question: string;
  readonly times: number;
  /** When it was asked last. */
  readonly at: number;
  readonly reason: UnansweredReason;
}

/** What is not the articles' to answer is no gap in them. */
const IS_GAP: Readonly<Record<UnansweredReason, boolean>> = {
  'no-words': false,
  'small-talk': false,
  'unknown-person': true,
  'never-quoted': true,
  'nobody-meant': false,
  'unread-words': true,
  'not-quoted': true,
  'other-time': true,
  'other-outlet': true,
  'other-words': true,
  'not-direct': true,
  'no-such-day': false,
  'other-language': true,
  'not-found': true,
};

const isGap = (outcome: string): outcome is UnansweredReason =>
  Object.hasOwn(IS_GAP, outcome) && IS_GAP[outcome as UnansweredReason];

export function reportOf(questions: readonly AskedQuestion[], feedback: readonly FeedbackEntry[]): Report {
  const ofArticles = questions.filter(({ outcome }) => outcome === 'answered' || isGap(outcome));
  const gaps = new Map<string, UnansweredQuestion>();
  for (const { question, outcome, at } of ofArticles) {
    if (!isGap(outcome)) continue;
    const key = sameQuestion(question);
    gaps.set(key, { question, reason: outcome, at, times: (gaps.get(key)?.times ?? 0) + 1 });
  }
  const [first] = questions;
  return {
    ...(first && { since: first.at }),
    asked: ofArticles.length,
    answered: ofArticles.filter(({ outcome }) => outcome === 'answered').length,
    unanswered: [...gaps.values()].sort((a, b) => b.times - a.times || b.at - a.at),
    unhelpful: feedback.filter(({ verdict }) => verdict === 'not helpful').toReversed(),
  };
}

/** Two questions are one where they have the same words in the same order. */
const sameQuestion = (question: string): string =>
  wordsOf(question)
    .map(({ stem }) => stem)
    .join(' ');
