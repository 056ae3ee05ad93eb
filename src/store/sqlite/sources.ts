// Sources in SQLite, and the entries of their feeds that were met.
import { orNull } from '../rows/columns.ts';
import { type EntryRow, type SourceRow, toEntryState, toSource } from '../rows/source.ts';
import type { Sources } from '../store.ts';
import type { Connection } from './connection.ts';

export function createSources({ prepare, read, write }: Connection): Sources {
  const insert = prepare<SourceRow>(`
    INSERT INTO sources (url, workspace, title, about, added_at, next_at) VALUES ($url, $owner, $title, $about, $now, $now)
    ON CONFLICT (url, workspace) DO NOTHING RETURNING *`);
  const all = prepare<SourceRow>('SELECT * FROM sources ORDER BY id');
  const claim = prepare<SourceRow>(`
    UPDATE sources SET next_at = $until WHERE id = (
      SELECT id FROM sources WHERE stopped IS NULL AND next_at <= $now ORDER BY next_at, id LIMIT 1
    ) RETURNING *`);
  const settle = prepare(`
    UPDATE sources SET next_at = $nextAt, fetched_at = coalesce($fetchedAt, fetched_at), new_at = coalesce($newAt, new_at),
      error = $error, failures = $failures, etag = $etag, last_modified = $lastModified, stopped = coalesce(stopped, $stopped)
    WHERE id = $id`);
  const stop = prepare('UPDATE sources SET stopped = $stopped WHERE id = $id');
  const resume = prepare(
    'UPDATE sources SET stopped = NULL, failures = 0, error = NULL, next_at = $now WHERE id = $id',
  );
  const remove = prepare('DELETE FROM sources WHERE id = $id');
  const removeOf = prepare('DELETE FROM sources WHERE workspace = $owner');
  const find = prepare<EntryRow>('SELECT * FROM source_entries WHERE source = $id AND key = $key');
  const note = prepare(`
    INSERT INTO source_entries (source, key, stamp, outcome, tries, retry_at, at)
    SELECT $id, $key, $stamp, $outcome, $tries, $retryAt, $now WHERE EXISTS (SELECT 1 FROM sources WHERE id = $id)
    ON CONFLICT (source, key) DO UPDATE SET stamp = excluded.stamp, outcome = excluded.outcome, tries = excluded.tries,
      retry_at = excluded.retry_at, at = excluded.at`);

  return {
    add: ({ url, owner = '', title, about }, now) =>
      write(() => {
        const row = insert.get({ url, owner, title, about: JSON.stringify(about), now });
        return row && toSource(row);
      }),
    all: () => read(() => all.all().map(toSource)),
    claimDue: (now, until) =>
      write(() => {
        const row = claim.get({ now, until });
        return row && toSource(row);
      }),
    settle: (id, state) =>
      write(() => {
        const { nextAt, fetchedAt, newAt, error, failures, etag, lastModified, stopped } = state;
        settle.run({
          ...{
            id,
            nextAt,
            failures,
            fetchedAt: orNull(fetchedAt),
            newAt: orNull(newAt),
            error: orNull(error),
          },
          ...{ etag: orNull(etag), lastModified: orNull(lastModified), stopped: orNull(stopped) },
        });
      }),
    stop: (id, stopped) => write(() => stop.run({ id, stopped }) > 0),
    resume: (id, now) => write(() => resume.run({ id, now }) > 0),
    remove: (id) => write(() => remove.run({ id }) > 0),
    removeOf: (owner) => write(() => removeOf.run({ owner })),
    entry: (id, keys) =>
      read(() => {
        for (const key of keys) {
          const row = find.get({ id, key });
          if (row) return toEntryState(row);
        }
        return undefined;
      }),
    note: (id, keys, { stamp, outcome, tries, retryAt }, now) =>
      write(() => {
        for (const key of keys) note.run({ id, key, stamp, outcome, tries, retryAt: orNull(retryAt), now });
      }),
  };
}
