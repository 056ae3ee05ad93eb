// The settings of channels, in the store contract.
import { describe, expect, it } from 'vitest';
import type { TwoStores } from '../store.ts';

export function channelsContract(stores: () => TwoStores): void {
  describe('the settings of a channel', () => {
    it('are what was set last, for all that have the store open', async () => {
      const { store, other } = stores();
      expect(await store.channels.settings('slack:C1')).toBeUndefined();
      await store.channels.set('slack', 'slack:C1', { answers: 'mentions' });
      await other.channels.set('slack', 'slack:C1', { answers: 'questions' });
      expect(await store.channels.settings('slack:C1')).toEqual({ answers: 'questions' });
      expect(await store.channels.settings('slack:C2')).toBeUndefined();
    });

    it('are forgotten with the channel', async () => {
      const { store } = stores();
      await store.channels.set('slack', 'slack:C1', { answers: 'mentions' });
      expect(await store.forget({ channel: 'slack:C1' })).toEqual({ removed: 1 });
      expect(await store.channels.settings('slack:C1')).toBeUndefined();
    });
  });
}
