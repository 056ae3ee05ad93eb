// Opens the store, and the file of a library. The engine is loaded only then: most commands need none, and loading takes a good part of their start.
import type { LibraryFile } from './library/file.ts';
import type { Moved, Moving } from './moving.ts';
import type { DatabaseOptions, DatabaseStore } from './postgres.ts';
import type { StoreOptions } from './sqlite.ts';
import type { Store } from './store.ts';

/** Undefined where another process has it. @throws OperatorError where the file cannot be used. */
export async function openLibraryFile(file: string): Promise<LibraryFile | undefined> {
  const library = await import('./library/file.ts');
  return library.openLibraryFile(file);
}

/** @throws OperatorError where the file cannot be used; it is left as it is then. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const sqlite = await import('./sqlite.ts');
  return sqlite.openStore(options);
}

/** @throws OperatorError where the database cannot be used; it is left as it is then. */
export async function openDatabase(options: DatabaseOptions): Promise<DatabaseStore> {
  const postgres = await import('./postgres.ts');
  return postgres.openDatabase(options);
}

/** @throws OperatorError where it cannot be done: then nothing is moved. */
export async function moveIntoDatabase(what: Moving): Promise<readonly Moved[]> {
  const moving = await import('./moving.ts');
  return moving.moveIntoDatabase(what);
}
