// What a conversation remembers: its last turn, which the next message may go on from.
import type { Answer, Snippet } from './answer/answer.ts';
import type { AskOptions } from './answer/ask.ts';
import type { Fields } from './listing/fields.ts';

interface Shown {
  /** What a follow-up ("and Putin?") is read with: a question and those that went on from it. */
  readonly context: readonly string[];
}

/** A question and its answer. */
export interface AnswerTurn extends Shown {
  readonly kind: 'answer';
  /** What was asked, and with which context. */
  readonly asked: AskOptions;
  /** With the snippets that were shown last. */
  readonly answer: Answer;
  /** Every snippet shown of it so far. */
  readonly shown: readonly Snippet[];
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

export type Turn = AnswerTurn | StatementsTurn | PeopleTurn;

/** Keeps the last turn of each conversation. */
export interface Conversations {
  last(conversation: string): Turn | undefined;
  remember(conversation: string, turn: Turn): void;
}

/** Conversations of which the last turn is kept in memory; a turn takes a few kilobytes. */
const CONVERSATIONS_KEPT = 5_000;

/** In memory, for as long as the program runs; of the longest silent the turn is dropped first. */
export function createMemoryConversations(kept = CONVERSATIONS_KEPT): Conversations {
  const turns = new Map<string, Turn>();
  return {
    last: (conversation) => turns.get(conversation),
    remember(conversation, turn) {
      turns.delete(conversation);
      turns.set(conversation, turn);
      if (turns.size <= kept) return;
      const [oldest] = turns.keys();
      if (oldest !== undefined) turns.delete(oldest);
    },
  };
}
