// Tries a call again while the network or Discord is in trouble, with an end.
import { setTimeout as sleep } from 'node:timers/promises';
import { isTransient } from './faults.ts';

/**
 * Only for calls that may happen twice: edits, sends with a nonce, acknowledgements.
 * @throws the last error, at once where trying again is in vain.
 */
export async function deliver<T>(call: () => Promise<T>, pauses: readonly number[]): Promise<T> {
  for (const pause of pauses) {
    try {
      return await call();
    } catch (error) {
      if (!isTransient(error)) throw error;
      await sleep(pause);
    }
  }
  return call();
}
