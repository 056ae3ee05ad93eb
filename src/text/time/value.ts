// One day, month, year or span of days as it is written at a place of a text, before it is known which year is meant.
import { addDays, dayOf, latestWeekday, weekdayOf } from '../days.ts';
import {
  AMBIGUOUS,
  COUNT_NAMED,
  MONTH_NAMED,
  SEASON_NAMED,
  UNIT_NAMED,
  WEEKDAY_NAMED,
  WEEKDAYS,
} from './names.ts';
import type { Token } from './tokens.ts';

/** First and last day, ISO 8601, inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface TimeValue {
  /** Index of the token after it. */
  readonly end: number;
  readonly kind: 'date' | 'relative' | 'weekday' | 'ordinal';
  readonly precision: 'day' | 'month' | 'year' | 'range';
  /** As far as they are written; of a date only. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 'monday' … */
  readonly weekday?: string;
  /** Its days where that is today, and in that year where none is written; undefined where the calendar has none. */
  readonly days: (at: { readonly today: string; readonly year: number }) => Days | undefined;
}

/** What stands before a value, as far as it tells how it is to be read. */
export interface Lead {
  /** "on", "since", "early": an ambiguous word is a time. */
  readonly isTime: boolean;
  /** "in", "the end of": a number after the month is a year. */
  readonly ofMonth: boolean;
  /** "last", "this", "the" are told by the value itself. */
  readonly takesYear: boolean;
}

/** What joins two times to one span of days. */
export const TO: ReadonlySet<string> = new Set(['to', 'and', '-', '–', '—', '/', 'till', 'until', 'through']);

type Reader = (tokens: readonly Token[], at: number, lead: Lead) => TimeValue | undefined;

const oneDay = (day: string | undefined): Days | undefined =>
  day === undefined ? undefined : { from: day, to: day };

function months(year: number, first: number, count: number): Days | undefined {
  const from = dayOf(year, first, 1);
  const past = first + count > 12 ? dayOf(year + 1, first + count - 12, 1) : dayOf(year, first + count, 1);
  return from && past ? { from, to: addDays(past, -1) } : undefined;
}

const wholeYear = (year: number): Days => ({ from: `${year}-01-01`, to: `${year}-12-31` });

interface Written {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day?: number | undefined;
}

function dated(end: number, { year, month, day }: Written): TimeValue {
  return {
    end,
    kind: 'date',
    precision: day === undefined ? 'month' : 'day',
    month,
    ...(year === undefined ? {} : { year }),
    ...(day === undefined ? {} : { day }),
    days: (at) => {
      const of = year ?? at.year;
      return day === undefined ? months(of, month, 1) : oneDay(dayOf(of, month, day));
    },
  };
}

const isDay = (token: Token | undefined): token is Token & { number: number } =>
  token?.number !== undefined && token.number >= 1 && token.number <= 31;
const isYear = (token: Token | undefined): boolean => /^20\d\d$/u.test(token?.word ?? '');

/** "2025-05-15", "2025-05", "15.05.2025", "15/05/25"; "05/15/2025" where it can be no other day. */
const inDigits: Reader = (tokens, at) => {
  const written = tokens[at]?.word.split(/[-./]/u) ?? [];
  if (written.length < 2 || written.some((part) => part === '')) return undefined;
  const [one = 0, two = 0, three] = written.map(Number);
  const isYear = (number: number): boolean => number >= 1900 && number < 2100;
  if (isYear(one))
    return two > 12 && three === undefined ? undefined : dated(at + 1, { year: one, month: two, day: three });
  const year = written[2]?.length === 2 ? 2000 + Number(written[2]) : (three ?? 0);
  if (!isYear(year) || one > 31 || two > 31) return undefined;
  return one <= 12 && two > 12
    ? dated(at + 1, { year, month: one, day: two })
    : dated(at + 1, { year, month: two, day: one });
};

