// Candidates by a database that copies of Parley share, which knows articles by numbers of its own.
import { BM25 } from './bm25.ts';
import type { CandidateQuery, Candidates } from './candidates.ts';
import { likelyQueries } from './likely.ts';
import type { PassageRows } from './passage-rows.ts';
import type { StemQuery } from './stem-query.ts';

export interface SharedSearch {
  /** The passages that score best as if they had no stem more than twice, best first. */
  candidates(query: SharedQuery): Promise<readonly SharedPlace[]>;
}

interface SharedQuery {
  readonly terms: readonly SharedTerm[];
  /** What passages are looked at: those of the next, too, where they are fewer than the limit. From the first for each try. */
  readonly likely: () => Iterable<{ readonly query: StemQuery }>;
  /** Different stems of a passage, at the mean. */
  readonly averageLength: number;
  /** The constants of BM25+. */
  readonly measure: typeof BM25;
  /** Only of these. */
  readonly articles?: readonly number[];
  readonly limit: number;
}

interface SharedTerm {
  readonly stem: string;
  readonly worth: number;
}

interface SharedPlace {
  readonly article: number;
  readonly passage: number;
}

/** The numbers of the articles of this copy, here and there. */
export interface SharedNumbers {
  readonly here: (there: number) => number | undefined;
  readonly there: (here: number) => number | undefined;
}

/** Passages that are looked at for each that is wanted. */
const LOOKED_AT = 5;

/** Asked for in place of one that is wanted, at most: the database may have articles that this copy has not, as during an update. */
const MOST_SPARE = 32;

export function createSharedCandidates(
  { candidates }: SharedSearch,
  numbers: SharedNumbers,
  rows: Pick<PassageRows, 'firstOf' | 'countOf'>,
): Candidates {
  function rowOf({ article, passage }: SharedPlace): number | undefined {
    const here = numbers.here(article);
    const first = here === undefined ? undefined : rows.firstOf(here);
    const isThere = here !== undefined && first !== undefined && passage < rows.countOf(here);
    return isThere ? first + passage : undefined;
  }

  return {
    async find({ terms, passages, articles, totals, limit }: CandidateQuery) {
      if (terms.length === 0) return [];
      const query = {
        terms,
        averageLength: totals.length / totals.passages,
        measure: BM25,
        ...(articles && { articles: articles.flatMap((number) => numbers.there(number) ?? []) }),
      };
      for (let spare = 1; ; spare *= 2) {
        const asked = limit * spare;
        const likely = () => likelyQueries(terms, passages, asked * LOOKED_AT);
        const found = await candidates({ ...query, likely, limit: asked });
        const own = found.flatMap((place) => rowOf(place) ?? []);
        if (found.length < asked || own.length >= limit || spare >= MOST_SPARE) return own.slice(0, limit);
      }
    },
  };
}
