import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missed, nextDue, type Schedule } from '../../../src/digest/schedule/schedule.ts';
import { addDays } from '../../../src/text/days.ts';

const HOUR = 3_600_000;
const WINDOW = 6 * HOUR;
const at = (instant: string): number => Date.parse(instant);
const utc = (instant: number): string => new Date(instant).toISOString().slice(0, 16);
const daily = (time: string, zone: string): Schedule => ({ time, zone, days: 'daily' });
const KYIV = daily('08:30', 'Europe/Kyiv');

describe('the next digest', () => {
  it('is due today while its time is to come', () => {
    const due = nextDue(KYIV, { now: at('2025-05-16T05:29Z') });
    expect(due).toEqual({ at: at('2025-05-16T05:30Z'), date: '2025-05-16' });
  });

  it('is due tomorrow from the very moment it was due', () => {
    const due = nextDue(KYIV, { now: at('2025-05-16T05:30Z') });
    expect(due).toEqual({ at: at('2025-05-17T05:30Z'), date: '2025-05-17' });
  });

  it('is for the local day, which may be another than in UTC', () => {
    const due = nextDue(daily('00:30', 'Pacific/Apia'), { now: at('2025-05-16T00:00Z') });
    expect(due).toEqual({ at: at('2025-05-16T11:30Z'), date: '2025-05-17' });
  });

  it('is never for a day that is done, though the clock is set back', () => {
    const now = at('2025-05-14T12:00Z');
    expect(nextDue(KYIV, { lastDate: '2025-05-16', now }).date).toBe('2025-05-17');
  });

  it('is not for a day that passed while nobody looked', () => {
    const now = at('2025-05-20T12:00Z');
    expect(nextDue(KYIV, { lastDate: '2025-05-16', now }).date).toBe('2025-05-21');
  });

  it.each([
    [
      'is at the local time before clocks go forward',
      '08:30',
      'Europe/Kyiv',
      '2025-03-29',
      '2025-03-29T06:30',
    ],
    ['is an hour earlier in UTC after that', '08:30', 'Europe/Kyiv', '2025-03-30', '2025-03-30T05:30'],
    ['is right after a time that is left out', '03:30', 'Europe/Kyiv', '2025-03-30', '2025-03-30T01:00'],
    ['is so with the first minute left out', '03:00', 'Europe/Kyiv', '2025-03-30', '2025-03-30T01:00'],
    ['is as ever a minute before', '02:59', 'Europe/Kyiv', '2025-03-30', '2025-03-30T00:59'],
    ['is at the first of a time that comes twice', '03:30', 'Europe/Kyiv', '2025-10-26', '2025-10-26T00:30'],
    ['knows that in New York', '02:30', 'America/New_York', '2025-03-09', '2025-03-09T07:00'],
    ['knows that in New York in autumn', '01:30', 'America/New_York', '2025-11-02', '2025-11-02T05:30'],
    ['knows half an hour of summer time', '02:15', 'Australia/Lord_Howe', '2025-10-05', '2025-10-04T15:30'],
    ['knows its end', '01:45', 'Australia/Lord_Howe', '2025-04-06', '2025-04-05T14:45'],
    ['knows a midnight that is left out', '00:00', 'America/Santiago', '2025-09-07', '2025-09-07T04:00'],
    ['knows zones at half an hour', '08:30', 'Asia/Kolkata', '2025-05-16', '2025-05-16T03:00'],
    ['knows zones at a quarter of an hour', '08:30', 'Asia/Kathmandu', '2025-05-16', '2025-05-16T02:45'],
    ['knows fixed offsets', '08:30', '+02:00', '2025-07-16', '2025-07-16T06:30'],
    [
      'stays in the morning after a country gives up summer time',
      '08:30',
      'Europe/Istanbul',
      '2017-01-10',
      '2017-01-10T05:30',
    ],
    [
      'was an hour later there the winter before',
      '08:30',
      'Europe/Istanbul',
      '2016-01-10',
      '2016-01-10T06:30',
    ],
  ])('%s', (_, time, zone, date, expected) => {
    const due = nextDue(daily(time, zone), {
      lastDate: addDays(date, -1),
      now: at(`${addDays(date, -2)}T12:00Z`),
    });
    expect([due.date, utc(due.at)]).toEqual([date, expected]);
  });

  it('is not there on a day that its zone leaves out: Samoa had no 30 December 2011', () => {
    const samoa = daily('08:30', 'Pacific/Apia');
    const thursday = nextDue(samoa, { now: at('2011-12-29T12:00Z') });
    expect([thursday.date, utc(thursday.at)]).toEqual(['2011-12-29', '2011-12-29T18:30']);
    const next = nextDue(samoa, { lastDate: '2011-12-29', now: thursday.at });
    expect([next.date, utc(next.at)]).toEqual(['2011-12-31', '2011-12-30T18:30']);
  });

  it('of every Friday skips to the week after there', () => {
    const fridays: Schedule = { time: '08:30', zone: 'Pacific/Apia', days: ['friday'] };
    expect(nextDue(fridays, { lastDate: '2011-12-23', now: at('2011-12-24T00:00Z') }).date).toBe(
      '2012-01-06',
    );
  });

  it('of a time between 23:30 and the midnight that was left out with it comes right after', () => {
    const due = nextDue(daily('23:45', 'America/Toronto'), { now: at('1919-03-30T12:00Z') });
    expect([due.date, utc(due.at)]).toEqual(['1919-03-30', '1919-03-31T04:30']);
  });

  it('comes on weekdays by the local calendar', () => {
    const weekdays: Schedule = { time: '08:00', zone: 'Pacific/Auckland', days: 'weekdays' };
    // Sunday evening in UTC is Monday morning there.
    expect(nextDue(weekdays, { lastDate: '2025-05-16', now: at('2025-05-16T12:00Z') })).toEqual({
      at: at('2025-05-18T20:00Z'),
      date: '2025-05-19',
    });
  });

  it('comes on single days of the week only', () => {
    const schedule: Schedule = { time: '08:00', zone: 'UTC', days: ['monday', 'thursday'] };
    const first = nextDue(schedule, { now: at('2025-05-16T12:00Z') });
    const second = nextDue(schedule, { lastDate: first.date, now: first.at });
    expect([first.date, second.date]).toEqual(['2025-05-19', '2025-05-22']);
  });

  it('is refused of a schedule without days, rather than looked for without end', () => {
    expect(() => nextDue({ ...KYIV, days: [] }, { now: 0 })).toThrow(RangeError);
  });
});

