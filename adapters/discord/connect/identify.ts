// When a connection may be begun: Discord takes so many within five seconds, whichever copy of a bot begins them.
import { setTimeout as pause } from 'node:timers/promises';
import { createSequence } from '../../../src/index.ts';
import type { Sharing } from './sharing.ts';

export interface IdentifyOptions {
  /** So many at once: those whose numbers have another rest. */
  readonly concurrency: number;
  readonly sharing?: Sharing | undefined;
  /** In milliseconds. */
  readonly every: number;
}

/** As discord.js wants it. */
export interface Throttler {
  waitForIdentify(shard: number, signal: AbortSignal): Promise<void>;
}

/** Looks in that time at whether it is this copy's turn. */
const LOOKS = 20;

export function createThrottler({ concurrency, sharing, every }: IdentifyOptions): Throttler {
  const inTurn = createSequence();
  const begun = new Map<number, number>();

  // Where the store is away, Discord's own refusal is the worst of it.
  const isOurs = (bucket: number): Promise<boolean> =>
    sharing === undefined
      ? Promise.resolve(true)
      : sharing.duties.hold(`discord: beginning ${bucket}`, every, sharing.now()).catch(() => true);

  return {
    async waitForIdentify(shard, signal) {
      const bucket = shard % concurrency;
      await inTurn(String(bucket), async () => {
        const left = (begun.get(bucket) ?? Number.NEGATIVE_INFINITY) + every - performance.now();
        if (left > 0) await pause(left, undefined, { signal });
        while (!(await isOurs(bucket))) await pause(every / LOOKS, undefined, { signal });
        begun.set(bucket, performance.now());
      });
    },
  };
}
