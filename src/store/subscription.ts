// A channel's subscription to the digest, and the runs of it.

export interface NewSubscription {
  readonly platform: string;
  readonly channel: string;
  /** Where the digest goes, in the adapter's own words. */
  readonly place: string;
  /** When it is due, and what it is restricted to: JSON, which the digest reads. */
  readonly schedule: unknown;
  readonly filter: unknown;
  /** On a day without news: one line, or nothing. */
  readonly quietDays: 'line' | 'nothing';
  /** The day it starts after, in its zone: 'YYYY-MM-DD'; the first digest is for a later one. */
  readonly lastDate: string;
  /** Number of the last article (`ArticleLog`) that counts as told. */
  readonly upTo: number;
}

export interface Subscription extends NewSubscription {
  readonly id: number;
  /** From when on the next digest tells: when the last was made, or the channel subscribed. */
  readonly since: number;
  /** Why it is not tried any more, where the platform refused for good. */
  readonly stopped?: string;
}

export interface SubscriptionChange {
  readonly stopped?: string;
}

/** One local day's run of a subscription. */
export interface DigestRun {
  readonly subscription: number;
  /** The local day that it is for: 'YYYY-MM-DD'. */
  readonly date: string;
  /** 'posted': a post waits; 'quiet': nothing to tell; 'missed': too late to tell. */
  readonly outcome: 'posted' | 'quiet' | 'missed';
  /** Number of the last article that it told; unchanged when missed. */
  readonly upTo: number;
}
