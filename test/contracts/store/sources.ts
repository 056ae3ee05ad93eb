// Feeds that are followed, and what became of their entries.
import { describe, expect, it } from 'vitest';
import type { TwoStores } from '../store.ts';
import { NOW } from './values.ts';

const MINUTE = 60_000;
const A = { url: 'https://a.example/feed', title: 'A', about: ['talks'] };
const B = { url: 'https://b.example/feed', title: 'B', about: [] };
const ENTRY = { stamp: 's', outcome: 'added', tries: 1 };

export function sourcesContract(stores: () => TwoStores): void {
  describe('sources', () => {
    it('are followed once each, and listed in the order of their coming', async () => {
      const { store, other } = stores();
      expect(await store.sources.add(B, NOW)).toMatchObject({ ...B, failures: 0, nextAt: NOW });
      expect(await store.sources.add(A, NOW)).toBeDefined();
      expect(await other.sources.add({ ...A, title: 'Again' }, NOW)).toBeUndefined();
      expect((await other.sources.all()).map(({ title }) => title)).toEqual(['B', 'A']);
    });

    it('are followed once for everybody and once for each workspace that has them for itself', async () => {
      const { store, other } = stores();
      for (const owner of [undefined, 'slack:T1', 'slack:T10']) {
        const source = { ...A, ...(owner !== undefined && { owner }) };
        expect(await store.sources.add(source, NOW)).toMatchObject(source);
        expect(await other.sources.add(source, NOW)).toBeUndefined();
      }
      expect((await other.sources.all()).map(({ owner }) => owner)).toEqual([
        undefined,
        'slack:T1',
        'slack:T10',
      ]);
      const claimed = [];
      for (let at = 0; at < 4; at += 1) claimed.push(await store.sources.claimDue(NOW, NOW + MINUTE));
      expect(claimed.map((source) => source?.owner)).toEqual([undefined, 'slack:T1', 'slack:T10', undefined]);
      await store.sources.note(2, ['id:1'], ENTRY, NOW);
      expect(await store.sources.entry(1, ['id:1'])).toBeUndefined();
      expect(await store.sources.removeOf('slack:T1')).toBe(1);
      expect(await other.sources.removeOf('slack:T1')).toBe(0);
      expect((await other.sources.all()).map(({ owner }) => owner)).toEqual([undefined, 'slack:T10']);
    });

    it('are claimed by one at a time when they are due', async () => {
      const { store, other } = stores();
      await store.sources.add(A, NOW);
      expect(await store.sources.claimDue(NOW - 1, NOW + MINUTE)).toBeUndefined();
      expect(await store.sources.claimDue(NOW, NOW + MINUTE)).toMatchObject(A);
      expect(await other.sources.claimDue(NOW, NOW + MINUTE)).toBeUndefined();
      expect(await other.sources.claimDue(NOW + MINUTE, NOW + 2 * MINUTE)).toMatchObject(A);
    });

    it('keep the times of what went well when something goes wrong', async () => {
      const { sources } = stores().store;
      await sources.add(A, NOW);
      await sources.settle(1, { nextAt: NOW + MINUTE, fetchedAt: NOW, newAt: NOW, failures: 0, etag: '"1"' });
      await sources.settle(1, { nextAt: NOW + 2 * MINUTE, failures: 1, error: 'no host' });
      const [source] = await sources.all();
      expect(source).toMatchObject({
        fetchedAt: NOW,
        newAt: NOW,
        failures: 1,
        error: 'no host',
        nextAt: NOW + 2 * MINUTE,
      });
      expect(source).not.toHaveProperty('etag');
    });

    it('stop, go on and are removed', async () => {
      const { sources } = stores().store;
      await sources.add(A, NOW);
      expect(await sources.stop(1, 'paused')).toBe(true);
      expect(await sources.claimDue(NOW, NOW)).toBeUndefined();
      expect(await sources.resume(1, NOW + MINUTE)).toBe(true);
      expect(await sources.claimDue(NOW + MINUTE, NOW + 2 * MINUTE)).toMatchObject(A);
      expect(await sources.remove(1)).toBe(true);
      for (const gone of [sources.stop(1, 'paused'), sources.resume(1, NOW), sources.remove(1)])
        expect(await gone).toBe(false);
      expect(await sources.all()).toEqual([]);
    });

    it('stay stopped by whoever stopped them while they were fetched', async () => {
      const { sources } = stores().store;
      await sources.add(A, NOW);
      await sources.claimDue(NOW, NOW + MINUTE);
      await sources.stop(1, 'paused');
      await sources.settle(1, { nextAt: NOW + MINUTE, failures: 0 });
      expect((await sources.all())[0]?.stopped).toBe('paused');
    });

    it('know an entry by each of its keys, and none of another source', async () => {
      const { store, other } = stores();
      await store.sources.add(A, NOW);
      await store.sources.add(B, NOW);
      await store.sources.note(1, ['id:1', 'url:x'], ENTRY, NOW);
      expect(await other.sources.entry(1, ['id:other', 'url:x'])).toEqual(ENTRY);
      expect(await other.sources.entry(2, ['id:1', 'url:x'])).toBeUndefined();
      await store.sources.note(
        1,
        ['url:x'],
        { ...ENTRY, outcome: 'failed', tries: 2, retryAt: NOW + MINUTE },
        NOW,
      );
      expect(await store.sources.entry(1, ['url:x'])).toMatchObject({
        outcome: 'failed',
        tries: 2,
        retryAt: NOW + MINUTE,
      });
    });

    it('forget their entries when they are removed, and note no more', async () => {
      const { sources } = stores().store;
      await sources.add(A, NOW);
      await sources.note(1, ['id:1'], ENTRY, NOW);
      await sources.remove(1);
      await sources.note(1, ['id:2'], ENTRY, NOW);
      expect(await sources.entry(1, ['id:1', 'id:2'])).toBeUndefined();
    });
  });
}
