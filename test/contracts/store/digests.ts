// Subscriptions and runs of the digest in the store contract.
import { describe, expect, it } from 'vitest';
import type { DigestRun } from '../../../src/store/subscription.ts';
import type { TwoStores } from '../store.ts';
import { aNotice, aSubscription, LEASE, NOW } from './values.ts';

const aRun = (subscription: number, overrides: Partial<DigestRun> = {}): DigestRun => ({
  subscription,
  date: '2025-05-16',
  outcome: 'posted',
  upTo: 9,
  ...overrides,
});

export function digestsContract(stores: () => TwoStores): void {
  describe('the subscriptions', () => {
    it('are found as they were made', async () => {
      const { store, other } = stores();
      const made = await store.digests.subscribe(aSubscription(), NOW);
      expect(made).toEqual({ ...aSubscription(), id: made.id, since: NOW });
      expect(await other.digests.find('slack', 'slack:C1')).toEqual(made);
      expect(await other.digests.find('discord', 'slack:C1')).toBeUndefined();
      const second = await store.digests.subscribe(aSubscription({ channel: 'slack:C0' }), NOW);
      expect(await other.digests.all()).toEqual([made, second]);
    });

    it('are one a channel: the last counts, and it is tried again', async () => {
      const { store } = stores();
      const made = await store.digests.subscribe(aSubscription(), NOW);
      await store.digests.change(made.id, { stopped: 'the channel is gone' });
      expect((await store.digests.all())[0]?.stopped).toBe('the channel is gone');
      await store.digests.change(made.id, {});
      expect((await store.digests.all())[0]?.stopped).toBe('the channel is gone');
      const changed = aSubscription({ filter: {}, quietDays: 'nothing', lastDate: '2025-05-16' });
      await store.digests.subscribe(changed, NOW + 1);
      expect(await store.digests.all()).toEqual([{ ...changed, id: made.id, since: NOW }]);
    });

    it('tell from now on where other articles count as told', async () => {
      const { store } = stores();
      await store.digests.subscribe(aSubscription(), NOW);
      expect(await store.digests.subscribe(aSubscription({ upTo: 8 }), NOW + 1)).toMatchObject({
        upTo: 8,
        since: NOW + 1,
      });
    });

    it('go on from an earlier day where the one on record is far ahead, as a wrong clock leaves it', async () => {
      const { store, other } = stores();
      const { id } = await store.digests.subscribe(aSubscription(), NOW);
      const ahead = aRun(id, { date: '2027-03-01' });
      await store.digests.run(ahead, aNotice('ahead'), NOW + 1000);
      await store.outbox.settle('ahead', 'posted', undefined, NOW + 1000);
      const held = await other.digests.subscribe(aSubscription({ upTo: 0 }), NOW);
      expect(held).toMatchObject({ lastDate: aSubscription().lastDate, since: NOW, upTo: 9 });
      expect(await store.digests.run(ahead, aNotice('ahead'), NOW + 2000)).toBe(true);
      const waiting = await store.outbox.claimDue('slack', NOW + 2000 + LEASE, 10);
      expect(waiting.map(({ key }) => key)).toEqual(['ahead']);
    });

    it.each([1, 2])('do not go back by %i days', async (days) => {
      const { store } = stores();
      const { id } = await store.digests.subscribe(aSubscription(), NOW);
      const run = aRun(id, { date: `2025-05-${15 + days}` });
      await store.digests.run(run, undefined, NOW);
      expect(await store.digests.subscribe(aSubscription(), NOW)).toMatchObject({ lastDate: run.date });
      expect(await store.digests.run(run, aNotice('again'), NOW)).toBe(false);
    });

    it('pass over a day whose run is on record when they come to it again', async () => {
      const { store } = stores();
      const { id } = await store.digests.subscribe(aSubscription(), NOW);
      await store.digests.run(aRun(id), undefined, NOW);
      await store.digests.run(aRun(id, { date: '2027-03-01' }), undefined, NOW);
      await store.digests.subscribe(aSubscription(), NOW);
      expect(await store.digests.run(aRun(id), aNotice('again'), NOW)).toBe(false);
      expect((await store.digests.all())[0]).toMatchObject({ lastDate: '2025-05-16' });
    });

    it('end once, and tell what they were', async () => {
      const { store, other } = stores();
      const made = await store.digests.subscribe(aSubscription(), NOW);
      expect(await other.digests.unsubscribe('slack', 'slack:C1')).toEqual(made);
      expect(await store.digests.unsubscribe('slack', 'slack:C1')).toBeUndefined();
      expect(await store.digests.all()).toEqual([]);
    });

    it('never bear the number of one that ended', async () => {
      const { store } = stores();
      const { id } = await store.digests.subscribe(aSubscription(), NOW);
      await store.digests.unsubscribe('slack', 'slack:C1');
      expect((await store.digests.subscribe(aSubscription(), NOW)).id).not.toBe(id);
    });
  });

  describe('the run of a local day', () => {
    it('happens once, whoever comes, with its post', async () => {
      const { store, other } = stores();
      const { id } = await store.digests.subscribe(aSubscription(), NOW);
      expect(await store.digests.run(aRun(id), aNotice('digest'), NOW)).toBe(true);
      expect(await other.digests.run(aRun(id, { upTo: 99 }), aNotice('again'), NOW + 1)).toBe(false);
      expect(await other.digests.find('slack', 'slack:C1')).toMatchObject({
        lastDate: '2025-05-16',
        upTo: 9,
        since: NOW,
      });
      const waiting = await other.outbox.claimDue('slack', NOW + LEASE, 10);
      expect(waiting.map(({ key }) => key)).toEqual(['digest']);
    });

    it('leaves its post to whoever asks next', async () => {
      const { store, other } = stores();
      const { id } = await store.digests.subscribe(aSubscription(), NOW);
      await store.digests.run(aRun(id), aNotice('digest'), NOW);
      expect((await store.outbox.claimDue('slack', NOW, 10)).map(({ key }) => key)).toEqual(['digest']);
      expect(await other.outbox.claimDue('slack', NOW, 10)).toEqual([]);
    });

    it('is on record without a post, too', async () => {
      const { store } = stores();
      const { id } = await store.digests.subscribe(aSubscription(), NOW);
      expect(await store.digests.run(aRun(id, { outcome: 'quiet' }), undefined, NOW + 5)).toBe(true);
      expect(await store.digests.run(aRun(id), aNotice('digest'), NOW)).toBe(false);
      expect((await store.digests.all())[0]).toMatchObject({ lastDate: '2025-05-16', since: NOW + 5 });
    });

    it('that was missed has told nothing', async () => {
      const { store } = stores();
      const { id } = await store.digests.subscribe(aSubscription(), NOW);
      expect(await store.digests.run(aRun(id, { outcome: 'missed', upTo: 7 }), undefined, NOW + 5)).toBe(
        true,
      );
      expect((await store.digests.all())[0]).toMatchObject({
        lastDate: '2025-05-16',
        upTo: 7,
        since: NOW,
      });
    });

    it('goes back neither in days nor in articles', async () => {
      const { store } = stores();
      const { id } = await store.digests.subscribe(aSubscription(), NOW);
      await store.digests.run(aRun(id), undefined, NOW);
      await store.digests.run(aRun(id, { date: '2025-05-14', upTo: 3 }), undefined, NOW);
      expect((await store.digests.all())[0]).toMatchObject({ lastDate: '2025-05-16', upTo: 9 });
    });

    it('does not happen for a subscription that is gone', async () => {
      const { store } = stores();
      const { id } = await store.digests.subscribe(aSubscription(), NOW);
      await store.digests.unsubscribe('slack', 'slack:C1');
      expect(await store.digests.run(aRun(id), aNotice('digest'), NOW)).toBe(false);
      expect(await store.outbox.find('digest')).toBeUndefined();
    });
  });
}
