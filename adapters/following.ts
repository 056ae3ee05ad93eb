// Has a running bot fetch the feeds that are followed. What fetches is loaded when the first of them is due.
import {
  type Logger,
  openFeeds,
  openFetcher,
  openIntake,
  type SharedKeeping,
  type Store,
} from '../src/index.ts';

export interface FollowingOptions {
  readonly store: Store;
  /** The folder of a team's own articles. */
  readonly folder: string;
  /** The folder of what must outlive a restart. */
  readonly data: string;
  /** Where other copies have them from. */
  readonly shared?: SharedKeeping | undefined;
  /** Private hosts that may be fetched from. */
  readonly allow: string;
  readonly agent: string;
  readonly now: () => number;
  readonly log: Logger;
}

/** Finds the feeds of an address, with a fetcher of its own. */
export async function locateFeeds(
  address: string,
  { allow, agent, now }: Pick<FollowingOptions, 'allow' | 'agent' | 'now'>,
) {
  const fetcher = await openFetcher({ allow, agent, now });
  try {
    return await (await openFeeds()).locateFeeds(address, fetcher);
  } finally {
    await fetcher.close();
  }
}

/** Fetches what is due, until the signal. Resolves with how many articles came or changed. */
export function createFollowing(options: FollowingOptions): (signal: AbortSignal) => Promise<number> {
  const { store, folder, data, shared, allow, agent, now, log } = options;
  const { sources } = store;

  return async (signal) => {
    const all = await sources.all();
    if (!all.some(({ stopped, nextAt }) => stopped === undefined && nextAt <= now())) return 0;
    const fetcher = await openFetcher({ allow, agent, now });
    const close = (): void => void fetcher.close();
    // What is under way is given up: it counts as not fetched.
    signal.addEventListener('abort', close, { once: true });
    try {
      const intake = await openIntake({ fetcher, folder, data, shared });
      const { createFollower } = await openFeeds();
      return await createFollower({ sources, fetcher, intake, now, log }).tend(signal);
    } finally {
      signal.removeEventListener('abort', close);
      await fetcher.close();
    }
  };
}
