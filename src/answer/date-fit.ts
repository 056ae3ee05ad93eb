// How well an article's day fits a date that a question names.
import type { DateHint } from '../text/dates.ts';

/** Neither for nor against: no date is asked about, or none is known. */
export const UNDATED = 0.5;

/** Days of a month that its parts are taken to be, with some days after for the report to appear. */
const PARTS = { early: [1, 12], mid: [9, 22], late: [19, 31] } as const;
/** Days within which an event is reported. */
const REPORTED_WITHIN = 4;

/** Whether a date in a text is the one asked about, as far as both say. */
export function sameDate(asked: DateHint, found: DateHint): boolean {
  if (asked.month === undefined || asked.month !== found.month) return false;
  if (asked.day !== undefined && found.day !== undefined && asked.day !== found.day) return false;
  return asked.year === undefined || found.year === undefined || asked.year === found.year;
}

/** From 0 to 1; `day` is the article's, ISO 8601. */
export function dateFit(asked: DateHint, day: string | undefined): number {
  const [year, month, date] = day?.split('-').map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return UNDATED;
  if (asked.year !== undefined && asked.year !== year) return 0;
  if (asked.month === undefined) return 1;
  const monthsAfter = (month - asked.month + 12) % 12;
  if (monthsAfter === 1) return 0.4;
  if (monthsAfter !== 0) return 0;
  if (asked.day !== undefined) return date >= asked.day && date <= asked.day + REPORTED_WITHIN ? 1 : 0.6;
  if (asked.part === undefined) return 1;
  const [first, last] = PARTS[asked.part];
  return date >= first && date <= last ? 1 : 0.5;
}
