// The answer to a question, as a value.
import type { FileSlice } from '../articles/article.ts';
import type { Extent } from '../library/library.ts';
import type { Person } from '../people/person.ts';
import type { SaidOn } from '../statements/said-on.ts';
import type { Speaker } from '../statements/speakers/speaker.ts';
import type { Span } from '../text/span.ts';
import type { Considered } from './decide/consider.ts';

/** A slice of an article: `text === article.body.slice(start, end)`. */
export interface Slice extends Span {
  /** Id of the article. */
  readonly article: string;
  readonly text: string;
  /** The same as the article's file has it: what is shown. */
  readonly inFile: FileSlice;
}

/** A slice shown as evidence, in its file at most 600 UTF-16 units. */
export interface Snippet extends Slice {
  /** What of it was found; the rest is what a reader needs beside it. */
  readonly core: Span;
  /** The probability that it answers, from 0 to 1. */
  readonly score: number;
  /** Whose words the snippet is, where it is a quotation and all of it is one speaker's. */
  readonly speaker?: Speaker;
  /** When that was said; absent where the snippet quotes several statements. */
  readonly saidOn?: SaidOn;
  /** Where other articles have the same words. */
  readonly also: readonly Slice[];
}

/** One of those whose words a question sets side by side. */
export interface Side {
  readonly person: Person;
  /** Best first; empty where nothing of theirs was found, for which `missing` tells the reason. */
  readonly snippets: readonly Snippet[];
  readonly missing?: UnansweredReason;
  readonly languages?: string;
}

/** A number of what the question counts, as one report gives it: 'more than 100 drones'. */
export type ReportedNumber = Slice;

export type UnansweredReason =
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
  /** The same or the next, where articles name the person that are not read for who says what. */
  | 'unread-words'
  /** No words of the person on the matter were found. */
  | 'not-quoted'
  /** What there is on the matter is of another time than was asked about. */
  | 'other-time'
  /** What there is on the matter is in other outlets than the one that was asked about. */
  | 'other-outlet'
  /** What there is on the matter does not have the words that the question has in quotation marks. */
  | 'other-words'
  /** What there is on the matter is told in the reporters' words, where only quotations are asked for. */
  | 'not-direct'
  /** It names a day that no calendar has. */
  | 'no-such-day'
  /** Not in the language of the articles. */
  | 'other-language'
  | 'not-found';

interface AnswerBase {
  readonly question: string;
  readonly searched: Extent;
  /** Whether it was read together with the question before it. */
  readonly leans: boolean;
  /** How the question was read, where that is not obvious. */
  readonly reading?: string;
  /** That what is shown answers, from 0 to 1: what was decided by. */
  readonly probability: number;
  /** What was weighed: once for the question, or once for each side of a comparison. */
  readonly considered: readonly Considered[];
}

export interface Answered extends AnswerBase {
  readonly kind: 'answered';
  /** Best first; never empty. Of a comparison the best of each side first. */
  readonly snippets: readonly Snippet[];
  /** The same snippets by whose words they are, in the question's order, where it asks for the words of several. */
  readonly sides?: readonly Side[];
  /** Two numbers or more that do not agree, the best report's first, each in a snippet that is shown. */
  readonly differing?: readonly ReportedNumber[];
}

export interface Unanswered extends AnswerBase {
  readonly kind: 'unanswered';
  readonly reason: UnansweredReason;
  /** Who or what the reason is about. */
  readonly about?: string;
  /** Of articles that were not read for who says what: 'Russian and Turkish'. */
  readonly languages?: string;
  /** The closest passages, best first: shown as such, never as an answer. */
  readonly nearest: readonly Snippet[];
  /** Questions that these articles do answer. */
  readonly suggestions: readonly string[];
}

export type Answer = Answered | Unanswered;
