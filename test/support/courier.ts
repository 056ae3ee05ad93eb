// A courier for a test: over a store in memory, with a clock that is set by hand.
import {
  type Bot,
  type Courier,
  type CourierOptions,
  createCourier,
  type Store,
  silentLogger,
} from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';

export interface HeldCourier {
  readonly courier: Courier;
  readonly store: Store;
  /** Milliseconds since 1970; to be moved by a test. */
  now: number;
  /** Does what the program does every second, and waits for what comes of it. */
  tend(): Promise<void>;
}

export function aCourier(bot: Bot, options: Partial<CourierOptions> = {}): HeldCourier {
  const store = options.store ?? openStore({ file: ':memory:' });
  const held: HeldCourier = {
    now: Date.parse('2025-05-16T12:00:00Z'),
    store,
    courier: createCourier({
      bot,
      log: silentLogger,
      clock: { today: () => '2025-05-16', now: () => held.now },
      ...options,
      store,
    }),
    async tend() {
      await held.courier.tend();
      await held.courier.settled();
    },
  };
  return held;
}
