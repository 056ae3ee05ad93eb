// Subscriptions to the digest, and its runs, in SQLite.
import { orNull } from '../rows/columns.ts';
import { type SubscriptionRow, toSubscription } from '../rows/subscription.ts';
import type { Digests } from '../store.ts';
import type { Subscription } from '../subscription.ts';
import type { AddPost } from './adding.ts';
import type { Connection } from './connection.ts';

/** Days that a run may be on record for after the day that a subscription is told to go on from. */
const AHEAD_AT_MOST = 2;

export function createDigests({ prepare, read, write }: Connection, add: AddPost): Digests {
  const upsert = prepare<SubscriptionRow>(`
    INSERT INTO subscriptions (platform, channel, place, schedule, filter, quiet_days, last_date, up_to, since)
    VALUES ($platform, $channel, $place, $schedule, $filter, $quietDays, $lastDate, $upTo, $now)
    ON CONFLICT (platform, channel) DO UPDATE SET place = excluded.place, schedule = excluded.schedule,
      filter = excluded.filter, quiet_days = excluded.quiet_days,
      -- A run that was made meanwhile is not undone; a day far ahead was recorded by a wrong clock.
      last_date = iif(last_date > date(excluded.last_date, '+${AHEAD_AT_MOST} days'), excluded.last_date,
        max(last_date, excluded.last_date)),
      up_to = max(up_to, excluded.up_to),
      since = iif(up_to >= excluded.up_to, min(since, excluded.since), excluded.since), stopped = NULL
    RETURNING *`);
  // Or those days would have no digest once they come.
  const undoAhead = prepare(`
    DELETE FROM runs WHERE date > date($lastDate, '+${AHEAD_AT_MOST} days') AND subscription =
      (SELECT id FROM subscriptions WHERE platform = $platform AND channel = $channel)`);
  const removePost = prepare('DELETE FROM posts WHERE key = $key');
  const passOver = prepare(
    'UPDATE subscriptions SET last_date = max(last_date, $date) WHERE id = $subscription',
  );
  const remove = prepare<SubscriptionRow>(
    'DELETE FROM subscriptions WHERE platform = $platform AND channel = $channel RETURNING *',
  );
  const find = prepare<SubscriptionRow>(
    'SELECT * FROM subscriptions WHERE platform = $platform AND channel = $channel',
  );
  const all = prepare<SubscriptionRow>('SELECT * FROM subscriptions ORDER BY id');
  const record = prepare(`
    INSERT INTO runs (subscription, date, outcome, at)
    SELECT id, $date, $outcome, $now FROM subscriptions WHERE id = $subscription
    ON CONFLICT (subscription, date) DO NOTHING`);
  // A run that comes late goes back neither in days nor in articles.
  const goOn = prepare(`
    UPDATE subscriptions SET last_date = max(last_date, $date), up_to = max(up_to, $upTo),
      since = iif($outcome = 'missed', since, $now)
    WHERE id = $subscription`);
  const tellAgain = prepare(`
    UPDATE subscriptions SET up_to = min(up_to, coalesce((SELECT min(number) - 1 FROM articles
      WHERE id IN (SELECT value FROM json_each($ids))), up_to))
    WHERE id = $id`);
  const change = prepare('UPDATE subscriptions SET stopped = coalesce($stopped, stopped) WHERE id = $id');

  return {
    subscribe: ({ schedule, filter, ...subscription }, now) =>
      write(() => {
        const { platform, channel, lastDate } = subscription;
        undoAhead.run({ platform, channel, lastDate });
        const row = upsert.get({
          ...subscription,
          now,
          schedule: JSON.stringify(schedule),
          filter: JSON.stringify(filter),
        });
        if (row === undefined) throw new Error('SQLite gave no row for a subscription that it took.');
        return toSubscription(row);
      }),

    unsubscribe: (platform, channel) => write(() => optional(remove.get({ platform, channel }))),
    find: (platform, channel) => read(() => optional(find.get({ platform, channel }))),
    all: () => read(() => all.all().map(toSubscription)),

    run: ({ subscription, date, outcome, upTo }, post, now) =>
      write(() => {
        if (record.run({ subscription, date, outcome, now }) === 0) {
          passOver.run({ subscription, date });
          return false;
        }
        goOn.run({ subscription, date, outcome, upTo, now });
        if (post !== undefined) {
          // Of a run of this day that was undone.
          removePost.run({ key: post.key });
          add(post, now, false);
        }
        return true;
      }),

    async tellAgain(id, articles) {
      await write(() => tellAgain.run({ id, ids: JSON.stringify(articles) }));
    },

    async change(id, { stopped }) {
      await write(() => change.run({ id, stopped: orNull(stopped) }));
    },
  };
}

const optional = (row: SubscriptionRow | undefined): Subscription | undefined => row && toSubscription(row);
