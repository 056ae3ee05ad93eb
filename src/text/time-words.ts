// Words that say when, as reports use them: 'late on Monday', 'yesterday', '13 May', and those without a day: 'last week'.
import { type FoundDate, findDates } from './dates.ts';
import { addDays, dayOf } from './days.ts';
import { type Outside, readOutside } from './phrase/outside.ts';
import { phrase } from './phrase/phrase.ts';
import type { Span } from './span.ts';
import { daysOf, namedTimes } from './time/read.ts';

export interface TimeWords extends Span {
  /** ISO 8601; absent where the words name no single day, or one that nothing resolves. */
  readonly day?: string;
}

const PART_OF_DAY = '(morning|afternoon|evening|night)';
/** "late on Monday", "last Friday", "Sunday evening", "yesterday", "this morning"; not "Monday's" or "the Sunday Times". */
const NEAR = phrase(
  `((late|early|earlier|later) on?)? ((last|past)? <weekday>|<near>|^ (yesterday|today|overnight)|this =(${PART_OF_DAY})|last =(night))
   !(${PART_OF_DAY}? ('s|times)) ${PART_OF_DAY}?`,
);
/** "the next Monday", "until Friday": no day that was. */
const IS_NO_PAST = phrase('(the|next|coming|this|until|by) $');
/** "earlier this week", "a few days later", "weeks ago", "the day before", "over the past two months", "since 2022" */
const VAGUE = phrase(
  `(earlier|later)? (this|last|past|that|next|the (same|previous|next|following)) (<unit>|<season>)
   |((just <word>|<count>+) <unit>|(just|only)? (minutes|hours|days|weeks|months|years|decades)) (ago|earlier|before|later|prior)
   |the day before
   |(in|over|at) (recent (days|weeks|months)|the (past|last) <count>* (<unit>|<season>)|the weekend)|(in|since|during) <year>`,
);
/** A date without a year that is so little ahead of the article is no date of a year before it. */
const JUST_AHEAD = 60;

/** The words for times in a text, in order; `upTo` is the day it was published, beyond which none of them reaches. */
export const timeWordsIn = (text: string, upTo: string | undefined): TimeWords[] =>
  findTimeWords(readOutside(text), { start: 0, end: text.length }, upTo);

export function findTimeWords(outside: Outside, { start, end }: Span, upTo: string | undefined): TimeWords[] {
  const found = findDates(outside.slice(start, end)).map(
    (date): TimeWords => withDay({ start: start + date.start, end: start + date.end }, resolve(date, upTo)),
  );
  const add = (words: TimeWords): void => {
    if (!found.some((other) => words.start < other.end && other.start < words.end)) found.push(words);
  };
  for (const near of NEAR.all(outside, start, end))
    if (!IS_NO_PAST.closes(outside, start, near.start))
      add(withDay(near, upTo && lastSuchDay(outside, near, upTo)));
  for (const vague of VAGUE.all(outside, start, end)) add(withDay(vague, undefined));
  return found.sort((a, b) => a.start - b.start);
}

/** "overnight" is of the day itself. */
function lastSuchDay(outside: Outside, { start, end }: Span, upTo: string): string | undefined {
  const [named] = namedTimes(outside.slice(start, end));
  return named ? daysOf(named, { today: upTo })?.from : upTo;
}

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
