// A post: a reply on its way to a place, and what became of it.
import type { Change, Reply } from '../chat/chat.ts';
import type { OutgoingPost } from '../chat/messenger.ts';

export interface NewPost extends Omit<OutgoingPost, 'pages' | 'inDoubt' | 'change'> {
  readonly platform: string;
  /** Names the channel, as in `Origin`. */
  readonly channel: string;
  /** From which time on it is not worth posting, in milliseconds since 1970. */
  readonly expiresAt: number;
  readonly conversation?: string;
  /** Of the event that it answers, in a word: 'answered', or why not. */
  readonly outcome?: string;
  /** What the next message of this conversation goes on from: JSON, which whoever made it can read. */
  readonly turn?: unknown;
}

/** What becomes of a post whose question was changed. */
export interface ChangedPost extends NewPost {
  readonly change: Change;
}

/** A post that was claimed to be posted. */
export interface WaitingPost extends NewPost, OutgoingPost {
  /** How often it was put back. */
  readonly tries: number;
}

/** What is known of a post afterwards. */
export interface PostRecord {
  readonly key: string;
  readonly question?: string;
  readonly reply: Reply;
  readonly turn?: unknown;
}
