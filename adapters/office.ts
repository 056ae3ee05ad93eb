// Puts together what answers, remembers and posts, for the platforms that are set up.
import {
  type Bot,
  type Courier,
  createBot,
  createCourier,
  createShelf,
  type Logger,
  type Memory,
  openScheduler,
  openStore,
  type PassageReader,
  type Scheduler,
  type Shelf,
  type ShelfOptions,
  type Store,
} from '../src/index.ts';
import { storeFile } from './store-file.ts';
import { systemClock as clock } from './system-clock.ts';

export interface Office {
  readonly bot: Bot;
  readonly courier: Courier;
  readonly scheduler: Scheduler;
  readonly shelf: Shelf;
  readonly store: Store;
}

export interface OfficeOptions extends ShelfOptions {
  /** The folder of the store. */
  readonly data: string;
  /** Put before the names of slash commands. */
  readonly prefix: string;
  readonly digestBy: 'everybody' | 'managers';
  readonly log: Logger;
  readonly reader?: PassageReader;
}

/** @throws OperatorError where the store cannot be used. */
export async function openOffice({
  data,
  log,
  prefix,
  digestBy,
  reader,
  ...options
}: OfficeOptions): Promise<Office> {
  const store = await openStore({ file: storeFile(data) });
  const shelf = createShelf({ ...options, log });
  // Only then is there something to answer from; later on what has come since is taken up meanwhile.
  if (shelf.current().articles.size === 0) await shelf.fill();
  const { current: library, refresh } = shelf;
  const scheduler = await openScheduler({ store, refresh, library, log, clock });
  const memory: Memory = {
    ...store,
    announce: (post) => courier.send(post),
    manages: (origin) => courier.mayManage(origin),
    ...(digestBy === 'managers' && { mayManage: (origin) => courier.mayManage(origin) }),
  };
  const bot = createBot({ library, log, clock, memory, prefix, ...(reader && { reader }) });
  const courier = createCourier({ bot, store, log, clock, prefix, onGivenUp: scheduler.gaveUp });
  return { bot, courier, scheduler, shelf, store };
}
