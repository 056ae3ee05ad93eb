// A process that follows feeds, keeps what comes and makes the digest of a channel, for as many hours as it is told to; the time is its
// parent's, who may kill it at any moment.
import { once } from 'node:events';
import { join } from 'node:path';
import { keepFile, keptFolder, removeFile } from '../../src/articles/kept.ts';
import { createFolderReader } from '../../src/articles/watch.ts';
import { createReaderWithAdded } from '../../src/articles/with-added.ts';
import { createScheduler } from '../../src/digest/scheduler.ts';
import { openKeptLibrary } from '../../src/library/kept-library.ts';
import { createShelf } from '../../src/library/shelf.ts';
import { silentLogger } from '../../src/program/log.ts';
import { createFollower } from '../../src/sources/feed/follower.ts';
import { createFetcher } from '../../src/sources/fetch/fetcher.ts';
import { createIntake } from '../../src/sources/intake/intake.ts';
import { openLibraryFile } from '../../src/store/library/file.ts';
import { openStore } from '../../src/store/sqlite.ts';

/** What a life is given. */
export interface Life {
  readonly data: string;
  readonly own: string;
  readonly feeds: readonly string[];
  readonly from: number;
  readonly until: number;
}

/** Between two looks. */
const STEP = 3 * 3_600_000;

async function live({ data, own, feeds, from, until }: Life): Promise<void> {
  let now = from;
  const store = openStore({ file: join(data, 'parley.db') });
  const file = openLibraryFile(join(data, 'library.db'));
  if (!file) throw new Error('the process before it has ended');
  const kept = openKeptLibrary({ file, source: own, version: 'one', small: 0, now: () => now });
  const options = { known: kept.files, settle: async () => {} };
  const read = createReaderWithAdded(keptFolder(data), createFolderReader(options), options);
  const shelf = createShelf({ folder: own, read, kept, log: silentLogger });
  await shelf.fill();
  const fetcher = createFetcher({
    allowed: { allows: () => true },
    now: () => now,
    agent: 'Parley/1',
    limits: { pause: 0, time: 400 },
  });
  const intake = createIntake({
    fetcher,
    keeping: {
      articles: async () => (await read(own)).articles,
      write: (name, text) => keepFile(keptFolder(data), name, text),
      remove: (name) => removeFile(keptFolder(data), name),
    },
  });
  for (const url of feeds) await store.sources.add({ url, title: url, about: [] }, now);
  const { sources } = store;
  const follower = createFollower({ sources, fetcher, intake, now: () => now, log: silentLogger });
  const clock = { now: () => now, today: () => new Date(now).toISOString().slice(0, 10) };
  const refresh = () => shelf.refresh();
  const workspaceOf = async () => ({});
  const scheduler = createScheduler({
    ...{ store, refresh, workspaceOf, library: shelf.current, log: silentLogger, clock },
  });
  for (; now < until; now += STEP) {
    process.send?.(now);
    await once(process, 'message');
    await follower.tend();
    await shelf.refresh();
    await scheduler.tend();
  }
  await fetcher.close();
  kept.close();
  await store.close();
  process.disconnect();
}

const [life] = process.argv.slice(2);
if (process.send && life) await live(JSON.parse(life));
