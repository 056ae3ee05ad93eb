// A post: a reply on its way to a place, and what became of it.
import type { Reply } from '../chat/chat.ts';
import type { Turn } from '../conversation/turn.ts';

export interface NewPost {
  /** Names the post once and for all; of an answer it is the event's key. */
  readonly key: string;
  readonly platform: string;
  /** Names the channel, as in `Origin`. */
  readonly channel: string;
  /** Who asked; absent where nobody did, as for a digest. */
  readonly person?: string;
  /** Where it goes, in the adapter's own words. */
  readonly place: string;
  readonly reply: Reply;
  /** What was asked; absent where nothing was. */
  readonly question?: string;
  /** From which time on it is not worth posting, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** What the next message of this conversation goes on from. */
  readonly conversation?: string;
  readonly turn?: Turn;
}

/** A post that was claimed to be posted. */
export interface WaitingPost extends NewPost {
  /** Ids of the pages that are posted, in order. */
  readonly pages: readonly string[];
  /** The page after these may be posted, too: it was being sent when its sender stopped. */
  readonly inDoubt: boolean;
  /** How often it was put back. */
  readonly tries: number;
}

/** What is known of a post afterwards. */
export interface PostRecord {
  readonly key: string;
  readonly question?: string;
  readonly reply: Reply;
  readonly turn?: Turn;
}
