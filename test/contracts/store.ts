// What every store must do.
import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { channelsContract } from './store/channels.ts';
import { digestsContract } from './store/digests.ts';
import { dutiesContract } from './store/duties.ts';
import { feedbackContract } from './store/feedback.ts';
import { followsContract } from './store/follows.ts';
import { forgetContract } from './store/forget.ts';
import { inboxContract } from './store/inbox.ts';
import { installationsContract } from './store/installations.ts';
import { leaseContract } from './store/lease.ts';
import { outboxContract } from './store/outbox.ts';
import { pruneContract } from './store/prune.ts';
import { sourcesContract } from './store/sources.ts';
import { threadsContract } from './store/threads.ts';

/** One storage, and the two owners that have it open. */
export interface TwoStores {
  readonly store: Store;
  readonly other: Store;
  dispose(): Promise<void>;
}

export function storeContract(name: string, open: () => TwoStores | Promise<TwoStores>): void {
  describe(`${name} keeps the store contract`, () => {
    let opened: TwoStores;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.dispose());
    const stores = () => opened;

    channelsContract(stores);
    for (const part of [followsContract, installationsContract, dutiesContract]) part(stores);
    for (const part of [inboxContract, leaseContract, outboxContract, threadsContract]) part(stores);
    for (const part of [sourcesContract, digestsContract, feedbackContract, pruneContract, forgetContract])
      part(stores);
  });
}
