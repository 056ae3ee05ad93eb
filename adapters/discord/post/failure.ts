// What a failed call means for a post: whether it is worth another try, and what the operator can do.
import { DiscordAPIError, RateLimitError } from 'discord.js';
import type { Delivery } from '../../../src/index.ts';
import { describeFault, isTransient, refusalOf } from './faults.ts';

export type Failure = Exclude<Delivery, { readonly kind: 'posted' }>;

export function readFailure(error: unknown): Failure {
  const cause = describeFault(error);
  if (error instanceof RateLimitError) return { kind: 'later', cause, waitMs: Math.ceil(error.retryAfter) };
  // What is no word of Discord's own is the network, a proxy's page, or a fault of ours that an update mends.
  if (isTransient(error) || !(error instanceof DiscordAPIError) || typeof error.code !== 'number') {
    return { kind: 'later', cause };
  }
  // The token was taken back, and with a new one the post can go out. An interaction's own token has a code.
  if (error.status === 401 && error.code === 0) return { kind: 'later', cause };
  const { next, closed = false } = refusalOf(error);
  return { kind: 'refused', cause, next, closed };
}