describe('what was missed', () => {
  const due = { date: '2025-05-16' };

  it('is nothing before its time', () => {
    expect(missed(KYIV, due, at('2025-05-16T05:29Z'), WINDOW)).toEqual({
      skipped: [],
      next: { at: at('2025-05-16T05:30Z'), date: '2025-05-16' },
    });
  });

  it('is posted at its time, and the next is of tomorrow', () => {
    expect(missed(KYIV, due, at('2025-05-16T05:30Z'), WINDOW)).toEqual({
      post: { at: at('2025-05-16T05:30Z'), date: '2025-05-16' },
      skipped: [],
      next: { at: at('2025-05-17T05:30Z'), date: '2025-05-17' },
    });
  });

  it('is posted up to the end of the window', () => {
    expect(missed(KYIV, due, at('2025-05-16T11:30Z'), WINDOW).post?.date).toBe('2025-05-16');
  });

  it('is skipped after that, and the next is as ever', () => {
    expect(missed(KYIV, due, at('2025-05-16T11:31Z'), WINDOW)).toEqual({
      skipped: ['2025-05-16'],
      next: { at: at('2025-05-17T05:30Z'), date: '2025-05-17' },
    });
  });

  it('is one post for the latest of several days', () => {
    const found = missed(KYIV, due, at('2025-05-19T07:00Z'), WINDOW);
    expect(found.post?.date).toBe('2025-05-19');
    expect(found.skipped).toEqual(['2025-05-16', '2025-05-17', '2025-05-18']);
    expect(found.next.date).toBe('2025-05-20');
  });

  it('is not of days that the schedule leaves out', () => {
    const found = missed({ ...KYIV, days: 'weekdays' }, due, at('2025-05-19T20:00Z'), WINDOW);
    expect(found.skipped).toEqual(['2025-05-16', '2025-05-19']);
    expect(found.post).toBeUndefined();
  });

  it('is nothing again while the clock is set back', () => {
    const found = missed(KYIV, { date: '2025-05-17' }, at('2025-05-15T05:30Z'), WINDOW);
    expect(found).toEqual({ skipped: [], next: { at: at('2025-05-17T05:30Z'), date: '2025-05-17' } });
  });

  it('is reckoned by the hour of the day it was due, also where clocks changed since', () => {
    const night = daily('03:30', 'Europe/Kyiv');
    // Due at 00:30 UTC, when clocks first show 03:30; they do again an hour later.
    const again = missed(night, { date: '2025-10-26' }, at('2025-10-26T01:30Z'), HOUR);
    expect(again.post?.at).toBe(at('2025-10-26T00:30Z'));
    const later = missed(night, { date: '2025-10-27' }, at('2025-10-26T01:30Z'), HOUR);
    expect(later.post).toBeUndefined();
  });
});

