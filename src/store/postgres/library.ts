// What copies share of the articles that they read: the readings, and the search for passages. All of it can be made anew from the
// articles, so what no copy uses any more goes after a while.
import type { Connection } from './connection.ts';
import { createSearch, type PassagePlace, type PassageQuery } from './library/candidates.ts';
import { vectorOf } from './library/lexemes.ts';
import { prepare, type Session } from './statement.ts';

export interface SharedLibrary {
  /** What is there of articles, by their keys. Marks them as in use. */
  find(keys: readonly string[]): Promise<readonly KnownReading[]>;
  /**
   * Puts what was read of articles; gives their numbers in the same order. Where another copy was faster, what that one read stays, and its
   * number.
   */
  put(articles: readonly ReadArticle[]): Promise<readonly number[]>;
  /** Marks as in use what a copy holds; gives the keys of those that are not there by these numbers: the database may have been restored. */
  use(held: readonly { readonly number: number; readonly key: string }[]): Promise<readonly string[]>;
  /**
   * The passages that may be best, best first, as if no stem stood in one more than twice: of many with the same stems a part, in which
   * each is worth about as much as any that is not in it.
   */
  candidates(query: PassageQuery): Promise<readonly PassagePlace[]>;
  /** Removes what no copy has used for a week; gives how many articles went. */
  sweep(): Promise<number>;
}

interface KnownReading {
  readonly key: string;
  readonly number: number;
  readonly reading: string;
}

interface ReadArticle {
  /** Tells the article, and the rules by which it was read, from all others. */
  readonly key: string;
  readonly reading: string;
  readonly passages: readonly { readonly number: number; readonly stems: readonly string[] }[];
}

/** In days. */
const KEPT_UNUSED = 7;
/** Passages that are put in one transaction, but for those of a long article: a fraction of a second. */
const PUT_AT_ONCE = 1_000;
const USED_AT_ONCE = 5_000;
/** Articles of some thirty passages. */
const SWEPT_AT_ONCE = 100;

/** Once a day; in the order of their numbers, or two copies would wait for each other. */
const markUsed = (isMeant: string): string => `
  UPDATE parley.library_readings AS held SET used_on = current_date
  FROM (SELECT number FROM parley.library_readings WHERE ${isMeant} AND used_on <> current_date
    ORDER BY number FOR NO KEY UPDATE) AS unmarked
  WHERE held.number = unmarked.number`;
const GIVEN = '(SELECT * FROM unnest($numbers::bigint[], $keys::text[]) AS given (number, key))';

const markFound = prepare(markUsed('key = ANY($keys)'));
const find = prepare<KnownReading>(
  'SELECT key, number, reading FROM parley.library_readings WHERE key = ANY($keys)',
);
const markHeld = prepare(markUsed(`(number, key) IN ${GIVEN}`));
const missing = prepare<{ readonly key: string }>(`
  SELECT key FROM ${GIVEN} AS given WHERE NOT EXISTS
    (SELECT 1 FROM parley.library_readings AS held WHERE held.number = given.number AND held.key = given.key)`);
// In the order of their keys, or two copies would wait for each other. What another has put is in use, too.
const put = prepare<{ readonly key: string; readonly number: number }>(`
  INSERT INTO parley.library_readings (key, reading, used_on)
  SELECT key, reading, current_date FROM unnest($keys::text[], $readings::text[]) AS given (key, reading) ORDER BY key
  ON CONFLICT (key) DO UPDATE SET used_on = excluded.used_on
  RETURNING key, number`);
const putPassages = prepare(`
  INSERT INTO parley.library_passages (article, passage, length, stems)
  SELECT * FROM unnest($articles::bigint[], $passages::integer[], $lengths::integer[], $stems::tsvector[])
  ON CONFLICT (article, passage) DO NOTHING`);
const sweep = prepare(`
  DELETE FROM parley.library_readings WHERE number IN
    (SELECT number FROM parley.library_readings WHERE used_on < current_date - $days::integer
      ORDER BY number LIMIT $limit FOR UPDATE SKIP LOCKED)`);

export function createSharedLibrary(connection: Connection): SharedLibrary {
  const { query, transact } = connection;
  return {
    find: (keys) =>
      query(async (session) => {
        // Before it is read: what is marked is not swept away.
        await markFound.run(session, { keys });
        return find.all(session, { keys });
      }),
    async put(articles) {
      const numbers = new Map<string, number>();
      for (const some of inParts(articles))
        for (const [key, number] of await transact((session) => putSome(session, some)))
          numbers.set(key, number);
      return articles.map(({ key }) => numbers.get(key) ?? notPut(key));
    },
    async use(held) {
      const gone: string[] = [];
      for (let from = 0; from < held.length; from += USED_AT_ONCE) {
        const some = held.slice(from, from + USED_AT_ONCE);
        const given = { numbers: some.map(({ number }) => number), keys: some.map(({ key }) => key) };
        const rows = await query(async (session) => {
          await markHeld.run(session, given);
          return missing.all(session, given);
        });
        for (const { key } of rows) gone.push(key);
      }
      return gone;
    },
    candidates: createSearch(connection),
    async sweep() {
      let removed = 0;
      for (;;) {
        const some = await query((session) =>
          sweep.run(session, { days: KEPT_UNUSED, limit: SWEPT_AT_ONCE }),
        );
        removed += some;
        if (some < SWEPT_AT_ONCE) return removed;
      }
    },
  };
}

/** Each key once. */
function* inParts(articles: readonly ReadArticle[]): Generator<readonly ReadArticle[]> {
  let part: ReadArticle[] = [];
  let passages = 0;
  for (const article of new Map(articles.map((each) => [each.key, each])).values()) {
    part.push(article);
    passages += article.passages.length;
    if (passages < PUT_AT_ONCE) continue;
    yield part;
    [part, passages] = [[], 0];
  }
  if (part.length > 0) yield part;
}

async function putSome(
  session: Session,
  articles: readonly ReadArticle[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await put.all(session, {
    keys: articles.map(({ key }) => key),
    readings: articles.map(({ reading }) => reading),
  });
  const numbers = new Map(rows.map(({ key, number }) => [key, number]));
  const passages = articles.flatMap(({ key, passages: its }) =>
    its.map(({ number, stems }) => ({ article: numbers.get(key) ?? notPut(key), number, stems })),
  );
  for (let from = 0; from < passages.length; from += PUT_AT_ONCE) {
    const some = passages.slice(from, from + PUT_AT_ONCE);
    await putPassages.run(session, {
      articles: some.map(({ article }) => article),
      passages: some.map(({ number }) => number),
      lengths: some.map(({ stems }) => new Set(stems).size),
      stems: some.map(({ stems }) => vectorOf(stems)),
    });
  }
  return numbers;
}

function notPut(key: string): never {
  throw new Error(`PostgreSQL gave no number for the article ${key} that it took.`);
}
