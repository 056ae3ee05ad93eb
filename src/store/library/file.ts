// The file of the library that is kept: articles, what was read off them, and the index of their passages. All of it can be
// made anew from the articles' files, so it is no part of the store: it needs no backup, no look through all of it at every
// start and no wait for the disk, and where it is damaged it is begun anew.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { type Connection, connect } from '../sqlite/connection.ts';
import { fileFault, toOperatorError } from '../sqlite/faults.ts';
import { MEMORY, pragma, prepareFile } from '../sqlite/file.ts';
import { ARTICLE_TABLES, createArticleTable } from './articles.ts';
import { createSearchedStems, createStemTable, STEM_TABLES } from './stems.ts';

export type LibraryFile = ReturnType<typeof setUp>;

/** Written into the file's header ("Prll"). */
const APPLICATION_ID = 0x50726c6c;
/** Of the tables; a file of another is begun anew. */
const VERSION = 4;
/** SQLITE_BUSY, SQLITE_CORRUPT and SQLITE_NOTADB. */
const BUSY = 5;
const DAMAGED = [11, 26];

/**
 * Opens the file for this process alone, and makes it where it is missing or damaged. Undefined where another process has it.
 * @throws OperatorError where it cannot be used.
 */
export function openLibraryFile(file: string): LibraryFile | undefined {
  try {
    if (file !== MEMORY) prepareFile(file, false);
    return open(file) ?? open(file);
  } catch (err) {
    if (codeOf(err) === BUSY) return undefined;
    throw toOperatorError(err, file);
  }
}

/** Undefined where the file was begun anew, and is to be opened once more. */
function open(file: string): LibraryFile | undefined {
  const database = new DatabaseSync(file === MEMORY ? file : resolve(file), { timeout: 0 });
  try {
    return setUp(connect(database, file));
  } catch (err) {
    database.close();
    if (!DAMAGED.includes(codeOf(err) ?? 0) && !(err instanceof OutdatedError)) throw err;
    for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${part}`, { force: true });
    prepareFile(file, false);
    return undefined;
  }
}

/** The file is of an earlier or a later Parley. */
class OutdatedError extends Error {}

function setUp(connection: Connection) {
  const { database, file } = connection;
  // A process that ends in whatever way loses nothing; a power cut the last few articles at most, which are read again then.
  database.exec(`
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA cache_size = -16000;`);
  // The lock is taken by the first to write.
  database.exec('BEGIN IMMEDIATE');
  if (!isOurs(database, file)) {
    database.exec(ARTICLE_TABLES);
    database.exec(STEM_TABLES);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION};`);
  }
  database.exec('COMMIT');
  const stems = createSearchedStems(connection);
  const unsearched = createStemTable(connection, 'unsearched');
  return {
    articles: createArticleTable(connection),
    stems,
    /** The same for a library that is searched elsewhere: one of the two is used. */
    unsearched,
    /** All that the work writes, or nothing of it. @throws OperatorError where the file is at fault. */
    write<Result>(work: () => Result): Result {
      try {
        return connection.writeNow(() => {
          const result = work();
          stems.settle();
          unsearched.settle();
          return result;
        });
      } catch (err) {
        stems.forget();
        unsearched.forget();
        throw toOperatorError(err, file);
      }
    },
    close(): void {
      if (!database.isOpen) return;
      // The driver lets go of the file only when its statements are collected; the lock is to go at once.
      database.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT * FROM source;');
      connection.close();
    },
  };
}

/** False of an empty file. */
function isOurs(database: DatabaseSyncInstance, file: string): boolean {
  const version = pragma(database, 'user_version');
  const application = pragma(database, 'application_id');
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get();
  if (version === 0 && tables.count === 0) return false;
  if (application !== APPLICATION_ID)
    throw fileFault(file, 'it is the database of another program', 'move it away');
  if (version !== VERSION) throw new OutdatedError();
  return true;
}

function codeOf(err: unknown): number | undefined {
  return err instanceof Error && 'errcode' in err && typeof err.errcode === 'number'
    ? err.errcode & 0xff
    : undefined;
}
