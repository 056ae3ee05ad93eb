// Feedback in the store contract.
import { describe, expect, it } from 'vitest';
import type { TwoStores } from '../store.ts';
import { aNotice, aPost, DAY, NOW } from './values.ts';

export function feedbackContract(stores: () => TwoStores): void {
  describe('the feedback', () => {
    it('is kept with question and answer, in the order in which it came', async () => {
      const { store, other } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.outbox.add(aNotice('digest'), NOW);
      expect(await store.feedback.give('event', 'slack:U2', 'helpful', NOW + 2)).toBe(true);
      expect(await other.feedback.give('digest', 'slack:U1', 'not helpful', NOW + 1)).toBe(true);
      const { question, reply } = aPost();
      expect(await other.feedback.all()).toEqual([
        {
          post: 'digest',
          person: 'slack:U1',
          verdict: 'not helpful',
          answer: aNotice('digest').reply.summary,
          at: NOW + 1,
        },
        {
          post: 'event',
          person: 'slack:U2',
          verdict: 'helpful',
          question,
          answer: reply.summary,
          at: NOW + 2,
        },
      ]);
    });

    it('is one verdict a person and post: the last', async () => {
      const { store } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.feedback.give('event', 'slack:U2', 'helpful', NOW);
      await store.feedback.give('event', 'slack:U3', 'helpful', NOW);
      await store.feedback.give('event', 'slack:U2', 'not helpful', NOW + 1);
      expect(await store.feedback.all()).toMatchObject([
        { person: 'slack:U3', verdict: 'helpful' },
        { person: 'slack:U2', verdict: 'not helpful', at: NOW + 1 },
      ]);
    });

    it('is not taken for a post that is not on record', async () => {
      const { store } = stores();
      expect(await store.feedback.give('never there', 'slack:U2', 'helpful', NOW)).toBe(false);
      expect(await store.feedback.all()).toEqual([]);
    });

    it('outlives its post', async () => {
      const { store } = stores();
      await store.outbox.add(aPost(), NOW);
      await store.outbox.settle('event', 'posted', undefined, NOW);
      await store.feedback.give('event', 'slack:U2', 'helpful', NOW + DAY);
      await store.prune(NOW + DAY);
      expect(await store.outbox.find('event')).toBeUndefined();
      expect(await store.feedback.all()).toHaveLength(1);
    });
  });
}
