// What SQLite's FTS5 finds of what it is asked for, beside the passages themselves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLibraryFile } from '../../src/store/library/file.ts';
import { type StemQuery, writeStemQuery } from '../../src/store/stem-query.ts';

const stem = fc.constantFrom('talk', 'peac', 'киев', 'who-org', '3.5', 'a+b', 'and', 'NEAR', 'x*');
const query = fc.letrec<{ query: StemQuery }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ stem, twice: fc.boolean() }),
    fc.record({ all: fc.array(tie('query'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('query'), { maxLength: 3 }) }),
  ),
})).query;

function isMet(asked: StemQuery, stems: readonly string[]): boolean {
  if ('stem' in asked)
    return stems.filter((each) => each === asked.stem.toLowerCase()).length >= (asked.twice ? 2 : 1);
  return 'all' in asked
    ? asked.all.every((part) => isMet(part, stems))
    : asked.any.some((part) => isMet(part, stems));
}

const once = (stem: string): StemQuery => ({ stem, twice: false });

describe('a query of stems', () => {
  it('is met in SQLite by the passages that have what it says, and gives the newest of them', () => {
    const passages = fc.array(fc.array(stem, { maxLength: 8 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(passages, query, fc.integer({ min: 1, max: 12 }), (all, asked, most) => {
        const file = openLibraryFile(':memory:') ?? expect.fail();
        const rows = all.map((cased, number) => {
          const stems = cased.map((each) => each.toLowerCase());
          const distinct = new Set(stems);
          const twice = new Set(stems.filter((each) => stems.indexOf(each) !== stems.lastIndexOf(each)));
          return { number, stems, distinct, twice };
        });
        file.write(() => file.stems.add(3, rows, new Uint16Array(rows.length)));
        const met = rows
          .filter(({ stems }) => isMet(asked, stems))
          .map(({ number }) => number)
          .reverse();
        const found = (limit: number) =>
          file.stems.holding(asked, limit).map((place) => place - 3 * file.stems.perArticle);
        expect(found(Number.POSITIVE_INFINITY)).toEqual(met);
        expect(found(most)).toEqual(met.slice(0, most));
        file.close();
      }),
    );
  });

  it('leaves out what cannot be there, and all that would have to be there with it', () => {
    const language = {
      word: ({ stem }: { readonly stem: string }) => (stem === 'none' ? undefined : stem),
      ...{ and: '&', or: '|' },
    };
    const [a, b, none] = [once('a'), once('b'), once('none')];
    const written = (asked: StemQuery) => writeStemQuery(asked, language);
    expect(written({ any: [a, none, { all: [b, { any: [a, none, b] }] }] })).toBe('a|b&(a|b)');
    expect(written({ all: [a, none] })).toBeUndefined();
    expect(written({ any: [none, { all: [b, { any: [none] }] }] })).toBeUndefined();
  });
});
