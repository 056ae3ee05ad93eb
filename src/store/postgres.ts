// The store in PostgreSQL: one database, which any number of copies of the bot, on any machine, have open at once.
import { OperatorError } from '../program/operator-error.ts';
import { type Holder, LEASE, newOwner } from './owner.ts';
import { type ArticleFiles, createArticleFiles } from './postgres/article-files.ts';
import { createArticleLog } from './postgres/articles.ts';
import { createChannels } from './postgres/channels.ts';
import { type Connection, type ConnectOptions, connect } from './postgres/connection.ts';
import { createDigests } from './postgres/digests.ts';
import { createDuties } from './postgres/duties.ts';
import { createFeedbackBook } from './postgres/feedback.ts';
import { createFollows } from './postgres/follows.ts';
import { createInbox } from './postgres/inbox.ts';
import { createInstallations } from './postgres/installations.ts';
import { createSharedLibrary, type SharedLibrary } from './postgres/library.ts';
import { migrate, readingFault } from './postgres/migrate.ts';
import { createOutbox } from './postgres/outbox.ts';
import { createSources } from './postgres/sources.ts';
import { prepare } from './postgres/statement.ts';
import { createThreads } from './postgres/threads.ts';
import { createUpkeep } from './postgres/upkeep.ts';
import { wakeUps } from './postgres/wake-ups.ts';
import type { Store } from './store.ts';

export interface DatabaseOptions extends ConnectOptions, Partial<Holder> {}

export interface DatabaseStore extends Store {
  /** What the database's clock says: the one that all copies go by. */
  time(): Promise<number>;
  /** The files of added articles, for all copies. */
  readonly files: ArticleFiles;
  /** What was read of articles, for all copies, and the search in it. */
  readonly library: SharedLibrary;
  /** Gives a value whenever a copy has added or removed articles, until the signal; sometimes where none has. */
  wakeUps(signal: AbortSignal): AsyncIterable<void>;
}

/**
 * A database of an earlier version that is opened to be written is brought up to date.
 * @throws OperatorError where the database cannot be used; it is left as it is then.
 */
export async function openDatabase(options: DatabaseOptions): Promise<DatabaseStore> {
  const { owner = newOwner(), leaseMs = LEASE, ...where } = options;
  const connection = connect(where);
  try {
    if (options.readOnly) {
      const fault = await readingFault(connection);
      if (fault !== undefined) throw fault;
    } else await migrate(connection);
  } catch (err) {
    await connection.close();
    throw err;
  }
  return createDatabaseStore(connection, { owner, leaseMs }, where.url);
}

const clock = prepare<{ readonly now: number }>(
  'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now',
);

/** The store of one owner. */
function createDatabaseStore(connection: Connection, holder: Holder, url: string): DatabaseStore {
  return {
    inbox: createInbox(connection, holder),
    outbox: createOutbox(connection, holder),
    threads: createThreads(connection),
    articles: createArticleLog(connection),
    files: createArticleFiles(connection),
    library: createSharedLibrary(connection),
    digests: createDigests(connection),
    follows: createFollows(connection),
    feedback: createFeedbackBook(connection),
    sources: createSources(connection),
    channels: createChannels(connection),
    installations: createInstallations(connection),
    duties: createDuties(connection, holder),
    ...createUpkeep(connection, holder),
    async backup() {
      throw new OperatorError(
        `The database ${connection.name} is backed up with PostgreSQL's own tools. Next: pg_dump --format=custom --schema=parley --exclude-table-data='parley.library_*' --file=FILE "$PARLEY_DATABASE", and pg_restore to go back to it.`,
      );
    },
    async time() {
      const row = await connection.query((session) => clock.get(session));
      if (row === undefined) throw new Error('PostgreSQL gave no time.');
      return row.now;
    },
    wakeUps: (signal) => wakeUps(url, signal),
    close: connection.close,
  };
}
