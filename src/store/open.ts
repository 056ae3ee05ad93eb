// Opens the store. The engine is loaded only then: most commands need none, and loading takes a good part of their start.
import type { StoreOptions } from './sqlite.ts';
import type { Store } from './store.ts';

/** @throws OperatorError where the file cannot be used; it is left as it is then. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const sqlite = await import('./sqlite.ts');
  return sqlite.openStore(options);
}
