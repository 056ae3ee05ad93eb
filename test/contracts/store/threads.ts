// Conversations and the log of articles in the store contract.
import { describe, expect, it } from 'vitest';
import type { TwoStores } from '../store.ts';
import { aNotice, aPost, aTurn, NOW } from './values.ts';

export function threadsContract(stores: () => TwoStores): void {
  describe('a conversation', () => {
    it('goes on from the turn of its last post', async () => {
      const { store, other } = stores();
      expect(await store.threads.last('thread')).toBeUndefined();
      await store.outbox.add(aPost('one', { turn: aTurn('one?') }), NOW);
      await store.outbox.add(aPost('two', { turn: aTurn('two?') }), NOW);
      expect(await other.threads.last('thread')).toEqual({ key: 'two', turn: aTurn('two?') });
    });

    it('goes on from what it was where a post has no turn', async () => {
      const { store } = stores();
      await store.outbox.add(aPost('one'), NOW);
      await store.outbox.add(aNotice('help', { conversation: 'thread' }), NOW);
      expect((await store.threads.last('thread'))?.key).toBe('one');
    });

    it('knows who has asked something in it, or under a page that it stands under', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost('one'), NOW);
      await store.outbox.add(aPost('pressed', { person: 'slack:U2', question: '' }), NOW);
      await store.outbox.add(aNotice('digest', { turn: aTurn() }), NOW);
      await store.outbox.sent('one', { page: 0, id: 'm', conversation: 'under the page' }, NOW);
      await store.outbox.sent('digest', { page: 0, id: 'n', conversation: 'under the digest' }, NOW);
      const asked = (conversation: string, person?: string) => other.threads.hasAsked(conversation, person);
      expect(await asked('thread', 'slack:U1')).toBe(true);
      expect(await asked('under the page', 'slack:U1')).toBe(true);
      expect(await asked('thread')).toBe(true);
      expect(await asked('thread', 'slack:U2')).toBe(false);
      expect(await asked('under the digest')).toBe(false);
      expect(await asked('another')).toBe(false);
    });

    it('goes on under a page from the turn of its post', async () => {
      const { store } = stores();
      await store.outbox.add(aPost('one'), NOW);
      await store.outbox.sent('one', { page: 0, id: 'm', conversation: 'under the page' }, NOW);
      expect(await store.threads.last('under the page')).toEqual({ key: 'one', turn: aTurn() });
      await store.outbox.add(aNotice('help'), NOW);
      await store.outbox.sent('help', { page: 0, id: 'n', conversation: 'under help' }, NOW);
      expect(await store.threads.last('under help')).toBeUndefined();
    });

    it('stays with the later question where an earlier one’s answer arrives after it', async () => {
      const { store } = stores();
      await store.outbox.add(aPost('one'), NOW);
      await store.outbox.add(aPost('two'), NOW);
      await store.outbox.sent('one', { page: 0, id: 'm', conversation: 'thread' }, NOW + 9);
      expect((await store.threads.last('thread'))?.key).toBe('two');
    });

    it('goes on from a post that was refused', async () => {
      const { store } = stores();
      await store.outbox.add(aPost('one'), NOW);
      await store.outbox.settle('one', 'refused', 'no leave', NOW);
      expect((await store.threads.last('thread'))?.key).toBe('one');
    });
  });

  describe('the log of articles', () => {
    it('numbers articles in the order in which they are met, each once', async () => {
      const { store, other } = stores();
      const first = await store.articles.note(['b', 'a', 'b'], NOW);
      const second = await other.articles.note(['a', 'c'], NOW);
      expect(await store.articles.note(['c', 'b'], NOW)).toBe(second);
      expect(await store.articles.after(0)).toEqual({ ids: ['b', 'a', 'c'], upTo: second });
      expect(await store.articles.after(first)).toEqual({ ids: ['c'], upTo: second });
      expect(await store.articles.after(second)).toEqual({ ids: [], upTo: second });
    });

    it('begins before the first', async () => {
      const { store } = stores();
      expect(await store.articles.note([], NOW)).toBe(0);
      expect(await store.articles.after(0)).toEqual({ ids: [], upTo: 0 });
    });
  });
}
