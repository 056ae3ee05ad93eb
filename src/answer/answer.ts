// The answer to a question, as a value.
import type { Library } from '../library.ts';

/** A slice of an article shown as evidence: `text === article.body.slice(start, end)`, at most 600 UTF-16 units. */
export interface Snippet {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** From 0 to 1; comparable within one answer and against the threshold of answering. */
  readonly score: number;
}

/** What was searched, for an honest "nothing found". */
export interface Searched {
  readonly articles: number;
  /** ISO 8601 days of the oldest and newest dated article; absent where no article is dated. */
  readonly from?: string;
  readonly to?: string;
}

export type UnansweredReason = 'no-words' | 'unknown-name' | 'not-said' | 'not-found';

export type Answer =
  | {
      readonly kind: 'answered';
      readonly question: string;
      readonly snippets: readonly Snippet[];
      readonly searched: Searched;
    }
  | {
      readonly kind: 'unanswered';
      readonly question: string;
      readonly reason: UnansweredReason;
      /** The nearest hits, best first: shown as near, never as an answer. */
      readonly nearest: readonly Snippet[];
      readonly searched: Searched;
    };

export interface AskOptions {
  readonly question: string;
  /** The question asked before, for a follow-up ("and Putin?"). */
  readonly context?: string;
  /** Snippets at most; 3 by default. */
  readonly limit?: number;
}

export function answerQuestion(library: Library, { question }: AskOptions): Answer {
  return {
    kind: 'unanswered',
    question,
    reason: 'not-found',
    nearest: [],
    searched: { articles: library.articles.size },
  };
}
