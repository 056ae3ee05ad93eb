// Where the store is, in a file of the data folder or in a database, and where the library that is kept is.
import { join } from 'node:path';
import {
  type Clock,
  type DatabaseStore,
  type Logger,
  openDatabase,
  openStore,
  type Store,
} from '../src/index.ts';
import { followClock } from './shared-clock.ts';
import { systemClock } from './system-clock.ts';

export const storeFile = (data: string): string => join(data, 'parley.db');

export const libraryFile = (data: string): string => join(data, 'library.db');

export interface Kept {
  readonly data: string;
  readonly database: string | undefined;
}

export interface OpenStore {
  readonly store: Store;
  /** Where it is one that other copies of the bot share. */
  readonly shared?: DatabaseStore;
  /** What the store's times go by. */
  readonly clock: Clock;
  close(): Promise<void>;
}

/** For a bot that runs. @throws OperatorError where the store cannot be used. */
export async function openStoreOf({ data, database }: Kept, log: Logger): Promise<OpenStore> {
  if (database === undefined) {
    const store = await openStore({ file: storeFile(data) });
    return { store, clock: systemClock, close: () => store.close() };
  }
  const shared = await openDatabase({ url: database });
  const { clock, stop } = await followClock({ time: () => shared.time(), log });
  return {
    store: shared,
    shared,
    clock,
    async close() {
      stop();
      await shared.close();
    },
  };
}
