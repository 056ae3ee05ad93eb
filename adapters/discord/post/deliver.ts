// Tries a call again while the network or Discord is in trouble, with an end.
import { retry } from '../../../src/index.ts';
import { isTransient } from './faults.ts';

/**
 * Only for calls that may happen twice: edits, sends with a nonce, acknowledgements.
 * @throws the last error, at once where trying again is in vain.
 */
export const deliver = <T>(call: () => Promise<T>, pauses: readonly number[]): Promise<T> =>
  retry(call, { pauses, again: (error) => (isTransient(error) ? undefined : false) });
