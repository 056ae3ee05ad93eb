// What goes wrong with a database: what is tried again, and what the operator is told.
import { OperatorError } from '../../program/operator-error.ts';

/**
 * 'conflict': the transaction met another's, and nothing of it holds. 'away': the database cannot be used at the moment; whether
 * what was asked for holds is not known. Undefined for what no second try mends.
 */
export function kindOf(err: unknown): 'conflict' | 'away' | undefined {
  const code = codeOf(err);
  if (CONFLICTS.has(code)) return 'conflict';
  if (AWAY.has(code) || code.startsWith('08')) return 'away';
  return err instanceof Error && BROKEN.test(err.message) ? 'away' : undefined;
}

/** Serialization failure, deadlock, a lock that was not to be had in time. */
const CONFLICTS: ReadonlySet<string> = new Set(['40001', '40P01', '55P03']);

const AWAY: ReadonlySet<string> = new Set([
  // Shutting down, crashed, starting up, too many connections; read-only, as a standby is; its own time limits on a connection.
  ...['57P01', '57P02', '57P03', '53300', '25006', '25P03', '57P05'],
  // What a statement gives has another form since a newer version changed the schema: a new connection prepares it anew.
  '0A000',
  // Of a connection or a name.
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'ENOENT'],
]);

/** Of the driver, which gives these no code. */
const BROKEN =
  /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|query read timeout/iu;

/** By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), or by the code of the connection's fault. */
const REMEDIES: ReadonlyMap<string, readonly [cause: string, next: string]> = new Map([
  ['28P01', ['it does not take this password', 'mend the password in PARLEY_DATABASE']],
  ['28000', ['it does not let this user in', 'mend the user in PARLEY_DATABASE, or let it in (pg_hba.conf)']],
  ['3D000', ['there is no database of this name', 'make it (createdb), or mend the name in PARLEY_DATABASE']],
  ['42501', ['this user may not do that', 'give the user the database (ALTER DATABASE … OWNER TO …)']],
  ['25006', ['it can only be read, as a standby', 'name the server that can be written in PARLEY_DATABASE']],
  ['53100', ['its disk is full', 'make room on it: nothing that was recorded is lost']],
  ['53300', ['it has too many connections', 'raise max_connections: each copy of Parley takes up to five']],
  [
    '57014',
    ['what was asked for took longer than it may', 'look what it is busy with, and whether its disk is slow'],
  ],
  ['55P03', ['what was asked for waited for a lock', 'look who holds it (pg_locks)']],
  ['57P03', ['it is starting up or shutting down', 'wait for it']],
]);

/** An `OperatorError` where the database is at fault; anything else stays what it is: a fault of the program. */
export function toOperatorError(err: unknown, database: string): unknown {
  if (err instanceof OperatorError) return err;
  const remedy = REMEDIES.get(codeOf(err));
  if (remedy !== undefined) return databaseFault(database, ...remedy, err);
  if (kindOf(err) !== 'away') return err;
  const cause = err instanceof Error && err.message !== '' ? err.message : codeOf(err);
  return databaseFault(
    database,
    `it cannot be reached (${cause})`,
    'look whether it runs, and whether this machine reaches it',
    err,
  );
}

export const databaseFault = (database: string, cause: string, next: string, err?: unknown): OperatorError =>
  new OperatorError(`The database ${database}: ${cause}. Next: ${next}.`, { cause: err });

const codeOf = (err: unknown): string =>
  err instanceof Error && 'code' in err && typeof err.code === 'string' ? err.code : '';
