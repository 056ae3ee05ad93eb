// Leases in the store contract: of events and of posts alike.
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import type { TwoStores } from '../store.ts';
import { anEvent, aPost, DAY, LEASE, NOW } from './values.ts';

interface Kind {
  readonly name: string;
  take(store: Store, now: number): Promise<unknown>;
  /** How many were claimed. */
  claim(store: Store, now: number): Promise<number>;
}

const KINDS: readonly Kind[] = [
  {
    name: 'an event',
    take: (store, now) => store.inbox.record(anEvent(), now),
    claim: async (store, now) => (await store.inbox.claimAbandoned('slack', now)).length,
  },
  {
    name: 'a post',
    take: (store, now) => store.outbox.add(aPost(), now),
    claim: async (store, now) => (await store.outbox.claimDue('slack', now, 10)).length,
  },
];

export function leaseContract(stores: () => TwoStores): void {
  describe.each(KINDS)('the lease of $name', ({ take, claim }) => {
    it('keeps it from others until it is over', async () => {
      const { store, other } = stores();
      await take(store, NOW);
      expect(await claim(other, NOW + LEASE - 1)).toBe(0);
      expect(await claim(other, NOW + LEASE)).toBe(1);
    });

    it('is the next owner’s from the claim on', async () => {
      const { store, other } = stores();
      await take(store, NOW);
      await claim(other, NOW + LEASE);
      expect(await claim(store, NOW + 2 * LEASE - 1)).toBe(0);
      expect(await claim(store, NOW + 2 * LEASE)).toBe(1);
    });

    it('is prolonged by its owner’s renewal, not by another’s', async () => {
      const { store, other } = stores();
      await take(store, NOW);
      await store.renew(NOW + 1_000);
      await other.renew(NOW + 5_000);
      expect(await claim(other, NOW + LEASE + 999)).toBe(0);
      expect(await claim(other, NOW + LEASE + 1_000)).toBe(1);
    });

    it('does not give its owner what it has in hand, however late', async () => {
      const { store } = stores();
      await take(store, NOW);
      expect(await claim(store, NOW + DAY)).toBe(0);
      expect(await claim(store, NOW - DAY)).toBe(0);
    });

    it('is over where the clock was set back far, and only then', async () => {
      const { store, other } = stores();
      await take(store, NOW);
      expect(await claim(other, NOW - LEASE)).toBe(0);
      expect(await claim(other, NOW - LEASE - 1)).toBe(1);
    });

    it('gives it to one of two who ask', async () => {
      const { store, other } = stores();
      await take(store, NOW);
      await claim(other, NOW + LEASE);
      expect(await claim(store, NOW + LEASE)).toBe(0);
    });
  });
}
