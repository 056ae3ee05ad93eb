import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../src/text/paragraphs.ts';
import { findQuotations } from '../../src/text/quotations.ts';
import { slice } from '../../src/text/span.ts';
import { callsOf } from '../support/work.ts';

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

  it.each([
    ['two apostrophes', "''One,'' he said.", 'One,'],
    ['grave accents', "``One,'' he said.", 'One,'],
    ['two curly apostrophes', '‘‘One,’’ he said.', 'One,'],
    ['single marks', '‘One,’ he said.', 'One,'],
    ['straight single marks', "'One,' he said.", 'One,'],
    ['single angled marks', '‹One,› he said.', 'One,'],
    ['low marks closed as in German', '„One“, he said.', 'One'],
    ['marks that open like closing ones', '”One,” he said.', 'One,'],
    ['marks of two kinds', '“One," he said.', 'One,'],
    ['marks set apart from the words', '« One », he said.', 'One'],
  ])('finds %s', (_name, body, words) => {
    expect(quotations(body)).toEqual([[words]]);
  });

  it.each([
    ['single in double', '“She said ‘no’ to me,” he said.', 'She said ‘no’ to me,'],
    ['double in single', '‘She said “no” to me,’ he said.', 'She said “no” to me,'],
    ['double in double', '“She said “no” to me,” he said.', 'She said “no” to me,'],
    ['straight in curly', '“She said "no" to me,” he said.', 'She said "no" to me,'],
    ['straight in straight', '"She said "no" to me," he said.', 'She said "no" to me,'],
    ['an apostrophe in two', "''She said 'no.''' He left.", "She said 'no.'"],
    ['curly in angled', '«She said “no” to me», he said.', 'She said “no” to me'],
  ])('keeps one quotation within another: %s', (_name, body, words) => {
    expect(quotations(body)).toEqual([[words]]);
  });

  it.each([
    ['possessives', "The soldiers' families and Ukraine's army"],
    ['curly possessives', 'The soldiers’ families and Ukraine’s army'],
    ['years and clipped words', "The '80s, rock 'n' roll and tell 'em"],
    ['one that nothing closes', "He said 'so"],
  ])('takes no apostrophe for a mark: %s', (_name, body) => {
    expect(quotations(body)).toEqual([]);
  });

  it('keeps possessives within single marks', () => {
    expect(quotations('‘The soldiers’ families are here,’ he said.')).toEqual([
      ['The soldiers’ families are here,'],
    ]);
    expect(quotations("He said 'the boys' club is closed' today.")).toEqual([["the boys' club is closed"]]);
  });

  it('follows single marks over paragraphs', () => {
    expect(quotations('‘First.\n\n‘Second,’ he said.')).toEqual([['First.', 'Second,']]);
  });

  it('follows a quotation over paragraphs without a mark to the one that closes it', () => {
    expect(quotations('“First.\n\nSecond.\n\nThird,” he said.')).toEqual([['First.', 'Second.', 'Third,']]);
  });

  it('leaves out a quotation that lost its end before another begins in its paragraph', () => {
    expect(quotations('“First, he said. “Second,” he added.')).toEqual([['Second,']]);
  });

  it('keeps brackets and ellipses of the editor within', () => {
    expect(quotations('“We want [a] pause … now,” he said.')).toEqual([['We want [a] pause … now,']]);
  });

  it('follows straight marks over paragraphs', () => {
    expect(quotations('"First.\n\n"Second," he said.')).toEqual([['First.', 'Second,']]);
  });

  it('takes work in proportion to the marks without pairs', () => {
    const callsFor = (times: number) => callsOf(() => quotations('“a ‘b "c '.repeat(times)));
    // Ten times as much; a square would be a hundred.
    expect(callsFor(3000) / callsFor(300)).toBeLessThan(20);
  });

  it('gives parts within the body, in order and without overlap, whatever the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'as ,.\n“”"‘’\'„«»‹›`('), maxLength: 60 }), (body) => {
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
      }),
    );
  });
});
