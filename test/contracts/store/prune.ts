// Retention in the store contract.
import { describe, expect, it } from 'vitest';
import type { TwoStores } from '../store.ts';
import { anEvent, aPost, aSubscription, DAY, NOW } from './values.ts';

export function pruneContract(stores: () => TwoStores): void {
  describe('pruning', () => {
    it('removes events, posts, turns and feedback that were done with before', async () => {
      const { store } = stores();
      await store.inbox.record(anEvent(), NOW);
      await store.outbox.add(aPost(), NOW);
      await store.outbox.sent('event', { page: 0, id: 'm' }, NOW);
      await store.outbox.settle('event', 'posted', undefined, NOW);
      await store.feedback.give('event', 'slack:U2', 'helpful', NOW);
      expect(await store.prune(NOW)).toEqual({ removed: 0 });
      expect(await store.prune(NOW + 1)).toEqual({ removed: 4 });
      expect(await store.outbox.find('event')).toBeUndefined();
      expect(await store.outbox.keyOf('slack', 'm')).toBeUndefined();
      expect(await store.threads.last('thread')).toBeUndefined();
      expect(await store.feedback.all()).toEqual([]);
      expect(await store.inbox.channels('slack', 0)).toEqual([]);
      expect(await store.inbox.record(anEvent(), NOW + DAY)).toBe(true);
    });

    it('leaves what can still be posted, however old, and the subscriptions', async () => {
      const { store, other } = stores();
      await store.outbox.add({ ...aPost('waiting post'), expiresAt: NOW + 400 * DAY }, NOW);
      await store.digests.subscribe(aSubscription(), NOW);
      expect(await store.prune(NOW + 300 * DAY)).toEqual({ removed: 0 });
      expect(await other.outbox.claimDue('slack', NOW + 300 * DAY, 1)).toHaveLength(1);
      expect((await store.threads.last('thread'))?.key).toBe('waiting post');
      expect(await store.digests.all()).toHaveLength(1);
    });

    it('removes what nobody has claimed for so long, as of a platform that is not set up any more', async () => {
      const { store } = stores();
      await store.inbox.record(anEvent('forgotten'), NOW);
      await store.outbox.add(aPost('expired'), NOW);
      expect((await store.prune(NOW + 300 * DAY)).removed).toBeGreaterThanOrEqual(2);
      expect(await store.outbox.find('expired')).toBeUndefined();
      expect(await store.inbox.claimAbandoned('slack', NOW + 300 * DAY)).toEqual([]);
    });

    it('leaves what is younger', async () => {
      const { store } = stores();
      await store.inbox.record(anEvent('late'), NOW);
      await store.inbox.settle('late', 'too late', NOW + 2);
      await store.outbox.add(aPost(), NOW + 2);
      await store.outbox.settle('event', 'refused', 'why', NOW + 2);
      expect(await store.prune(NOW + 2)).toEqual({ removed: 0 });
      expect(await store.inbox.record(anEvent('late'), NOW + 3)).toBe(false);
      expect((await store.threads.last('thread'))?.key).toBe('event');
    });

    it('leaves an event as long as its post is there, so that it is not answered again', async () => {
      const { store } = stores();
      await store.inbox.record(anEvent(), NOW);
      await store.outbox.add(aPost(), NOW);
      await store.outbox.settle('event', 'posted', undefined, NOW + DAY);
      await store.prune(NOW + DAY);
      expect(await store.inbox.record(anEvent(), NOW + DAY)).toBe(false);
    });

    it('clears away conversations that were silent since', async () => {
      const { store } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.outbox.settle('event', 'posted', undefined, NOW + DAY);
      expect(await store.prune(NOW + DAY)).toEqual({ removed: 1 });
      expect(await store.threads.last('thread')).toBeUndefined();
      expect(await store.outbox.find('event')).toBeDefined();
    });
  });
}
