// Puts together what answers, remembers and posts, for the platforms that are set up.
import {
  type Bot,
  type Courier,
  createBot,
  createCourier,
  createShelf,
  type FollowPoster,
  type Logger,
  type Memory,
  type Observer,
  openFollowPoster,
  openScheduler,
  type PassageReader,
  type Scheduler,
  type Shelf,
  type ShelfOptions,
} from '../src/index.ts';
import type { OpenStore } from './store-file.ts';

export interface Office {
  readonly bot: Bot;
  readonly courier: Courier;
  readonly scheduler: Scheduler;
  readonly followPoster: FollowPoster;
  readonly shelf: Shelf;
}

export interface OfficeOptions extends ShelfOptions {
  readonly opened: OpenStore;
  /** Put before the names of slash commands. */
  readonly prefix: string;
  readonly digestBy: 'everybody' | 'managers';
  readonly locateFeeds: NonNullable<Memory['locateFeeds']>;
  readonly log: Logger;
  readonly reader?: PassageReader;
  readonly observer?: Observer;
}

/** Less than the second after which it is tried again. */
const SOON = 500;

export async function openOffice({
  opened,
  log,
  prefix,
  digestBy,
  locateFeeds,
  reader,
  observer,
  ...options
}: OfficeOptions): Promise<Office> {
  const { store, shared, clock } = opened;
  const shelf = createShelf({ ...options, log });
  // Only then is there something to answer from; later on what has come since is taken up meanwhile.
  if (shelf.current().articles.size === 0) await shelf.fill();
  const { current: library, refresh } = shelf;
  const workspaceOf: Courier['workspaceOf'] = (of) => courier.workspaceOf(of);
  const scheduler = await openScheduler({
    ...{ store, refresh, library, workspaceOf, log, clock },
    ...(shared && { beginAt: Math.random }),
  });
  const followPoster = await openFollowPoster({ store, library, refresh, workspaceOf, log, clock });
  const memory: Memory = {
    ...store,
    locateFeeds,
    announce: (post) => courier.send(post),
    manages: (origin) => courier.mayManage(origin),
    isShared: (platform) => courier.isShared(platform),
    ...(digestBy === 'managers' && { mayManage: (origin) => courier.mayManage(origin) }),
  };
  const bot = createBot({ library, log, clock, memory, prefix, ...(reader && { reader }) });
  const onGivenUp: Scheduler['gaveUp'] = async (...given) => {
    await scheduler.gaveUp(...given);
    await followPoster.gaveUp(...given);
  };
  const courier = createCourier({
    ...{ bot, store, log, clock, prefix, onGivenUp },
    ...(observer && { observer }),
    // A disk that is full stays so for a while; a database is back from one second to the next.
    ...(shared && { storeTiming: { firstPause: SOON, longestPause: SOON } }),
  });
  return { bot, courier, scheduler, followPoster, shelf };
}
