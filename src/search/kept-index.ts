// The passage index of a library that is too large for memory: stems rest in a file. Which passages may be the best is another's to
// find (SQLite's FTS5 beside them, or a database); their scores are those that MiniSearch gives, by their stems.
import { editDistance } from '../text/edit-distance.ts';
import { bm25, rarityOf } from './bm25.ts';
import type { OpenCandidates } from './candidates.ts';
import type { Passage } from './passage.ts';
import { type PassageEntry, type PassageHit, type PassageIndex, stemsIn } from './passage-index.ts';
import { createPassageRows } from './passage-rows.ts';
import { beginAlike, SIMILAR_KEPT, SIMILAR_MAX, SIMILAR_SHARE, SIMILAR_SHORTEST } from './similar.ts';
import type { StemRow, StemTable } from './stem-table.ts';

export interface KeptIndexOptions {
  readonly table: StemTable;
  /** The number by which the table knows an article; undefined of one that is not there. */
  readonly numberOf: (article: string) => number | undefined;
  readonly passageAt: (article: number, passage: number) => Passage | undefined;
  readonly openCandidates: OpenCandidates;
}

/** Passages that are asked for in place of each that is wanted, and at least. */
const SCORED = 2;
const SCORED_LEAST = 200;

/** Passages of which `holds` is asked at most. */
const LOOKED_AT = 3_000;

interface Scored {
  readonly row: number;
  readonly score: number;
}

export function createKeptIndex(options: KeptIndexOptions): PassageIndex {
  const { table, numberOf, passageAt, openCandidates } = options;
  const rows = createPassageRows(table.lengths());
  const candidates = openCandidates(rows);
  /** Of the stems that were asked for, and of the letters. */
  const frequencies = new Map<string, number>();
  const vocabulary = new Map<string, Set<string>>();

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
      const wanted = Math.max(SCORED_LEAST, limit * SCORED);
      const { totals } = rows;
      const numbers = articles && [...articles].flatMap((article) => numberOf(article) ?? []);
      const asked = {
        terms: [...worths]
          .map(([stem, worth]) => ({ stem, worth, share: frequency(stem) / totals.passages }))
          .filter(({ worth, share }) => worth > 0 && share > 0),
        passages: numbers ? numbers.reduce((sum, each) => sum + rows.countOf(each), 0) : totals.passages,
        ...(numbers && { articles: numbers }),
        totals,
      };
      const hits: PassageHit[] = [];
      const seen = new Set<number>();
      // What `holds` for hardly any is looked for once more, further down.
      for (const most of holds ? [wanted, Math.max(wanted, LOOKED_AT)] : [wanted]) {
        const found = await candidates.find({ ...asked, limit: most });
        // Some may have been removed while they were looked for.
        const likely = found.filter(
          (row) => !seen.has(row) && rows.firstOf(rows.placeOf(row).article) !== undefined,
        );
        for (const { row, score } of scored(likely, worths)) {
          if (hits.length >= limit || seen.size >= most) break;
          seen.add(row);
          const { article, number } = rows.placeOf(row);
          const passage = passageAt(article, number);
          if (passage && (!holds || holds(passage))) hits.push({ passage, score });
        }
        if (hits.length >= limit || found.length < most) break;
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

  function scored(likely: readonly number[], worths: ReadonlyMap<string, number>): Scored[] {
    const places = likely.map((row) => {
      const { article, number } = rows.placeOf(row);
      return article * table.perArticle + number;
    });
    return table
      .stemsAt(places)
      .map((stems, at): Scored => {
        const row = likely[at] ?? 0;
        return { row, score: score(stems, rows.lengthOf(row), worths) };
      })
      .filter(({ score }) => score > 0)
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

function byArticle(entries: readonly PassageEntry[]): Map<string, StemRow[]> {
  const rows = new Map<string, StemRow[]>();
  for (const entry of entries) {
    const { passage } = entry;
    const row = stemRow(passage.number, stemsIn(entry));
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
