// The store: what must outlive the process. A port: every method is one transaction and resolves only once what it
// records would survive a power cut. Times are milliseconds since 1970 (UTC), given by the caller.
import type { ChatEvent } from '../chat/chat.ts';
import type { FeedbackEntry, Verdict } from './feedback.ts';
import type { Following } from './follow.ts';
import type { Installation } from './installation.ts';
import type { ChangedPost, NewPost, PostRecord, WaitingPost } from './post.ts';
import type { EntryState, FollowedSource, NewSource, SourceState } from './source.ts';
import type { DigestRun, NewSubscription, Subscription, SubscriptionChange } from './subscription.ts';

/**
 * Events that were taken in. A claimed event, like a claimed post, is this store's owner's until its lease is over; then
 * whoever asks next takes it up.
 */
export interface Inbox {
  /** Records and claims an event; false where its key is known, whoever recorded it. */
  record(event: ChatEvent, now: number): Promise<boolean>;
  /** Claims the events whose owner let the lease run out before they were settled, oldest first. */
  claimAbandoned(platform: string, now: number): Promise<readonly RecordedEvent[]>;
  /** The event needs nothing more; its words and its place are forgotten. `Outbox.add` does the same with a reply. */
  settle(key: string, outcome: string, now: number): Promise<void>;
  /** Lets go of an unsettled event: whoever asks next takes it up. */
  release(key: string): Promise<void>;
  /** Whether there is or was an event of this key. */
  knows(key: string): Promise<boolean>;
  /** Channels in which the bot was spoken to since then, newest first; for looking there for what was missed. */
  channels(platform: string, since: number): Promise<readonly string[]>;
  /** The questions on record, with what became of each, oldest first. */
  questions(): Promise<readonly AskedQuestion[]>;
  /** What is not settled. */
  backlog(): Promise<Backlog>;
}

export interface AskedQuestion {
  readonly question: string;
  /** In a word, as `NewPost` has it. */
  readonly outcome: string;
  /** When it was received. */
  readonly at: number;
}

/** How much waits to be done, and since when the oldest of it. */
export interface Backlog {
  readonly events: number;
  readonly oldestEvent?: number;
  readonly posts: number;
  readonly oldestPost?: number;
}

export interface RecordedEvent {
  readonly event: ChatEvent;
  readonly receivedAt: number;
}

/** Replies and digests on their way, and those that were posted. */
export interface Outbox {
  /**
   * In one: the post waits, claimed; the event it answers (of the same key) is settled; its conversation goes on from its
   * turn. False where a post of this key waits or was posted already: then nothing changes. One that was refused or expired
   * is replaced.
   */
  add(post: NewPost, now: number): Promise<boolean>;
  /**
   * In one: the post of this key says something else from now on, waits again with the pages that it has, claimed, and the event
   * that brought the change is settled. Undefined where there is no such post, or another owner has it in hand.
   */
  change(post: ChangedPost, event: string, now: number): Promise<WaitingPost | undefined>;
  /** Nothing is kept of it; its conversation goes on from the post before. */
  remove(key: string): Promise<void>;
  /** Claims posts that are due and nobody's, those waiting longest first. */
  claimDue(platform: string, now: number, limit: number): Promise<readonly WaitingPost[]>;
  /**
   * Before a page is sent: from now on it is in doubt until it is recorded as posted. Rejects where the post is not this
   * owner's any more: then nothing may be sent.
   */
  sending(key: string, page: number): Promise<void>;
  /** It surely did not arrive: it is in doubt no more. Nothing changes where the post is not this owner's any more. */
  notSent(key: string, page: number): Promise<void>;
  /** After it: `conversation`, where what is said under the page belongs, goes on from the post's turn. */
  sent(key: string, page: SentPage, now: number): Promise<void>;
  /** Nothing more is to be done: all pages are there, or it is given up. Its place is forgotten. */
  settle(
    key: string,
    state: 'posted' | 'refused' | 'expired',
    cause: string | undefined,
    now: number,
  ): Promise<void>;
  /** Not now: due again at that time, for whoever asks then. */
  putBack(key: string, nextTryAt: number, cause: string): Promise<void>;
  find(key: string): Promise<PostRecord | undefined>;
  /** The key of the post of which the platform's message with this id is a page. */
  keyOf(platform: string, id: string): Promise<string | undefined>;
}

interface SentPage {
  /** From 0. */
  readonly page: number;
  /** The platform's id of the message. */
  readonly id: string;
  readonly conversation?: string;
}

/** The last turn of each conversation that a post with a turn has made. */
export interface Threads {
  last(conversation: string): Promise<LastTurn | undefined>;
  /** The turn that was the last one in it when this post was made. */
  before(conversation: string, post: string): Promise<LastTurn | undefined>;
  /** Whether this person, or anybody, has asked something in it, or under a page that it stands under. */
  hasAsked(conversation: string, person?: string): Promise<boolean>;
}

interface LastTurn {
  /** Of the post. */
  readonly key: string;
  /** JSON, which whoever made it can read. */
  readonly turn: unknown;
}

/**
 * Which articles were met, in the order in which they were: what "new since the last digest" goes by. An id here is whatever
 * an article is known by.
 */
export interface ArticleLog {
  /** Notes articles, by id, that were not met before. Resolves with the number of the last one. */
  note(ids: readonly string[], now: number): Promise<number>;
  /** Ids of those met after that number, and the number of the last one. */
  after(number: number): Promise<{ readonly ids: readonly string[]; readonly upTo: number }>;
}

