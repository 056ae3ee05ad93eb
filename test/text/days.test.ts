import { describe, expect, it } from 'vitest';
import { addDays, dayOf, latestWeekday, weekdayOf } from '../../src/text/days.ts';

describe('calendar days', () => {
  it('are counted over the ends of months and years', () => {
    expect(addDays('2025-05-31', 1)).toBe('2025-06-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  it('know their weekday, from Monday as 0', () => {
    expect(weekdayOf('2025-05-12')).toBe(0);
    expect(weekdayOf('2025-05-18')).toBe(6);
  });

  it('find the last such weekday, the day itself included', () => {
    expect(latestWeekday(0, '2025-05-15')).toBe('2025-05-12');
    expect(latestWeekday(3, '2025-05-15')).toBe('2025-05-15');
    expect(latestWeekday(4, '2025-05-15')).toBe('2025-05-09');
  });

  it('exist only where the calendar has them', () => {
    expect(dayOf(2025, 5, 13)).toBe('2025-05-13');
    expect(dayOf(2025, 2, 30)).toBeUndefined();
    expect(dayOf(2025, 13, 1)).toBeUndefined();
  });
});
