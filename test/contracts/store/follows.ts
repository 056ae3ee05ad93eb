// What channels follow, in the store contract.
import { describe, expect, it } from 'vitest';
import type { Following } from '../../../src/store/follow.ts';
import type { TwoStores } from '../store.ts';
import { aNotice, LEASE, NOW } from './values.ts';

const aFollowing = (overrides: Partial<Following> = {}): Following => ({
  platform: 'slack',
  channel: 'slack:C1',
  place: '{"channel":"C1"}',
  state: { topics: ['sanctions'], upTo: 7 },
  revision: 0,
  ...overrides,
});

export function followsContract(stores: () => TwoStores): void {
  describe('what a channel follows', () => {
    it('is found as it was put, by all that have the store open', async () => {
      const { store, other } = stores();
      expect(await store.follows.find('slack', 'slack:C1')).toBeUndefined();
      expect(await store.follows.put(aFollowing(), [], NOW)).toBe(true);
      expect(await other.follows.find('slack', 'slack:C1')).toEqual(aFollowing({ revision: 1 }));
      expect(await other.follows.find('discord', 'slack:C1')).toBeUndefined();
      await other.follows.put(aFollowing({ channel: 'slack:C0' }), [], NOW);
      expect((await store.follows.all()).map(({ channel }) => channel)).toEqual(['slack:C0', 'slack:C1']);
    });

    it('is changed by whoever knows it as it is, and by nobody else', async () => {
      const { store, other } = stores();
      await store.follows.put(aFollowing(), [], NOW);
      const changed = aFollowing({ state: ['changed'], place: 'elsewhere', revision: 1 });
      expect(await store.follows.put(changed, [], NOW)).toBe(true);
      for (const revision of [0, 1]) {
        const late = aFollowing({ state: ['late'], revision });
        expect(await other.follows.put(late, [aNotice('late')], NOW)).toBe(false);
      }
      expect(await store.follows.find('slack', 'slack:C1')).toEqual({ ...changed, revision: 2 });
      expect(await store.outbox.find('late')).toBeUndefined();
    });

    it('goes on in one with its posts, which wait for whoever posts', async () => {
      const { store, other } = stores();
      await store.follows.put(aFollowing(), [], NOW);
      await store.outbox.add(aNotice('told'), NOW);
      await store.outbox.settle('told', 'posted', undefined, NOW);
      const posts = [aNotice('told'), aNotice('new')];
      await store.follows.put(aFollowing({ revision: 1 }), posts, NOW);
      const waiting = await other.outbox.claimDue('slack', NOW + LEASE, 10);
      expect(waiting.map(({ key }) => key)).toEqual(['new']);
    });

    it('ends, and is forgotten with the channel', async () => {
      const { store, other } = stores();
      await store.follows.put(aFollowing(), [], NOW);
      expect(await other.follows.remove('slack', 'slack:C1')).toBe(true);
      expect(await store.follows.remove('slack', 'slack:C1')).toBe(false);
      expect(await store.follows.put(aFollowing({ revision: 1 }), [], NOW)).toBe(false);
      await store.follows.put(aFollowing(), [], NOW);
      expect(await store.forget({ channel: 'slack:C1' })).toEqual({ removed: 1 });
      expect(await store.follows.all()).toEqual([]);
    });
  });
}
