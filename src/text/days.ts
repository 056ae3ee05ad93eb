// Arithmetic with calendar days, ISO 8601 ('2025-05-13'), without a clock and without a time zone.

const DAY = 86_400_000;

/** The day that many days later; earlier with a negative number. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** From 0, a Monday, as in WEEKDAYS. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The last such weekday up to and including a day. */
export function latestWeekday(weekday: number, upTo: string): string {
  return addDays(upTo, -((weekdayOf(upTo) - weekday + 7) % 7));
}

/** The day of these numbers, month and date from 1; undefined where the calendar has none, as 30 February. */
export function dayOf(year: number, month: number, date: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return exists ? time.toISOString().slice(0, 10) : undefined;
}
