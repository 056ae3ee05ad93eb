// The search for passages in PostgreSQL: what may be best, by a score that goes by whether a stem stands in a passage once or more often.

import { type StemQuery, writeStemQuery } from '../../stem-query.ts';
import { CONNECTIONS, type Connection } from '../connection.ts';
import { prepare, type Session, type Statement } from '../statement.ts';
import { createTurns } from '../turns.ts';
import { isLexeme, quoted, TSQUERY, twice } from './lexemes.ts';

export interface PassageQuery {
  /** All that count, and what it is worth to find them. */
  readonly terms: readonly { readonly stem: string; readonly worth: number }[];
  /** The passages that are looked at: of the next, too, where so many are not met. */
  readonly likely: () => Iterable<{ readonly query: StemQuery }>;
  /** Of a passage, in different stems. */
  readonly averageLength: number;
  /** The constants of BM25+. */
  readonly measure: { readonly K: number; readonly B: number; readonly D: number };
  /** Only passages of these. */
  readonly articles?: readonly number[];
  readonly limit: number;
}

export interface PassagePlace {
  readonly article: number;
  readonly passage: number;
}

/** Searches of one copy: the other half of its connections is for what comes meanwhile, which Slack wants on record in three seconds. */
const AT_ONCE = CONNECTIONS / 2;

/**
 * A plan for the stems and articles that are asked for, which takes a millisecond, and goes by the indexes: to look through a large table
 * takes seconds, and to compile what is computed of each row longer than to compute it.
 */
const PLANNED = `SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL enable_seqscan = off;
  SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL jit = off`;

/** Stems that a passage is scored by, where there are more: those that are worth most. */
const MOST_SCORED = 64;
const FEWEST_SCORED = 8;

/** By the number of stems: a power of two, so that few statements are prepared. */
const searches = new Map<number, Statement<PassagePlace>>();

function searchBy(stems: number): Statement<PassagePlace> {
  let size = FEWEST_SCORED;
  while (size < stems) size *= 2;
  const search = searches.get(size) ?? searchFor(size);
  searches.set(size, search);
  return search;
}

function searchFor(stems: number): Statement<PassagePlace> {
  // Past the end of an array there is nothing, which no passage has.
  const worthOf = (queries: string): string =>
    Array.from(
      { length: stems },
      (_, at) =>
        `CASE WHEN stems @@ ($${queries}::tsquery[])[${at + 1}] THEN ($worths::float8[])[${at + 1}] ELSE 0 END`,
    ).join(' + ');
  return prepare<PassagePlace>(`
    SELECT article, passage FROM
      (SELECT *, $base::float8 + $slope::float8 * length AS norm FROM parley.library_passages
        WHERE stems @@ $likely::tsquery AND ($articles::bigint[] IS NULL OR article = ANY($articles::bigint[]))) AS likely
    ORDER BY (${worthOf('once')}) * ($delta::float8 + ($k::float8 + 1) / (1 + norm))
      + (${worthOf('twice')}) * (2 * ($k::float8 + 1) / (2 + norm) - ($k::float8 + 1) / (1 + norm)) DESC, article, passage
    LIMIT $limit`);
}

export function createSearch({ transact }: Connection) {
  const turn = createTurns(AT_ONCE);
  return async (query: PassageQuery): Promise<readonly PassagePlace[]> => {
    const terms = query.terms.filter(({ stem, worth }) => worth > 0 && isLexeme(stem));
    if (terms.length === 0 || query.limit <= 0) return [];
    const end = await turn(false);
    try {
      return await transact(async (session) => {
        await session.query(PLANNED);
        return search(session, { ...query, terms });
      });
    } finally {
      end();
    }
  };
}

async function search(session: Session, query: PassageQuery): Promise<readonly PassagePlace[]> {
  const { terms, likely, articles = null, limit, averageLength } = query;
  const { K, B, D } = query.measure;
  const scored = terms.toSorted((a, b) => b.worth - a.worth).slice(0, MOST_SCORED);
  const parameters = {
    once: scored.map(({ stem }) => quoted(stem)),
    twice: scored.map(({ stem }) => quoted(twice(stem))),
    worths: scored.map(({ worth }) => worth),
    ...{ k: K, delta: D, base: K * (1 - B), slope: (K * B) / averageLength, articles, limit },
  };
  const statement = searchBy(scored.length);
  let rows: readonly PassagePlace[] = [];
  for (const { query: asked } of likely()) {
    const written = writeStemQuery(asked, TSQUERY);
    if (written === undefined) continue;
    rows = await statement.all(session, { ...parameters, likely: written });
    if (rows.length >= limit) break;
  }
  return rows;
}
