// What is forgotten of a channel and of a person, in the store contract.
import { describe, expect, it } from 'vitest';
import type { TwoStores } from '../store.ts';
import { aNotice, anEvent, aPost, aSubscription, aTurn, DAY, LEASE, NOW } from './values.ts';

export function forgetContract(stores: () => TwoStores): void {
  describe('forgetting', () => {
    it('removes all of a channel, what waits included, and nothing of another', async () => {
      const { store, other } = stores();
      for (const channel of ['C1', 'C2']) {
        const place = { channel, conversation: `in ${channel}` };
        await store.inbox.record(anEvent(`e${channel}`, { channel }), NOW);
        await store.outbox.add(aPost(`p${channel}`, place), NOW);
        await store.outbox.add(aNotice(`d${channel}`, { channel }), NOW);
        await store.outbox.sent(`p${channel}`, { page: 0, id: `m${channel}` }, NOW);
        await store.outbox.settle(`p${channel}`, 'posted', undefined, NOW);
        await store.feedback.give(`p${channel}`, 'slack:U9', 'helpful', NOW);
        await store.digests.subscribe(aSubscription({ channel }), NOW);
      }
      expect(await other.forget({ channel: 'C1' })).toEqual({ removed: 6 });
      expect(await store.forget({ channel: 'C1' })).toEqual({ removed: 0 });
      expect(await store.outbox.find('pC1')).toBeUndefined();
      expect(await store.outbox.find('dC1')).toBeUndefined();
      expect(await store.outbox.keyOf('slack', 'mC1')).toBeUndefined();
      expect(await store.threads.last('in C1')).toBeUndefined();
      expect(await store.inbox.channels('slack', 0)).toEqual(['C2']);
      expect(await store.outbox.find('pC2')).toBeDefined();
      expect(await store.outbox.keyOf('slack', 'mC2')).toBe('pC2');
      expect((await store.threads.last('in C2'))?.key).toBe('pC2');
      expect((await store.feedback.all()).map(({ post }) => post)).toEqual(['pC2']);
      expect((await store.digests.all()).map(({ channel }) => channel)).toEqual(['C2']);
    });

    it('removes all of a workspace, with what it gave, and nothing of one whose name begins alike', async () => {
      const { store, other } = stores();
      for (const id of ['T1', 'T10']) {
        const channel = `slack:${id}:C1`;
        await store.inbox.record(anEvent(`e${id}`, { channel }), NOW);
        await store.outbox.add(aPost(`p${id}`, { channel, conversation: `in ${id}` }), NOW);
        await store.feedback.give(`p${id}`, `slack:${id}:U9`, 'helpful', NOW);
        await store.digests.subscribe(aSubscription({ channel }), NOW);
        await store.channels.set('slack', channel, {});
        const owner = `slack:${id}`;
        await store.sources.add({ url: 'https://a.example/feed', title: 'A', about: [], owner }, NOW);
        await store.follows.put({ platform: 'slack', channel, place: '{}', state: {}, revision: 0 }, [], NOW);
        await store.installations.put({ platform: 'slack', id, sealed: 'sealed' });
      }
      expect(await other.forget({ workspace: 'slack:T1' })).toEqual({ removed: 9 });
      expect((await store.sources.all()).map(({ owner }) => owner)).toEqual(['slack:T10']);
      expect(await store.forget({ workspace: 'slack:T1' })).toEqual({ removed: 0 });
      expect(await store.outbox.find('pT1')).toBeUndefined();
      expect(await store.outbox.find('pT10')).toBeDefined();
      expect((await store.feedback.all()).map(({ post }) => post)).toEqual(['pT10']);
      expect((await store.digests.all()).map(({ channel }) => channel)).toEqual(['slack:T10:C1']);
      expect(await store.channels.settings('slack:T10:C1')).toEqual({});
      expect((await store.installations.all('slack')).map(({ id }) => id)).toEqual(['T10']);
    });

    it('removes what a person asked and thought, and what was thought of the answers', async () => {
      const { store } = stores();
      for (const person of ['U1', 'U2']) {
        await store.inbox.record(anEvent(`e${person}`, { person }), NOW);
        await store.outbox.add(aPost(`p${person}`, { person, conversation: `with ${person}` }), NOW);
      }
      await store.outbox.add(aNotice('digest'), NOW);
      await store.feedback.give('digest', 'U1', 'helpful', NOW);
      await store.feedback.give('digest', 'U2', 'helpful', NOW);
      await store.feedback.give('pU1', 'U2', 'not helpful', NOW);
      expect(await store.forget({ person: 'U1' })).toEqual({ removed: 5 });
      expect(await store.outbox.find('pU1')).toBeUndefined();
      expect(await store.threads.last('with U1')).toBeUndefined();
      expect(await store.feedback.all()).toMatchObject([{ post: 'digest', person: 'U2' }]);
      expect(await store.outbox.find('pU2')).toBeDefined();
      expect((await store.threads.last('with U2'))?.key).toBe('pU2');
      expect(await store.outbox.find('digest')).toBeDefined();
    });

    it('removes a person’s questions from the turns of others that follow on from them', async () => {
      const { store } = stores();
      await store.outbox.add(aPost('one', { person: 'U1', turn: aTurn('one?') }), NOW);
      await store.outbox.sent('one', { page: 0, id: 'm', conversation: 'under it' }, NOW);
      for (const conversation of ['thread', 'under it', 'elsewhere']) {
        await store.outbox.add(aPost(conversation, { person: 'U2', conversation }), NOW);
      }
      await store.forget({ person: 'U1' });
      for (const conversation of ['thread', 'under it']) {
        expect(await store.threads.last(conversation)).toBeUndefined();
        expect(await store.outbox.find(conversation)).toMatchObject({ question: aPost().question });
        expect((await store.outbox.find(conversation))?.turn).toBeUndefined();
      }
      expect((await store.threads.last('elsewhere'))?.turn).toEqual(aTurn());
    });

    it('lets what was forgotten while it was in hand be neither sent nor recorded', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.outbox.sending('event', 0);
      await other.forget({ channel: 'slack:C1' });
      await store.outbox.sent('event', { page: 0, id: 'm', conversation: 'page' }, NOW);
      await expect(store.outbox.sending('event', 1)).rejects.toThrow('not in hand');
      await store.outbox.putBack('event', NOW, 'late');
      await store.outbox.settle('event', 'posted', undefined, NOW);
      await store.inbox.settle('event', 'answered', NOW);
      await store.inbox.release('event');
      expect(await store.outbox.find('event')).toBeUndefined();
      expect(await store.threads.last('page')).toBeUndefined();
      expect(await other.outbox.claimDue('slack', NOW + LEASE, 1)).toEqual([]);
      expect(await other.inbox.claimAbandoned('slack', NOW + DAY)).toEqual([]);
    });
  });
}
