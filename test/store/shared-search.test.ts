// The search in the library that copies share: what it finds, beside the same measure over the same passages.
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bm25 } from '../../src/search/bm25.ts';
import { likelyQueries } from '../../src/search/likely.ts';
import { type DatabaseStore, openDatabase } from '../../src/store/postgres.ts';
import { aDatabase, emptied, orWhyNot, skipped, type TestDatabase } from '../support/postgres.ts';

type Query = Parameters<DatabaseStore['library']['candidates']>[0];
type Term = Pick<Query['terms'][number], 'stem' | 'worth'>;

/** As bm25 has them. */
const measure = { K: 1.2, B: 0.7, D: 0.5 };

/** Articles of passages of stems. */
type Texts = readonly (readonly (readonly string[])[])[];

const timesIn = (stems: readonly string[], stem: string): number =>
  stems.filter((each) => each === stem).length;

function measured(texts: Texts) {
  const passages = texts.flat();
  const lengths = passages.map((stems) => new Set(stems).size);
  return { passages: passages.length, length: lengths.reduce((sum, length) => sum + length, 0) };
}

describe.skipIf(skipped !== undefined)(`the search that copies share${orWhyNot}`, () => {
  let database: TestDatabase;
  let store: DatabaseStore;
  beforeAll(async () => {
    database = await aDatabase();
    store = await openDatabase({ url: database.url });
  });
  beforeEach(() => emptied(database));
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  /** Locks that are waited for in this database. */
  const waiting = async () =>
    (
      await database.ask(`SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database
      WHERE datname = current_database() AND NOT granted`)
    ).length;

  let keys = 0;
  /** Gives the numbers of the articles. */
  const put = (texts: Texts) =>
    store.library.put(
      texts.map((passages) => ({
        key: `key ${keys++}`,
        reading: '',
        passages: passages.map((stems, number) => ({ number, stems })),
      })),
    );

  function asked(texts: Texts, terms: readonly Term[], more: Partial<Query> = {}): Query {
    const { passages, length } = measured(texts);
    const shareOf = (stem: string): number =>
      texts.flat().filter((stems) => stems.includes(stem)).length / passages;
    const known = terms.map((term) => ({ ...term, share: shareOf(term.stem) }));
    const limit = more.limit ?? 200;
    const likely = () => likelyQueries(known, passages, limit * 5);
    return { terms, likely, averageLength: length / passages, measure, ...more, limit };
  }

  /** The passages with any of the stems, in order, as if no stem stood in one more than twice. */
  function ranked(texts: Texts, numbers: readonly number[], terms: readonly Term[]) {
    const totals = measured(texts);
    const found = texts.flatMap((passages, at) =>
      passages.map((stems, passage) => {
        const length = new Set(stems).size;
        const score = terms.reduce((sum, { stem, worth }) => {
          const count = Math.min(2, timesIn(stems, stem));
          return count === 0 ? sum : sum + bm25(worth, count, length, totals);
        }, 0);
        return { article: numbers[at] ?? 0, passage, score };
      }),
    );
    return found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  }

  const word = fc.constantFrom(
    'talk',
    'peac',
    'putin',
    'киев',
    'who-org',
    "o'neil",
    '3.5',
    'a b',
    '\\',
    ':*|&!(<',
  );
  const texts = fc.array(fc.array(fc.array(word, { maxLength: 12 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  });
  const terms = fc.uniqueArray(
    fc.record({ stem: fc.oneof(word, fc.constant('unknown')), worth: fc.constantFrom(3, 1, 0.55, 0.3) }),
    { minLength: 1, maxLength: 6, selector: ({ stem }) => stem },
  );
  const placeOf = ({ article, passage }: { readonly article: number; readonly passage: number }) =>
    `${article}/${passage}`;

  it('ranks all passages with a stem that is asked for as BM25+ does', async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        terms,
        fc.array(fc.boolean(), { maxLength: 5 }),
        async (all, wanted, isWanted) => {
          const numbers = await put(all);
          const articles = numbers.filter((_, at) => isWanted[at] ?? true);
          const expected = ranked(all, numbers, wanted).filter(({ article }) => articles.includes(article));
          // Of this library alone: others are there, too.
          const found = await store.library.candidates(asked(all, wanted, { articles, limit: 300 }));
          const expectedAt = new Map(expected.map((each) => [placeOf(each), each]));
          expect(found.map(placeOf).toSorted()).toEqual([...expectedAt.keys()].toSorted());
          const scores = found.map((each) => expectedAt.get(placeOf(each))?.score ?? 0);
          for (const [at, score] of scores.entries())
            expect(score).toBeLessThanOrEqual((scores[at - 1] ?? score) + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the best of them where fewer are wanted, however few are looked at', async () => {
    // 'w0' stands in every passage, 'w1' in half of them, 'w2' in a third.
    const passage = (at: number): string[] => [
      ...Array.from({ length: 12 }, (_, word) => (at % (word + 1) === 0 ? [`w${word}`] : [])).flat(),
      ...Array.from({ length: at % 17 }, (_, filler) => `f${filler}`),
    ];
    const all = [Array.from({ length: 3_000 }, (_, at) => passage(at * 7919 + (at % 13)))];
    const numbers = await put(all);
    const { passages } = measured(all);
    const wanted = Array.from({ length: 12 }, (_, at) => ({
      stem: `w${at}`,
      worth: Math.log(1 + passages / (passages / (at + 1) + 1)),
    }));
    for (const words of [wanted, wanted.slice(0, 2), wanted.slice(4, 9), wanted.slice(0, 1)]) {
      const best = ranked(all, numbers, words);
      const limit = 10;
      const found = await store.library.candidates(asked(all, words, { limit }));
      expect(found).toHaveLength(limit);
      const scoreAt = new Map(best.map((each) => [placeOf(each), each.score]));
      // They are of those that have about the same stems, which a length or a stem more may put in another order.
      const least = best[limit * 5]?.score ?? 0;
      for (const each of found) expect(scoreAt.get(placeOf(each))).toBeGreaterThanOrEqual(least);
    }
  });

  it('has those that are equally good in the order of their numbers', async () => {
    const passages = [3, 1, 2, 0].map((number) => ({ number, stems: ['talk'] }));
    const [article] = await store.library.put([{ key: 'a', reading: '', passages }]);
    const query = asked([[['talk']]], [{ stem: 'talk', worth: 1 }], { limit: 3 });
    expect(await store.library.candidates(query)).toEqual([0, 1, 2].map((passage) => ({ article, passage })));
  });

  it('looks at more where too few passages are met, and no further where they are enough', async () => {
    const all = [[...Array.from({ length: 30 }, () => ['a']), ['b'], ['b', 'a', 'b']]];
    const [article] = await put(all);
    const terms = ['a', 'b'].map((stem) => ({ stem, worth: 1 }));
    const [a, b, often] = [
      { stem: 'a', twice: false },
      { stem: 'b', twice: false },
      { stem: 'b', twice: true },
    ];
    const queries = [{ all: [a, { any: [often, b] }] }, { any: [often, b] }, { any: [a, b] }];
    const likely = () => queries.map((query) => ({ query }));
    const found = (limit: number) => store.library.candidates(asked(all, terms, { likely, limit }));
    expect(await found(1)).toEqual([{ article, passage: 31 }]);
    expect((await found(2)).map(({ passage }) => passage)).toEqual([31, 30]);
    expect(await found(40)).toHaveLength(32);
  });

  it.each([
    ['quotation marks', `'"’"'`],
    ['a backslash at the end', 'a\\'],
    ['a weight and a position', 'stem:1A'],
    ['the signs of a query', 'a|b & !c <-> (d):*'],
    ['a blank', ' '],
    ['braces, commas and NULL', '{a,NULL,"b"}'],
    ['an emoji', '🕊️'],
    ['letters that are not Latin', 'переговор'],
    ['as many bytes as there may be', 'ж'.repeat(1_021)],
  ])('finds a stem with %s', async (_, stem) => {
    const all = [[['other'], [stem], [stem, 'other', stem, stem]]];
    const [article] = await put(all);
    const found = await store.library.candidates(asked(all, [{ stem, worth: 1 }]));
    expect(found).toEqual([
      { article, passage: 2 },
      { article, passage: 1 },
    ]);
  });

  it.each([
    ['a character of code zero', 'a\0b'],
    ['half a character', 'a\ud800'],
    ['more bytes than there may be', 'ж'.repeat(1_022)],
    ['no letter', ''],
    ['the mark of those that stand there twice', 'a\u{1d7d0}'],
  ])('leaves a stem with %s out, and the others in', async (_, stem) => {
    const all = [[[stem, 'talk', stem], ['a', '\ufffd', 'a\ufffd'], [stem]]];
    const [article] = await put(all);
    const terms = [stem, 'talk'].map((each) => ({ stem: each, worth: 1 }));
    expect(await store.library.candidates(asked(all, terms))).toEqual([{ article, passage: 0 }]);
    expect(await store.library.candidates(asked(all, [{ stem, worth: 1 }]))).toEqual([]);
  });

  it('takes a passage without a stem, one of a megabyte, and one with a stem a thousand times', async () => {
    const many = Array.from({ length: 80_000 }, (_, at) => `${at} ${'x'.repeat(20)}`);
    const all = [[[], many, Array<string>(1_000).fill('talk')]];
    const [article] = await put(all);
    const find = (stem: string) => store.library.candidates(asked(all, [{ stem, worth: 1 }]));
    expect(await find(many[0] ?? '')).toEqual([{ article, passage: 1 }]);
    expect(await find('talk')).toEqual([{ article, passage: 2 }]);
  });

  it('goes by the index, however few passages there are', async () => {
    const fresh = await aDatabase();
    const count = async (what: string): Promise<number> => Number((await fresh.ask(what))[0]?.count);
    const looks = () =>
      count("SELECT seq_scan AS count FROM pg_stat_user_tables WHERE relname = 'library_passages'");
    const searches = () =>
      count(
        "SELECT idx_scan AS count FROM pg_stat_user_indexes WHERE indexrelname = 'library_passages_stems'",
      );
    // An index that is made looks through its table; what it has counted a server tells once the connection is closed.
    await (await openDatabase({ url: fresh.url })).close();
    await expect.poll(looks).toBeGreaterThan(0);
    const before = await looks();
    const searching = await openDatabase({ url: fresh.url });
    await searching.library.put([{ key: 'a', reading: '', passages: [{ number: 0, stems: ['talk'] }] }]);
    // Now it knows how little it would have to look through.
    await fresh.ask('ANALYZE parley.library_passages');
    const query = asked([[['talk']]], [{ stem: 'talk', worth: 1 }]);
    for (let times = 0; times < 8; times += 1) await searching.library.candidates(query);
    await searching.close();
    await expect.poll(searches).toBe(8);
    expect(await looks()).toBe(before);
    await fresh.drop();
  });

  it('takes a question of hundreds of stems', async () => {
    const stems = Array.from({ length: 400 }, (_, at) => `stem ${at}`);
    const all = [stems.map((stem, at) => [stem, ...stems.slice(0, at)])];
    await put(all);
    const terms = stems.map((stem, at) => ({ stem, worth: 1 + at }));
    const [best] = await store.library.candidates(asked(all, terms, { limit: 3 }));
    expect(best).toMatchObject({ passage: 399 });
    expect(await store.library.candidates(asked(all, []))).toEqual([]);
  });

  it('finds the same where its connection is cut in the middle', async () => {
    const texts = [[['istanbul']]];
    const [article] = await put(texts);
    const query = asked(texts, [{ stem: 'istanbul', worth: 1 }]);
    const blocker = new pg.Client({ connectionString: database.url });
    blocker.on('error', () => {});
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE parley.library_passages IN ACCESS EXCLUSIVE MODE');
    const searching = store.library.candidates(query);
    await expect.poll(waiting).toBe(1);
    expect(await database.cut()).toBeGreaterThan(1);
    expect(await searching).toEqual([{ article, passage: 0 }]);
  });

  it('leaves connections for what comes meanwhile, however many questions are searched for', async () => {
    const texts = [[['istanbul']]];
    await put(texts);
    const query = asked(texts, [{ stem: 'istanbul', worth: 1 }]);
    // Held by nobody's fault: a search waits for it, and nothing else does.
    const blocker = new pg.Client({ connectionString: database.url });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE parley.library_passages IN ACCESS EXCLUSIVE MODE');
    const searches = Array.from({ length: 8 }, () => store.library.candidates(query));
    try {
      await expect.poll(waiting).toBe(2);
      expect(await store.inbox.knows('an event')).toBe(false);
      expect(await waiting()).toBe(2);
    } finally {
      await blocker.end();
    }
    await Promise.all(searches);
  });
});
