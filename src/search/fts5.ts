// The passage index on SQLite's FTS5, on disk: for libraries that are too large for memory. FTS5 tells where stems stand; passages
// are scored here as MiniSearch scores them, first as if they had no stem more than twice, the best of them then by their stems.
import { editDistance } from '../text/edit-distance.ts';
import { bm25, rarityOf } from './bm25.ts';
import type { Passage } from './passage.ts';
import type { PassageEntry, PassageHit, PassageIndex } from './passage-index.ts';
import { createPassageRows } from './passage-rows.ts';
import { createPostings } from './postings.ts';
import { beginAlike, SIMILAR_KEPT, SIMILAR_MAX, SIMILAR_SHARE, SIMILAR_SHORTEST } from './similar.ts';
import type { StemRow, StemTable } from './stem-table.ts';

export interface Fts5Options {
  readonly table: StemTable;
  /** The number by which the table knows an article; undefined of one that is not there. */
  readonly numberOf: (article: string) => number | undefined;
  readonly passageAt: (article: number, passage: number) => Passage | undefined;
  /** Passages that rare words bring in, after which commoner ones bring in no more. */
  readonly enough?: number;
}

/** Passages whose stems are looked at for each that is wanted, and at least. */
const SCORED = 2;
const SCORED_LEAST = 200;

/** Passages of which `holds` is asked at most. */
const LOOKED_AT = 3_000;

/** Some milliseconds of adding up, in a library of any size. */
const ENOUGH = 60_000;

interface Scored {
  readonly row: number;
  readonly score: number;
}

export function createFts5Index(options: Fts5Options): PassageIndex {
  const { table, numberOf, passageAt, enough = ENOUGH } = options;
  const rows = createPassageRows(table.lengths());
  const postings = createPostings(table, rows);
  /** Of the stems that were asked for, and of the letters. */
  const frequencies = new Map<string, number>();
  const vocabulary = new Map<string, Set<string>>();
  /** What a search adds up of each row: nothing between two searches. */
  let sums = new Float32Array(0);
  let touched = new Uint32Array(0);

  function frequency(stem: string): number {
    const known = frequencies.get(stem) ?? table.frequency(stem);
    frequencies.set(stem, known);
    return known;
  }

  function count(distinct: ReadonlySet<string>, by: 1 | -1): void {
    for (const stem of distinct) {
      const known = frequencies.get(stem);
      if (known !== undefined) frequencies.set(stem, known + by);
      if (by === 1) vocabulary.get(stem.charAt(0))?.add(stem);
    }
    postings.forget(distinct);
  }

  function wordsLike(stem: string): ReadonlySet<string> {
    const letter = stem.charAt(0);
    const known = vocabulary.get(letter) ?? new Set(table.beginningWith(letter));
    vocabulary.set(letter, known);
    return known;
  }

  return {
    add(entries) {
      for (const [article, added] of byArticle(entries)) {
        const number = numberOf(article);
        if (number === undefined) throw new Error(`the article ${article} has no number`);
        const lengths = lengthsOf(added);
        table.add(number, added, lengths);
        rows.add({ article: number, lengths });
        for (const { distinct } of added) count(distinct, 1);
      }
    },
    remove(article) {
      const number = numberOf(article);
      if (number === undefined) return;
      for (const stems of table.remove(number)) count(new Set(stems), -1);
      rows.remove(number);
    },
    async search(query, { articles, holds }, limit) {
      const weights = new Map(query.map(({ stem, weight }) => [stem, weight]));
      const worths = new Map([...weights].map(([stem, weight]) => [stem, weight * rarity(stem)]));
      const only = articles && rowsOf(articles);
      const wanted = Math.max(SCORED_LEAST, limit * SCORED);
      const likely = find(worths, holds ? LOOKED_AT : wanted, only);
      const hits: PassageHit[] = [];
      for (let from = 0; from < likely.length && hits.length < limit; from += wanted) {
        for (const { row, score } of scored(likely.slice(from, from + wanted), worths)) {
          if (hits.length >= limit) break;
          const { article, number } = rows.placeOf(row);
          const passage = passageAt(article, number);
          if (passage && (!holds || holds(passage))) hits.push({ passage, score });
        }
      }
      return hits.sort((a, b) => b.score - a.score);
    },
    frequency,
    similar(stem) {
      if (stem.length < SIMILAR_SHORTEST) return [];
      const most = Math.min(SIMILAR_MAX, Math.round(stem.length * SIMILAR_SHARE));
      return [...wordsLike(stem)]
        .filter((word) => Math.abs(word.length - stem.length) <= most && beginAlike(word, stem))
        .map((word) => ({ word, distance: editDistance(word, stem, most) }))
        .filter(({ word, distance }) => distance > 0 && distance <= most && frequency(word) > 0)
        .map(({ word, distance }) => ({
          word,
          nearness: (word.length / (word.length + distance)) * rarity(word),
        }))
        .sort((a, b) => b.nearness - a.nearness)
        .slice(0, SIMILAR_KEPT)
        .map(({ word }) => word);
    },
    get size() {
      return rows.totals.passages;
    },
  };

  function rarity(stem: string): number {
    return rarityOf(frequency(stem), rows.totals.passages);
  }

  /** 1 of each row that is of these articles. */
  function rowsOf(articles: ReadonlySet<string>): Uint8Array {
    const theirs = new Uint8Array(rows.size);
    for (const article of articles) {
      const number = numberOf(article);
      const first = number === undefined ? undefined : rows.firstOf(number);
      if (number !== undefined && first !== undefined) theirs.fill(1, first, first + rows.countOf(number));
    }
    return theirs;
  }

  /** The best as if they had no stem more than twice. Common words bring in none where rarer ones have brought enough, and count where their rows are known. */
  function find(worths: ReadonlyMap<string, number>, limit: number, only?: Uint8Array): Scored[] {
    if (sums.length < rows.size) {
      sums = new Float32Array(Math.ceil(rows.size * 1.2));
      touched = new Uint32Array(sums.length);
    }
    const { totals } = rows;
    let [brought, count] = [0, 0];
    const rarestFirst = [...worths]
      .map(([stem, worth]) => ({ stem, worth, passages: frequency(stem) }))
      .filter(({ worth, passages }) => worth > 0 && passages > 0)
      .sort((a, b) => a.passages - b.passages);
    for (const { stem, worth, passages } of rarestFirst) {
      // The rare words may be in none of the articles that are wanted.
      if (brought >= enough && !only) break;
      brought += passages;
      for (const row of postings.rowsWith(stem, 1)) {
        if (only && only[row] !== 1) continue;
        const sum = sums[row] ?? 0;
        if (sum === 0) touched[count++] = row;
        sums[row] = sum + bm25(worth, 1, rows.lengthOf(row), totals);
      }
      for (const row of postings.rowsWith(stem, 2)) {
        const sum = sums[row] ?? 0;
        if (sum === 0) continue;
        const length = rows.lengthOf(row);
        sums[row] = sum + bm25(worth, 2, length, totals) - bm25(worth, 1, length, totals);
      }
    }
    const found = best(touched.subarray(0, count), sums, limit);
    for (let at = 0; at < count; at += 1) sums[touched[at] ?? 0] = 0;
    return found;
  }

  function scored(likely: readonly Scored[], worths: ReadonlyMap<string, number>): Scored[] {
    const places = likely.map(({ row }) => {
      const { article, number } = rows.placeOf(row);
      return article * table.perArticle + number;
    });
    return table
      .stemsAt(places)
      .map((stems, at): Scored => {
        const row = likely[at]?.row ?? 0;
        return { row, score: score(stems, rows.lengthOf(row), worths) };
      })
      .sort(inOrder);
  }

  function score(stems: string, length: number, worths: ReadonlyMap<string, number>): number {
    let sum = 0;
    for (const [stem, worth] of worths) {
      const times = timesIn(stems, stem);
      if (times > 0) sum += bm25(worth, times, length, rows.totals);
    }
    return sum;
  }
}

