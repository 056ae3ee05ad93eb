// Sources in PostgreSQL, and the entries of their feeds that were met.
import { orNull } from '../rows/columns.ts';
import { type EntryRow, type SourceRow, toEntryState, toSource } from '../rows/source.ts';
import type { Sources } from '../store.ts';
import type { Connection } from './connection.ts';
import { prepare } from './statement.ts';

const insert = prepare<SourceRow>(`
  INSERT INTO parley.sources (url, workspace, title, about, added_at, next_at) VALUES ($url, $owner, $title, $about, $now, $now)
  ON CONFLICT (url, workspace) DO NOTHING RETURNING *`);
const all = prepare<SourceRow>('SELECT * FROM parley.sources ORDER BY id');
const claim = prepare<SourceRow>(`
  UPDATE parley.sources SET next_at = $until WHERE id = (
    SELECT id FROM parley.sources WHERE stopped IS NULL AND next_at <= $now
    ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
  ) RETURNING *`);
const settle = prepare(`
  UPDATE parley.sources SET next_at = $nextAt, fetched_at = coalesce($fetchedAt, fetched_at),
    new_at = coalesce($newAt, new_at), error = $error, failures = $failures, etag = $etag, last_modified = $lastModified,
    stopped = coalesce(stopped, $stopped)
  WHERE id = $id`);
const stop = prepare('UPDATE parley.sources SET stopped = $stopped WHERE id = $id');
const resume = prepare(
  'UPDATE parley.sources SET stopped = NULL, failures = 0, error = NULL, next_at = $now WHERE id = $id',
);
const remove = prepare('DELETE FROM parley.sources WHERE id = $id');
const removeOf = prepare('DELETE FROM parley.sources WHERE workspace = $owner');
const find = prepare<EntryRow>(`
  SELECT * FROM parley.source_entries WHERE source = $id AND key = ANY($keys)
  ORDER BY array_position($keys::text[], key) LIMIT 1`);
const note = prepare(`
  INSERT INTO parley.source_entries (source, key, stamp, outcome, tries, retry_at, at)
  SELECT sources.id, given.key, $stamp, $outcome, $tries::integer, $retryAt::bigint, $now::bigint
  FROM parley.sources, (SELECT DISTINCT key FROM unnest($keys::text[]) AS keys (key)) AS given WHERE sources.id = $id
  ON CONFLICT (source, key) DO UPDATE SET stamp = excluded.stamp, outcome = excluded.outcome, tries = excluded.tries,
    retry_at = excluded.retry_at, at = excluded.at`);

export function createSources({ query }: Connection): Sources {
  return {
    add: ({ url, owner = '', title, about }, now) =>
      query(async (session) => {
        const row = await insert.get(session, { url, owner, title, about: JSON.stringify(about), now });
        return row && toSource(row);
      }),
    all: () => query(async (session) => (await all.all(session)).map(toSource)),
    claimDue: (now, until) =>
      query(async (session) => {
        const row = await claim.get(session, { now, until });
        return row && toSource(row);
      }),
    async settle(id, { nextAt, fetchedAt, newAt, error, failures, etag, lastModified, stopped }) {
      const times = { nextAt, fetchedAt: orNull(fetchedAt), newAt: orNull(newAt) };
      const headers = { etag: orNull(etag), lastModified: orNull(lastModified) };
      const fault = { failures, error: orNull(error), stopped: orNull(stopped) };
      await query((session) => settle.run(session, { id, ...times, ...headers, ...fault }));
    },
    stop: (id, stopped) => query(async (session) => (await stop.run(session, { id, stopped })) > 0),
    resume: (id, now) => query(async (session) => (await resume.run(session, { id, now })) > 0),
    remove: (id) => query(async (session) => (await remove.run(session, { id })) > 0),
    removeOf: (owner) => query((session) => removeOf.run(session, { owner })),
    entry: (id, keys) =>
      query(async (session) => {
        const row = await find.get(session, { id, keys });
        return row && toEntryState(row);
      }),
    async note(id, keys, { stamp, outcome, tries, retryAt }, now) {
      const state = { stamp, outcome, tries, retryAt: orNull(retryAt) };
      await query((session) => note.run(session, { id, keys, ...state, now }));
    },
  };
}
