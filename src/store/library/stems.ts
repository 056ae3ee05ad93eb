// The stems of passages in SQLite: in how many each stands, which there are and, by FTS5, which passages have one.
import type { Connection } from '../sqlite/connection.ts';
import { type Language, type StemQuery, writeStemQuery } from '../stem-query.ts';

interface Row {
  readonly stems: string;
}

interface Passage {
  readonly number: number;
  readonly stems: readonly string[];
  readonly distinct: ReadonlySet<string>;
  readonly twice: ReadonlySet<string>;
}

interface Lengths {
  readonly article: number;
  readonly lengths: Uint16Array;
}

/** A row's number is that of its article times this, and its own: more passages than an article can have. */
const PASSAGES = 2 ** 22;

/**
 * Stems come as they are to be found: a blank alone parts them, and SQLite folds none of them but for A to Z. FTS5 notes only that a
 * stem stands in a row: its own measure takes more time than all else. How many passages have a stem it would have to count.
 */
export const STEM_TABLES = `
CREATE TABLE unsearched (rowid INTEGER PRIMARY KEY, stems TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE passages USING fts5(
  stems, detail = none, columnsize = 0, tokenize = "ascii tokenchars '!#$%&*+,-./:;<=>?@[\\]^_{|}~'"
);
CREATE TABLE stems (stem TEXT PRIMARY KEY, passages INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE lengths (article INTEGER PRIMARY KEY, lengths BLOB NOT NULL) STRICT;
`;

/** Stands behind a stem, once more, in a row that has it twice or more: FTS5 is not asked how often. No word has it. */
const TWICE = '\u{1D7D0}';

const MATCH: Language = {
  word: ({ stem, twice }) => `"${(twice ? stem + TWICE : stem).replaceAll('"', '""')}"`,
  and: ' AND ',
  or: ' OR ',
};

const firstOf = (article: number): number => article * PASSAGES;

/** The table that FTS5 searches. */
export function createSearchedStems(connection: Pick<Connection, 'prepare'>) {
  const holding = connection.prepare<{ readonly rows: string }>(
    `SELECT json_group_array(place) AS rows
      FROM (SELECT rowid AS place FROM passages WHERE passages MATCH $match ORDER BY rowid DESC LIMIT $most)`,
  );
  return {
    ...createStemTable(connection, 'passages'),
    /** The places of the passages that a query is met by, the newest first; of these the first `most`. */
    holding(query: StemQuery, most: number): readonly number[] {
      const match = writeStemQuery(query, MATCH);
      const limit = Number.isFinite(most) ? most : -1;
      return match === undefined ? [] : JSON.parse(holding.get({ match, most: limit })?.rows ?? '[]');
    },
  };
}

/** Where FTS5 keeps what it was given: a row is read there in half the time. */
const RESTING = {
  passages: { rows: 'passages_content', stems: 'c0' },
  unsearched: { rows: 'unsearched', stems: 'stems' },
};

/** `unsearched` is for a library that is searched elsewhere. */
export function createStemTable({ prepare }: Pick<Connection, 'prepare'>, table: 'passages' | 'unsearched') {
  const { rows, stems } = RESTING[table];
  const insert = prepare(`INSERT INTO ${table} (rowid, stems) VALUES ($row, $stems)`);
  const within = 'rowid >= $from AND rowid < $below';
  const select = prepare<Row>(`SELECT rowid - $from AS number, stems FROM ${table} WHERE ${within}`);
  const remove = prepare(`DELETE FROM ${table} WHERE ${within}`);
  const count = prepare(`INSERT INTO stems SELECT value ->> 0, value ->> 1 FROM json_each($counts) WHERE true
    ON CONFLICT DO UPDATE SET passages = passages + excluded.passages`);
  const addLengths = prepare('INSERT INTO lengths VALUES ($article, $lengths)');
  const removeLengths = prepare('DELETE FROM lengths WHERE article = $article');
  const allLengths = prepare<{ readonly article: number; readonly lengths: Uint8Array }>(
    'SELECT article, lengths FROM lengths ORDER BY article',
  );
  const stemsAt = prepare<Row>(
    `SELECT coalesce(row.${stems}, '') AS stems
      FROM json_each($rows) AS place LEFT JOIN ${rows} AS row ON row.rowid = place.value ORDER BY place.key`,
  );
  const frequency = prepare<{ readonly passages: number }>('SELECT passages FROM stems WHERE stem = $stem');
  const beginning = prepare<{ readonly stem: string }>(
    'SELECT stem FROM stems WHERE stem >= $from AND stem < $below AND passages > 0',
  );

  /** By how much the number of passages of each stem is to change: written once for many articles. */
  const changes = new Map<string, number>();

  function change(passages: Iterable<ReadonlySet<string>>, by: 1 | -1): void {
    for (const distinct of passages)
      for (const stem of distinct) changes.set(stem, (changes.get(stem) ?? 0) + by);
  }

  function settle(): void {
    if (changes.size === 0) return;
    count.run({ counts: JSON.stringify([...changes]) });
    changes.clear();
  }

  return {
    add(article: number, passages: readonly Passage[], lengths: Uint16Array): void {
      const first = firstOf(article);
      for (const { number, stems, twice } of passages)
        insert.run({ row: first + number, stems: [...stems, ...marked(twice)].join(' ') });
      addLengths.run({ article, lengths: new Uint8Array(lengths.buffer) });
      change(
        passages.map(({ distinct }) => distinct),
        1,
      );
    },
    remove(article: number): readonly (readonly string[])[] {
      const range = { from: firstOf(article), below: firstOf(article + 1) };
      const gone = select.all(range).map((row) => split(unmarked(row.stems)));
      remove.run(range);
      removeLengths.run({ article });
      change(
        gone.map((stems) => new Set(stems)),
        -1,
      );
      return gone;
    },
    /** Writes the counts of what was added and removed: at the end of a transaction. */
    settle,
    /** For a transaction that was rolled back. */
    forget: () => changes.clear(),
    stemsAt: (places: readonly number[]): readonly string[] =>
      stemsAt.all({ rows: JSON.stringify(places) }).map((row) => unmarked(row.stems)),
    frequency(stem: string): number {
      settle();
      return frequency.get({ stem })?.passages ?? 0;
    },
    beginningWith(letter: string): readonly string[] {
      settle();
      const below = String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1);
      return beginning.all({ from: letter, below }).map(({ stem }) => stem);
    },
    lengths: (): readonly Lengths[] =>
      allLengths.all().map(({ article, lengths }) => ({
        article,
        // A copy: an array of sixteen bits may begin only where such a number can.
        lengths: new Uint16Array(lengths.slice().buffer),
      })),
    perArticle: PASSAGES,
  };
}

/** What is marked stands at the end. */
function unmarked(stems: string): string {
  const mark = stems.indexOf(TWICE);
  return mark < 0 ? stems : stems.slice(0, stems.lastIndexOf(' ', mark));
}

const split = (stems: string): string[] => (stems === '' ? [] : stems.split(' '));

const marked = (twice: ReadonlySet<string>): string[] => [...twice].map((stem) => stem + TWICE);
