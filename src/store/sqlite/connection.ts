// A connection to the store's file: prepared statements with typed rows, and transactions that hold wholly or not at all.
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { toOperatorError } from './faults.ts';
import { patiently } from './patience.ts';

type Value = string | number | Uint8Array | null;
type Parameters = Readonly<Record<string, Value>>;

/** Parameters are by name: `$key` in the statement is `key` here. */
interface Statement<Row> {
  /** How many rows it changed. */
  run(parameters?: Parameters): number;
  get(parameters?: Parameters): Row | undefined;
  all(parameters?: Parameters): readonly Row[];
}

export interface Connection {
  readonly database: DatabaseSyncInstance;
  /** What is wrong with the file is told with this name. */
  readonly file: string;
  prepare<Row>(sql: string): Statement<Row>;
  /** Rejects with an `OperatorError` where the file is at fault. */
  read<Result>(work: () => Result): Promise<Result>;
  /** The same in one transaction, which nobody else writes beside: it waits for its turn. Durable once it resolves. */
  write<Result>(work: () => Result): Promise<Result>;
  /** The same at once, in a file that nobody else has open. Throws what went wrong as it is. */
  writeNow<Result>(work: () => Result): Result;
  /** Waits for nobody. A second time does nothing. */
  close(): void;
}

export function connect(database: DatabaseSyncInstance, file: string): Connection {
  // Not deferred: a transaction that begins by reading and then writes fails at once where another was faster.
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');

  function transact<Result>(work: () => Result): Result {
    begin.run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (err) {
      // SQLite has rolled back by itself after some faults, as of a full disk.
      if (database.isTransaction) rollback.run();
      throw err;
    }
  }

  async function guard<Result>(work: () => Result): Promise<Result> {
    try {
      return await patiently(work);
    } catch (err) {
      throw toOperatorError(err, file);
    }
  }

  return {
    database,
    file,
    prepare<Row>(sql: string): Statement<Row> {
      const statement = database.prepare(sql);
      return {
        run: (parameters = {}) => statement.run(parameters).changes,
        get: (parameters = {}) => statement.get(parameters),
        all: (parameters = {}) => statement.all(parameters),
      };
    },
    read: (work) => guard(work),
    write: (work) => guard(() => transact(work)),
    writeNow: transact,
    close() {
      if (!database.isOpen) return;
      // The driver keeps the file open for as long as its statements are in memory: SQLite does not do this by itself then.
      try {
        database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE);');
      } catch {
        // The log keeps what it holds: whoever opens the file next finds it there.
      }
      database.close();
    },
  };
}
