// The stems of passages in SQLite's FTS5: found by SQLite's own BM25, in whichever articles.
import type { Connection } from '../sqlite/connection.ts';

interface Row {
  readonly number: number;
  readonly stems: string;
  readonly length: number;
}

interface Match {
  readonly any: readonly string[];
  readonly two?: readonly string[];
}

interface Found extends Row {
  readonly article: number;
}

/** A row's number is that of its article times this, and its own: more passages than an article can have. */
const PASSAGES = 2 ** 22;

/** Stems come as they are to be found: a blank alone parts them, and SQLite folds none of them but for A to Z. */
export const STEM_TABLES = `
CREATE VIRTUAL TABLE passages USING fts5(
  stems, length UNINDEXED, tokenize = "ascii tokenchars '!#$%&*+,-./:;<=>?@[\\]^_{|}~'"
);
CREATE VIRTUAL TABLE words USING fts5vocab(passages, row);
CREATE TABLE totals (passages INTEGER NOT NULL, length INTEGER NOT NULL) STRICT;
INSERT INTO totals VALUES (0, 0);
`;

const firstOf = (article: number): number => article * PASSAGES;

export function createStemTable({ prepare }: Pick<Connection, 'prepare'>) {
  const insert = prepare('INSERT INTO passages (rowid, stems, length) VALUES ($row, $stems, $length)');
  const within = 'rowid >= $from AND rowid < $below';
  const select = prepare<Row>(`SELECT rowid - $from AS number, stems, length FROM passages WHERE ${within}`);
  const remove = prepare(`DELETE FROM passages WHERE ${within}`);
  const count = prepare('UPDATE totals SET passages = passages + $passages, length = length + $length');
  const totals = prepare<{ readonly passages: number; readonly length: number }>('SELECT * FROM totals');
  const columns = `SELECT rowid / ${PASSAGES} AS article, rowid % ${PASSAGES} AS number, stems, length FROM passages WHERE passages MATCH $match`;
  const best = prepare<Found>(`${columns} ORDER BY rank LIMIT $limit`);
  const bestOf = prepare<Found>(
    `${columns} AND rowid / ${PASSAGES} IN (SELECT value FROM json_each($articles)) ORDER BY rank LIMIT $limit`,
  );
  const frequency = prepare<{ readonly doc: number }>('SELECT doc FROM words WHERE term = $stem');
  const beginning = prepare<{ readonly term: string }>(
    'SELECT term FROM words WHERE term >= $from AND term < $below',
  );
  const lengthsOf = (rows: readonly Row[]): number => rows.reduce((sum, { length }) => sum + length, 0);

  return {
    add(article: number, passages: readonly Row[]): void {
      const first = firstOf(article);
      for (const { number, stems, length } of passages) insert.run({ row: first + number, stems, length });
      count.run({ passages: passages.length, length: lengthsOf(passages) });
    },
    remove(article: number): readonly Row[] {
      const range = { from: firstOf(article), below: firstOf(article + 1) };
      const gone = select.all(range);
      remove.run(range);
      count.run({ passages: -gone.length, length: -lengthsOf(gone) });
      return gone;
    },
    best({ any, two = [] }: Match, limit: number, articles?: readonly number[]): readonly Found[] {
      const match = [...any.map(quoted), ...pairs(two)].join(' OR ');
      if (match === '') return [];
      return articles
        ? bestOf.all({ match, limit, articles: JSON.stringify(articles) })
        : best.all({ match, limit });
    },
    frequency: (stem: string): number => frequency.get({ stem })?.doc ?? 0,
    beginningWith(letter: string): readonly string[] {
      const below = String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1);
      return beginning.all({ from: letter, below }).map(({ term }) => term);
    },
    totals: () => totals.get() ?? { passages: 0, length: 0 },
  };
}

const quoted = (stem: string): string => `"${stem.replaceAll('"', '""')}"`;

/** Each with any of those after it. */
const pairs = (stems: readonly string[]): string[] =>
  stems.slice(0, -1).map(
    (stem, at) =>
      `(${quoted(stem)} AND (${stems
        .slice(at + 1)
        .map(quoted)
        .join(' OR ')}))`,
  );
