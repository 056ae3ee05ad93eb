// The passage index on SQLite's FTS5, on disk: for libraries that are too large for memory. SQLite finds many times the
// passages that are wanted; they are scored here as MiniSearch scores them.
import { editDistance } from '../text/edit-distance.ts';
import { bm25, rarityOf } from './bm25.ts';
import type { Passage } from './passage.ts';
import type { PassageEntry, PassageHit, PassageIndex, QueryTerm } from './passage-index.ts';
import { byRarity, enoughOf } from './rarity.ts';
import { beginAlike, SIMILAR_KEPT, SIMILAR_MAX, SIMILAR_SHARE, SIMILAR_SHORTEST } from './similar.ts';
import type { StemMatch, StemRow, StemTable } from './stem-table.ts';

export interface Fts5Options {
  readonly table: StemTable;
  /** The number by which the table knows an article; undefined of one that is not there. */
  readonly numberOf: (article: string) => number | undefined;
  readonly passageAt: (article: number, passage: number) => Passage | undefined;
  /** Passages that single words may bring in together. */
  readonly singly?: number;
}

/** Passages that SQLite finds for each that is wanted, and at least: of the first 60 some one in a hundred is missed then, of the first 10 none. */
const FOUND = 2;
const FOUND_LEAST = 400;

/** The same where each is to be looked at. */
const LOOKED_AT = 3_000;

/** Passages that SQLite is to score at most, to be fast: brought in by single words, and by pairs of words. */
const SINGLY = 4_000;
const IN_PAIRS = 12_000;

interface Scored {
  readonly article: number;
  readonly number: number;
  readonly score: number;
}

export function createFts5Index({ table, numberOf, passageAt, singly = SINGLY }: Fts5Options): PassageIndex {
  let totals = table.totals();
  /** Of the stems that were asked for, and of the letters: to count anew takes long in a large table. */
  const frequencies = new Map<string, number>();
  const vocabulary = new Map<string, Set<string>>();

  function frequency(stem: string): number {
    const known = frequencies.get(stem) ?? table.frequency(stem);
    frequencies.set(stem, known);
    return known;
  }

  function count({ stems }: StemRow, by: 1 | -1): void {
    for (const stem of new Set(split(stems))) {
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
      for (const [article, rows] of byArticle(entries)) {
        const number = numberOf(article);
        if (number === undefined) throw new Error(`the article ${article} has no number`);
        table.add(number, rows);
        for (const row of rows) count(row, 1);
      }
      totals = table.totals();
    },
    remove(article) {
      const number = numberOf(article);
      if (number === undefined) return;
      for (const row of table.remove(number)) count(row, -1);
      totals = table.totals();
    },
    search(query, { articles, holds }, limit) {
      const only = articles && [...articles].flatMap((article) => numberOf(article) ?? []);
      const terms = [...new Map(query.map((term) => [term.stem, term])).values()];
      const rows = holds
        ? table.best({ any: terms.map(({ stem }) => stem) }, LOOKED_AT, only)
        : find(terms, Math.max(FOUND_LEAST, limit * FOUND), only);
      const weights = new Map(terms.map((term) => [term.stem, worthOf(term)]));
      const scored = rows
        .map(({ article, number, ...row }): Scored => ({ article, number, score: score(row, weights) }))
        .sort((a, b) => b.score - a.score || a.article - b.article || a.number - b.number);
      const hits: PassageHit[] = [];
      for (const { article, number, score: ofHit } of scored) {
        if (hits.length >= limit) break;
        const passage = passageAt(article, number);
        if (passage && (!holds || holds(passage))) hits.push({ passage, score: ofHit });
      }
      return hits;
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
          nearness: (word.length / (word.length + distance)) * rarityOf(frequency(word), totals.passages),
        }))
        .sort((a, b) => b.nearness - a.nearness)
        .slice(0, SIMILAR_KEPT)
        .map(({ word }) => word);
    },
    get size() {
      return totals.passages;
    },
  };

  function find(
    terms: readonly QueryTerm[],
    limit: number,
    only?: readonly number[],
  ): ReturnType<StemTable['best']> {
    const any = terms.map(({ stem }) => stem);
    // The rare words may be in none of these articles.
    if (only) return table.best({ any }, limit, only);
    const rows = table.best(matchOf(terms), limit);
    if (rows.length === limit) return rows;
    const { bringing } = byRarity(terms, frequency, enoughOf(totals.passages));
    return table.best({ any: bringing.map(({ stem }) => stem) }, limit);
  }

  /** Rare words bring in all of their passages, commoner ones those that have two of them: of a common word alone none is among the best. */
  function matchOf(terms: readonly QueryTerm[]): StemMatch {
    const any: string[] = [];
    const two: string[] = [];
    let [brought, sum, inPairs] = [0, 0, 0];
    const known = terms.map(({ stem }) => ({ stem, passages: frequency(stem) }));
    for (const { stem, passages } of known.sort((a, b) => a.passages - b.passages)) {
      if (passages === 0) continue;
      brought += passages;
      if (brought <= singly) any.push(stem);
      else if (two.length < 2 || inPairs < IN_PAIRS) {
        // As if one had nothing to do with the other.
        inPairs += (passages * sum) / totals.passages;
        sum += passages;
        two.push(stem);
      }
    }
    return { any, two };
  }

  function worthOf({ stem, weight }: QueryTerm): number {
    return weight * rarityOf(frequency(stem), totals.passages);
  }

  function score({ stems, length }: Omit<StemRow, 'number'>, weights: ReadonlyMap<string, number>): number {
    const times = new Map<string, number>();
    for (const stem of split(stems)) if (weights.has(stem)) times.set(stem, (times.get(stem) ?? 0) + 1);
    let sum = 0;
    for (const [stem, worth] of weights) {
      const found = times.get(stem);
      if (found !== undefined) sum += bm25(worth, found, length, totals);
    }
    return sum;
  }
}

const split = (stems: string): string[] => (stems === '' ? [] : stems.split(' '));

function byArticle(entries: readonly PassageEntry[]): Map<string, StemRow[]> {
  const rows = new Map<string, StemRow[]>();
  for (const { passage, context = [] } of entries) {
    const stems = [...passage.sentences.flat(), ...context];
    const row = { number: passage.number, stems: stems.join(' '), length: new Set(stems).size };
    const known = rows.get(passage.article);
    if (known) known.push(row);
    else rows.set(passage.article, [row]);
  }
  return rows;
}
