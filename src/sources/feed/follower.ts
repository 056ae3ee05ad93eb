// Fetches the feeds that are due, one after the other: what a running bot does again and again.
import type { Logger } from '../../program/log.ts';
import { type FollowOptions, followOnce } from './follow.ts';

export interface Follower {
  /** Fetches what is due. Resolves with how many articles came or changed. */
  tend(signal?: AbortSignal): Promise<number>;
}

export interface FollowerOptions extends FollowOptions {
  readonly log: Logger;
}

/** For that long a source is one process's, in milliseconds: more than one fetch with all its pages takes. */
const CLAIMED = 15 * 60_000;

export function createFollower({ log, ...options }: FollowerOptions): Follower {
  const { sources, now } = options;
  return {
    async tend(signal) {
      let came = 0;
      for (;;) {
        if (signal?.aborted) return came;
        const source = await sources.claimDue(now(), now() + CLAIMED);
        if (!source) return came;
        const { added, updated, looked, error } = await followOnce(source, {
          ...options,
          ...(signal && { signal }),
        });
        const fields = { source: source.id, url: source.url };
        if (error !== undefined)
          log.warn({ ...fields, error, failures: source.failures + 1 }, 'a feed could not be fetched');
        else if (looked > 0) log.info({ ...fields, looked, added, updated }, 'new in a feed');
        came += added + updated;
      }
    },
  };
}