/** A year after a month or a season, with its comma, and where it stands. */
function yearAfter(
  tokens: readonly Token[],
  at: number,
  short: boolean,
): { year?: number | undefined; end: number } {
  const from = [',', 'of', '.'].includes(tokens[at]?.word ?? '') ? at + 1 : at;
  if (isYear(tokens[from])) return { year: tokens[from]?.number, end: from + 1 };
  const mark = /^['’]$/u.test(tokens[at]?.word ?? '') ? at + 1 : at;
  const number = tokens[mark];
  if ((mark > at || short) && number && !number.isOrdinal && /^2\d$/u.test(number.word))
    return { year: 2000 + Number(number.word), end: mark + 1 };
  return { end: at };
}

/** "13 May", "3rd of May 2025" */
const dayMonth: Reader = (tokens, at) => {
  const day = tokens[at];
  const name = tokens[at + 1]?.word === 'of' ? at + 2 : at + 1;
  const month = MONTH_NAMED.get(tokens[name]?.word ?? '');
  if (!isDay(day) || month === undefined) return undefined;
  const { year, end } = yearAfter(tokens, name + 1, false);
  return dated(end, { year, month, day: day.number });
};

/** "May 13", "May the 3rd, 2025", "in May", "March 2025", "the end of March 25" */
const monthFirst: Reader = (tokens, at, lead) => {
  const name = tokens[at]?.word ?? '';
  const month = MONTH_NAMED.get(name);
  if (month === undefined) return undefined;
  const dot = tokens[at + 1]?.word === '.' && tokens[at + 2]?.number !== undefined ? 1 : 0;
  const ofYear = yearAfter(tokens, at + 1 + dot, lead.ofMonth);
  if (ofYear.year !== undefined) return dated(ofYear.end, { year: ofYear.year, month });
  const day = tokens[at + 1 + dot]?.word === 'the' ? at + 2 : at + 1 + dot;
  const number = tokens[day];
  if (isDay(number)) {
    const { year, end } = yearAfter(tokens, day + 1, false);
    return dated(end, { year, month, day: number.number });
  }
  // "March to May"
  const isFirst = TO.has(tokens[at + 1]?.word ?? '') && MONTH_NAMED.has(tokens[at + 2]?.word ?? '');
  return AMBIGUOUS.has(name) && !lead.isTime && !isFirst ? undefined : dated(at + 1, { month });
};

/** A day or month with its date as it is written, whatever stands before it. */
export const writtenDate: Reader = (tokens, at, lead) =>
  inDigits(tokens, at, lead) ?? dayMonth(tokens, at, lead) ?? monthFirst(tokens, at, lead);

const spanned = (
  end: number,
  year: number | undefined,
  days: (year: number) => Days | undefined,
): TimeValue => ({
  end,
  kind: 'date',
  precision: 'range',
  ...(year === undefined ? {} : { year }),
  days: (at) => days(year ?? at.year),
});

/** "summer 2025", "Q1 2025", "the first quarter of 2025" */
const seasonOrQuarter: Reader = (tokens, at) => {
  const season = SEASON_NAMED.get(tokens[at]?.word ?? '');
  const of = (from: number, first: number): TimeValue | undefined => {
    const { year, end } = yearAfter(tokens, from, false);
    return year === undefined ? undefined : spanned(end, year, (each) => months(each, first, 3));
  };
  if (season !== undefined) return of(at + 1, season);
  const named = ['first', 'second', 'third', 'fourth'].indexOf(tokens[at]?.word ?? '');
  if (named >= 0 && tokens[at + 1]?.word === 'quarter') return of(at + 2, named * 3 + 1);
  const number = tokens[at + 1]?.number;
  const isQuarter = tokens[at]?.word === 'q' && tokens[at]?.end === tokens[at + 1]?.start;
  return isQuarter && number && number <= 4 ? of(at + 2, number * 3 - 2) : undefined;
};

const year: Reader = (tokens, at, { takesYear }) =>
  takesYear && isYear(tokens[at])
    ? { ...spanned(at + 1, tokens[at]?.number, wholeYear), precision: 'year' }
    : undefined;

const unitOf = (word: string | undefined) =>
  UNIT_NAMED.get(word ?? '') ?? UNIT_NAMED.get((word ?? '').replace(/s$/u, ''));

const relative = (end: number, days: (today: string) => Days | undefined): TimeValue => ({
  end,
  kind: 'relative',
  precision: 'range',
  days: ({ today }) => days(today),
});

const monthsBack = (today: string, back: number): Days | undefined => {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - back;
  return months(Math.floor(month / 12), (month % 12) + 1, 1);
};

/** The day, week, month or year so many of them back; the one of today ends today. */
function unitBack(unit: string, back: number, today: string): Days | undefined {
  const whole = (): Days | undefined => {
    if (unit === 'week') {
      const monday = addDays(latestWeekday(0, today), -7 * back);
      return { from: monday, to: addDays(monday, 6) };
    }
    if (unit === 'month') return monthsBack(today, back);
    if (unit === 'year') return wholeYear(Number(today.slice(0, 4)) - back);
    return oneDay(addDays(today, -Math.floor(unit === 'hour' ? back / 24 : back)));
  };
  const days = whole();
  return days && days.to > today ? { from: days.from, to: today } : days;
}

const WITH_THIS = new Map([
  ['morning', 0],
  ['afternoon', 0],
  ['evening', 0],
]);
const NEAR = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', 1],
]);

/** "yesterday evening", "this morning", "last night", "the day before yesterday" */
const near: Reader = (tokens, at) => {
  const [one = '', two = '', three = ''] = tokens.slice(at, at + 3).map(({ word }) => word);
  const back = (end: number, days: number): TimeValue => ({
    ...relative(end, (today) => oneDay(addDays(today, -days))),
    precision: 'day',
  });
  const today = NEAR.get(one);
  if (today !== undefined) return back(at + (WITH_THIS.has(two) ? 2 : 1), today);
  if (one === 'this' && WITH_THIS.has(two)) return back(at + 2, 0);
  if (one === 'last' && two === 'night') return back(at + 2, 1);
  return one === 'day' && two === 'before' && three === 'yesterday' ? back(at + 3, 2) : undefined;
};