export interface Digests {
  /**
   * Subscribes a channel, or changes its subscription: one per channel. Runs on record more than two days after its `lastDate`
   * were a wrong clock's, and are undone.
   */
  subscribe(subscription: NewSubscription, now: number): Promise<Subscription>;
  /** Undefined where there was none. */
  unsubscribe(platform: string, channel: string): Promise<Subscription | undefined>;
  find(platform: string, channel: string): Promise<Subscription | undefined>;
  all(): Promise<readonly Subscription[]>;
  /**
   * In one: the run of this local day is on record, the subscription goes on from it, and its post, if there is one, waits in
   * the outbox. False where this day's run is on record already, or the subscription is gone: then there is no post, and the
   * subscription goes on from that day.
   */
  run(run: DigestRun, post: NewPost | undefined, now: number): Promise<boolean>;
  /** Of a digest that did not arrive: these articles, by id, count as not told again. */
  tellAgain(id: number, articles: readonly string[]): Promise<void>;
  change(id: number, change: SubscriptionChange): Promise<void>;
}

export interface FeedbackBook {
  /** One verdict a person and post: the last counts. False where no such post is on record. */
  give(post: string, person: string, verdict: Verdict, now: number): Promise<boolean>;
  all(): Promise<readonly FeedbackEntry[]>;
}

/** What is set for a channel, named as in `Origin`: JSON, which whoever made it can read. */
export interface Channels {
  /** Undefined where nothing was set. */
  settings(channel: string): Promise<unknown>;
  set(platform: string, channel: string, settings: unknown): Promise<void>;
}

/** What channels follow. */
export interface Follows {
  find(platform: string, channel: string): Promise<Following | undefined>;
  all(): Promise<readonly Following[]>;
  /**
   * In one: this takes the place of what the channel followed, and the posts wait in the outbox. False where that is of another
   * revision by now: then nothing changes. A post of a key that is known is left out.
   */
  put(following: Following, posts: readonly NewPost[], now: number): Promise<boolean>;
  /** False where there was nothing. */
  remove(platform: string, channel: string): Promise<boolean>;
}

/** Where the bot is installed by others, each in a workspace or an organisation of theirs. */
export interface Installations {
  find(platform: string, id: string): Promise<Installation | undefined>;
  all(platform: string): Promise<readonly Installation[]>;
  /** Takes the place of the one of this id; of one revision alone, where that is given: false where it is of another by now. */
  put(installation: Omit<Installation, 'revision'> & { readonly revision?: number }): Promise<boolean>;
  /**
   * In one: it is gone, and with it its own sources and whatever channels whose names begin so would get from now on: their digests,
   * what they follow, and what waits for them. False where it is gone or of another revision by now: then nothing changes.
   */
  remove(
    installation: Pick<Installation, 'platform' | 'id' | 'revision'>,
    channels: string,
  ): Promise<boolean>;
}

/** What one owner alone does at a time, by its name: renewing a token, keeping a connection. */
export interface Duties {
  /** Whether it is this owner's, from now on or still, for so many milliseconds; false while it is another's. */
  hold(name: string, forMs: number, now: number): Promise<boolean>;
  /** For another to take up at once. Nothing changes where it is another's. */
  letGo(name: string): Promise<void>;
  /** The names of those that begin so and are somebody's; each is held for so long at most. */
  held(prefix: string, forMs: number, now: number): Promise<readonly string[]>;
}

/** The feeds that are followed. */
export interface Sources {
  /** Due at once. Undefined where its address is followed for the same owner already. */
  add(source: NewSource, now: number): Promise<FollowedSource | undefined>;
  /** In the order in which they were added. */
  all(): Promise<readonly FollowedSource[]>;
  /** The source that is due for longest, if any: nobody else is given it until then. */
  claimDue(now: number, until: number): Promise<FollowedSource | undefined>;
  settle(id: number, state: SourceState): Promise<void>;
  /** Fetched no more until it is resumed. False where there is no such source, as below. */
  stop(id: number, why: string): Promise<boolean>;
  /** Due at once. */
  resume(id: number, now: number): Promise<boolean>;
  /** With what is known of its entries. */
  remove(id: number): Promise<boolean>;
  /** All of a workspace; resolves with how many there were. */
  removeOf(owner: string): Promise<number>;
  /** What is known of an entry under the first of these keys that it is known by. */
  entry(id: number, keys: readonly string[]): Promise<EntryState | undefined>;
  note(id: number, keys: readonly string[], state: EntryState, now: number): Promise<void>;
}

/** Whom nothing is to be kept of; a workspace as 'slack:T1', with all whose names begin so and with its installation. */
export type Forgotten =
  | { readonly channel: string }
  | { readonly person: string }
  | { readonly workspace: string };

/** What the owner's housekeeping does. */
export interface Upkeep {
  /** Prolongs the leases of all that this owner has in hand. */
  renew(now: number): Promise<void>;
  /** Removes what is from before then: settled events and posts, those nobody claimed, turns, feedback. */
  prune(before: number): Promise<{ readonly removed: number }>;
  /** Removes what is kept: events, posts, turns, feedback; of a channel and of a workspace with their subscriptions. */
  forget(whom: Forgotten): Promise<{ readonly removed: number }>;
  /** Writes a whole, consistent copy while others go on writing. @throws OperatorError where the file exists. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface Store extends Upkeep {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly threads: Threads;
  readonly articles: ArticleLog;
  readonly digests: Digests;
  readonly follows: Follows;
  readonly feedback: FeedbackBook;
  readonly sources: Sources;
  readonly channels: Channels;
  readonly installations: Installations;
  readonly duties: Duties;
}