const zones = [
  'Europe/Kyiv',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
  'UTC',
  '-09:30',
];
const schedules: fc.Arbitrary<Schedule> = fc.record({
  time: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
  zone: fc.constantFrom(...zones),
  days: fc.constantFrom<Schedule['days']>('daily', 'weekdays', ['monday'], ['wednesday', 'sunday']),
});
const instants = fc.integer({ min: at('2005-01-01'), max: at('2045-01-01') });

describe('the next digest, whatever the schedule and the clock', () => {
  it('is after now and after the last day', () => {
    fc.assert(
      fc.property(schedules, instants, fc.integer({ min: -9, max: 9 }), (schedule, now, away) => {
        const lastDate = addDays(new Date(now).toISOString().slice(0, 10), away);
        const due = nextDue(schedule, { lastDate, now });
        expect(due.at).toBeGreaterThan(now);
        expect(due.date > lastDate).toBe(true);
      }),
    );
  });

  it('is when local clocks show the time, or when they jump over it', () => {
    fc.assert(
      fc.property(schedules, instants, (schedule, now) => {
        const due = nextDue(schedule, { now });
        const wanted = `${due.date} ${schedule.time}`;
        const shown = shownAt(due.at, schedule.zone);
        if (shown === wanted) return;
        expect(shownAt(due.at - 60_000, schedule.zone) < wanted).toBe(true);
        expect(shown > wanted).toBe(true);
      }),
    );
  });

  it('leaves out no day: nothing is due between now and then', () => {
    fc.assert(
      fc.property(schedules, instants, (schedule, now) => {
        const due = nextDue(schedule, { now });
        const between = now + Math.floor((due.at - now) / 2);
        expect(nextDue(schedule, { now: between })).toEqual(due);
        expect(missed(schedule, { date: due.date }, due.at - 1, WINDOW).post).toBeUndefined();
        expect(missed(schedule, { date: due.date }, due.at, WINDOW).post).toEqual(due);
      }),
    );
  });
});

/** By another clock than the code's: '2025-05-16 08:30'. */
function shownAt(instant: number, zone: string): string {
  const offset = /^([+-])(\d\d):(\d\d)$/u.exec(zone);
  const ahead = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) * 60_000 : 0;
  return new Intl.DateTimeFormat('sv', {
    timeZone: offset ? 'UTC' : zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant + ahead);
}