const LAST = new Set(['last', 'past', 'previous']);
/** More days than any archive of these talks has. */
const MOST_DAYS = 36_500;
const DAYS_IN: ReadonlyMap<string, number> = new Map([
  ['hour', 1 / 24],
  ['week', 7],
  ['month', 30],
  ['year', 365],
]);

/** "the past three days": from that long ago until today. */
export const lastOf = (end: number, count: number, unit: string): TimeValue | undefined => {
  const days = Math.ceil(count * (DAYS_IN.get(unit) ?? 1));
  return days < 1 || days > MOST_DAYS
    ? undefined
    : relative(end, (today) => ({ from: addDays(today, -days), to: today }));
};

export const countOf = (token: Token | undefined): number | undefined =>
  token?.isOrdinal ? undefined : (token?.number ?? COUNT_NAMED.get(token?.word ?? ''));

/** "last week", "this month", "the weekend", "the past three days", "two days ago" */
const counted: Reader = (tokens, at, { isTime }) => {
  const [one = '', two = ''] = tokens.slice(at, at + 2).map(({ word }) => word);
  const isLast = LAST.has(one);
  if (two === 'weekend' && (isLast || one === 'this')) return weekend(at + 2, isLast);
  if (one === 'weekend' && isTime) return weekend(at + 1, false);
  if (isLast || one === 'this') {
    const count = isLast ? countOf(tokens[at + 1]) : undefined;
    const unit = unitOf(tokens[at + (count === undefined ? 1 : 2)]?.word);
    if (unit && count !== undefined) return lastOf(at + 3, count, unit);
    if (!unit || unit === 'hour' || (unit === 'day' && !isLast)) return undefined;
    return relative(at + 2, (today) => unitBack(unit, isLast ? 1 : 0, today));
  }
  const count = countOf(tokens[at]);
  const unit = unitOf(two);
  if (
    count === undefined ||
    !unit ||
    tokens[at + 2]?.word !== 'ago' ||
    count * (DAYS_IN.get(unit) ?? 1) > MOST_DAYS
  )
    return undefined;
  return {
    ...relative(at + 3, (today) => unitBack(unit, count, today)),
    precision: unit === 'day' ? 'day' : 'range',
  };
};

/** The weekend that is, or was; the last one is over. */
const weekend = (end: number, isLast: boolean): TimeValue =>
  relative(end, (today) => {
    const latest = latestWeekday(5, today);
    const saturday = isLast && addDays(latest, 1) >= today ? addDays(latest, -7) : latest;
    const sunday = addDays(saturday, 1);
    return { from: saturday, to: sunday < today ? sunday : today };
  });

const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night']);

/** "Monday", "last Thursday", "Sunday evening": the last one, today's included; "last Monday" is before today. */
const weekday: Reader = (tokens, at, lead) => {
  const isLast = LAST.has(tokens[at]?.word ?? '');
  const name = isLast || tokens[at]?.word === 'this' ? at + 1 : at;
  const word = tokens[name]?.word ?? '';
  const index = WEEKDAY_NAMED.get(word);
  if (index === undefined || (AMBIGUOUS.has(word) && !lead.isTime && name === at)) return undefined;
  // "Thursday, 15 May 2025": the date says it.
  const after = tokens[name + 1]?.word === ',' ? name + 2 : name + 1;
  const date = dayMonth(tokens, after, lead) ?? monthFirst(tokens, after, lead);
  if (date?.day !== undefined) return date;
  return {
    end: PARTS_OF_DAY.has(tokens[name + 1]?.word ?? '') ? name + 2 : name + 1,
    kind: 'weekday',
    precision: 'day',
    weekday: WEEKDAYS[index] ?? word,
    days: ({ today }) =>
      oneDay(isLast && weekdayOf(today) === index ? addDays(today, -7) : latestWeekday(index, today)),
  };
};

/** "the 13th round" is none: what follows would be counted. */
const FOLLOWS_A_DAY = new Set(
  'and or to till until through by in on at with about did does was were is has'.split(' '),
);

/** "the 13th": the last such day up to today. */
const ordinal: Reader = (tokens, at, { isTime }) => {
  const token = tokens[at];
  const next = tokens[at + 1]?.word;
  if (!isTime || !token?.isOrdinal || !isDay(token)) return undefined;
  if (next !== undefined && /^\p{L}/u.test(next) && !FOLLOWS_A_DAY.has(next)) return undefined;
  return {
    end: at + 1,
    kind: 'ordinal',
    precision: 'day',
    day: token.number,
    days: ({ today }) => {
      const days = [0, 1, 2].flatMap((back) => {
        const [of = 0, month = 0] = (monthsBack(today, back)?.from ?? '').split('-').map(Number);
        return dayOf(of, month, token.number) ?? [];
      });
      return oneDay(days.find((day) => day <= today));
    },
  };
};

const READERS: readonly Reader[] = [writtenDate, seasonOrQuarter, near, counted, weekday, ordinal, year];

export function valueAt(tokens: readonly Token[], at: number, lead: Lead): TimeValue | undefined {
  for (const read of READERS) {
    const value = read(tokens, at, lead);
    if (value) return value;
  }
  return undefined;
}
