// Tries again what Slack did not take, with growing pauses and an end.
import { setTimeout as pause } from 'node:timers/promises';
import { pauseAfter } from '../../../src/index.ts';
import type { Timing } from './timing.ts';

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
