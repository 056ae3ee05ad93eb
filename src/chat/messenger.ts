// The messenger: how a chat platform takes posts. Each adapter has one.
import type { Change, Reply } from './chat.ts';

/** A post on its way, as a messenger needs it. */
export interface OutgoingPost {
  /** Names the post once and for all; of an answer it is the event's key. */
  readonly key: string;
  /** Who asked; absent where nobody did, as for a digest. */
  readonly person?: string;
  /** Where it goes, in the adapter's own words. */
  readonly place: string;
  readonly reply: Reply;
  /** What was asked; absent where nothing was. */
  readonly question?: string;
  /** Ids of the pages that are posted, in order. */
  readonly pages: readonly string[];
  /** What became of its question since these were posted: they are brought up to date, or taken away. */
  readonly change?: Change;
  /** The page after these may be posted, too: it was being sent when its sender stopped. */
  readonly inDoubt: boolean;
}

export interface Messenger {
  /** The adapter's name, as in `Origin`. */
  readonly platform: string;
  /**
   * Posts what is left of a post's pages, in order. A page is sent again only where the platform surely did not take it or
   * would not show it twice; where that is in doubt, its own records are looked at first. Tries again by itself for
   * seconds, not for minutes. Rejects only where `progress` does: the post is not ours any more, or the store is broken.
   */
  post(post: OutgoingPost, progress: Progress): Promise<Delivery>;
  /**
   * Says this, about a post, to who asked for it, in a direct message. Resolves with what was in the way, for the log, where it
   * was not taken; never rejects.
   */
  tell?(post: OutgoingPost, words: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  /**
   * The workspace that a channel is of, where its name does not tell; none of a direct message. Undefined where that cannot be found
   * out at the moment. Never rejects.
   */
  workspaceOf?(channel: string): Promise<{ readonly workspace?: string } | undefined>;
  /** Whether the bot is in several workspaces, where names do not tell; true too where that cannot be found out. */
  isShared?(): Promise<boolean>;
  /** Whether a person manages a channel, both named as in `Origin`; false too where that cannot be found out. */
  mayManage?(channel: string, person: string): Promise<boolean>;
}

/** What is put on record while a post is on its way; to be awaited. */
export interface Progress {
  /** Before a page, from 0, is sent. */
  sending(page: number): Promise<void>;
  /** Where the platform surely did not take it, in no try: it is not looked for before it is sent again. */
  notSent(page: number): Promise<void>;
  /** Once it is there, or was found to be. */
  sent(page: { readonly page: number; readonly id: string; readonly conversation?: string }): Promise<void>;
}

export type Delivery =
  | { readonly kind: 'posted' }
  /** Worth another try: in so many milliseconds, where the platform said. */
  | { readonly kind: 'later'; readonly cause: string; readonly waitMs?: number }
  /** It would be refused again. `closed`: so would everything in this place; what to do about it is for the operator. */
  | {
      readonly kind: 'refused';
      readonly cause: string;
      readonly next: string;
      readonly closed: boolean;
      /** Where who asked waits for it in vain and can be told in a direct message. */
      readonly elsewhere?: Elsewhere;
    };

/** What who asked is told of a place where nothing can be posted. */
export interface Elsewhere {
  /** The place as a direct message shows it; absent where it is gone. */
  readonly where?: string;
  /** 'the thread is locked' */
  readonly why: string;
  /** 'ask in a new one' */
  readonly orElse?: string;
}
