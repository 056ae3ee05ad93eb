// A row of the table of subscriptions, and the value that is read from it.
import type { Subscription } from '../subscription.ts';
import { member } from './columns.ts';

export interface SubscriptionRow {
  readonly id: number;
  readonly platform: string;
  readonly channel: string;
  readonly place: string;
  readonly schedule: string;
  readonly filter: string;
  readonly quiet_days: Subscription['quietDays'];
  readonly last_date: string;
  readonly up_to: number;
  readonly since: number;
  readonly stopped: string | null;
}

export const toSubscription = (row: SubscriptionRow): Subscription => ({
  ...{ id: row.id, platform: row.platform, channel: row.channel, place: row.place },
  schedule: JSON.parse(row.schedule) as unknown,
  filter: JSON.parse(row.filter) as unknown,
  ...{ quietDays: row.quiet_days, lastDate: row.last_date, upTo: row.up_to, since: row.since },
  ...member('stopped', row.stopped),
});
