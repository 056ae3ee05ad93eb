// The answer to a question, as a value.
import type { Extent } from '../library.ts';
import type { Speaker } from '../statements/speaker.ts';

/** A slice of an article shown as evidence: `text === article.body.slice(start, end)`, at most 600 UTF-16 units. */
export interface Snippet {
  /** Id of the article. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** From 0 to 1; comparable within one answer and against the threshold of answering. */
  readonly score: number;
  /** Whose words the snippet is, where it is a quotation and all of it is one speaker's. */
  readonly speaker?: Speaker;
}

type UnansweredReason =
  /** Nothing to search for: only punctuation, emoji, or words that every article has. */
  | 'no-words'
  /** A person is asked about whom no article names. */
  | 'unknown-person'
  /** The person is named, but no article has them saying anything. */
  | 'never-quoted'
  /** "he" or "she", where nobody was named. */
  | 'nobody-meant'
  /** No words of the person on the matter were found. */
  | 'not-quoted'
  /** Not in the language of the articles. */
  | 'other-language'
  | 'not-found';

interface Asked {
  readonly question: string;
  readonly searched: Extent;
  /** Whether it was read together with the question before it. */
  readonly leans: boolean;
}

export interface Answered extends Asked {
  readonly kind: 'answered';
  /** Best first; never empty. */
  readonly snippets: readonly Snippet[];
}

export interface Unanswered extends Asked {
  readonly kind: 'unanswered';
  readonly reason: UnansweredReason;
  /** Who the reason is about. */
  readonly person?: string;
  /** The nearest hits, best first: shown as near, never as an answer. */
  readonly nearest: readonly Snippet[];
}

export type Answer = Answered | Unanswered;
