// Tries something again that was not taken, with pauses and an end.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Pauses, pauseAfter } from './trouble.ts';

export interface RetryOptions {
  /** Between the tries, in milliseconds; after the last of them there is one more. */
  readonly pauses: Iterable<number>;
  /** How many milliseconds are left until the last of them may begin. */
  readonly left?: () => number;
  /** Milliseconds to wait where the other side said; undefined for the usual pause; false to give up. */
  readonly again: (error: unknown) => number | undefined | false;
}

/** @throws the last error. */
export async function retry<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { pauses, left = () => Number.POSITIVE_INFINITY, again } = options;
  for (const pause of pauses) {
    try {
      return await attempt();
    } catch (error) {
      const asked = again(error);
      if (asked === false) throw error;
      const wait = asked ?? pause;
      if (wait >= left()) throw error;
      await sleep(wait);
    }
  }
  return attempt();
}

/** Without end. */
export function* growing(pauses: Pauses): Generator<number, never> {
  for (let failures = 1; ; failures += 1) yield pauseAfter(failures, pauses);
}
