import { describe, expect, it } from 'vitest';
import { daysOf, namedTimes } from '../../src/text/time/read.ts';

// A Friday; the newest article is of the Wednesday before.
const context = { today: '2026-03-20', newest: '2026-03-18' };
const read = (text: string) =>
  namedTimes(text).map((time) => {
    const { from = '', to = '' } = daysOf(time, context) ?? {};
    return `${from}/${to}`;
  });

describe('the times that a text names', () => {
  it.each([
    ['in March 2025', '2025-03-01/2025-03-31'],
    ['at the end of march 25', '2025-03-19/2025-03-31'],
    ['on mar 25', '2025-03-25/2025-03-25'],
    ['on May 3', '2025-05-03/2025-05-03'],
    ['the 3rd of May', '2025-05-03/2025-05-03'],
    ['MARCH 18', '2026-03-18/2026-03-18'],
    ['jan 12', '2026-01-12/2026-01-12'],
    ['in feb 2026', '2026-02-01/2026-02-28'],
    ['two days ago', '2026-03-18/2026-03-18'],
    ['15.05.2025', '2025-05-15/2025-05-15'],
    ['15/05/2025', '2025-05-15/2025-05-15'],
    ['05/15/2025', '2025-05-15/2025-05-15'],
    ['2025-05-12/2025-05-14', '2025-05-12/2025-05-14'],
    ['May 4 to 6', '2025-05-04/2025-05-06'],
    ['May 4-6, 2024', '2024-05-04/2024-05-06'],
    ['4–6 May', '2025-05-04/2025-05-06'],
    ['between 12 and 14 May', '2025-05-12/2025-05-14'],
    ['March to May 2025', '2025-03-01/2025-05-31'],
    ['from December to January 2026', '2025-12-01/2026-01-31'],
    ['last weekend', '2026-03-14/2026-03-15'],
    ['over the weekend', '2026-03-14/2026-03-15'],
    ['in early May', '2025-05-01/2025-05-12'],
    ['mid-December', '2025-12-09/2025-12-22'],
    ['summer 2025', '2025-06-01/2025-08-31'],
    ['Q1 2025', '2025-01-01/2025-03-31'],
    ['on Thursday, 15 May 2025', '2025-05-15/2025-05-15'],
    ['thurs', '2026-03-19/2026-03-19'],
    ['since Monday', '2026-03-16/'],
    ['after May 3', '2025-05-04/'],
    ['until 20 May', '/2025-05-20'],
    ['before May', '/2025-04-30'],
    ['the past three days', '2026-03-17/2026-03-20'],
    ['on the 15th', '2026-03-15/2026-03-15'],
  ])('of %j are %s', (text, days) => {
    expect(read(text)).toEqual([days]);
  });

  it.each([
    'what may happen',
    'they march on',
    'the second sun',
    '12,000 troops',
    'the 13th round of sanctions',
    'from 5 to 9 people',
    'he sat down',
  ])('of %j are none', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('have no days where the calendar has none', () => {
    expect(read('on 31 February')).toEqual(['/']);
  });

  it('do not begin with what stands before the name of a thing', () => {
    const text = 'what was said before the July talks';
    expect(namedTimes(text).map(({ start, end }) => text.slice(start, end))).toEqual(['July']);
  });
});
