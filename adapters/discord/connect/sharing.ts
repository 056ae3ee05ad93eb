// Where the copies of a bot agree on who has which connection, and whose turn it is to begin one.
import type { Store } from '../../../src/index.ts';

export interface Sharing {
  readonly duties: Store['duties'];
  /** The store's clock. */
  readonly now: () => number;
}
