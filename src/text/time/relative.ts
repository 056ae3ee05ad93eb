// Times that are counted from today: "yesterday", "last week", "two days ago", "Monday", "the 13th".
import { addDays, dayOf, latestWeekday, weekdayOf } from '../days.ts';
import { AMBIGUOUS, COUNT_NAMED, UNIT_NAMED, WEEKDAY_NAMED, WEEKDAYS } from './names.ts';
import type { Token } from './tokens.ts';
import { type Days, isDay, months, oneDay, type Reader, type TimeValue, wholeYear } from './value.ts';
import { dayMonth, monthFirst } from './written.ts';

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
export const near: Reader = (tokens, at) => {
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
export const counted: Reader = (tokens, at, { isTime }) => {
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
export const weekday: Reader = (tokens, at, lead) => {
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
export const ordinal: Reader = (tokens, at, { isTime }) => {
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