/** How often it stands in a row, without the row being cut into its words: hundreds of rows are looked at for an answer. */
function timesIn(stems: string, stem: string): number {
  let times = 0;
  for (let at = stems.indexOf(stem); at >= 0; at = stems.indexOf(stem, at + stem.length)) {
    const end = at + stem.length;
    const begins = at === 0 || stems[at - 1] === ' ';
    if (begins && (end === stems.length || stems[end] === ' ')) times += 1;
  }
  return times;
}

const inOrder = (a: Scored, b: Scored): number => b.score - a.score || a.row - b.row;

/** Steps between nothing and the best score, of which whole ones are left out before any is sorted. */
const STEPS = 1_000;

/** The rows with the highest sums, best first. */
function best(rows: Uint32Array, sums: Float32Array, limit: number): Scored[] {
  let highest = 0;
  for (const row of rows) highest = Math.max(highest, sums[row] ?? 0);
  const stepOf = (row: number): number => Math.floor(((sums[row] ?? 0) / highest) * STEPS);
  const counts = new Uint32Array(STEPS + 1);
  for (const row of rows) counts[stepOf(row)] = (counts[stepOf(row)] ?? 0) + 1;
  let least = STEPS;
  for (let above = counts[least] ?? 0; least > 0 && above < limit; above += counts[least] ?? 0) least -= 1;
  const found: Scored[] = [];
  for (const row of rows) if (stepOf(row) >= least) found.push({ row, score: sums[row] ?? 0 });
  return found.sort(inOrder).slice(0, limit);
}

function byArticle(entries: readonly PassageEntry[]): Map<string, StemRow[]> {
  const rows = new Map<string, StemRow[]>();
  for (const { passage, context = [] } of entries) {
    const row = stemRow(passage.number, [...passage.sentences.flat(), ...context]);
    const known = rows.get(passage.article);
    if (known) known.push(row);
    else rows.set(passage.article, [row]);
  }
  return rows;
}

function stemRow(number: number, stems: readonly string[]): StemRow {
  const [distinct, twice] = [new Set<string>(), new Set<string>()];
  for (const stem of stems) (distinct.has(stem) ? twice : distinct).add(stem);
  return { number, stems, distinct, twice };
}

/** By the numbers of passages. */
function lengthsOf(rows: readonly StemRow[]): Uint16Array {
  const lengths = new Uint16Array(Math.max(...rows.map(({ number }) => number)) + 1);
  for (const { number, distinct } of rows) lengths[number] = distinct.size;
  return lengths;
}
