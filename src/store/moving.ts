// Moves what a file keeps into a database that is empty: all of it or nothing, with the numbers that it has.
import type { OperatorError } from '../program/operator-error.ts';
import { type Connection, connect } from './postgres/connection.ts';
import { databaseFault } from './postgres/faults.ts';
import { migrate } from './postgres/migrate.ts';
import type { Session } from './postgres/statement.ts';
import { openFile } from './sqlite/file.ts';

export interface Moved {
  /** Of the table: 'inbox'. */
  readonly name: string;
  readonly rows: number;
}

/** In an order in which a row comes after what it refers to. */
const TABLES: readonly { readonly name: string; readonly number?: string; readonly from?: string }[] = [
  { name: 'inbox', number: 'number' },
  { name: 'posts', number: 'number' },
  { name: 'pages' },
  {
    name: 'threads',
    from: 'SELECT threads.*, posts.number FROM threads JOIN posts ON posts.key = threads.post',
  },
  { name: 'articles', number: 'number' },
  { name: 'subscriptions', number: 'id' },
  { name: 'runs' },
  { name: 'feedback', number: 'number' },
  { name: 'sources', number: 'id' },
  { name: 'source_entries' },
  { name: 'channels' },
  { name: 'follows' },
  { name: 'installations' },
];

const FILES = 'article_files';

const AT_ONCE = 500;

export interface Moving {
  /** A store of this version, which nobody writes meanwhile; it stays as it is. */
  readonly file: string;
  /** The files of added articles. */
  readonly articles: () => AsyncIterable<{ readonly name: string; readonly text: string }>;
  /** postgres://… */
  readonly url: string;
}

/** @throws OperatorError where either cannot be used, or the database is not empty. */
export async function moveIntoDatabase({ url, ...what }: Moving): Promise<readonly Moved[]> {
  const connection = connect({ url });
  try {
    await migrate(connection);
    return await move(what, connection);
  } finally {
    await connection.close();
  }
}

async function move(
  { file, articles }: Omit<Moving, 'url'>,
  { transact, name: database }: Connection,
): Promise<readonly Moved[]> {
  const source = openFile({ file, readOnly: true });
  try {
    return await transact(async (session) => {
      const moved: Moved[] = [];
      for (const { name } of [...TABLES, { name: FILES }]) {
        await session.query(`LOCK TABLE parley.${name} IN EXCLUSIVE MODE`);
        const { rows } = await session.query(`SELECT 1 FROM parley.${name} LIMIT 1`);
        if (rows.length > 0) throw notEmpty(database, name);
      }
      for (const { name, number, from = `SELECT * FROM ${name}` } of TABLES) {
        let batch: Row[] = [];
        let rows = 0;
        for (const row of source.prepare(from).iterate()) {
          batch.push(movable(row as Row));
          rows += 1;
          if (batch.length < AT_ONCE) continue;
          await insert(session, name, batch);
          batch = [];
        }
        await insert(session, name, batch);
        if (number !== undefined && rows > 0) await countOn(session, name, number);
        moved.push({ name, rows });
      }
      let rows = 0;
      for await (const { name, text } of articles()) {
        rows += 1;
        await insert(session, FILES, [movable({ name, text, change: rows })]);
      }
      if (rows > 0) await session.query(`SELECT setval('parley.article_changes', ${rows})`);
      return [...moved, { name: FILES, rows }];
    });
  } finally {
    source.close();
  }
}

type Row = Readonly<Record<string, unknown>>;

/** What was in hand is nobody's any more. PostgreSQL takes no character of code zero in a text. */
const movable = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      column === 'owner' ? null : typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value,
    ]),
  );

async function insert(session: Session, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join();
  await session.query(
    `INSERT INTO parley.${table} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM json_populate_recordset(NULL::parley.${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
}

/** Numbers that are given from now on are higher than those that came along. */
async function countOn(session: Session, table: string, column: string): Promise<void> {
  await session.query(
    `SELECT setval(pg_get_serial_sequence('parley.${table}', '${column}'), max(${column})) FROM parley.${table}`,
  );
}

const notEmpty = (database: string, table: string): OperatorError =>
  databaseFault(
    database,
    `it is not empty (there are ${table} in it), and what is kept in a file is not mixed into it`,
    'name a database that no Parley has run on',
  );
