// Which passages a search in PostgreSQL looks at: by the query that it asks the index.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twice } from '../../src/store/postgres/library/lexemes.ts';
import { likelyQuery, type Term } from '../../src/store/postgres/library/likely.ts';

const gain = { once: 1.5, twice: 1.875 };

/** Whether a passage with these lexemes is met by a `tsquery` of lexemes, & and |. */
function isMet(query: string, lexemes: ReadonlySet<string>): boolean {
  let left = query.replace(/'([^']+)'/gu, (_, lexeme: string) => (lexemes.has(lexeme) ? '1' : '0'));
  for (let before = ''; before !== left; ) {
    before = left;
    left = left
      .replace(/\(([01])\)/gu, '$1')
      .replace(/([01])&([01])/gu, (_, a, b) => (a === '1' && b === '1' ? '1' : '0'))
      .replace(/(?<![01&])([01])\|([01])(?!&)/gu, (_, a, b) => (a === '1' || b === '1' ? '1' : '0'))
      .replace(/^([01])\|([01])(?!&)/gu, (_, a, b) => (a === '1' || b === '1' ? '1' : '0'));
  }
  if (!/^[01]$/u.test(left)) throw new Error(`no query: ${query}`);
  return left === '1';
}

/** Every way in which a passage can have stems: not, once, or more often; with what they are worth and how likely that is. */
function passagesOf(terms: readonly Term[]) {
  let all = [{ lexemes: [] as readonly string[], worth: 0, share: 1 }];
  for (const { stem, worth, share } of terms) {
    all = all.flatMap((one) => [
      { ...one, share: one.share * (1 - share) },
      {
        lexemes: [...one.lexemes, stem],
        worth: one.worth + worth * gain.once,
        share: one.share * share * 0.9,
      },
      {
        lexemes: [...one.lexemes, stem, twice(stem)],
        worth: one.worth + worth * gain.twice,
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
        const query = likelyQuery(all, gain, 1_000, wanted * 1_000);
        const passages = passagesOf(all);
        const met = passages.filter(({ lexemes }) => isMet(query, new Set(lexemes)));
        const share = met.reduce((sum, each) => sum + each.share, 0);
        const some = 1 - (passages[0]?.share ?? 0);
        expect(share).toBeGreaterThanOrEqual(Math.min(wanted, some) - 1e-9);
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
    const query = likelyQuery(all, gain, 100_000, 1_000);
    expect(isMet(query, new Set(['w0', 'w1']))).toBe(false);
    expect(isMet(query, new Set(['w2']))).toBe(false);
    expect(isMet(query, new Set(['w3', 'w2']))).toBe(true);
    expect(isMet(query, new Set(['w2', 'w1', twice('w2')]))).toBe(false);
  });

  it('has any of the stems where few passages have one', () => {
    const all = [0.001, 0.002].map((share, at) => ({ stem: `w${at}`, share, worth: 5 }));
    expect(likelyQuery(all, gain, 10_000, 100)).toBe("'w0'|'w1'");
    expect(likelyQuery(all, gain, 0, 100)).toBe("'w0'|'w1'");
    expect(likelyQuery(all, gain, 10_000, Number.POSITIVE_INFINITY)).toBe("'w0'|'w1'");
  });

  it.each([5, 20, 60, 400])('is told in few lexemes, of %i stems', (count) => {
    const all = Array.from({ length: count }, (_, at) => ({
      stem: `w${at}`,
      share: 0.01 + (at % 7) / 20,
      worth: 1 + (at % 5),
    }));
    const query = likelyQuery(all, gain, 1_000_000, 1_000);
    expect(query.match(/'[^']+'/gu)?.length).toBeLessThanOrEqual(20);
    expect(isMet(query, new Set(all.flatMap(({ stem }) => [stem, twice(stem)])))).toBe(true);
  });
});
