// Which passages a search looks at: by what it asks an engine.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAIN } from '../../src/search/bm25.ts';
import { likelyQueries, likelyQuery, type Term } from '../../src/search/likely.ts';
import type { StemQuery } from '../../src/search/stem-query.ts';

/** Behind a stem, once more, of a passage that has it twice or more. */
const twice = (stem: string): string => `${stem} twice`;

/** Whether a passage with these stems is met. */
function isMet(query: StemQuery, stems: ReadonlySet<string>): boolean {
  if ('stem' in query) return stems.has(query.twice ? twice(query.stem) : query.stem);
  return 'all' in query
    ? query.all.every((part) => isMet(part, stems))
    : query.any.some((part) => isMet(part, stems));
}

function stemsIn(query: StemQuery): number {
  if ('stem' in query) return 1;
  return ('all' in query ? query.all : query.any).reduce((sum, part) => sum + stemsIn(part), 0);
}

const anyOf = (...stems: string[]): StemQuery => ({ any: stems.map((stem) => ({ stem, twice: false })) });

/** Every way in which a passage can have stems: not, once, or more often; with what they are worth and how likely that is. */
function passagesOf(terms: readonly Term[]) {
  let all = [{ stems: [] as readonly string[], worth: 0, share: 1 }];
  for (const { stem, worth, share } of terms) {
    all = all.flatMap((one) => [
      { ...one, share: one.share * (1 - share) },
      { stems: [...one.stems, stem], worth: one.worth + worth * GAIN.once, share: one.share * share * 0.9 },
      {
        stems: [...one.stems, stem, twice(stem)],
        worth: one.worth + worth * GAIN.twice,
        share: one.share * share * 0.1,
      },
    ]);
  }
  return all;
}

const terms = fc
  .array(
    fc.record({ worth: fc.integer({ min: 1, max: 90 }), share: fc.constantFrom(0.001, 0.01, 0.1, 0.3, 0.8) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((all) => all.map((term, at): Term => ({ ...term, stem: `w${at}` })));

describe('what is likely among the best', () => {
  it('is whatever is worth so much, and as many passages as are wanted', () => {
    fc.assert(
      fc.property(terms, fc.constantFrom(0.001, 0.01, 0.1), (all, wanted) => {
        const { query } = likelyQuery(all, 1_000, wanted * 1_000);
        const passages = passagesOf(all);
        const met = passages.filter(({ stems }) => isMet(query, new Set(stems)));
        const share = met.reduce((sum, each) => sum + each.share, 0);
        const some = 1 - (passages[0]?.share ?? 0);
        expect(share).toBeGreaterThanOrEqual(Math.min(wanted, some) - 1e-9);
        const least = Math.min(...met.map(({ worth }) => worth));
        for (const passage of passages)
          if (!met.includes(passage)) expect(passage.worth).toBeLessThanOrEqual(least + 1e-9);
      }),
    );
  });

  it('is told apart from what is better still, which is fewer than are wanted', () => {
    fc.assert(
      fc.property(terms, fc.constantFrom(0.001, 0.01, 0.1), (all, wanted) => {
        const { query, better } = likelyQuery(all, 1_000, wanted * 1_000);
        const narrower = better();
        if (narrower === undefined) return;
        const passages = passagesOf(all);
        const met = passages.filter(({ stems }) => isMet(narrower, new Set(stems)));
        for (const { stems } of met) expect(isMet(query, new Set(stems))).toBe(true);
        expect(met.reduce((sum, { share }) => sum + share, 0)).toBeLessThan(wanted);
        const least = Math.min(...met.map(({ worth }) => worth));
        for (const passage of passages)
          if (!met.includes(passage)) expect(passage.worth).toBeLessThanOrEqual(least + 1e-9);
      }),
    );
  });

  it('is no passage that has the commonest stems alone', () => {
    const all = [0.8, 0.3, 0.1, 0.02].map((share, at) => ({
      stem: `w${at}`,
      share,
      worth: -Math.log(share),
    }));
    const { query } = likelyQuery(all, 100_000, 1_000);
    expect(isMet(query, new Set(['w0', 'w1']))).toBe(false);
    expect(isMet(query, new Set(['w2']))).toBe(false);
    expect(isMet(query, new Set(['w3', 'w2']))).toBe(true);
    expect(isMet(query, new Set(['w2', 'w1', twice('w2')]))).toBe(false);
  });

  it('has a common stem that is asked for alone twice', () => {
    const all = [{ stem: 'trump', worth: 1.3, share: 0.27 }];
    expect(likelyQuery(all, 1_000_000, 1_000).query).toEqual({ stem: 'trump', twice: true });
  });

  it('has any of the stems where few passages have one', () => {
    const all = [0.001, 0.002].map((share, at) => ({ stem: `w${at}`, share, worth: 5 }));
    expect(likelyQuery(all, 10_000, 100).query).toEqual(anyOf('w0', 'w1'));
    expect(likelyQuery(all, 0, 100).query).toEqual(anyOf('w0', 'w1'));
    expect(likelyQuery(all, 10_000, Number.POSITIVE_INFINITY).query).toEqual(anyOf('w0', 'w1'));
  });

  it.each([5, 20, 60, 400])('is told in few words, of %i stems', (count) => {
    const all = Array.from({ length: count }, (_, at) => ({
      stem: `w${at}`,
      share: 0.01 + (at % 7) / 20,
      worth: 1 + (at % 5),
    }));
    const { query } = likelyQuery(all, 1_000_000, 1_000);
    expect(stemsIn(query)).toBeLessThanOrEqual(20);
    expect(isMet(query, new Set(all.flatMap(({ stem }) => [stem, twice(stem)])))).toBe(true);
  });

  it('is more and more, up to all that have any of the stems, and nothing a second time', () => {
    const common = [0.3, 0.1, 0.02].map((share, at) => ({ stem: `w${at}`, share, worth: -Math.log(share) }));
    const asked = [...likelyQueries(common, 100_000, 100)].map(({ query }) => query);
    expect(asked).toHaveLength(3);
    for (const { stems } of passagesOf(common)) {
      const met = asked.map((query) => isMet(query, new Set(stems)));
      expect(met).toEqual([...met].sort());
      expect(met[2]).toBe(stems.length > 0);
    }
    const rare = [{ stem: 'zanzibar', share: 0.0001, worth: 9 }];
    expect([...likelyQueries(rare, 100_000, 100)].map(({ query }) => query)).toEqual([
      { stem: 'zanzibar', twice: false },
    ]);
  });
});
