// The scheduler: makes each channel's digest once on each of its days, whatever became of the process meanwhile. It keeps
// nothing itself: what is due follows from the last day on record and the clock, and a day's run is recorded together
// with its post.

import { type FindWorkspace, scopeUnasked } from '../channel/scope.ts';
import type { Library } from '../library/library.ts';
import type { Clock } from '../program/clock.ts';
import type { Logger } from '../program/log.ts';
import type { NewPost, WaitingPost } from '../store/post.ts';
import type { Store } from '../store/store.ts';
import { addDays } from '../text/days.ts';
import { readDigestTurn } from './content/turn.ts';
import { type Edition, makeEdition } from './edition.ts';
import { LATE_AT_MOST } from './lateness.ts';
import { type Due, missed, nextDue } from './schedule/schedule.ts';
import { type ChannelDigest, readSubscription } from './subscription.ts';
import { createWrongClock } from './wrong-clock.ts';

export interface SchedulerOptions {
  readonly store: Pick<Store, 'digests' | 'articles' | 'channels'>;
  /** Reads the articles again where they have changed. */
  readonly refresh: () => Promise<unknown>;
  /** The articles as they are when it is called. */
  readonly library: () => Library;
  /** Where that cannot be told now, the digest waits. */
  readonly workspaceOf: FindWorkspace;
  readonly log: Logger;
  readonly clock: Clock;
  /** How late a digest is still posted, in milliseconds; what it would have told goes into the next one otherwise. */
  readonly lateAtMost?: number;
  /** From 0 up to 1: where a look at the subscriptions begins. Copies that begin elsewhere each make digests of their own. */
  readonly beginAt?: () => number;
}

export interface Scheduler {
  /** Makes what is due; its post waits in the outbox then. To be called every few seconds. Never rejects. */
  tend(): Promise<void>;
  /** For how long the digest has been due that has waited longest, in milliseconds; 0 where none waits. */
  overdue(): Promise<number>;
  /** For a digest that will not arrive: the next one tells it, unless nothing can be posted in its channel any more. */
  gaveUp(post: WaitingPost, cause: string, isClosed: boolean): Promise<void>;
}

/** What is due later than this may follow from a wrong clock. */
const SOON = 2 * 24 * 3_600_000;

/** So that the next is the first after the last that was dealt with, however long ago that was. */
const BEFORE_ALL = 0;

const digestKey = (subscription: number, date: string): string => `digest:${subscription}:${date}`;

export function createScheduler(options: SchedulerOptions): Scheduler {
  const {
    store,
    refresh,
    library: latest,
    workspaceOf,
    log,
    clock,
    lateAtMost = LATE_AT_MOST,
    beginAt = () => 0,
  } = options;
  let tending = false;
  /** When what comes next is due, by subscription and the last day that was dealt with: computed once, not at every look. */
  const dueAt = new Map<number, { readonly after: string; readonly at: number }>();

  /** Subscriptions that the operator was told of. */
  const unreadable = new Set<number>();
  const wrongClock = createWrongClock({ digests: store.digests, library: latest, log });

  function dueAfter({ id, schedule, lastDate }: ChannelDigest): number {
    const after = JSON.stringify([schedule, lastDate]);
    let next = dueAt.get(id);
    if (next?.after !== after) {
      next = { after, at: nextDue(schedule, { lastDate, now: BEFORE_ALL }).at };
      dueAt.set(id, next);
    }
    return next.at;
  }

  function tellUnreadable({ id, channel }: Pick<ChannelDigest, 'id' | 'channel'>): void {
    if (unreadable.has(id)) return;
    unreadable.add(id);
    log.error(
      { channel, next: 'say /digest on there again' },
      'a digest is not posted: another version of this program set it up, and this one cannot read when it is due',
    );
  }

  async function attend(subscription: ChannelDigest): Promise<void> {
    const now = clock.now();
    const due = dueAfter(subscription);
    if (due > now + SOON) return await wrongClock.look(subscription, now);
    if (due > now) return;
    const { id, schedule, lastDate, upTo, channel, platform } = subscription;
    // Another copy may have made it since the look began.
    if ((await store.digests.find(platform, channel))?.lastDate !== lastDate) return;
    const { post, skipped } = missed(schedule, { date: addDays(lastDate, 1) }, clock.now(), lateAtMost);
    const last = skipped.at(-1);
    if (post) return await issue(subscription, post);
    if (last === undefined) return;
    const run = { subscription: id, date: last, outcome: 'missed', upTo } as const;
    if (await store.digests.run(run, undefined, clock.now())) {
      log.warn(
        { channel, days: skipped },
        'digests were missed; the next one tells what they would have told',
      );
    }
  }

  async function issue(subscription: ChannelDigest, { at, date }: Due): Promise<void> {
    const { id, channel } = subscription;
    await refresh();
    const { articles } = store;
    const within = await scopeUnasked(store.channels, subscription, workspaceOf, latest());
    if (within === undefined) return;
    const ofChannel = () => within(latest());
    const edition = await makeEdition({
      ...{ subscription, date, latest: ofChannel, articles, now: clock.now() },
    });
    const isSilent = edition.isQuiet && subscription.quietDays === 'nothing';
    const outcome = isSilent ? 'quiet' : 'posted';
    const post = isSilent ? undefined : postOf(subscription, date, edition, at + lateAtMost);
    const run = { subscription: id, date, outcome, upTo: edition.upTo } as const;
    if (await store.digests.run(run, post, clock.now())) log.info({ channel, date, outcome }, 'digest');
  }

  return {
    async tend() {
      if (tending) return;
      tending = true;
      try {
        const all = await store.digests.all();
        const first = Math.floor(beginAt() * all.length);
        for (const stored of [...all.slice(first), ...all.slice(0, first)]) {
          if (stored.stopped !== undefined) continue;
          const subscription = readSubscription(stored);
          if (subscription === undefined) {
            tellUnreadable(stored);
            continue;
          }
          // One that cannot be made must not keep the others waiting.
          await attend(subscription).catch((err: unknown) =>
            log.error(
              {
                err,
                channel: subscription.channel,
                next: 'it is tried again; if it goes on, report this line',
              },
              'a digest could not be made',
            ),
          );
        }
      } catch (err) {
        log.error(
          { err, next: 'look at the data folder, or at the database' },
          'the subscriptions could not be read',
        );
      } finally {
        tending = false;
      }
    },

    async overdue() {
      const subscriptions = (await store.digests.all()).flatMap((stored) =>
        stored.stopped === undefined ? (readSubscription(stored) ?? []) : [],
      );
      return Math.max(0, ...subscriptions.map((subscription) => clock.now() - dueAfter(subscription)));
    },

    async gaveUp({ key, platform, channel, turn }, cause, isClosed) {
      const subscription = await store.digests.find(platform, channel);
      // Of an earlier subscription, or no digest at all.
      if (subscription === undefined || !key.startsWith(digestKey(subscription.id, ''))) return;
      const digest = readDigestTurn(turn);
      if (digest !== undefined) await store.digests.tellAgain(subscription.id, digest.articles);
      if (!isClosed) return;
      await store.digests.change(subscription.id, { stopped: cause });
      log.error(
        { channel, cause, next: 'let the bot post there, then say /digest on there again' },
        'the digest of a channel is stopped: nothing can be posted there',
      );
    },
  };
}

function postOf(
  { id, platform, channel, place }: ChannelDigest,
  date: string,
  { reply, turn }: Edition,
  expiresAt: number,
): NewPost {
  return { key: digestKey(id, date), platform, channel, place, reply, turn, expiresAt };
}
