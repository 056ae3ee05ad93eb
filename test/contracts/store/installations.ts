// Where the bot is installed by others, in the store contract.
import { describe, expect, it } from 'vitest';
import type { TwoStores } from '../store.ts';
import { aNotice, anEvent, aSubscription, LEASE, NOW } from './values.ts';

const T1 = { platform: 'slack', id: 'T1', sealed: 'sealed' };

export function installationsContract(stores: () => TwoStores): void {
  describe('an installation', () => {
    it('is found as it was put, by all that have the store open', async () => {
      const { store, other } = stores();
      expect(await store.installations.find('slack', 'T1')).toBeUndefined();
      expect(await store.installations.put(T1)).toBe(true);
      expect(await other.installations.find('slack', 'T1')).toEqual({ ...T1, revision: 1 });
      expect(await other.installations.find('discord', 'T1')).toBeUndefined();
      await other.installations.put({ ...T1, id: 'T0' });
      expect((await store.installations.all('slack')).map(({ id }) => id)).toEqual(['T0', 'T1']);
    });

    it('is put again by whoever installs it again, whatever it is', async () => {
      const { store, other } = stores();
      await store.installations.put(T1);
      expect(await other.installations.put({ ...T1, sealed: 'anew' })).toBe(true);
      expect(await store.installations.find('slack', 'T1')).toEqual({ ...T1, sealed: 'anew', revision: 2 });
    });

    it('is renewed by whoever knows it as it is, and by nobody else', async () => {
      const { store, other } = stores();
      await store.installations.put(T1);
      expect(await store.installations.put({ ...T1, sealed: 'renewed', revision: 1 })).toBe(true);
      expect(await other.installations.put({ ...T1, sealed: 'late', revision: 1 })).toBe(false);
      expect(await other.installations.find('slack', 'T1')).toMatchObject({ sealed: 'renewed', revision: 2 });
      expect(await store.installations.put({ ...T1, id: 'T9', revision: 1 })).toBe(false);
    });

    it('takes with it what its channels would get from now on, and no other’s', async () => {
      const { store } = stores();
      const names = ['slack:T1:C1', 'slack:T10:C1'];
      for (const channel of names) {
        await store.digests.subscribe(aSubscription({ channel }), NOW);
        const following = { platform: 'slack', channel, place: 'there', state: {}, revision: 0 };
        await store.follows.put(following, [], NOW);
        await store.outbox.add(aNotice(`to ${channel}`, { channel }), NOW);
        await store.inbox.record(anEvent(`from ${channel}`, { channel }), NOW);
      }
      await store.outbox.add(aNotice('posted', { channel: 'slack:T1:C1' }), NOW);
      await store.outbox.settle('posted', 'posted', undefined, NOW);
      const source = { url: 'https://a.example/feed', title: 'A', about: [] };
      const owners = ['slack:T1', 'slack:T10', 'slack:T1:'];
      for (const owner of owners) await store.sources.add({ ...source, owner }, NOW);
      await store.sources.add(source, NOW);
      await store.installations.put(T1);
      expect(await store.installations.remove({ ...T1, revision: 1 }, 'slack:T1:')).toBe(true);
      expect((await store.sources.all()).map(({ owner }) => owner)).toEqual([...owners.slice(1), undefined]);
      const others = [expect.objectContaining({ channel: 'slack:T10:C1' })];
      expect(await store.digests.all()).toEqual(others);
      expect(await store.follows.all()).toEqual(others);
      const { other } = stores();
      const waiting = await other.outbox.claimDue('slack', NOW + LEASE, 9);
      expect(waiting.map(({ key }) => key)).toEqual(['to slack:T10:C1']);
      const events = await other.inbox.claimAbandoned('slack', NOW + LEASE);
      expect(events.map(({ event }) => event.key)).toEqual(['from slack:T10:C1']);
      expect(await store.outbox.find('posted')).toBeDefined();
      expect(await store.installations.find('slack', 'T1')).toBeUndefined();
    });

    it('that was put again meanwhile is not removed, and nothing with it', async () => {
      const { store } = stores();
      await store.digests.subscribe(aSubscription({ channel: 'slack:T1:C1' }), NOW);
      await store.installations.put(T1);
      await store.installations.put(T1);
      expect(await store.installations.remove({ ...T1, revision: 1 }, 'slack:T1:')).toBe(false);
      expect(await store.installations.find('slack', 'T1')).toBeDefined();
      expect(await store.digests.all()).toHaveLength(1);
    });
  });
}
