// The one reader of times: what days, periods and bounds a text names, as values with the places of their words.
import { addDays, dayOf } from '../days.ts';
import type { Span } from '../span.ts';
import { PART_NAMED, UNIT_NAMED } from './names.ts';
import { countOf, lastOf } from './relative.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Days, Lead, TimeValue } from './value.ts';
import { valueAt } from './value-at.ts';
import { TO } from './written.ts';

export type { Days } from './value.ts';

type Part = 'early' | 'mid' | 'late';
/** 'since': from its first day on; 'after': from the day after its last; 'until': its last day too; 'before': not its first. */
type Bound = 'since' | 'after' | 'until' | 'before';

/** A time that a text names. What it means in days is told by `daysOf`. */
export interface NamedTime extends Span {
  /** Where the words of the time alone begin: "Monday" of "since Monday". */
  readonly valueStart: number;
  readonly value: TimeValue;
  readonly part?: Part;
  readonly bound?: Bound;
  /** Of a range, its last: "May 4 to 6". */
  readonly last?: TimeValue;
}

export interface TimeContext {
  /** ISO 8601: what "yesterday" is counted from. */
  readonly today: string;
  /** Day of the newest article: a date without a year is the last one up to it. */
  readonly newest?: string;
}

const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['since', 'since'],
  ['from', 'since'],
  ['starting', 'since'],
  ['after', 'after'],
  ['until', 'until'],
  ['till', 'until'],
  ['up to', 'until'],
  ['before', 'before'],
  ['prior to', 'before'],
]);
const WITHIN = new Set('on in over during at for of by between around about through'.split(' '));
/** Words before an ambiguous month that make it one: "late may", "last march". */
const TIME_BEFORE = new Set(['last', 'this', 'past', 'next', 'late', 'early', 'mid', '(', 'between', 'from']);

/** All times that a text names, in order. */
export function namedTimes(text: string): NamedTime[] {
  const tokens = tokensOf(text);
  const found: NamedTime[] = [];
  for (let at = 0; at < tokens.length; ) {
    const time = timeAt(tokens, at);
    if (time) found.push(time.time);
    at = time ? time.end : at + 1;
  }
  return found;
}

function timeAt(tokens: readonly Token[], first: number): { time: NamedTime; end: number } | undefined {
  const word = (at: number): string => tokens[at]?.word ?? '';
  let at = first;
  const isDayAfter = /^(?:day|week|month|year)s?$/u.test(word(first - 1));
  const bound = isDayAfter ? undefined : (BOUNDS.get(word(at)) ?? BOUNDS.get(`${word(at)} ${word(at + 1)}`));
  const isRanged = word(at) === 'between' || word(at) === 'from';
  if (bound) at += BOUNDS.has(word(at)) ? 1 : 2;
  const isWithin = WITHIN.has(word(at));
  const isIn = word(at) === 'in' || word(at) === 'during';
  if (isWithin) at += 1;
  if (word(at) === 'the') at += 1;
  const partWord = word(at);
  const part = PART_NAMED.get(partWord);
  if (part) at += 1;
  const isPart =
    part !== undefined &&
    (word(at) === '-' || word(at) === 'of' || !/^(?:start|beginning|middle)$/u.test(partWord));
  if (part && (word(at) === '-' || word(at) === 'of')) at += 1;
  if (part && word(at) === 'the') at += 1;
  if (part && !isPart) return undefined;
  const isThe = at > first && word(at - 1) === 'the';
  const hasLead = bound !== undefined || isWithin || part !== undefined;
  const lead: Lead = {
    isTime: hasLead || TIME_BEFORE.has(word(at - 1)) || (isThe && word(at) !== 'sun'),
    ofMonth: isIn || part !== undefined,
    takesYear: hasLead,
  };
  const value = valueAt(tokens, at, lead) ?? bareDay(tokens, at);
  if (!value) return undefined;
  // "before the July talks", "after the Friday night strikes": the name of a thing, read again without what stands before it.
  const isMonth = value.kind === 'date' && value.precision === 'month';
  if (isThe && part === undefined && (isMonth || value.kind === 'weekday')) return undefined;
  const range = rangeAfter(tokens, at, value, isRanged);
  const end = range?.end ?? value.end;
  const isOpen = bound !== undefined && !range;
  const time: NamedTime = {
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    valueStart: tokens[at]?.start ?? 0,
    value: range?.first ?? value,
    ...(part && value.kind !== 'weekday' ? { part } : {}),
    ...(isOpen ? { bound } : {}),
    ...(range ? { last: range.last } : {}),
  };
  return isWhole(tokens, first, end, value) && !(range === undefined && value.end === at)
    ? { time, end }
    : undefined;
}

/** "12" of "12 to 14 May": a day by the month after it; nothing where none comes. */
function bareDay(tokens: readonly Token[], at: number): TimeValue | undefined {
  const token = tokens[at];
  if (!token?.number || token.number > 31) return undefined;
  return { end: at, kind: 'date', precision: 'day', day: token.number, days: () => undefined };
}

interface Range {
  readonly first: TimeValue;
  readonly last: TimeValue;
  readonly end: number;
}

