// Articles with what was read off them, in SQLite: text to the store, which whoever keeps it can read.
import type { Connection } from '../sqlite/connection.ts';

interface Row {
  readonly number: number;
  readonly about: string;
  readonly version: string;
}

/** By what a database that copies share knows an article. */
interface Shared {
  readonly article: number;
  readonly number: number;
  readonly key: string;
}

interface TextRow {
  readonly body: string;
  /** How the body was made of its file; null where the file is the body. */
  readonly made: string | null;
}

interface NewRow extends Omit<Row, 'number'>, TextRow {
  readonly reading: string;
}

/** The texts apart: what is needed at every start is together on the disk. */
export const ARTICLE_TABLES = `
CREATE TABLE articles (number INTEGER PRIMARY KEY AUTOINCREMENT, version TEXT NOT NULL, about TEXT NOT NULL) STRICT;
CREATE TABLE readings (article INTEGER PRIMARY KEY, body TEXT NOT NULL, made TEXT, reading TEXT NOT NULL) STRICT;
CREATE TABLE source (name TEXT NOT NULL) STRICT;
CREATE TABLE shared (article INTEGER PRIMARY KEY, number INTEGER NOT NULL, key TEXT NOT NULL) STRICT;
`;

export function createArticleTable({ prepare, database }: Pick<Connection, 'prepare' | 'database'>) {
  const all = prepare<Row>('SELECT number, version, about FROM articles ORDER BY number');
  const add = prepare('INSERT INTO articles (version, about) VALUES ($version, $about)');
  const last = prepare<{ readonly number: number }>('SELECT last_insert_rowid() AS number');
  const addReading = prepare(
    'INSERT INTO readings (article, body, made, reading) VALUES ($number, $body, $made, $reading)',
  );
  const remove = prepare('DELETE FROM articles WHERE number = $number');
  const letGo = prepare('DELETE FROM readings WHERE article = $number');
  // Of a process that ended before it let go of them.
  for (const table of ['readings', 'shared'])
    database.exec(`DELETE FROM ${table} WHERE article NOT IN (SELECT number FROM articles)`);
  const text = prepare<TextRow>('SELECT body, made FROM readings WHERE article = $number');
  const reading = prepare<{ readonly reading: string }>(
    'SELECT reading FROM readings WHERE article = $number',
  );
  const shared = prepare<Shared>('SELECT article, number, key FROM shared');
  const setShared = prepare('INSERT OR REPLACE INTO shared VALUES ($article, $number, $key)');
  const removeShared = prepare('DELETE FROM shared WHERE article = $number');
  const source = prepare<{ readonly name: string }>('SELECT name FROM source');
  const setSource = prepare('INSERT INTO source VALUES ($name)');

  return {
    all: (): readonly Row[] => all.all(),
    add({ version, about, ...rest }: NewRow): number {
      add.run({ version, about });
      const number = last.get()?.number ?? 0;
      addReading.run({ number, ...rest });
      return number;
    },
    remove(number: number): void {
      remove.run({ number });
    },
    letGo(number: number): void {
      letGo.run({ number });
      removeShared.run({ number });
    },
    text: (number: number): TextRow | undefined => text.get({ number }),
    reading: (number: number): string | undefined => reading.get({ number })?.reading,
    shared: (): readonly Shared[] => shared.all(),
    setShared({ article, number, key }: Shared): void {
      setShared.run({ article, number, key });
    },
    source: (): string | undefined => source.get()?.name,
    keepOnly(name: string): void {
      if (source.get()?.name === name) return;
      database.exec(
        'DELETE FROM source; DELETE FROM articles; DELETE FROM readings; DELETE FROM passages; DELETE FROM unsearched; DELETE FROM shared; DELETE FROM stems; DELETE FROM lengths;',
      );
      setSource.run({ name });
    },
  };
}
