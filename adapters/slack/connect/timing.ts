// How long the Slack adapter waits for what. In milliseconds.

import { growing, type RetryOptions } from '../../../src/index.ts';

export interface Timing {
  /** For Slack to be reached at the start; then the operator is told. */
  readonly start: number;
  /** For one call of the Web API or one post to a response_url. */
  readonly call: number;
  /** Before it is said that an answer takes a while. */
  readonly work: number;
  /** For what was sent with a form to be done while the form waits for it: Slack gives 3 s. */
  readonly form: number;
  /** From opening a socket to Slack's hello, which Bolt itself would wait for without end. */
  readonly hello: number;
  /** A connection that lived this long counts as sound: the pauses between new ones begin anew. */
  readonly sound: number;
  /** Before the second try of anything; doubles from there. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** For a message to be taken, over the tries of one go; the courier goes on later. */
  readonly post: number;
  /** For answers in hand when the program stops; under the 30 s that process supervisors give. */
  readonly drain: number;
}

/** Tries with growing pauses, the last within so many milliseconds. */
export function triesWithin(limit: number, timing: Timing): Pick<RetryOptions, 'pauses' | 'left'> {
  const end = Date.now() + limit;
  return { pauses: growing(timing), left: () => end - Date.now() };
}

export const defaultTiming: Timing = {
  start: 30_000,
  call: 10_000,
  work: 700,
  form: 2_000,
  hello: 10_000,
  sound: 30_000,
  firstPause: 500,
  longestPause: 30_000,
  post: 20_000,
  drain: 25_000,
};
