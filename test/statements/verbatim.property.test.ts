// Whatever an article looks like, its statements are cut out of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';
import type { Statement } from '../../src/statements/statement.ts';
import { contains, type Span } from '../../src/text/span.ts';

const DAY = '2025-05-15';

const extract = (body: string): Statement[] =>
  extractStatements(readArticleText(body), findMentions(body, { on: DAY }), DAY);

const NAMES = [
  'Trump',
  'Volodymyr Zelensky',
  'Russian Foreign Minister Sergey Lavrov',
  'the Kremlin',
  'Kyiv',
  'he',
  'She',
  'they',
  'a Ukrainian official',
  'the prime minister',
  'Mr Peskov',
  'Kellogg and Umerov',
  'Олена Гриценко',
  'Jean-Noël Barrot’s aide',
];
const CUES = [
  'said',
  'said that',
  'has said',
  'told reporters on Wednesday:',
  'added',
  'denied that',
  'refused to say whether',
  'according to',
  'called him',
  'accused Moscow of',
  'warned, speaking late on Monday,',
  'was asked if',
  'says: ',
  'urged Kyiv to',
];
const CLAUSES = [
  'the talks would go on until Friday',
  'nothing’s going to happen',
  "it's the peoples' choice",
  'we agreed to a 30-day ceasefire (with conditions)',
  'they lost 1,000 men on May 13, 2025, in the U.S.-led operation',
  'he [Putin] isn’t coming…',
  'a “coalition of the willing”',
  "a 'clown' and a 'loser'",
  'the plan was written by J. D. Vance',
];
const MARKS = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '„',
  '‟',
  '‹',
  '›',
  '``',
  "''",
  '(',
  ')',
  '[',
  ']',
  '—',
];
const BREAKS = [' ', '. ', ', ', '\n', '\n\n', '\r\n', '\r\n\r\n', ': ', '? ', '…', ' - ', '\t', '\u00a0'];
const ODDITIES = [
  '🕊️',
  '👩‍👩‍👧',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u202e',
  '\u00ad',
  'ﬁ',
  '\ud83d',
  '\u0000',
  'e\u0301',
];

/** What is quoted, by marks that fit each other or do not. */
const quoted = fc
  .tuple(
    fc.constantFrom(...MARKS),
    fc.array(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', ',', '.', ' '),
    fc.constantFrom('', ...MARKS),
  )
  .map(([open, clauses, stop, close]) => `${open}${clauses.join('. ')}${stop}${close}`);
/** A sentence as news has it, so that there is something to find in every body. */
const sentence = fc.oneof(
  fc
    .tuple(fc.constantFrom(...CLAUSES), fc.constantFrom(...NAMES))
    .map(([words, name]) => `“${words},” ${name} said. `),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...CUES), fc.constantFrom(...CLAUSES))
    .map(([name, cue, words]) => `${name} ${cue} ${words}. `),
);
/** Anything, in any order. */
const noise = fc.oneof(
  quoted,
  ...[NAMES, CUES, CLAUSES, MARKS, ODDITIES].map((pieces) => fc.constantFrom(...pieces)),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const piece = fc.oneof({ arbitrary: sentence, weight: 1 }, { arbitrary: noise, weight: 2 });
const bodies = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', ...BREAKS)), { minLength: 1, maxLength: 24 })
  .map((pieces) => pieces.flat().join(''));

const RUNS = { numRuns: 100 };

describe('statements of any text', () => {
  it('are words that stand in it, in order and apart from each other', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        for (const { fragments } of extract(body)) {
          expect(fragments.length).toBeGreaterThan(0);
          let reached = 0;
          for (const { start, end } of fragments) {
            expect(start).toBeGreaterThanOrEqual(reached);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(body.length);
            expect(body.slice(start, end)).toMatch(/\S/u);
            reached = end;
          }
        }
      }),
      RUNS,
    );
  });

  it('keep to what of the text is evidence', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { evidence } = readArticleText(body);
        for (const { fragments } of extract(body)) {
          for (const fragment of fragments) {
            expect(evidence.some((paragraph) => contains(paragraph, fragment))).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('have their cue, their speaker and their day in it', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        for (const { cue, speaker, saidOn } of extract(body)) {
          const spans: readonly (Span | undefined)[] = [cue, speaker.mention, saidOn?.words];
          for (const span of spans) {
            if (!span) continue;
            expect(contains({ start: 0, end: body.length }, span)).toBe(true);
            expect(body.slice(span.start, span.end)).toMatch(/\S/u);
          }
        }
      }),
      RUNS,
    );
  });

  it('split no character', () => {
    const splits = (body: string, at: number): boolean =>
      /[\ud800-\udbff][\udc00-\udfff]/.test(body.slice(at - 1, at + 1));
    fc.assert(
      fc.property(bodies, (body) => {
        for (const { fragments } of extract(body)) {
          for (const { start, end } of fragments) {
            expect(splits(body, start) || splits(body, end)).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  it('are the same every time, whatever was read in between', () => {
    fc.assert(
      fc.property(bodies, bodies, (body, other) => {
        const first = extract(body);
        extract(other);
        expect(extract(body)).toEqual(first);
      }),
      RUNS,
    );
  });

  it('are found in most of the texts that this test makes', () => {
    const some = fc.sample(bodies, { numRuns: 200, seed: 1 }).filter((body) => extract(body).length > 0);
    expect(some.length).toBeGreaterThan(120);
  });
});
