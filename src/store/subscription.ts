// A channel's subscription to the digest, and the runs of it.

import type { DigestFields } from '../digest/content/turn.ts';
import type { Schedule } from '../digest/schedule/schedule.ts';

export interface NewSubscription {
  readonly platform: string;
  readonly channel: string;
  /** Where the digest goes, in the adapter's own words. */
  readonly place: string;
  readonly schedule: Schedule;
  /** What it is restricted to, as it was typed. */
  readonly filter: DigestFields;
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
