// The outbox of the store contract.
import { describe, expect, it } from 'vitest';
import type { TwoStores } from '../store.ts';
import { aNotice, anEvent, aPost, aTurn, DAY, LEASE, NOW } from './values.ts';

const LATER = NOW + LEASE;

export function outboxContract(stores: () => TwoStores): void {
  describe('the outbox', () => {
    it('takes a post once, whoever brings it', async () => {
      const { store, other } = stores();
      expect(await store.outbox.add(aPost(), NOW)).toBe(true);
      expect(await other.outbox.add(aPost('event', { question: 'another?' }), NOW)).toBe(false);
      await store.outbox.settle('event', 'posted', undefined, NOW);
      expect(await other.outbox.add(aPost('event', { question: 'another?' }), NOW)).toBe(false);
      expect((await store.outbox.find('event'))?.question).toBe(aPost().question);
    });

    it('changes nothing where it does not take a post', async () => {
      const { store, other } = stores();
      await store.outbox.add(aNotice('event'), NOW);
      await store.inbox.record(anEvent(), NOW);
      expect(await store.outbox.add(aPost(), NOW)).toBe(false);
      expect(await store.threads.last('thread')).toBeUndefined();
      expect(await other.inbox.claimAbandoned('slack', LATER)).toHaveLength(1);
    });

    it('gives a post as it was added, with what became of it', async () => {
      const { store, other } = stores();
      const waiting = { pages: [], inDoubt: false, tries: 0 };
      await store.outbox.add(aPost('answer'), NOW);
      await store.outbox.add(aNotice('digest'), NOW);
      expect(await other.outbox.claimDue('slack', LATER, 10)).toEqual([
        { ...aPost('answer'), ...waiting },
        { ...aNotice('digest'), ...waiting },
      ]);
    });

    it('gives the posts of the platform that is asked for, and at most so many', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost('d', { platform: 'discord' }), NOW);
      for (const key of ['a', 'b', 'c']) await store.outbox.add(aPost(key), NOW);
      const claimed = await other.outbox.claimDue('slack', LATER, 2);
      expect(claimed.map(({ key }) => key)).toEqual(['a', 'b']);
      expect((await other.outbox.claimDue('slack', LATER, 2)).map(({ key }) => key)).toEqual(['c']);
    });

    it('gives those that wait longest first', async () => {
      const { store, other } = stores();
      for (const [key, at] of Object.entries({ c: 3, b: 1, a: 1 }))
        await store.outbox.add(aPost(key), NOW + at);
      const claimed = await other.outbox.claimDue('slack', LATER + 3, 10);
      expect(claimed.map(({ key }) => key)).toEqual(['b', 'a', 'c']);
    });

    it('keeps the pages that were posted, in order, and which one is in doubt', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      for (const page of [0, 1]) {
        await store.outbox.sending('event', page);
        await store.outbox.sent('event', { page, id: `m${page}` }, NOW);
      }
      await store.outbox.sending('event', 2);
      expect(await other.outbox.claimDue('slack', LATER, 1)).toMatchObject([
        { pages: ['m0', 'm1'], inDoubt: true },
      ]);
      await other.outbox.sent('event', { page: 2, id: 'm2' }, LATER);
      expect(await store.outbox.claimDue('slack', LATER + LEASE, 1)).toMatchObject([
        { pages: ['m0', 'm1', 'm2'], inDoubt: false },
      ]);
    });

    it('has no doubt of a page that surely did not arrive', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.outbox.sending('event', 0);
      await store.outbox.notSent('event', 1);
      await other.outbox.notSent('event', 0);
      await store.outbox.putBack('event', NOW, 'rate limited');
      expect(await store.outbox.claimDue('slack', NOW, 1)).toMatchObject([{ pages: [], inDoubt: true }]);
      await store.outbox.notSent('event', 0);
      await store.outbox.putBack('event', NOW, 'rate limited');
      expect(await store.outbox.claimDue('slack', NOW, 1)).toMatchObject([{ pages: [], inDoubt: false }]);
    });

    it('puts a page on record once', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.outbox.sent('event', { page: 0, id: 'm0' }, NOW);
      await store.outbox.sent('event', { page: 0, id: 'm0' }, NOW);
      expect(await other.outbox.claimDue('slack', LATER, 1)).toMatchObject([{ pages: ['m0'] }]);
    });

    it('lets nobody send who has not the post in hand', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      await expect(other.outbox.sending('event', 0)).rejects.toThrow('not in hand');
      await other.outbox.claimDue('slack', LATER, 1);
      await expect(store.outbox.sending('event', 0)).rejects.toThrow('not in hand');
      await expect(other.outbox.sending('event', 0)).resolves.toBeUndefined();
      await other.outbox.settle('event', 'posted', undefined, LATER);
      await expect(other.outbox.sending('event', 1)).rejects.toThrow('not in hand');
      await expect(store.outbox.sending('never there', 0)).rejects.toThrow('not in hand');
    });

    it('puts a post back until its time, for whoever asks then, with its pages and its doubt', async () => {
      const { store } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.outbox.sent('event', { page: 0, id: 'm0' }, NOW);
      await store.outbox.sending('event', 1);
      await store.outbox.putBack('event', NOW + 2_000, 'rate limited');
      expect(await store.outbox.claimDue('slack', NOW + 1_999, 1)).toEqual([]);
      expect(await store.outbox.claimDue('slack', NOW + 2_000, 1)).toMatchObject([
        { pages: ['m0'], inDoubt: true, tries: 1 },
      ]);
      await store.outbox.putBack('event', NOW + 3_000, 'rate limited');
      expect(await store.outbox.claimDue('slack', NOW + 3_000, 1)).toMatchObject([{ tries: 2 }]);
    });

    it('does not hold back a post for a time that a clock set back has made far', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.outbox.putBack('event', NOW + 2_000, 'rate limited');
      expect(await other.outbox.claimDue('slack', NOW - DAY, 1)).toHaveLength(1);
    });

    it('does not let a former owner put back what another has taken up', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      await other.outbox.claimDue('slack', LATER, 1);
      await store.outbox.putBack('event', NOW, 'rate limited');
      expect(await store.outbox.claimDue('slack', LATER, 1)).toEqual([]);
    });

    it.each(['posted', 'refused', 'expired'] as const)('gives no post that is %s', async (state) => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.outbox.settle('event', state, 'why', NOW);
      await store.outbox.putBack('event', NOW, 'late');
      expect(await other.outbox.claimDue('slack', NOW + DAY, 1)).toEqual([]);
    });

    it.each(['refused', 'expired'] as const)('replaces a post that was %s', async (state) => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.outbox.sent('event', { page: 0, id: 'm0', conversation: 'page' }, NOW);
      await store.outbox.settle('event', state, 'why', NOW);
      expect(await store.outbox.add(aNotice('event', { question: 'again?' }), NOW + 1)).toBe(true);
      expect(await other.outbox.claimDue('slack', LATER + 1, 1)).toEqual([
        { ...aNotice('event', { question: 'again?' }), pages: [], inDoubt: false, tries: 0 },
      ]);
      expect(await store.threads.last('thread')).toBeUndefined();
      expect(await store.threads.last('page')).toBeUndefined();
      expect(await store.outbox.keyOf('slack', 'm0')).toBeUndefined();
    });

    it('knows reply, question and turn of a post that waits and of one that was posted', async () => {
      const { store, other } = stores();
      const { reply, question, turn } = aPost();
      await store.outbox.add(aPost(), NOW);
      expect(await other.outbox.find('event')).toEqual({ key: 'event', reply, question, turn });
      await store.outbox.settle('event', 'posted', undefined, NOW);
      expect(await other.outbox.find('event')).toEqual({ key: 'event', reply, question, turn });
      await store.outbox.add(aNotice('digest'), NOW);
      expect(await other.outbox.find('digest')).toEqual({ key: 'digest', reply: aNotice('digest').reply });
      expect(await other.outbox.find('never there')).toBeUndefined();
    });

    it('finds a post by the id of any of its pages on its platform', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      for (const page of [0, 1]) await store.outbox.sent('event', { page, id: `m${page}` }, NOW);
      await store.outbox.settle('event', 'posted', undefined, NOW);
      expect(await other.outbox.keyOf('slack', 'm0')).toBe('event');
      expect(await other.outbox.keyOf('slack', 'm1')).toBe('event');
      expect(await other.outbox.keyOf('discord', 'm1')).toBeUndefined();
      expect(await other.outbox.keyOf('slack', 'm2')).toBeUndefined();
    });

    it('has a post say something else, with the pages that it has', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.outbox.sending('event', 0);
      await store.outbox.sent('event', { page: 0, id: 'm0' }, NOW);
      await store.outbox.settle('event', 'posted', undefined, NOW);
      await store.inbox.record(anEvent('edit'), NOW);
      const edited = { ...aPost('event', { question: 'who else?' }), change: 'edited' as const };
      const waiting = { ...edited, pages: ['m0'], inDoubt: false, tries: 0 };
      expect(await store.outbox.change(edited, 'edit', NOW)).toEqual(waiting);
      expect(await other.inbox.claimAbandoned('slack', LATER)).toEqual([]);
      expect(await other.outbox.claimDue('slack', LATER, 9)).toEqual([waiting]);
      await other.outbox.settle('event', 'posted', undefined, LATER);
      expect((await store.outbox.find('event'))?.question).toBe('who else?');
    });

    it('changes no post that another has in hand, and none that is not there', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      const edited = { ...aPost('event', { question: 'who else?' }), change: 'edited' as const };
      expect(await other.outbox.change(edited, 'edit', NOW)).toBeUndefined();
      expect(await store.outbox.change({ ...edited, key: 'nowhere' }, 'edit', NOW)).toBeUndefined();
      expect((await store.outbox.find('event'))?.question).toBe(aPost().question);
    });

    it('keeps nothing of what is removed; its conversation goes on from the post before', async () => {
      const { store } = stores();
      await store.outbox.add(aPost('first', { turn: aTurn('first?') }), NOW);
      await store.outbox.add(aPost('second', { turn: aTurn('second?') }), NOW);
      await store.outbox.sent('second', { page: 0, id: 'm0' }, NOW);
      expect(await store.threads.before('thread', 'second')).toEqual({ key: 'first', turn: aTurn('first?') });
      expect(await store.threads.before('thread', 'first')).toBeUndefined();
      await store.outbox.remove('second');
      expect(await store.outbox.find('second')).toBeUndefined();
      expect(await store.outbox.keyOf('slack', 'm0')).toBeUndefined();
      expect(await store.threads.last('thread')).toEqual({ key: 'first', turn: aTurn('first?') });
    });
  });
}
