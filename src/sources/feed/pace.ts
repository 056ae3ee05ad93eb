// When a feed is fetched next, and when no more: often where news comes, seldom where none does, later and later where it fails.
import type { NotFetched } from '../fetch/fetched.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const LIVELY = 15 * MINUTE;
const QUIET = HOUR;
/** Without anything new for that long a feed is quiet. */
const QUIET_AFTER = DAY;
const LONGEST = DAY;
/** Failures in a row after which it is given up: with growing pauses, some ten days of a server that is down. */
const MOST_FAILURES = 15;
/** Of an address that is wrong, or not ours to fetch: three days, in which a site may be put right. */
const MOST_REFUSALS = 8;

export function nextAfterSuccess(now: number, newAt: number | undefined): number {
  return now + (newAt !== undefined && now - newAt < QUIET_AFTER ? LIVELY : QUIET);
}

export interface AfterFailure {
  readonly nextAt: number;
  /** Why it is fetched no more; absent where it is. */
  readonly stopped?: string;
}

/** @param failures in a row, this one with them. */
export function nextAfterFailure(
  now: number,
  failures: number,
  { message, passing, retryAfter = 0 }: NotFetched,
): AfterFailure {
  const pause = Math.min(LIVELY * 2 ** Math.min(failures, 20), LONGEST);
  const nextAt = now + Math.max(pause, Math.min(retryAfter, 7 * DAY));
  const isEnd = failures >= (passing ? MOST_FAILURES : MOST_REFUSALS);
  return isEnd ? { nextAt, stopped: `given up after ${failures} failures: ${message}` } : { nextAt };
}
