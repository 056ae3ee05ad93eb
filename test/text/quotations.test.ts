import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../src/text/paragraphs.ts';
import { findQuotations } from '../../src/text/quotations.ts';
import { slice } from '../../src/text/span.ts';

const quotations = (body: string): string[][] =>
  findQuotations(body, splitParagraphs(body)).map(({ parts }) => parts.map((part) => slice(body, part)));

describe('findQuotations', () => {
  it('finds curly, straight, low and angled marks', () => {
    expect(quotations('“One,” "two" and „three” or «four».')).toEqual([
      ['One,'],
      ['two'],
      ['three'],
      ['four'],
    ]);
  });

  it('follows a quotation over paragraphs that open again', () => {
    expect(quotations('“First.\n\n“Second.\n\n“Third,” he said.')).toEqual([['First.', 'Second.', 'Third,']]);
  });

  it('follows a quotation into a paragraph that does not open again', () => {
    expect(quotations('“First part.\n\nSecond part,” said an official.')).toEqual([
      ['First part.', 'Second part,'],
    ]);
  });

  it('ends a quotation that is never closed with its paragraph', () => {
    const body = '“Never closed.\n\nThe next paragraph has no marks.\n\n“Another,” he said.';
    expect(quotations(body)).toEqual([['Never closed.'], ['Another,']]);
    expect(findQuotations(body, splitParagraphs(body))[0]?.closed).toBe(false);
  });

  it('does not take a mark of inches or an apostrophe for a quotation', () => {
    expect(quotations('A 5" pipe and Ukraine’s army')).toEqual([]);
  });

  it('follows straight marks over paragraphs', () => {
    expect(quotations('"First.\n\n"Second," he said.')).toEqual([['First.', 'Second,']]);
  });

  it('gives parts within the body, in order and without overlap, whatever the marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '“', '”', '"', '\n', '.'), maxLength: 60 }),
        (body) => {
          let at = 0;
          for (const { start, end, parts } of findQuotations(body, splitParagraphs(body))) {
            expect(start).toBeGreaterThanOrEqual(at);
            for (const part of parts) {
              expect(part.start).toBeGreaterThanOrEqual(start);
              expect(part.end).toBeLessThanOrEqual(end);
              expect(part.end).toBeGreaterThan(part.start);
            }
            at = end;
          }
          expect(at).toBeLessThanOrEqual(body.length);
        },
      ),
    );
  });
});
