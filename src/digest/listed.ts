// The digest of a channel as a line of a list.
import type { Inline } from '../chat/chat.ts';
import type { Subscription } from '../store/subscription.ts';
import { describeSchedule } from './schedule/describe.ts';
import { readSubscription } from './subscription.ts';

/** None for one that another version of Parley wrote. */
export function digestLine(stored: Subscription): Inline[][] {
  const digest = readSubscription(stored);
  if (digest === undefined) return [];
  const { channel, schedule, stopped } = digest;
  const rhythm = stopped === undefined ? describeSchedule(schedule) : `stopped (${stopped})`;
  return [[{ strong: 'Digest in ' }, { channel }, `: ${rhythm}`]];
}