/** What goes on to a second day or month: "to 6", "and 14 May", "– March 2025". */
function rangeAfter(
  tokens: readonly Token[],
  at: number,
  value: TimeValue,
  isRanged: boolean,
): Range | undefined {
  const isBare = value.end === at;
  const to = isBare ? at + 1 : value.end;
  const joint = tokens[to]?.word ?? '';
  if (!TO.has(joint) || (joint === 'and' && !isRanged && value.day === undefined)) return undefined;
  const from = tokens[to + 1]?.word === 'the' ? to + 2 : to + 1;
  const last = valueAt(tokens, from, {
    isTime: isRanged || joint !== 'and',
    ofMonth: false,
    takesYear: isRanged,
  });
  if (isBare) {
    if (last?.month === undefined || last.day === undefined) return undefined;
    return { first: { ...last, ...onDay(last, value.day ?? 0) }, last, end: last.end };
  }
  if (
    last &&
    (last.kind === value.kind || last.precision === value.precision) &&
    (isRanged || joint !== 'and')
  )
    return { first: withYear(value, last), last, end: last.end };
  const number = tokens[from];
  if (last || value.day === undefined || value.year !== undefined || !number?.number || number.number > 31)
    return undefined;
  const ofYear = tokens[from + 1]?.word === ',' ? from + 2 : from + 1;
  const year = /^20\d\d$/u.test(tokens[ofYear]?.word ?? '') ? tokens[ofYear]?.number : undefined;
  const second = onDay({ ...value, ...(year === undefined ? {} : { year }) }, number.number);
  const end = year === undefined ? from + 1 : ofYear + 1;
  return { first: withYear(value, second), last: second, end };
}

/** Another day of the same month. */
function onDay(value: TimeValue, day: number): TimeValue {
  const { year, month = 0 } = value;
  return {
    ...value,
    day,
    days: (at) => {
      const found = dayOf(year ?? at.year, month, day);
      return found === undefined ? undefined : { from: found, to: found };
    },
  };
}

/** "from March to May 2025": the year of the second, or, from December to March, the one before it. */
function withYear(value: TimeValue, last: TimeValue): TimeValue {
  if (value.year !== undefined || last.year === undefined || value.kind !== 'date') return value;
  const year = (value.month ?? 0) > (last.month ?? 12) ? last.year - 1 : last.year;
  return { ...value, year, days: ({ today }) => value.days({ today, year }) };
}

/** Not a part of a longer word or name: "pre-May", "12-May-something", the modal verb. */
function isWhole(tokens: readonly Token[], first: number, end: number, value: TimeValue): boolean {
  const before = tokens[first - 1];
  const isGlued = before?.end === tokens[first]?.start && /^[-\p{L}\p{N}.]$/u.test(before?.word.at(-1) ?? '');
  const after = tokens[end];
  const glued =
    after !== undefined && after.start === tokens[end - 1]?.end && /^[\p{L}\p{N}%]/u.test(after.word);
  return !glued && !(isGlued && value.kind !== 'date');
}

/** Days after the newest article that a date without a year may still be of: reports come in late. */
const JUST_AHEAD = 7;

const PART_DAYS: Readonly<Record<Part, readonly [number, number]>> = {
  early: [1, 12],
  mid: [9, 22],
  late: [19, 31],
};

/** First and last day, open where one is absent; undefined where the calendar has no such day. */
export function daysOf(time: NamedTime, context: TimeContext): Partial<Days> | undefined {
  const last = time.last && valueDays(time.last, context);
  const first = time.last ? firstOfRange(time.value, last, context) : valueDays(time.value, context);
  if (!first || (time.last && (!last || last.to < first.from))) return undefined;
  const { from, to } = last ? { from: first.from, to: last.to } : inPart(first, time.part);
  switch (time.bound) {
    case 'since':
      return { from };
    case 'after':
      return { from: addDays(to, 1) };
    case 'until':
      return { to };
    case 'before':
      return { to: addDays(from, -1) };
    default:
      return { from, to };
  }
}

/** The first of a range is the last such day before its end. */
const firstOfRange = (value: TimeValue, last: Days | undefined, context: TimeContext): Days | undefined =>
  last && valueDays(value, value.kind === 'date' ? { today: last.to, newest: last.to } : context, 0);

function valueDays(
  value: TimeValue,
  { today, newest = today }: TimeContext,
  ahead = JUST_AHEAD,
): Days | undefined {
  const near = newest < today ? newest : today;
  if (value.kind === 'ordinal') return value.days({ today: near, year: 0 });
  if (value.kind !== 'date' || value.year !== undefined) return value.days({ today, year: value.year ?? 0 });
  const late = addDays(near, ahead);
  const limit = late < today ? late : today;
  const year = Number(near.slice(0, 4));
  return [year + 1, year, year - 1, year - 2, year - 3, year - 4]
    .flatMap((each) => value.days({ today, year: each }) ?? [])
    .find(({ from }) => from <= limit);
}

function inPart(days: Days, part: Part | undefined): Days {
  const { from, to } = days;
  if (part === undefined || from === to) return days;
  const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  const [first, last] = PART_DAYS[part];
  const at = (day: number): number => Math.min(length, Math.max(1, Math.round((day * length) / 31)));
  return { from: addDays(from, at(first) - 1), to: addDays(from, at(last) - 1) };
}

/** "3 days", "48h", "two weeks", alone: the last of them. */
export function lastUnits(text: string): TimeValue | undefined {
  const tokens = tokensOf(text);
  const from = tokens[0]?.word === 'the' ? 1 : 0;
  const count = countOf(tokens[from]);
  const unit = UNIT_NAMED.get((tokens[from + 1]?.word ?? '').replace(/(?<=..)s$/u, ''));
  return count !== undefined && unit && tokens.length === from + 2
    ? lastOf(from + 2, count, unit)
    : undefined;
}

/** Whether it names a day that no calendar has: "31 February". */
export const isImpossible = (time: NamedTime, context: TimeContext): boolean =>
  daysOf(time, context) === undefined && (time.value.kind === 'date' || time.last !== undefined);
