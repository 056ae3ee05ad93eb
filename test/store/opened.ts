// Stores for tests: two owners on one file, and two on one database in memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../src/store/sqlite/connection.ts';
import { openFile } from '../../src/store/sqlite/file.ts';
import { createStore, openStore } from '../../src/store/sqlite.ts';
import { LEASE } from '../contracts/store/values.ts';
import type { TwoStores } from '../contracts/store.ts';

/** A new empty folder. */
export function aFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'parley-store-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function inFile(): TwoStores {
  const folder = aFolder();
  const file = join(folder.path, 'parley.db');
  const [store, other] = [openStore({ file }), openStore({ file })];
  return {
    store,
    other,
    async dispose() {
      await store.close();
      await other.close();
      folder.remove();
    },
  };
}

export function inMemory(): TwoStores {
  const file = ':memory:';
  const connection = connect(openFile({ file }), file);
  const store = createStore(connection, { owner: 'one', leaseMs: LEASE });
  const other = createStore(connection, { owner: 'other', leaseMs: LEASE });
  return { store, other, dispose: () => store.close() };
}
