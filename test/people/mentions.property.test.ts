import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions, organisations, persons } from '../../src/people/people.ts';
import { callsOf } from '../support/work.ts';

describe('in any text', () => {
  const pieces = fc.oneof(
    fc.constantFrom(...persons.flatMap(({ name, aliases, surnames }) => [name, ...aliases, ...surnames])),
    fc.constantFrom(...organisations.flatMap(({ name, aliases }) => [name, ...aliases])),
    fc.constantFrom(...persons.flatMap(({ offices }) => offices.flatMap(({ words }) => [...words]))),
    fc.constantFrom(
      "'s",
      '’s',
      '. ',
      ', ',
      ' ',
      '-',
      '\n\n',
      'President',
      'Mr',
      'former',
      '“',
      'ﬁ',
      '😀',
      'of',
      'the',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const texts = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' '));

  it('mentions are in order, do not overlap, and start and end at words', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, caseless) => {
        let reached = 0;
        for (const { start, end, person, organisation } of findMentions(text, {
          caseless,
          on: '2025-05-15',
        })) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*?[\p{L}\p{M}\p{N}.]$/su);
          expect(text.slice(start, end)).not.toMatch(/['’]s$/);
          expect([person, organisation].filter(Boolean)).toHaveLength(1);
          reached = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reading an article takes work in proportion to its length', () => {
    const sentence =
      'The Russian president and US envoys met Ukrainian President Volodymyr Zelensky in the US. ';
    const callsFor = (times: number) => callsOf(() => findMentions(sentence.repeat(times)));
    expect(findMentions(sentence.repeat(1000)).length).toBeGreaterThan(3000);
    // Ten times as much; a square would be a hundred.
    expect(callsFor(1000) / callsFor(100)).toBeLessThan(20);
  });
});
