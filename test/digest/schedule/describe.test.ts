import { describe, expect, it } from 'vitest';
import { describeDue, describeSchedule } from '../../../src/digest/schedule/describe.ts';
import type { Schedule } from '../../../src/digest/schedule/schedule.ts';

const KYIV: Schedule = { time: '08:30', zone: 'Europe/Kyiv', days: 'daily' };
const due = (at: string, now: string, zone = 'Europe/Kyiv'): string =>
  describeDue(Date.parse(at), { zone }, Date.parse(now));

describe('a schedule in words', () => {
  it.each<[string, Schedule['days']]>([
    ['every day', 'daily'],
    ['every weekday', 'weekdays'],
    ['every Monday', ['monday']],
    ['every Monday and Thursday', ['monday', 'thursday']],
    ['every Monday, Wednesday and Friday', ['monday', 'wednesday', 'friday']],
    ['every day except Sunday', ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']],
  ])('is "%s"', (words, days) => {
    expect(describeSchedule({ ...KYIV, days })).toBe(`${words} at 08:30 (Europe/Kyiv)`);
  });

  it('marks an offset as one from UTC', () => {
    expect(describeSchedule({ ...KYIV, zone: '+02:00' })).toBe('every day at 08:30 (UTC+02:00)');
  });
});

describe('when it is due, in words', () => {
  it.each([
    ['today, Friday 16 May, 08:30 (Europe/Kyiv)', '2025-05-16T05:30Z', '2025-05-16T00:00Z'],
    ['tomorrow, Saturday 17 May, 08:30 (Europe/Kyiv)', '2025-05-17T05:30Z', '2025-05-16T12:00Z'],
    ['yesterday, Thursday 15 May, 08:30 (Europe/Kyiv)', '2025-05-15T05:30Z', '2025-05-16T12:00Z'],
    ['Monday 19 May, 08:30 (Europe/Kyiv)', '2025-05-19T05:30Z', '2025-05-16T12:00Z'],
    ['tomorrow, Thursday 1 January 2026, 08:30 (Europe/Kyiv)', '2026-01-01T06:30Z', '2025-12-31T12:00Z'],
  ])('is "%s"', (words, at, now) => {
    expect(due(at, now)).toBe(words);
  });

  it('counts days where the schedule is, not where the bot runs', () => {
    expect(due('2025-05-16T21:30Z', '2025-05-16T20:00Z')).toMatch(/^tomorrow, Saturday 17 May, 00:30/u);
    expect(due('2025-05-16T21:30Z', '2025-05-16T21:10Z')).toMatch(/^today, Saturday 17 May, 00:30/u);
  });

  it('tells the time that clocks will show, also where the wanted one is left out', () => {
    expect(due('2025-03-30T01:00Z', '2025-03-29T12:00Z')).toBe(
      'tomorrow, Sunday 30 March, 04:00 (Europe/Kyiv)',
    );
  });
});
