import { describe, expect, it } from 'vitest';
import {
  namedWithin,
  readMentions,
  readQuotations,
  writeMentions,
  writeQuotations,
} from '../../src/library/written-spans.ts';
import { findMentions, personById } from '../../src/people/people.ts';

describe('what is written of an article', () => {
  it('has quotations as they were: over paragraphs, unclosed, set off, side by side', () => {
    const quotations = [
      {
        start: 2,
        end: 30,
        parts: [
          { start: 3, end: 12 },
          { start: 15, end: 29 },
        ],
        closed: true,
      },
      { start: 40, end: 50, parts: [{ start: 41, end: 50 }], closed: false },
      { start: 60, end: 70, parts: [{ start: 60, end: 70 }], closed: true, setOff: true as const },
    ];
    expect(readQuotations(writeQuotations(quotations))).toEqual(quotations);
  });

  const text = 'Peskov met NATO. The Kremlin spokesman waited, then Dmitry Peskov left.';

  it('has who is named as it was, by whatever name', () => {
    const mentions = findMentions(text);
    expect(mentions.length).toBeGreaterThan(2);
    expect(readMentions(writeMentions(mentions))).toEqual(mentions);
  });

  it('names nobody whom the program does not know any more', () => {
    const written = { ...writeMentions(findMentions('Peskov met NATO.')), ids: ['gone', 'gone-too'] };
    expect(readMentions(written)).toEqual([
      { start: 0, end: 6, kind: 'surname' },
      { start: 11, end: 15, kind: 'organisation' },
    ]);
    expect(namedWithin({ start: 0, end: 16 }, written)).toEqual(new Set());
  });

  it('tells the persons of a stretch, and of no other', () => {
    const written = writeMentions(findMentions(text));
    expect(namedWithin({ start: 0, end: 6 }, written)).toEqual(new Set([personById('dmitry-peskov')]));
    expect(namedWithin({ start: 7, end: 16 }, written)).toEqual(new Set());
  });
});
