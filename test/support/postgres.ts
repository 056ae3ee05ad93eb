// A PostgreSQL for tests: a server that answers somewhere, and databases of their own on it.
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Where a server is looked for: what is named, and else where one usually is. A named one has to answer. */
const named = process.env.PARLEY_TEST_DATABASE;
const USUAL = 'postgres://postgres@127.0.0.1:5432/postgres';

export interface TestDatabase {
  readonly url: string;
  /** As the server's administrator: what goes wrong is done by it. */
  ask(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Ends every connection to it, in mid-work. */
  cut(): Promise<number>;
  drop(): Promise<void>;
}

const server = named ?? USUAL;

async function asking(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

async function reasonToSkip(): Promise<string | undefined> {
  try {
    await asking(server, 'SELECT 1');
    return undefined;
  } catch (err) {
    const reason = err instanceof Error ? err.message || String(Object(err).code) : String(err);
    if (named !== undefined) throw new Error(`PARLEY_TEST_DATABASE is set and does not answer: ${reason}`);
    return `no PostgreSQL answers at ${new URL(USUAL).host} (${reason}); PARLEY_TEST_DATABASE=postgres://… names another`;
  }
}

/** Why tests with a database are skipped; undefined where they run. */
export const skipped = await reasonToSkip();
/** Stands behind the names of such tests. */
export const orWhyNot = skipped === undefined ? '' : ` (skipped: ${skipped})`;
if (skipped !== undefined) process.stderr.write(`Tests with a database are skipped: ${skipped}\n`);

/** A new empty database. */
export async function aDatabase(): Promise<TestDatabase> {
  const name = `parley_test_${randomUUID().slice(0, 8)}`;
  await asking(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    ask: (sql) => asking(url.href, sql),
    async cut() {
      const ended = await asking(
        server,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
      );
      return ended.length;
    },
    async drop() {
      await asking(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

const TABLES = [
  'inbox',
  'posts',
  'articles',
  'article_files',
  'subscriptions',
  'feedback',
  'sources',
  'channels',
  'follows',
  'installations',
  'duties',
  'library_readings',
];
const NUMBERED = [
  'sources_id_seq',
  'subscriptions_id_seq',
  'articles_number_seq',
  'library_readings_number_seq',
];

/** Takes all that is in it, and has it count from 1 again. To truncate the tables would wait for the disk at each. */
export async function emptied({ ask }: TestDatabase): Promise<void> {
  const deletions = TABLES.map((table) => `DELETE FROM parley.${table};`);
  const counts = NUMBERED.map((sequence) => `SELECT setval('parley.${sequence}', 1, false);`);
  await ask([...deletions, ...counts].join(' '));
}
