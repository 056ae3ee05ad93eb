// What a conversation remembers: its last turn, which the next message may go on from. Plain data, so that it can be kept
// over a restart; what was answered is found again by asking the library anew.
import type { AskOptions } from '../answer/decide/ask.ts';
import type { DigestTurn } from '../digest/content/turn.ts';
import type { Fields } from '../listing/fields.ts';
import type { Span } from '../text/span.ts';

interface Shown {
  /** What a follow-up ("and Putin?") is read with: a question and those that went on from it. */
  readonly context: readonly string[];
}

/** A snippet that was shown: a span of this article. */
export interface ShownSnippet extends Span {
  /** Id of the article. */
  readonly article: string;
}

/** A question and its answer. */
export interface AnswerTurn extends Shown {
  readonly kind: 'answer';
  /** What was asked, and with which context. */
  readonly asked: AskOptions;
  /** Every snippet shown of the answer so far; none where nothing answered. */
  readonly shown: readonly ShownSnippet[];
  /** How many of these, at the end, the last reply showed. */
  readonly last: number;
}

/** A page of the list of statements. */
export interface StatementsTurn extends Shown {
  readonly kind: 'statements';
  readonly fields: Fields;
  readonly page: number;
}

/** A page of the list of who is speaking. */
export interface PeopleTurn extends Shown {
  readonly kind: 'people';
  readonly page: number;
}

export type Turn = AnswerTurn | StatementsTurn | PeopleTurn | DigestTurn;
