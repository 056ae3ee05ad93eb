// The inbox of the store contract.
import { describe, expect, it } from 'vitest';
import type { TwoStores } from '../store.ts';
import { anEvent, aPost, DAY, LEASE, NOW } from './values.ts';

export function inboxContract(stores: () => TwoStores): void {
  describe('the inbox', () => {
    it('records an event once, whoever brings it', async () => {
      const { store, other } = stores();
      expect(await store.inbox.record(anEvent(), NOW)).toBe(true);
      expect(await store.inbox.record(anEvent(), NOW)).toBe(false);
      expect(await other.inbox.record(anEvent(), NOW + 1)).toBe(false);
    });

    it('knows an event that is settled', async () => {
      const { store, other } = stores();
      await store.inbox.record(anEvent(), NOW);
      await store.inbox.settle('event', 'answered', NOW);
      expect(await other.inbox.record(anEvent(), NOW + DAY)).toBe(false);
    });

    it('gives an event back as it was recorded, and when', async () => {
      const { store, other } = stores();
      const event = { ...anEvent(), text: 'Zelensky’s “words”\u0000\ud800 😀\n', about: 'post' };
      await store.inbox.record(event, NOW);
      expect(await other.inbox.claimAbandoned('slack', NOW + LEASE)).toEqual([{ event, receivedAt: NOW }]);
    });

    it('gives abandoned events oldest first, equal times in the order of recording', async () => {
      const { store, other } = stores();
      for (const [key, at] of Object.entries({ z: 3, y: 1, a: 1, x: 2 })) {
        await store.inbox.record(anEvent(key), NOW + at);
      }
      const claimed = await other.inbox.claimAbandoned('slack', NOW + LEASE + 3);
      expect(claimed.map(({ event }) => event.key)).toEqual(['y', 'a', 'x', 'z']);
    });

    it('gives the events of the platform that is asked for', async () => {
      const { store, other } = stores();
      await store.inbox.record(anEvent('d', { platform: 'discord' }), NOW);
      expect(await other.inbox.claimAbandoned('slack', NOW + DAY)).toEqual([]);
      expect(await other.inbox.claimAbandoned('discord', NOW + LEASE)).toHaveLength(1);
    });

    it('gives no event that is settled or answered', async () => {
      const { store, other } = stores();
      for (const key of ['settled', 'answered']) await store.inbox.record(anEvent(key), NOW);
      await store.inbox.settle('settled', 'too late', NOW);
      await store.outbox.add(aPost('answered'), NOW);
      expect(await other.inbox.claimAbandoned('slack', NOW + DAY)).toEqual([]);
    });

    it('gives a released event to whoever asks next, its last owner included', async () => {
      const { store } = stores();
      await store.inbox.record(anEvent(), NOW);
      await store.inbox.release('event');
      expect(await store.inbox.claimAbandoned('slack', NOW)).toHaveLength(1);
      expect(await store.inbox.claimAbandoned('slack', NOW)).toEqual([]);
    });

    it('does not let a former owner release what another has taken up', async () => {
      const { store, other } = stores();
      await store.inbox.record(anEvent(), NOW);
      await other.inbox.claimAbandoned('slack', NOW + LEASE);
      await store.inbox.release('event');
      expect(await store.inbox.claimAbandoned('slack', NOW + LEASE)).toEqual([]);
    });

    it('does not take up what is settled by releasing it', async () => {
      const { store, other } = stores();
      await store.inbox.record(anEvent(), NOW);
      await store.inbox.settle('event', 'answered', NOW);
      await store.inbox.release('event');
      expect(await other.inbox.claimAbandoned('slack', NOW + DAY)).toEqual([]);
    });

    it('names the channels spoken in since a time, newest first, once each', async () => {
      const { store, other } = stores();
      const spoken: [string, number, string?][] = [
        ['old', -1],
        ['b', 1],
        ['a', 2],
        ['b', 3],
        ['c', 2],
        ['elsewhere', 5, 'discord'],
      ];
      for (const [number, [channel, at, platform = 'slack']] of spoken.entries()) {
        await store.inbox.record(anEvent(`e${number}`, { channel, platform }), NOW + at);
      }
      await store.inbox.settle('e1', 'answered', NOW + 9);
      expect(await other.inbox.channels('slack', NOW)).toEqual(['b', 'c', 'a']);
      expect(await other.inbox.channels('slack', NOW + 3)).toEqual(['b']);
    });

    it('gives the questions on record with what became of them, oldest first, and none that was not answered yet', async () => {
      const { store, other } = stores();
      for (const [key, at] of Object.entries({ second: 2, first: 1, waiting: 3 }))
        await store.inbox.record(anEvent(key), NOW + at);
      await store.outbox.add(aPost('second', { question: 'who won?', outcome: 'not-found' }), NOW + 9);
      await store.outbox.add(aPost('first'), NOW + 9);
      expect(await other.inbox.questions()).toEqual([
        { question: 'who leads the delegation?', outcome: 'answered', at: NOW + 1 },
        { question: 'who won?', outcome: 'not-found', at: NOW + 2 },
      ]);
    });

    it('tells how much waits, and since when', async () => {
      const { store, other } = stores();
      expect(await other.inbox.backlog()).toEqual({ events: 0, posts: 0 });
      await store.inbox.record(anEvent('a'), NOW);
      await store.inbox.record(anEvent('b'), NOW + 5);
      await store.inbox.record(anEvent('c'), NOW + 7);
      await store.outbox.add(aPost('a'), NOW + 9);
      expect(await other.inbox.backlog()).toEqual({
        events: 2,
        oldestEvent: NOW + 5,
        posts: 1,
        oldestPost: NOW + 9,
      });
    });
  });
}
