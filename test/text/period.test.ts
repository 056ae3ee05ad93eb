import { describe, expect, it } from 'vitest';
import { periodProblem, readPeriod } from '../../src/text/period.ts';

// A Thursday.
const context = { today: '2025-05-15', newest: '2025-05-15' };
const day = (on: string) => ({ from: on, to: on });

describe('periods as people type them', () => {
  it.each([
    ['today', day('2025-05-15')],
    ['yesterday', day('2025-05-14')],
    ['Monday', day('2025-05-12')],
    ['on Tues', day('2025-05-13')],
    ['last Monday', day('2025-05-12')],
    ['Thursday', day('2025-05-15')],
    ['last Thursday', day('2025-05-08')],
    ['Friday', day('2025-05-09')],
    ['May 13', day('2025-05-13')],
    ['13 May', day('2025-05-13')],
    ['13th of May 2025', day('2025-05-13')],
    ['2025-05-13', day('2025-05-13')],
    ['3 days', { from: '2025-05-12', to: '2025-05-15' }],
    ['the last two weeks', { from: '2025-05-01', to: '2025-05-15' }],
    ['a week ago', { from: '2025-05-05', to: '2025-05-11' }],
    ['two days ago', day('2025-05-13')],
    ['a month ago', { from: '2025-04-01', to: '2025-04-30' }],
    ['48h', { from: '2025-05-13', to: '2025-05-15' }],
    ['last week', { from: '2025-05-05', to: '2025-05-11' }],
    ['this week', { from: '2025-05-12', to: '2025-05-15' }],
    ['last month', { from: '2025-04-01', to: '2025-04-30' }],
    ['May', { from: '2025-05-01', to: '2025-05-31' }],
    ['February 2024', { from: '2024-02-01', to: '2024-02-29' }],
    ['2024', { from: '2024-01-01', to: '2024-12-31' }],
  ])('reads "%s"', (text, period) => {
    expect(readPeriod(text, context)).toEqual(period);
  });

  it.each([
    '',
    'soon',
    'the Istanbul talks',
    '30 February',
    'May 13 or 14',
    'Putin',
    '99999 weeks',
    '0 days',
    'moon',
  ])('reads no days from "%s"', (text) => {
    expect(readPeriod(text, context)).toBeUndefined();
  });

  it('take a date without a year as the one nearest to the newest article', () => {
    const stale = { today: '2026-11-22', newest: '2025-05-15' };
    expect(readPeriod('May 13', stale)).toEqual(day('2025-05-13'));
    expect(readPeriod('May 20', stale)).toEqual(day('2025-05-20'));
  });

  it('never lie in the future', () => {
    const january = { today: '2026-01-10', newest: '2026-01-09' };
    expect(readPeriod('December 20', january)).toEqual(day('2025-12-20'));
    expect(readPeriod('January 20', january)).toEqual(day('2025-01-20'));
  });

  it('are counted from today where no article is dated', () => {
    expect(readPeriod('13 May', { today: '2025-05-15' })).toEqual(day('2025-05-13'));
  });
});

describe('what is wrong with a period', () => {
  it('is told of a day that no calendar has, and of one still to come', () => {
    expect(periodProblem('31 February', context)).toContain('no such day');
    expect(periodProblem('2030', context)).toContain('still to come');
    expect(periodProblem('13 May', context)).toBeUndefined();
  });
});
