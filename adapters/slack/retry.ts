// Tries again what Slack did not take, with growing pauses and an end.
import { setTimeout as pause } from 'node:timers/promises';
import type { Timing } from './timing.ts';

/** Doubles with each failure, with up to a quarter off so that many bots do not come at once. */
export function pauseAfter(failures: number, timing: Timing): number {
  const full = Math.min(timing.firstPause * 2 ** Math.max(0, failures - 1), timing.longestPause);
  return full * (1 - Math.random() / 4);
}

export interface RetryOptions {
  readonly timing: Timing;
  /** No try begins later than this many milliseconds after the first. */
  readonly limit: number;
  /** Milliseconds to wait where the other side said; undefined for the usual pause; false to give up. */
  readonly again: (error: unknown) => number | undefined | false;
}

/** @throws the last error. */
export async function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const end = Date.now() + options.limit;
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      const asked = options.again(error);
      if (asked === false) throw error;
      const wait = asked ?? pauseAfter(failures, options.timing);
      if (Date.now() + wait >= end) throw error;
      await pause(wait);
    }
  }
}
