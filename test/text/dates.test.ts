import { describe, expect, it } from 'vitest';
import { findDates, formatDay, formatPeriod } from '../../src/text/dates.ts';

const dates = (text: string) => findDates(text).map(({ start, end, ...date }) => date);

describe('findDates', () => {
  it.each([
    ['the call on 19 May', [{ day: 19, month: 5 }]],
    ['May 13, 2025', [{ month: 5, day: 13, year: 2025 }]],
    ['end of may', [{ month: 5, part: 'late' }]],
    ['the plan (nov)', [{ month: 11 }]],
    ['on 2025-12-04', [{ year: 2025, month: 12, day: 4 }]],
    ['mid-december', [{ month: 12, part: 'mid' }]],
    ['what may happen', []],
    ['they march on', []],
    ['since March', [{ month: 3 }]],
    ['august 2025 and october', [{ month: 8, year: 2025 }, { month: 10 }]],
  ])('reads %j', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it('gives spans that hold the date', () => {
    const text = 'the call on 19 May was long';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['19 May']);
  });
});

describe('formatDay', () => {
  it('writes a day as news does', () => {
    expect(formatDay('2025-05-05')).toBe('5 May 2025');
  });
});

describe('formatPeriod', () => {
  it.each([
    ['2025-05-13', '2025-05-15', '13 to 15 May 2025'],
    ['2025-05-13', '2025-06-01', '13 May to 1 June 2025'],
    ['2025-12-30', '2026-01-02', '30 December 2025 to 2 January 2026'],
    ['2025-05-13', '2026-05-13', '13 May 2025 to 13 May 2026'],
    ['2025-05-13', '2025-05-13', '13 May 2025'],
  ])('writes %s and %s as %j', (from, to, expected) => {
    expect(formatPeriod(from, to)).toBe(expected);
  });
});
