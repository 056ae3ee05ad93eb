// Rows of the tables of sources and of their entries, and the values that are read from them.
import type { EntryState, FollowedSource } from '../source.ts';
import { member } from './columns.ts';

export interface SourceRow {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  readonly about: string;
  readonly added_at: number;
  readonly stopped: string | null;
  readonly next_at: number;
  readonly fetched_at: number | null;
  readonly new_at: number | null;
  readonly error: string | null;
  readonly failures: number;
  readonly etag: string | null;
  readonly last_modified: string | null;
  /** Empty where it is for everybody: of two rows without a value SQL says that they differ. */
  readonly workspace: string;
}

export interface EntryRow {
  readonly key: string;
  readonly stamp: string;
  readonly outcome: string;
  readonly tries: number;
  readonly retry_at: number | null;
}

export const toSource = (row: SourceRow): FollowedSource => ({
  id: row.id,
  url: row.url,
  title: row.title,
  about: JSON.parse(row.about) as readonly string[],
  addedAt: row.added_at,
  nextAt: row.next_at,
  failures: row.failures,
  ...member('stopped', row.stopped),
  ...member('fetchedAt', row.fetched_at),
  ...member('newAt', row.new_at),
  ...member('error', row.error),
  ...member('etag', row.etag),
  ...member('lastModified', row.last_modified),
  ...(row.workspace !== '' && { owner: row.workspace }),
});

export const toEntryState = ({ stamp, outcome, tries, retry_at }: EntryRow): EntryState => ({
  ...{ stamp, outcome, tries },
  ...member('retryAt', retry_at),
});
