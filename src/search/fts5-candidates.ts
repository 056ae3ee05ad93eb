// Candidates by SQLite's FTS5, which is asked for passages that have enough of the stems, and knows no order of them.
import type { CandidateQuery, Candidates } from './candidates.ts';
import { likelyQueries } from './likely.ts';
import type { PassageRows } from './passage-rows.ts';
import type { StemQuery } from './stem-query.ts';
import type { SearchedStems } from './stem-table.ts';

/** Passages that are looked for, at least, and for each that is wanted. */
const LOOKED_FOR = 700;
const FOR_EACH = 2;
/** Passages that are given at most, if no more are wanted: stems that go together are in more than is expected of them. */
const MOST_GIVEN = 3_500;
/** Places that are read: of a word that stands everywhere some milliseconds. */
const MOST_READ = 50_000;

export function createFts5Candidates(
  table: Pick<SearchedStems, 'holding' | 'perArticle'>,
  rows: Pick<PassageRows, 'firstOf' | 'countOf' | 'lengthOf'>,
): Candidates {
  function rowsAt(places: readonly number[], only: ReadonlySet<number> | undefined): number[] {
    return places.flatMap((place) => {
      const article = Math.floor(place / table.perArticle);
      const first = only === undefined || only.has(article) ? rows.firstOf(article) : undefined;
      return first === undefined ? [] : first + place - article * table.perArticle;
    });
  }

  function rowsOf(article: number): number[] {
    const first = rows.firstOf(article);
    return first === undefined ? [] : Array.from({ length: rows.countOf(article) }, (_, at) => first + at);
  }

  return {
    async find({ terms, passages, articles, limit }: CandidateQuery) {
      if (terms.length === 0) return [];
      const wanted = Math.max(LOOKED_FOR, limit * FOR_EACH);
      const most = Math.max(MOST_GIVEN, limit);
      // FTS5 would look through the whole library for them.
      if (articles && passages <= Math.max(wanted, most)) return articles.flatMap(rowsOf);
      const only = articles && new Set(articles);
      const read = only ? Number.POSITIVE_INFINITY : Math.max(MOST_READ, most);
      const having = (query: StemQuery): number[] => rowsAt(table.holding(query, read), only);
      let found: number[] = [];
      for (const { query, better } of likelyQueries(terms, passages, wanted)) {
        found = having(query);
        if (found.length > most) return shortest(found, having(better() ?? NONE), most);
        if (found.length >= limit) break;
      }
      return found;
    },
  };

  /** Those that are better whatever their length, and of the others, which are worth about the same, the shortest. */
  function shortest(all: readonly number[], better: readonly number[], most: number): number[] {
    const known = new Set(better);
    const others = all.filter((row) => !known.has(row));
    const byLength = (a: number, b: number): number => rows.lengthOf(a) - rows.lengthOf(b) || b - a;
    return [...better.toSorted(byLength), ...others.sort(byLength)].slice(0, most);
  }
}

const NONE: StemQuery = { any: [] };
