// Subscriptions to the digest, and its runs, in PostgreSQL.
import { orNull } from '../rows/columns.ts';
import { type SubscriptionRow, toSubscription } from '../rows/subscription.ts';
import type { Digests } from '../store.ts';
import { addPost } from './adding.ts';
import type { Connection } from './connection.ts';
import { prepare } from './statement.ts';

/** Days that a run may be on record for after the day that a subscription is told to go on from. */
const AHEAD_AT_MOST = 2;
const aheadOf = (date: string): string => `to_char(${date}::date + ${AHEAD_AT_MOST}, 'YYYY-MM-DD')`;

const upsert = prepare<SubscriptionRow>(`
  INSERT INTO parley.subscriptions AS held (platform, channel, place, schedule, filter, quiet_days, last_date, up_to, since)
  VALUES ($platform, $channel, $place, $schedule, $filter, $quietDays, $lastDate, $upTo, $now)
  ON CONFLICT (platform, channel) DO UPDATE SET place = excluded.place, schedule = excluded.schedule,
    filter = excluded.filter, quiet_days = excluded.quiet_days,
    -- A run that was made meanwhile is not undone; a day far ahead was recorded by a wrong clock.
    last_date = CASE WHEN held.last_date > ${aheadOf('excluded.last_date')} THEN excluded.last_date
      ELSE greatest(held.last_date, excluded.last_date) END,
    up_to = greatest(held.up_to, excluded.up_to),
    since = CASE WHEN held.up_to >= excluded.up_to THEN least(held.since, excluded.since) ELSE excluded.since END,
    stopped = NULL
  RETURNING *`);
// Or those days would have no digest once they come.
const undoAhead = prepare(`
  DELETE FROM parley.runs WHERE date > ${aheadOf('$lastDate')} AND subscription =
    (SELECT id FROM parley.subscriptions WHERE platform = $platform AND channel = $channel)`);
const removePost = prepare('DELETE FROM parley.posts WHERE key = $key');
const passOver = prepare(
  'UPDATE parley.subscriptions SET last_date = greatest(last_date, $date) WHERE id = $subscription',
);
const remove = prepare<SubscriptionRow>(
  'DELETE FROM parley.subscriptions WHERE platform = $platform AND channel = $channel RETURNING *',
);
const find = prepare<SubscriptionRow>(
  'SELECT * FROM parley.subscriptions WHERE platform = $platform AND channel = $channel',
);
const all = prepare<SubscriptionRow>('SELECT * FROM parley.subscriptions ORDER BY id');
// One run after the other: what is posted, and how far the next one goes, follows from the one before.
const record = prepare(`
  INSERT INTO parley.runs (subscription, date, outcome, at)
  SELECT id, $date, $outcome, $now::bigint FROM parley.subscriptions WHERE id = $subscription FOR NO KEY UPDATE
  ON CONFLICT (subscription, date) DO NOTHING`);
// A run that comes late goes back neither in days nor in articles.
const goOn = prepare(`
  UPDATE parley.subscriptions SET last_date = greatest(last_date, $date), up_to = greatest(up_to, $upTo),
    since = CASE WHEN $outcome = 'missed' THEN since ELSE $now END
  WHERE id = $subscription`);
const tellAgain = prepare(`
  UPDATE parley.subscriptions SET up_to = least(up_to,
    coalesce((SELECT min(number) - 1 FROM parley.articles WHERE articles.id = ANY($ids)), up_to))
  WHERE id = $id`);
const change = prepare(
  'UPDATE parley.subscriptions SET stopped = coalesce($stopped, stopped) WHERE id = $id',
);

export function createDigests({ query, transact }: Connection): Digests {
  return {
    subscribe: ({ schedule, filter, ...subscription }, now) =>
      transact(async (session) => {
        const { platform, channel, lastDate } = subscription;
        await undoAhead.run(session, { platform, channel, lastDate });
        const row = await upsert.get(session, {
          ...subscription,
          now,
          schedule: JSON.stringify(schedule),
          filter: JSON.stringify(filter),
        });
        if (row === undefined) throw new Error('PostgreSQL gave no row for a subscription that it took.');
        return toSubscription(row);
      }),

    unsubscribe: (platform, channel) =>
      query(async (session) => optional(await remove.get(session, { platform, channel }))),
    find: (platform, channel) =>
      query(async (session) => optional(await find.get(session, { platform, channel }))),
    all: () => query(async (session) => (await all.all(session)).map(toSubscription)),

    run: ({ subscription, date, outcome, upTo }, post, now) =>
      transact(async (session) => {
        if ((await record.run(session, { subscription, date, outcome, now })) === 0) {
          await passOver.run(session, { subscription, date });
          return false;
        }
        await goOn.run(session, { subscription, date, outcome, upTo, now });
        if (post !== undefined) {
          // Of a run of this day that was undone.
          await removePost.run(session, { key: post.key });
          await addPost(session, post, now);
        }
        return true;
      }),

    async tellAgain(id, articles) {
      await query((session) => tellAgain.run(session, { id, ids: articles }));
    },

    async change(id, { stopped }) {
      await query((session) => change.run(session, { id, stopped: orNull(stopped) }));
    },
  };
}

const optional = (row: SubscriptionRow | undefined) => row && toSubscription(row);
