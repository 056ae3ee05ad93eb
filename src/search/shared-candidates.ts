// Candidates by a database that copies of Parley share, which knows articles by numbers of its own.
import type { CandidateQuery, Candidates } from './candidates.ts';
import type { PassageRows } from './passage-rows.ts';

export interface SharedSearch {
  /** The passages that score best as if they had no stem more than twice, best first. */
  candidates(query: SharedQuery): Promise<readonly SharedPlace[]>;
}

interface SharedQuery {
  readonly terms: readonly { readonly stem: string; readonly worth: number }[];
  /** How many of the first terms bring passages in. */
  readonly bringing: number;
  /** Different stems of a passage, at the mean. */
  readonly averageLength: number;
  /** Only of these. */
  readonly articles?: readonly number[];
  readonly limit: number;
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

/** Passages that rare words bring in, after which commoner ones bring in no more. */
const ENOUGH = 20_000;
/** Asked for in place of one that is wanted, at most: the database may have articles that this copy has not, as during an update. */
const MOST_SPARE = 8;

export function createSharedCandidates(
  { candidates }: SharedSearch,
  numbers: SharedNumbers,
  rows: Pick<PassageRows, 'firstOf' | 'countOf'>,
  enough = ENOUGH,
): Candidates {
  function rowOf({ article, passage }: SharedPlace): number | undefined {
    const here = numbers.here(article);
    const first = here === undefined ? undefined : rows.firstOf(here);
    const isThere = here !== undefined && first !== undefined && passage < rows.countOf(here);
    return isThere ? first + passage : undefined;
  }

  return {
    async find({ terms, articles, totals, limit }: CandidateQuery) {
      if (terms.length === 0) return [];
      const only = articles && { articles: articles.flatMap((number) => numbers.there(number) ?? []) };
      const query = {
        terms: terms.map(({ stem, worth }) => ({ stem, worth })),
        bringing: only ? terms.length : bringing(terms, enough),
        averageLength: totals.length / totals.passages,
        ...only,
      };
      for (let spare = 1; ; spare *= 2) {
        const found = await candidates({ ...query, limit: limit * spare });
        const own = found.flatMap((place) => rowOf(place) ?? []);
        const isAll = found.length < limit * spare || own.length >= limit || spare >= MOST_SPARE;
        if (isAll) return own.slice(0, limit);
      }
    },
    /** Nothing is kept of them. */
    forget() {},
  };
}

/** How many of the rarest terms bring in enough. */
function bringing(terms: CandidateQuery['terms'], enough: number): number {
  let brought = 0;
  const least = terms.findIndex(({ passages }) => {
    brought += passages;
    return brought >= enough;
  });
  return least < 0 ? terms.length : least + 1;
}
