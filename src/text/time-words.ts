// Words that say when, as reports use them: 'late on Monday', 'yesterday', '13 May', and those without a day: 'last week'.
import { type FoundDate, findDates, WEEKDAYS } from './dates.ts';
import { addDays, dayOf, latestWeekday } from './days.ts';
import type { Span } from './span.ts';

export interface TimeWords extends Span {
  /** ISO 8601; absent where the words name no single day, or one that nothing resolves. */
  readonly day?: string;
}

const PART_OF_DAY = '(?:\\s+(?:morning|afternoon|evening|night)\\b)?';
/** "late on Monday", "last Friday", "Sunday evening"; not "Monday's", "the Sunday Times" or "next Monday". */
const WEEKDAY = new RegExp(
  `(?:\\b(?:late|early|earlier|later)\\s+(?:on\\s+)?)?(?:\\b(?<last>last|past)\\s+)?(?<!\\b(?:the|next|coming|this|until|by)\\s+)\\b(?<weekday>${WEEKDAYS.map((day) => day[0]?.toUpperCase() + day.slice(1)).join('|')})\\b${PART_OF_DAY}(?!(?:\\s+(?:morning|afternoon|evening|night))?['’]s?\\b|\\s+Times\\b)`,
  'gu',
);
/** Words for a day near the article's own -> days back. */
const NEAR: readonly (readonly [RegExp, number])[] = [
  [/\b(?:earlier\s+)?(?:today|tonight|overnight|this\s+(?:morning|afternoon|evening))\b(?!['’])/giu, 0],
  [/\b(?:yesterday(?:\s+(?:morning|afternoon|evening|night))?|last\s+night)\b(?!['’])/giu, 1],
];
const SEVERAL =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|a\\s+few|several|some|many|just\\s+\\p{L}+)';
const UNIT =
  '(?:minute|hour|day|night|week|weekend|fortnight|month|year|decade|spring|summer|autumn|fall|winter)';
const VAGUE: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?:earlier|later)\\s+)?(?:this|last|past|that|next|the\\s+(?:same|previous|next|following))\\s+${UNIT}\\b`,
    'giu',
  ),
  new RegExp(`\\b${SEVERAL}\\s+${UNIT}s?\\s+(?:ago|earlier|before|later|prior)\\b`, 'giu'),
  new RegExp(`\\b(?:(?:just|only)\\s+)?${UNIT}s\\s+(?:ago|earlier|before|later)\\b`, 'giu'),
  /\bthe\s+day\s+before\b|\b(?:in|over|at)\s+(?:recent\s+(?:days|weeks|months)|the\s+(?:past|last)\s+\p{L}+(?:\s+\p{L}+)?|the\s+weekend)\b|\b(?:in|since|during)\s+20\d\d\b/giu,
];
/** A date without a year that is so little ahead of the article is no date of a year before it. */
const JUST_AHEAD = 60;

/** What every such word has; most sentences have none. */
const ANY =
  /day|night|week|month|year|hour|minute|decade|tonight|overnight|spring|summer|autumn|winter|\bfall\b|this (?:morning|afternoon|evening)|\b20\d\d|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)/iu;

/** The words for times in a text, in order; `upTo` is the day it was published, beyond which none of them reaches. */
export function findTimeWords(text: string, upTo: string | undefined): TimeWords[] {
  return ANY.test(text) ? readTimeWords(text, upTo) : [];
}

function readTimeWords(text: string, upTo: string | undefined): TimeWords[] {
  const found = findDates(text).map(
    (date): TimeWords =>
      withDay(
        { start: date.start, end: date.end - (text[date.end - 1] === ',' ? 1 : 0) },
        resolve(date, upTo),
      ),
  );
  const add = (words: TimeWords): void => {
    if (!found.some((other) => words.start < other.end && other.start < words.end)) found.push(words);
  };
  for (const match of text.matchAll(WEEKDAY)) {
    const weekday = WEEKDAYS.indexOf((match.groups?.weekday ?? '').toLowerCase());
    const latest = upTo && latestWeekday(weekday, upTo);
    const isToday = match.groups?.last !== undefined && latest === upTo;
    add(withDay(spanOf(match), latest && isToday ? addDays(latest, -7) : latest));
  }
  for (const [pattern, back] of NEAR)
    for (const match of text.matchAll(pattern)) add(withDay(spanOf(match), upTo && addDays(upTo, -back)));
  for (const pattern of VAGUE) for (const match of text.matchAll(pattern)) add(spanOf(match));
  return found.sort((a, b) => a.start - b.start);
}

const spanOf = (match: RegExpMatchArray): Span => {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
};

const withDay = ({ start, end }: Span, day: string | undefined): TimeWords =>
  day === undefined ? { start, end } : { start, end, day };

/** A date's day: without a year the last such up to the article's day. */
function resolve({ year, month, day }: FoundDate, upTo: string | undefined): string | undefined {
  if (month === undefined || day === undefined) return undefined;
  if (year !== undefined) {
    const exact = dayOf(year, month, day);
    return exact && (upTo === undefined || exact <= upTo) ? exact : undefined;
  }
  if (upTo === undefined) return undefined;
  const thisYear = dayOf(Number(upTo.slice(0, 4)), month, day);
  if (thisYear && thisYear <= upTo) return thisYear;
  if (thisYear && thisYear <= addDays(upTo, JUST_AHEAD)) return undefined;
  return dayOf(Number(upTo.slice(0, 4)) - 1, month, day);
}
