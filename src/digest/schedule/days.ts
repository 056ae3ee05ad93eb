// The days of a typed schedule: "weekdays", "Mon-Fri", "mondays and thursdays", "every day except Sunday".
import { WEEKDAYS } from '../../text/dates.ts';
import { blankOut, type ScheduleProblem, type Taken } from './reading.ts';
import type { Schedule, Weekday } from './schedule.ts';
import { DAY_GROUPS, INTERVAL, LEAVING_OUT, WEEKDAY_WORD, WEEKDAY_WORDS, WEEKLY } from './words.ts';

const RANGE = '\\s*(?:-|\\bto\\b|\\bthrough\\b|\\bthru\\b|\\btill\\b|\\buntil\\b)\\s*';
const AND = '\\s*(?:[,/&+]\\s*(?:and\\b)?|\\band\\b|\\bor\\b)\\s*';
const ONE = `(?:${WEEKDAY_WORD}(?:${RANGE}${WEEKDAY_WORD})?|${DAY_GROUPS.map(([pattern]) => pattern).join('|')})\\b\\.?`;
const SEVERAL = `${ONE}(?:(?:${AND}|\\s+)(?:on\\s+)?(?:every\\s+)?${ONE})*`;
const NOT = `(?:[,\\s]*\\b(?:but|and))?[,\\s]*(?:\\b(?:${LEAVING_OUT}|not|no|without)|(?<=days?\\s|daily\\s)but)\\s+(?:for\\s+)?(?:on\\s+)?(?:the\\s+)?`;

const LEFT_OUT = new RegExp(`${NOT}(?<days>${SEVERAL})`, 'giu');
/** "The Sun" and "Sun:" are no day. */
const NAMED = new RegExp(
  `(?<!\\bthe\\s)(?:\\b(?:nothing\\s+but|but|only|on|from|every|each)\\s+)*\\b(?<days>${SEVERAL})(?!:\\s*\\p{L})(?:\\s+only\\b)?`,
  'giu',
);

/** The days; `unnamed` where none are. */
export function readDays(
  text: string,
  unnamed: Schedule['days'] = 'daily',
): Taken<Schedule['days']> | ScheduleProblem {
  const interval = INTERVAL.exec(text);
  if (interval) return tooOften(interval[0]);
  const without = takeAll(text, LEFT_OUT);
  const { days: named, left } = takeAll(without.left, NAMED);
  const weekly = WEEKLY.exec(left);
  if (weekly && (named.size === 0 || named.size === WEEKDAYS.length)) return noWeekday(weekly[0]);
  const isNamed = named.size + without.days.size > 0;
  const of = named.size > 0 ? named : new Set(WEEKDAYS as readonly Weekday[]);
  const days = (WEEKDAYS as readonly Weekday[]).filter((day) => of.has(day) && !without.days.has(day));
  if (days.length === 0)
    return { of: 'days', problem: 'That leaves no day to post on. Try “weekdays” or “every day”.' };
  return {
    value: isNamed ? inShort(days) : unnamed,
    left: weekly ? blankOut(left, weekly.index, weekly.index + weekly[0].length) : left,
  };
}

const tooOften = (typed: string): ScheduleProblem => ({
  of: 'days',
  problem: `I post a digest once a day at most, at a set time, so not “${typed}”. Try “08:30 Europe/Kyiv”, or weekdays: “Mondays and Thursdays 08:30 Europe/Kyiv”.`,
});

const noWeekday = (typed: string): ScheduleProblem => ({
  of: 'days',
  problem: `On which day, for “${typed}”? Try “Mondays 08:30 Europe/Kyiv”.`,
});

function takeAll(text: string, pattern: RegExp): { days: ReadonlySet<Weekday>; left: string } {
  const days = new Set<Weekday>();
  let left = text;
  for (const { 0: typed, index, groups } of text.matchAll(pattern)) {
    for (const day of daysIn(groups?.days ?? '')) days.add(day);
    left = blankOut(left, index, index + typed.length);
  }
  return { days, left };
}

const EACH = new RegExp(
  `(?<from>${WEEKDAY_WORD})\\b\\.?(?:${RANGE}(?<to>${WEEKDAY_WORD})\\b)?|${DAY_GROUPS.map(([pattern], index) => `(?<group${index}>${pattern})`).join('|')}`,
  'giu',
);

function daysIn(text: string): Weekday[] {
  return [...text.matchAll(EACH)].flatMap(({ groups = {} }): readonly Weekday[] => {
    const group = DAY_GROUPS.find((_, index) => groups[`group${index}`] !== undefined);
    if (group) return group[1];
    const from = WEEKDAY_WORDS.get((groups.from ?? '').toLowerCase());
    const to = WEEKDAY_WORDS.get((groups.to ?? '').toLowerCase()) ?? from;
    return from && to ? daysFrom(from, to) : [];
  });
}

/** From one day to another, over the weekend where the second comes earlier in the week. */
function daysFrom(from: Weekday, to: Weekday): Weekday[] {
  const week = WEEKDAYS as readonly Weekday[];
  const start = week.indexOf(from);
  const count = (week.indexOf(to) - start + week.length) % week.length;
  return [...week, ...week].slice(start, start + count + 1);
}

function inShort(days: readonly Weekday[]): Schedule['days'] {
  if (days.length === 7) return 'daily';
  return days.length === 5 && !days.includes('saturday') && !days.includes('sunday') ? 'weekdays' : days;
}
