// When a digest is due: one on each local day, computed from the local time anew, never from a stored instant.
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { WEEKDAYS } from '../../text/dates.ts';
import { addDays, weekdayOf } from '../../text/days.ts';

const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** Plain JSON, as it is stored. */
export const scheduleSchema = z
  .object({
    /** Local, 'HH:MM', from 00:00 to 23:59. */
    time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u),
    /** An IANA name ('Europe/Kyiv') or a fixed offset ('+02:00'). */
    zone: z.string(),
    /** Weekdays are Monday to Friday; of single days there is at least one. */
    days: z.union([z.literal('daily'), z.literal('weekdays'), z.array(weekday).min(1).readonly()]),
  })
  .readonly();

export type Weekday = z.infer<typeof weekday>;
export type Schedule = z.infer<typeof scheduleSchema>;

export interface Due {
  /** Epoch milliseconds. */
  readonly at: number;
  /** The local day that the digest is for, ISO 8601. */
  readonly date: string;
}

/** Where even the rarest schedule has been due: a weekly one whose next day its zone skips. */
const FURTHEST = 21;

/**
 * The first digest due after `now` (epoch milliseconds), and for a day after `lastDate`, the last that was dealt with:
 * a clock that is set back makes no day come twice.
 * @throws RangeError where the zone is unknown or no weekday is named.
 */
export function nextDue(schedule: Schedule, { lastDate, now }: { lastDate?: string; now: number }): Due {
  return firstDue(schedule, { lastDate, now, today: localDay(now, schedule.zone) });
}

/** The same and those that follow it, so many in all. */
export function nextDues(
  schedule: Schedule,
  after: { lastDate?: string; now: number },
  count: number,
): Due[] {
  const dues = [nextDue(schedule, after)];
  while (dues.length < count) dues.push(nextDue(schedule, { ...after, lastDate: dues.at(-1)?.date ?? '' }));
  return dues;
}

/** Days that a clock set right again may be behind a day on record; one further ahead was recorded by a wrong clock. */
const AHEAD_AT_MOST = 2;

/** Whether a last day can be one: a clock that was once far ahead must not silence all days until then. */
export const isBelievable = (lastDate: string, today: string): boolean =>
  lastDate <= addDays(today, AHEAD_AT_MOST);

/** The last day that counts as dealt with where none is on record: today's is due yet if its time is still to come. */
export function settledBy(schedule: Schedule, now: number): string {
  const today = localDay(now, schedule.zone);
  return nextDue(schedule, { now }).date > today ? today : addDays(today, -1);
}

interface Moment {
  readonly now: number;
  /** The local day at `now`. */
  readonly today: string;
  readonly lastDate: string | undefined;
}

function firstDue(schedule: Schedule, { lastDate, now, today }: Moment): Due {
  const first = lastDate !== undefined && lastDate >= today ? addDays(lastDate, 1) : today;
  for (let away = 0; away <= FURTHEST; away++) {
    const due = dueOn(schedule, addDays(first, away));
    if (due && due.at > now) return due;
  }
  throw new RangeError(`No day of ${JSON.stringify(schedule.days)} comes after ${first}.`);
}

/** What is to be done about the days from one on. */
export interface Reckoning {
  /** To be posted now, once, for the latest day that was due. */
  readonly post?: Due;
  /** Days that were due and are not posted any more, oldest first. */
  readonly skipped: readonly string[];
  readonly next: Due;
}

/**
 * What is due at `now`, beginning with the day of `due`, the first that is not dealt with yet. Only the latest day is
 * posted, and only up to `windowMs` after its time. When `due` was due is computed anew, as the zone's rules may have changed.
 */
export function missed(schedule: Schedule, due: Pick<Due, 'date'>, now: number, windowMs: number): Reckoning {
  const today = localDay(now, schedule.zone);
  const passed: Due[] = [];
  for (let date = due.date; date <= today; date = addDays(date, 1)) {
    const each = dueOn(schedule, date);
    if (each && each.at <= now) passed.push(each);
  }
  const latest = passed.at(-1);
  const next = firstDue(schedule, { lastDate: latest?.date ?? addDays(due.date, -1), now, today });
  const inTime = latest !== undefined && now - latest.at <= windowMs;
  const skipped = (inTime ? passed.slice(0, -1) : passed).map(({ date }) => date);
  return inTime ? { post: latest, skipped, next } : { skipped, next };
}

/** The digest that comes next: one that is overdue and still in time to be posted, or the first after `now`. */
export function upcoming(
  schedule: Schedule,
  lastDate: string,
  { now, windowMs }: { now: number; windowMs: number },
): Due & { readonly isOverdue: boolean } {
  const isRight = isBelievable(lastDate, localDay(now, schedule.zone));
  const date = addDays(isRight ? lastDate : settledBy(schedule, now), 1);
  const { post, next } = missed(schedule, { date }, now, windowMs);
  return { ...(post ?? next), isOverdue: post !== undefined };
}

/** The local day of an instant, ISO 8601. */
export const localDay = (at: number, zone: string): string => localTime(at, zone).toPlainDate().toString();

export const localTime = (at: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);

function dueOn(schedule: Schedule, date: string): Due | undefined {
  if (!isOn(schedule.days, weekdayOf(date))) return undefined;
  const at = instantOf(date, schedule);
  return at === undefined ? undefined : { at, date };
}

function isOn(days: Schedule['days'], weekday: number): boolean {
  if (days === 'daily') return true;
  return days === 'weekdays' ? weekday < 5 : days.some((day) => day === WEEKDAYS[weekday]);
}

/**
 * A time that comes twice, as clocks go back, is the first of the two; one that is left out, as they go forward, is the
 * moment at which they do. Nothing where the zone leaves out the whole day, as Samoa did when it changed sides of the date line.
 */
function instantOf(date: string, { time, zone }: Schedule): number | undefined {
  const wanted = Temporal.PlainDateTime.from(`${date}T${time}`);
  const found = wanted.toZonedDateTime(zone).epochMilliseconds;
  // Of a time that comes twice both are the first; only one that is left out lies between two.
  const before = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (before.epochMilliseconds === found) return found;
  const day = wanted.toPlainDate();
  const isLeftOut = !day.toZonedDateTime(zone).toPlainDate().equals(day);
  return isLeftOut ? undefined : before.getTimeZoneTransition('next')?.epochMilliseconds;
}
