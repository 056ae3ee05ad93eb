// A schedule, and when it is next due, in words that readSchedule reads again.
import { capitalise } from '../../text/capitalise.ts';
import { formatDay, WEEKDAYS } from '../../text/dates.ts';
import { addDays, weekdayOf } from '../../text/days.ts';
import { localDay, localTime, type Schedule } from './schedule.ts';

/** 'every day at 08:30 (Europe/Kyiv)', 'every Monday and Thursday at 18:00 (UTC+02:00)' */
export const describeSchedule = ({ time, zone, days }: Schedule): string =>
  `every ${daysInWords(days)} at ${time} (${zoneInWords(zone)})`;

/** 'tomorrow, Saturday 17 May, 08:30 (Europe/Kyiv)'; with the year where it is not this one. */
export function describeDue(at: number, schedule: Pick<Schedule, 'zone'>, now: number): string {
  const time = localTime(at, schedule.zone).toPlainTime().toString({ smallestUnit: 'minute' });
  return `${describeDueDay(at, schedule, now)}, ${time} (${zoneInWords(schedule.zone)})`;
}

/** 'tomorrow, Saturday 17 May' */
export function describeDueDay(at: number, { zone }: Pick<Schedule, 'zone'>, now: number): string {
  const day = localDay(at, zone);
  const today = localDay(now, zone);
  const near = NEAR.find(({ away }) => addDays(today, away) === day);
  const date = day.slice(0, 4) === today.slice(0, 4) ? formatDay(day).slice(0, -5) : formatDay(day);
  return `${near ? `${near.word}, ` : ''}${capitalise(WEEKDAYS[weekdayOf(day)] ?? '')} ${date}`;
}

const NEAR = [
  { away: -1, word: 'yesterday' },
  { away: 0, word: 'today' },
  { away: 1, word: 'tomorrow' },
];

export function daysInWords(days: Schedule['days']): string {
  if (days === 'daily') return 'day';
  if (days === 'weekdays') return 'weekday';
  const others = WEEKDAYS.filter((day) => !days.some((each) => each === day));
  if (others.length === 1) return `day except ${others.map(capitalise).join('')}`;
  const names = days.map(capitalise);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** 'Europe/Kyiv', 'UTC+02:00' */
export const zoneInWords = (zone: string): string => (/^[+-]/u.test(zone) ? `UTC${zone}` : zone);
