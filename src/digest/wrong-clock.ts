// What to believe where the last digest is on record for a day to come: a clock was wrong then, or it is wrong now.
import type { Library } from '../library/library.ts';
import type { Logger } from '../program/log.ts';
import type { Store } from '../store/store.ts';
import { addDays } from '../text/days.ts';
import { isBelievable, localDay, settledBy } from './schedule/schedule.ts';
import type { ChannelDigest } from './subscription.ts';

export interface WrongClockOptions {
  readonly digests: Store['digests'];
  /** The articles as they are when it is called. */
  readonly library: () => Library;
  readonly log: Logger;
}

/** Days ahead from which on a record is put right without being asked: a clock that is behind now is seldom so by a month. */
const FAR_AHEAD = 30;
/** And it has to be so for that long, in milliseconds: one look may have met a clock that was being set. */
const STAYS = 10 * 60_000;

export interface WrongClock {
  /** At each look at a subscription whose next digest is days away. */
  look(subscription: ChannelDigest, now: number): Promise<void>;
}

export function createWrongClock({ digests, library, log }: WrongClockOptions): WrongClock {
  /** When each was first met so, by subscription. */
  const since = new Map<number, number>();
  /** What the operator was told of, by subscription and day. */
  const told = new Set<string>();

  function tell(subscription: ChannelDigest, today: string, what: string, next: string): void {
    const { id, channel, lastDate } = subscription;
    const key = `${id} ${lastDate} ${what}`;
    if (told.has(key)) return;
    told.add(key);
    const { to: newest } = library().extent;
    log.error({ channel, lastDate, today, ...(newest !== undefined && { newest }), next }, what);
  }

  return {
    async look(subscription, now) {
      const { id, schedule, lastDate, platform, channel } = subscription;
      const today = localDay(now, schedule.zone);
      const { to: newest } = library().extent;
      if (isBelievable(lastDate, today)) return void since.delete(id);
      const isBehind = newest !== undefined && !isBelievable(newest, today);
      if (isBehind || lastDate <= addDays(today, FAR_AHEAD)) {
        since.delete(id);
        const next =
          'set the clock of this machine right, as digests wait until that day; if it is right, say /digest on there again';
        return tell(
          subscription,
          today,
          'a digest is on record for a day to come: the clock seems to be behind',
          next,
        );
      }
      const first = since.get(id);
      if (first === undefined || now < first) since.set(id, now);
      else if (now - first >= STAYS) {
        since.delete(id);
        const kept = await digests.find(platform, channel);
        if (kept?.id !== id || kept.lastDate !== lastDate || kept.stopped !== undefined) return;
        const { id: _id, since: _since, stopped: _stopped, ...held } = kept;
        await digests.subscribe({ ...held, lastDate: settledBy(schedule, now) }, now);
        const what =
          'the last digest was recorded for a day far ahead, as the clock was wrong then; they go on from today';
        tell(subscription, today, what, 'nothing, if the clock of this machine is right now');
      }
    },
  };
}
