// What one owner alone does at a time, in the store contract.
import { describe, expect, it } from 'vitest';
import type { TwoStores } from '../store.ts';
import { NOW } from './values.ts';

const FOR = 8_000;

export function dutiesContract(stores: () => TwoStores): void {
  describe('a duty', () => {
    it('is one owner’s until its lease is over, however often another asks', async () => {
      const { store, other } = stores();
      expect(await store.duties.hold('shard 0', FOR, NOW)).toBe(true);
      expect(await other.duties.hold('shard 0', FOR, NOW + FOR - 1)).toBe(false);
      expect(await other.duties.hold('shard 1', FOR, NOW)).toBe(true);
      expect(await other.duties.hold('shard 0', FOR, NOW + FOR)).toBe(true);
      expect(await store.duties.hold('shard 0', FOR, NOW + FOR)).toBe(false);
    });

    it('goes on to be its owner’s who asks for it again', async () => {
      const { store, other } = stores();
      await store.duties.hold('shard 0', FOR, NOW);
      expect(await store.duties.hold('shard 0', FOR, NOW + 5_000)).toBe(true);
      expect(await other.duties.hold('shard 0', FOR, NOW + FOR + 4_999)).toBe(false);
    });

    it('is another’s at once where its owner lets go of it', async () => {
      const { store, other } = stores();
      await store.duties.hold('shard 0', FOR, NOW);
      await other.duties.letGo('shard 0');
      expect(await other.duties.hold('shard 0', FOR, NOW)).toBe(false);
      await store.duties.letGo('shard 0');
      expect(await other.duties.hold('shard 0', FOR, NOW)).toBe(true);
    });

    it('is given to one of two who ask at the same time', async () => {
      const { store, other } = stores();
      const asked = [store, other, store, other].map(({ duties }, at) =>
        duties.hold(`shard ${at >> 1}`, FOR, NOW),
      );
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(2);
    });

    it('is listed by the beginning of its name, whoever has it, until it is over or let go of', async () => {
      const { store, other } = stores();
      await store.duties.hold('copy 0', FOR, NOW);
      await other.duties.hold('copy 1', FOR, NOW + 1);
      await other.duties.hold('shard of copy 0', FOR, NOW + 1);
      const copies = async (now: number) => [...(await store.duties.held('copy ', FOR, now))].sort();
      expect(await copies(NOW)).toEqual(['copy 0', 'copy 1']);
      expect(await copies(NOW + FOR)).toEqual(['copy 1']);
      await other.duties.letGo('copy 1');
      expect(await copies(NOW)).toEqual(['copy 0']);
      expect(await store.duties.held('', FOR, NOW)).toHaveLength(2);
      // What a pattern would take for any character.
      expect(await store.duties.held('copy_', FOR, NOW)).toEqual([]);
    });

    it('is over where the clock was set back far', async () => {
      const { store, other } = stores();
      await store.duties.hold('shard 0', FOR, NOW);
      expect(await other.duties.hold('shard 0', FOR, NOW - FOR)).toBe(false);
      expect(await other.duties.held('', FOR, NOW - FOR)).toEqual(['shard 0']);
      expect(await other.duties.held('', FOR, NOW - FOR - 1)).toEqual([]);
      expect(await other.duties.hold('shard 0', FOR, NOW - FOR - 1)).toBe(true);
    });
  });
}
