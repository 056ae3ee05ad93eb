// Counts the work in hand, so that the program can end after its last answer.
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';

export interface InHand {
  /** Follows this work until it settles. */
  follow(work: Promise<unknown>): Promise<void>;
  /** Waits until nothing is in hand; false when that takes longer than `limit` milliseconds. */
  drained(limit: number): Promise<boolean>;
}

export function createInHand(): InHand {
  const works = new Set<Promise<unknown>>();

  async function empty(): Promise<boolean> {
    // An event that was just acknowledged reaches its listener a few turns of promises later.
    await turn();
    while (works.size > 0) {
      await Promise.allSettled(works);
      await turn();
    }
    return true;
  }

  return {
    async follow(work) {
      works.add(work);
      try {
        await work;
      } finally {
        works.delete(work);
      }
    },
    drained: (limit) => Promise.race([empty(), pause(limit, false, { ref: false })]),
  };
}
