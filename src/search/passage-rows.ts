// The passages of a large index as a row of numbers without gaps, so that what a search adds up of each stands in one array.
import type { ArticleLengths, Totals } from './stem-table.ts';

/** Which passage a row is of. */
interface RowPlace {
  readonly article: number;
  readonly number: number;
}

export interface PassageRows {
  add(of: ArticleLengths): void;
  remove(article: number): void;
  /** Undefined of an article that is not there. */
  firstOf(article: number): number | undefined;
  /** The rows of an article: from the first on, so many. */
  countOf(article: number): number;
  placeOf(row: number): RowPlace;
  lengthOf(row: number): number;
  /** Rows, also of what is gone. */
  readonly size: number;
  readonly totals: Totals;
}

export function createPassageRows(all: Iterable<ArticleLengths>): PassageRows {
  const first = new Map<number, number>();
  const counts = new Map<number, number>();
  let articles = new Uint32Array(1024);
  let lengths = new Uint16Array(1024);
  let size = 0;
  let [passages, length] = [0, 0];

  function grow(needed: number): void {
    if (needed <= articles.length) return;
    const room = Math.max(needed, articles.length + (articles.length >> 1));
    const [more, longer] = [new Uint32Array(room), new Uint16Array(room)];
    more.set(articles);
    longer.set(lengths);
    [articles, lengths] = [more, longer];
  }

  const rows: PassageRows = {
    add({ article, lengths: theirs }) {
      grow(size + theirs.length);
      first.set(article, size);
      counts.set(article, theirs.length);
      for (let at = 0; at < theirs.length; at += 1) {
        articles[size + at] = article;
        lengths[size + at] = theirs[at] ?? 0;
        length += theirs[at] ?? 0;
      }
      size += theirs.length;
      passages += theirs.length;
    },
    remove(article) {
      const from = first.get(article);
      const count = counts.get(article) ?? 0;
      if (from === undefined) return;
      for (let row = from; row < from + count; row += 1) length -= lengths[row] ?? 0;
      passages -= count;
      first.delete(article);
      counts.delete(article);
    },
    firstOf: (article) => first.get(article),
    countOf: (article) => counts.get(article) ?? 0,
    placeOf(row) {
      const article = articles[row] ?? 0;
      return { article, number: row - (first.get(article) ?? 0) };
    },
    lengthOf: (row) => lengths[row] ?? 0,
    get size() {
      return size;
    },
    get totals() {
      return { passages, length };
    },
  };
  for (const each of all) rows.add(each);
  return rows;
}
