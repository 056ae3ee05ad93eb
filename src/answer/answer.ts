// The answer to a question, as a value.
import type { FileSlice } from '../articles/article.ts';
import type { Extent } from '../library/library.ts';
import type { Person } from '../people/person.ts';
import type { SaidOn } from '../statements/said-on.ts';
import type { Speaker } from '../statements/speakers/speaker.ts';

/** A slice of an article shown as evidence: `text === article.body.slice(start, end)`; in its file at most 600 UTF-16 units. */
export interface Snippet {
  /** Id of the article. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The same as the article's file has it: what is shown. */
  readonly inFile: FileSlice;
  /** From 0 to 1; comparable within one answer and against the threshold of answering. */
  readonly score: number;
  /** Whose words the snippet is, where it is a quotation and all of it is one speaker's. */
  readonly speaker?: Speaker;
  /** When that was said; absent where the snippet quotes several statements. */
  readonly saidOn?: SaidOn;
}

/** One of those whose words a question sets side by side. */
export interface Side {
  readonly person: Person;
  /** Best first; empty where nothing of theirs was found, for which `missing` tells the reason. */
  readonly snippets: readonly Snippet[];
  readonly missing?: UnansweredReason;
}

/** A number of what the question counts, as one report gives it: an exact slice of it, 'more than 100 drones'. */
export interface ReportedNumber {
  /** Id of the article. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly inFile: FileSlice;
}

type UnansweredReason =
  /** Nothing to search for: only punctuation, emoji, or words that every article has. */
  | 'no-words'
  /** Said to the bot and not asked of the articles: "how are you". */
  | 'small-talk'
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
  /** How the question was read, where that is not obvious. */
  readonly reading?: string;
}

export interface Answered extends Asked {
  readonly kind: 'answered';
  /** Best first; never empty. Of a comparison the best of each side first. */
  readonly snippets: readonly Snippet[];
  /** The same snippets by whose words they are, in the question's order, where it asks for the words of several. */
  readonly sides?: readonly Side[];
  /** Two numbers or more that do not agree, the best report's first, each in a snippet that is shown. */
  readonly differing?: readonly ReportedNumber[];
}

export interface Unanswered extends Asked {
  readonly kind: 'unanswered';
  readonly reason: UnansweredReason;
  /** Who the reason is about. */
  readonly person?: string;
  /** The nearest hits, best first: shown as near, never as an answer. */
  readonly nearest: readonly Snippet[];
  /** Questions that the nearest may answer instead, not yet tried. */
  readonly instead: readonly string[];
}

export type Answer = Answered | Unanswered;
