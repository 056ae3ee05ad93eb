// Brings a database's schema up to date, however many copies start at once.
import type { OperatorError } from '../../program/operator-error.ts';
import type { Connection } from './connection.ts';
import { databaseFault } from './faults.ts';
import { MIGRATIONS } from './schema.ts';
import type { Session } from './statement.ts';

/** The oldest that is tried: 14. */
const OLDEST = 140_000;

/** @throws OperatorError where the database cannot be used; it is left as it is then. */
export async function migrate(
  { transact, query, name }: Connection,
  migrations: readonly string[] = MIGRATIONS,
): Promise<void> {
  if ((await query((session) => inspect(session, name, migrations.length))) === migrations.length) return;
  await transact(async (session) => {
    // Until the transaction ends; a large table takes its time, and others wait for it.
    await session.query('SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0');
    await session.query("SELECT pg_advisory_xact_lock(hashtext('parley'), hashtext('schema'))");
    // Another copy may have been faster.
    const version = await inspect(session, name, migrations.length);
    if (version === 0) {
      if (!(await hasSchema(session))) await session.query('CREATE SCHEMA parley');
      await session.query(
        'CREATE TABLE IF NOT EXISTS parley.schema (version integer NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid())',
      );
      await session.query('INSERT INTO parley.schema (version) VALUES (0)');
    }
    for (const step of migrations.slice(version)) await session.query(step);
    await session.query(`UPDATE parley.schema SET version = ${migrations.length}`);
  });
}

/** What keeps a database that is only read from being read; nothing, where it is of this version. */
export async function readingFault({ query, name }: Connection): Promise<OperatorError | undefined> {
  const version = await query((session) => inspect(session, name, MIGRATIONS.length));
  if (version === MIGRATIONS.length) return undefined;
  const cause = version === 0 ? 'there is nothing in it' : 'an earlier Parley made what is in it';
  return databaseFault(name, cause, 'start the bot once, which brings it up to date');
}

/** The version of what is in it, 0 of an empty one. Writes nothing. */
async function inspect(session: Session, name: string, current: number): Promise<number> {
  const server = Number(await scalar(session, 'SHOW server_version_num'));
  if (server < OLDEST) {
    const cause = `PostgreSQL ${Math.floor(server / 10_000)} is too old`;
    throw databaseFault(name, cause, 'use PostgreSQL 14 or newer');
  }
  // Asked of the tables themselves: to_regclass may answer from before another copy was done.
  const hasTable = Number(await scalar(session, `${TABLES} AND tablename = 'schema'`)) > 0;
  if (!hasTable && Number(await scalar(session, TABLES)) > 0) {
    const cause = 'its schema "parley" is another program’s';
    throw databaseFault(name, cause, 'name a database of its own (createdb parley)');
  }
  const version = hasTable ? Number(await scalar(session, 'SELECT max(version) FROM parley.schema')) : 0;
  if (version > current) {
    throw databaseFault(
      name,
      `a newer Parley made what is in it (its version is ${version}, this Parley knows up to ${current})`,
      'start that Parley, or go back to a backup from before it',
    );
  }
  return version;
}

const TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'parley'";

const hasSchema = async (session: Session): Promise<boolean> =>
  (await scalar(session, "SELECT 1 FROM pg_namespace WHERE nspname = 'parley'")) !== null;

async function scalar(session: Session, sql: string): Promise<unknown> {
  const { rows } = await session.query({ text: sql, rowMode: 'array' });
  return (rows[0] as unknown[] | undefined)?.[0] ?? null;
}
