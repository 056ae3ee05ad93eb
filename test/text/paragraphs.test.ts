import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../src/text/paragraphs.ts';
import { slice } from '../../src/text/span.ts';

const paragraphs = (body: string): string[] => splitParagraphs(body).map((span) => slice(body, span));

describe('splitParagraphs', () => {
  it('splits at blank lines, also ones with spaces in them', () => {
    expect(paragraphs('One.\n\nTwo.\n \t\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('splits at line ends where the writer has no blank lines', () => {
    expect(paragraphs('He said so.\n“And more.”\nRead more:')).toEqual([
      'He said so.',
      '“And more.”',
      'Read more:',
    ]);
  });

  it('keeps a paragraph whole that an editor has wrapped', () => {
    const wrapped =
      'The talks that were to begin in Istanbul on Thursday were\nput off after the Russian side sent a delegation of a\nlower level than Kyiv had hoped for, officials said.';
    expect(paragraphs(`${wrapped}\n\nNext.`)).toEqual([wrapped, 'Next.']);
  });

  it('gives nothing for a body without visible characters', () => {
    expect(paragraphs(' \n\n\t\n')).toEqual([]);
  });

  it('covers every visible character once, in order, without white space at the ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '“', '\t'), maxLength: 80 }),
        (body) => {
          const spans = splitParagraphs(body);
          const joined = spans.map((span) => slice(body, span)).join('');
          expect(joined.replace(/\s/gu, '')).toBe(body.replace(/\s/gu, ''));
          for (const span of spans) expect(slice(body, span).trim()).toBe(slice(body, span));
          for (const [i, span] of spans.entries())
            expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
        },
      ),
    );
  });
});
