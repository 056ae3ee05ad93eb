// A channel's subscription as the digest reads it: the store keeps its schedule and its filter as JSON.
import * as z from 'zod';
import type { Subscription } from '../store/subscription.ts';
import { type DigestFields, digestFieldsSchema } from './content/turn.ts';
import { type Schedule, scheduleSchema } from './schedule/schedule.ts';

export interface ChannelDigest extends Subscription {
  readonly schedule: Schedule;
  readonly filter: DigestFields;
}

const asStored = z.object({ schedule: scheduleSchema, filter: digestFieldsSchema });

/** Undefined where another version of Parley wrote what this one cannot read. */
export function readSubscription(stored: Subscription): ChannelDigest | undefined {
  const { data } = asStored.safeParse(stored);
  return data && { ...stored, ...data };
}
