// Opens the store's file: looks before it touches anything, then brings the schema up to date.
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { OperatorError } from '../../program/operator-error.ts';
import { APPLICATION_ID, MIGRATIONS } from '../schema.ts';
import { fileFault, toOperatorError } from './faults.ts';
import { BUSY_TIMEOUT, patientlyNow } from './patience.ts';

export const MEMORY = ':memory:';

export interface FileOptions {
  readonly file: string;
  readonly readOnly?: boolean;
  /** The steps that make the schema; those of this version, unless a test wants a file of an earlier one. */
  readonly migrations?: readonly string[];
}

/** @throws OperatorError where the file cannot be used; it is left as it is then. */
export function openFile({
  file,
  readOnly = false,
  migrations = MIGRATIONS,
}: FileOptions): DatabaseSyncInstance {
  let database: DatabaseSyncInstance | undefined;
  try {
    if (file !== MEMORY) prepareFile(file, readOnly);
    // Whole: SQLite reads a name that begins with 'file:' as an address.
    const path = file === MEMORY ? file : resolve(file);
    database = new DatabaseSync(path, { readOnly, timeout: BUSY_TIMEOUT });
    const opened = database;
    const version = patientlyNow(() => inspect(opened, file, migrations.length));
    if (readOnly && version === 0) {
      throw fileFault(file, 'there is nothing in it', 'start the bot once, which fills it');
    }
    if (!readOnly) {
      patientlyNow(() => setUp(opened));
      patientlyNow(() => migrate(opened, migrations));
    }
    return database;
  } catch (err) {
    if (database?.isOpen) database.close();
    throw toOperatorError(err, file);
  }
}

/** Makes the folder and the file where they are missing. What was asked of the bot is for its operator alone to read. */
export function prepareFile(file: string, readOnly: boolean): void {
  try {
    if (!readOnly) {
      mkdirSync(dirname(file), { recursive: true });
      closeSync(openSync(file, 'a', 0o600));
      accessSync(dirname(file), constants.W_OK);
    } else if (!existsSync(file)) {
      throw fileFault(
        file,
        'there is no such file',
        'start the bot once, or follow a feed (parley add --feed <URL>): either makes it',
      );
    }
  } catch (err) {
    if (err instanceof OperatorError) throw err;
    const cause = err instanceof Error ? err.message : String(err);
    throw fileFault(
      file,
      `it cannot be written (${cause})`,
      'name a file in a folder that this user may write in',
      err,
    );
  }
}

/** The version of the file, 0 of an empty one. Writes nothing. */
function inspect(database: DatabaseSyncInstance, file: string, current: number): number {
  const faults = pragma(database, 'quick_check(1)');
  if (faults !== 'ok') {
    throw fileFault(
      file,
      `it is damaged (${String(faults).replace(/\s+/gu, ' ')})`,
      'stop Parley, keep the file for repair, and put the last backup in its place',
    );
  }
  const version = Number(pragma(database, 'user_version'));
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get();
  const isEmpty = version === 0 && tables.count === 0;
  if (!isEmpty && pragma(database, 'application_id') !== APPLICATION_ID) {
    throw fileFault(
      file,
      'it is the database of another program',
      'name another file, or move this one away',
    );
  }
  if (version > current) {
    throw fileFault(
      file,
      `a newer Parley made it (its version is ${version}, this Parley knows up to ${current})`,
      'start that Parley, or go back to a backup from before it',
    );
  }
  return version;
}

/** What keeps a file that was opened to be read from being read; nothing, where it is of this version. */
export function earlierFault(database: DatabaseSyncInstance, file: string): OperatorError | undefined {
  const version = Number(pragma(database, 'user_version'));
  if (version === MIGRATIONS.length) return undefined;
  return fileFault(
    file,
    `an earlier Parley made it (its version is ${version}, that of this Parley ${MIGRATIONS.length})`,
    'start the bot once, which brings it up to date',
  );
}

function setUp(database: DatabaseSyncInstance): void {
  // Synchronous is set for each connection: in WAL mode SQLite would not wait for the disk otherwise.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;`);
}

function migrate(database: DatabaseSyncInstance, migrations: readonly string[]): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    // Read within the transaction: another process may have been faster.
    const version = Number(pragma(database, 'user_version'));
    for (const step of migrations.slice(version)) database.exec(step);
    if (version < migrations.length) {
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length};`);
    }
    database.exec('COMMIT');
  } catch (err) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw err;
  }
}

export function pragma(database: DatabaseSyncInstance, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}
