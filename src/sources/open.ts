// Opens what fetches. It is loaded only then: most commands need no network, and the library for it takes a tenth of a second.
import { keepFile, keptFolder, removeFile } from '../articles/kept.ts';
import { createFolderReader } from '../articles/watch.ts';
import { createReaderWithAdded } from '../articles/with-added.ts';
import { OperatorError } from '../program/operator-error.ts';
import { readAllowedHosts } from './fetch/allowed-hosts.ts';
import type { Fetcher } from './fetch/fetched.ts';
import type { FetcherOptions } from './fetch/fetcher.ts';
import type { Intake } from './intake/intake.ts';

export interface OpenFetcherOptions extends Omit<FetcherOptions, 'allowed'> {
  /** The list of private hosts that may be fetched from, as the setting has it. */
  readonly allow: string;
}

export async function openFetcher({ allow, ...options }: OpenFetcherOptions): Promise<Fetcher> {
  const { createFetcher } = await import('./fetch/fetcher.ts');
  const allowed = readAllowedHosts(allow);
  if (!allowed) throw new OperatorError(`of PARLEY_FETCH_ALLOW not all can be read: ${allow}`);
  return createFetcher({ allowed, ...options });
}

/** Where added articles are kept besides, for other copies of the bot. */
export interface SharedKeeping {
  /** Has the folder hold what others have added. */
  pull(): Promise<unknown>;
  write(name: string, text: string): Promise<void>;
  /** False where there is no such file. */
  remove(name: string): Promise<boolean>;
  /** Work that no other copy does the like of at the same time. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

export interface OpenIntakeOptions {
  readonly fetcher: Fetcher;
  /** The folder of a team's own articles. */
  readonly folder: string;
  /** The folder of what must outlive a restart, where added articles are kept. */
  readonly data: string;
  /** Looks at everything and keeps nothing. */
  readonly dry?: boolean;
  readonly shared?: SharedKeeping | undefined;
}

export async function openIntake(options: OpenIntakeOptions): Promise<Intake> {
  const { fetcher, folder, data, dry = false, shared } = options;
  const { createIntake } = await import('./intake/intake.ts');
  const kept = keptFolder(data);
  // Of files that Parley writes itself none is ever seen half written.
  const read = createReaderWithAdded(kept, createFolderReader(), { settle: async () => {} });
  return createIntake({
    fetcher,
    keeping: {
      async articles() {
        await shared?.pull();
        return (await read(folder)).articles;
      },
      async write(name, text) {
        if (dry) return name;
        await shared?.write(name, text);
        return keepFile(kept, name, text);
      },
      async remove(name) {
        if (dry) return;
        await shared?.remove(name);
        await removeFile(kept, name);
      },
      alone: (work) => (shared && !dry ? shared.alone(work) : work()),
    },
  });
}

/** What follows feeds; loaded only where some are followed. */
export async function openFeeds() {
  const [{ createFollower }, { followOnce }, { feedsOfText, locateFeeds }, { readAbout }] = await Promise.all(
    [
      import('./feed/follower.ts'),
      import('./feed/follow.ts'),
      import('./feed/locate.ts'),
      import('./feed/about.ts'),
    ],
  );
  return { createFollower, followOnce, feedsOfText, locateFeeds, readAbout };
}
