// A post: a reply on its way to a place, and what became of it.
import type { Reply } from '../chat/chat.ts';
import type { OutgoingPost } from '../chat/messenger.ts';

export interface NewPost extends Omit<OutgoingPost, 'pages' | 'inDoubt'> {
  readonly platform: string;
  /** Names the channel, as in `Origin`. */
  readonly channel: string;
  /** From which time on it is not worth posting, in milliseconds since 1970. */
  readonly expiresAt: number;
  readonly conversation?: string;
  /** What the next message of this conversation goes on from: JSON, which whoever made it can read. */
  readonly turn?: unknown;
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
