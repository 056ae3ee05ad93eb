// Periods as people type them: "yesterday", "last Monday", "May 13", "3 days", read as first and last day.
import { findDates, WEEKDAYS } from './dates.ts';
import { addDays, dayOf, latestWeekday, weekdayOf } from './days.ts';
import { foldText } from './fold.ts';

/** First and last day, ISO 8601, inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface PeriodContext {
  /** ISO 8601: what "yesterday" is counted from. */
  readonly today: string;
  /** Day of the newest article: a date without a year is the one nearest to it, else to today. */
  readonly newest?: string;
}

const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const DAYS_IN: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hour: 1 / 24,
    h: 1 / 24,
    day: 1,
    d: 1,
    week: 7,
    month: 30,
  }),
);
/** More days than any archive of these talks has. */
const MOST_DAYS = 36_500;

/** The days that a text means; undefined where it means none that is known. */
export function readPeriod(text: string, context: PeriodContext): Period | undefined {
  const words = foldText(text)
    .replace(/[.,!?]+$/u, '')
    .replace(/^(?:on|the|in|for)\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return (
    relativePeriod(words, context.today) ??
    weekdayPeriod(words, context.today) ??
    dayOfMonth(words, context) ??
    datedPeriod(text, context)
  );
}

const oneDay = (day: string): Period => ({ from: day, to: day });

function relativePeriod(words: string, today: string): Period | undefined {
  const monday = latestWeekday(0, today);
  switch (words) {
    case 'today':
    case 'now':
    case 'tonight':
    case 'this morning':
    case 'this afternoon':
    case 'this evening':
      return oneDay(today);
    case 'yesterday':
    case 'last night':
      return oneDay(addDays(today, -1));
    case 'day before yesterday':
      return oneDay(addDays(today, -2));
    case 'this week':
      return { from: monday, to: today };
    case 'last week':
    case 'previous week':
      return { from: addDays(monday, -7), to: addDays(monday, -1) };
    case 'weekend':
    case 'last weekend':
    case 'this weekend': {
      const saturday = latestWeekday(5, today);
      return { from: saturday, to: addDays(saturday, 1) < today ? addDays(saturday, 1) : today };
    }
    case 'this year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'last year': {
      const year = Number(today.slice(0, 4)) - 1;
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    }
    case 'this month':
      return { from: `${today.slice(0, 7)}-01`, to: today };
    case 'last month': {
      const to = addDays(`${today.slice(0, 7)}-01`, -1);
      return { from: `${to.slice(0, 7)}-01`, to };
    }
    default:
      return lastDays(words, today);
  }
}

/** "3 days", "the last two weeks", "48h", "3 days ago": from that long ago. */
function lastDays(words: string, today: string): Period | undefined {
  const match = /^(?:last |past )?(\d{1,5}|[a-z]+)? ?(hour|h|day|d|week|month)s?(?: ago)?$/u.exec(words);
  if (!match) return undefined;
  const [, number = 'a', unit = 'day'] = match;
  const count = /^\d/u.test(number)
    ? Number(number)
    : NUMBERS.indexOf(number.replace(/^(?:an|one)$/u, 'a')) + 1;
  const days = Math.ceil(count * (DAYS_IN.get(unit) ?? 1));
  return days < 1 || days > MOST_DAYS ? undefined : { from: addDays(today, -days), to: today };
}

/** "Monday" is the last one, today's included; "last Monday" is before today. */
function weekdayPeriod(words: string, today: string): Period | undefined {
  const match = /^(last |this |past )?(\p{L}{3,9})$/u.exec(words);
  if (!match?.[2]) return undefined;
  const name = match[2];
  const weekday = WEEKDAYS.findIndex((each) => each.startsWith(name));
  if (weekday < 0) return undefined;
  const isToday = weekdayOf(today) === weekday;
  return oneDay(isToday && match[1] === 'last ' ? addDays(today, -7) : latestWeekday(weekday, today));
}

/** "the 13th": the last such day up to the newest article. */
function dayOfMonth(words: string, { today, newest = today }: PeriodContext): Period | undefined {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)$/u.exec(words)?.[1]);
  if (!day) return undefined;
  const near = newest < today ? newest : today;
  const [year = 0, month = 1] = near.split('-').map(Number);
  const days = [0, 1, 2].flatMap(
    (back) => dayOf(month > back ? year : year - 1, ((month - back + 11) % 12) + 1, day) ?? [],
  );
  return periodOf(days.find((each) => each <= near));
}

function datedPeriod(text: string, context: PeriodContext): Period | undefined {
  const year = /^\s*(?:in\s+)?(20\d\d)\s*$/u.exec(text)?.[1];
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const lone = /^\s*(may|march|mar)\s*$/iu.test(text) ? `in ${text.trim()}` : text;
  const [date, ...others] = findDates(lone);
  if (!date || others.length > 0 || date.month === undefined) return undefined;
  const rest = lone.slice(0, date.start) + lone.slice(date.end);
  if (
    /[\p{L}\p{N}]/u.test(
      rest.replace(/\b(?:on|in|the|of|early|mid|late|end|start|beginning|last|this|past)\b/giu, ''),
    )
  )
    return undefined;
  const { month, day } = date;
  const inYear = (of: number): Period | undefined =>
    day === undefined ? wholeMonth(of, month) : periodOf(dayOf(of, month, day));
  if (date.year !== undefined) return inYear(date.year);
  return nearestYear(inYear, context);
}

const periodOf = (day: string | undefined): Period | undefined =>
  day === undefined ? undefined : oneDay(day);

function wholeMonth(year: number, month: number): Period | undefined {
  const from = dayOf(year, month, 1);
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return from && next ? { from, to: addDays(next, -1) } : undefined;
}

/** Of the years that give such a day before tomorrow, the one whose day is nearest to the newest article. */
function nearestYear(
  inYear: (year: number) => Period | undefined,
  { today, newest = today }: PeriodContext,
): Period | undefined {
  const near = newest < today ? newest : today;
  const year = Number(near.slice(0, 4));
  const away = ({ from }: Period): number => Math.abs(Date.parse(from) - Date.parse(near));
  return [year - 1, year, year + 1]
    .flatMap((each) => inYear(each) ?? [])
    .filter(({ from }) => from <= today)
    .sort((a, b) => away(a) - away(b))[0];
}
