// The inbox in SQLite.
import type { ChatEvent } from '../../chat/chat.ts';
import type { Holder } from '../owner.ts';
import { type AskedRow, type BacklogRow, toAskedQuestion, toBacklog } from '../rows/asked.ts';
import type { Inbox, RecordedEvent } from '../store.ts';
import type { Connection } from './connection.ts';
import { ABANDONED } from './lease.ts';

interface EventRow {
  readonly event: string;
  readonly received_at: number;
}

export function createInbox({ prepare, read, write }: Connection, { owner, leaseMs }: Holder): Inbox {
  const insert = prepare(`
    INSERT INTO inbox (key, platform, channel, person, received_at, owner, lease_until, event)
    VALUES ($key, $platform, $channel, $person, $now, $owner, $leaseUntil, $event)
    ON CONFLICT (key) DO NOTHING`);
  const abandoned = prepare<EventRow & { readonly number: number }>(`
    SELECT number, event, received_at FROM inbox
    WHERE platform = $platform AND settled_at IS NULL AND (owner IS NULL OR ${ABANDONED})
    ORDER BY received_at, number`);
  const claim = prepare('UPDATE inbox SET owner = $owner, lease_until = $leaseUntil WHERE number = $number');
  const settle = prepare(`
    UPDATE inbox SET event = NULL, owner = NULL, outcome = $outcome, settled_at = $now
    WHERE key = $key AND settled_at IS NULL`);
  const release = prepare('UPDATE inbox SET owner = NULL WHERE key = $key AND owner = $owner');
  const known = prepare('SELECT 1 FROM inbox WHERE key = $key');
  const channels = prepare<{ readonly channel: string }>(`
    SELECT channel FROM inbox WHERE platform = $platform AND received_at >= $since
    GROUP BY channel ORDER BY max(received_at) DESC, max(number) DESC`);
  const questions = prepare<AskedRow>(`
    SELECT posts.question, inbox.outcome, inbox.received_at FROM inbox JOIN posts ON posts.key = inbox.key
    WHERE posts.question IS NOT NULL AND inbox.outcome IS NOT NULL ORDER BY inbox.received_at, inbox.number`);
  const backlog = prepare<BacklogRow>(`
    SELECT
      (SELECT count(*) FROM inbox WHERE settled_at IS NULL) AS events,
      (SELECT min(received_at) FROM inbox WHERE settled_at IS NULL) AS oldest_event,
      (SELECT count(*) FROM posts WHERE state = 'waiting') AS posts,
      (SELECT min(created_at) FROM posts WHERE state = 'waiting') AS oldest_post`);

  return {
    record(event, now) {
      const { platform, channel, person } = event.origin;
      const row = { key: event.key, platform, channel, person, now, owner, leaseUntil: now + leaseMs };
      return write(() => insert.run({ ...row, event: JSON.stringify(event) }) === 1);
    },

    claimAbandoned: (platform, now) =>
      write(() =>
        abandoned.all({ platform, now, owner, leaseMs }).map(({ number, ...row }): RecordedEvent => {
          claim.run({ number, owner, leaseUntil: now + leaseMs });
          return toRecordedEvent(row);
        }),
      ),

    async settle(key, outcome, now) {
      await write(() => settle.run({ key, outcome, now }));
    },

    async release(key) {
      await write(() => release.run({ key, owner }));
    },

    knows: (key) => read(() => known.get({ key }) !== undefined),

    channels: (platform, since) =>
      read(() => channels.all({ platform, since }).map(({ channel }) => channel)),

    questions: () => read(() => questions.all().map(toAskedQuestion)),

    backlog: () =>
      read(() => {
        const row = backlog.get();
        if (row === undefined) throw new Error('SQLite counted nothing');
        return toBacklog(row);
      }),
  };
}

const toRecordedEvent = ({ event, received_at }: EventRow): RecordedEvent => ({
  event: JSON.parse(event) as ChatEvent,
  receivedAt: received_at,
});
