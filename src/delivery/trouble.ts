// Pauses between tries, and how trouble with the store is told: once when it begins, once when it is over.
import type { Logger } from '../program/log.ts';

/** In milliseconds, from a question to the apology for a fault that may be over soon. */
export const APOLOGY_AFTER = 60_000;

export const STORE_STEP =
  'look at the database of PARLEY_DATABASE, or at the disk that the data folder is on: whether it is full or can be written';

/** What a person is told whose event could not be put on record, where the platform does not deliver it again. */
export const NOT_RECORDED =
  'I could not take this down just now, so there will be no answer. Please try again in a minute.';

/** In milliseconds. */
export interface Pauses {
  /** Before the second try; doubles with each. */
  readonly firstPause: number;
  readonly longestPause: number;
}

/** In whole milliseconds; with up to a quarter off, so that what failed together does not come back together. */
export function pauseAfter(failures: number, { firstPause, longestPause }: Pauses): number {
  const whole = Math.min(firstPause * 2 ** Math.max(0, failures - 1), longestPause);
  return Math.round(whole * (1 - Math.random() / 4));
}

export interface Trouble {
  /** Whether it is too early for another try. */
  isPausing(now: number): boolean;
  met(err: unknown, now: number): void;
  over(): void;
}

export function createTrouble(log: Logger, pauses: Pauses): Trouble {
  let failures = 0;
  let until = 0;
  return {
    // A clock that was set back must not make a pause of hours.
    isPausing: (now) => now < until && until - now <= pauses.longestPause,
    met(err, now) {
      failures += 1;
      until = now + pauseAfter(failures, pauses);
      if (failures > 1) return;
      log.error({ err, next: STORE_STEP }, 'the store cannot be used; tried again until it can');
    },
    over() {
      if (failures > 0) log.info({ failures }, 'the store can be used again');
      failures = 0;
      until = 0;
    },
  };
}
