// The time a question is restricted to: "on Thursday", "since May 12", "between 12 and 14 May", read as days.
import { capitalise } from '../text/capitalise.ts';
import { findDates, formatDay, formatPeriod, WEEKDAYS } from '../text/dates.ts';
import { addDays } from '../text/days.ts';
import { type PeriodContext, readPeriod } from '../text/period.ts';
import type { Span } from '../text/span.ts';

/** First and last day, ISO 8601 and inclusive; open where one is absent. */
export interface QuestionPeriod {
  readonly from?: string;
  readonly to?: string;
  /** As the question has it: 'since Monday'. */
  readonly words: string;
  /** The day of the week that it is named by, 'monday': another such day may be meant. */
  readonly weekday?: string;
}

export interface FoundPeriod {
  readonly period: QuestionPeriod;
  /** Where its words stand in the question. */
  readonly span: Span;
  /** Words of the time that has the report: 'since', 'before'; absent with 'in May', '13 May', which dates tell too. */
  readonly isBounded: boolean;
}

const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)day|tues?|thurs?';
const SHORT_WEEKDAY = `${WEEKDAY}|mon|wed|thu|fri|sat|sun`;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const COUNT = '(?:\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten)';
const DATE = `(?:${DAY}(?:\\s+of)?\\s+${MONTH}\\b\\.?|${MONTH}\\b\\.?(?:\\s+${DAY}\\b(?!\\d))?)(?:,?\\s+20\\d\\d)?|20[12]\\d-\\d\\d-\\d\\d`;
/** Counted from today. */
const RELATIVE = `(?:the\\s+)?day\\s+before\\s+yesterday|yesterday|today|tonight|last\\s+night|this\\s+(?:morning|afternoon|evening)|(?:the\\s+)?(?:last|this|past|previous)\\s+(?:week(?:end)?|month|year|${SHORT_WEEKDAY})|(?:the\\s+)?(?:last|past)\\s+${COUNT}\\s+(?:hour|day|week|month)s?|${COUNT}\\s+(?:day|week|month)s?\\s+ago`;
const VALUE = `(?:${RELATIVE}|${DATE}|(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)|20[12]\\d|${SHORT_WEEKDAY})`;
/** Not "Thursday's address", nor the beginning of a longer word. */
const END = '(?![\\p{L}\\d])(?![\\s-]+(?:night|morning|afternoon|evening)[\\s-]+\\p{L}+s\\b)';

const BETWEEN = new RegExp(
  `\\b(?:between|from)\\s+(${VALUE}|${DAY})\\s+(?:and|to|till|until|through|-|–)\\s+(${VALUE})${END}`,
  'iu',
);
/** "12-14 May", "May 12 to 14". */
const RANGE = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:on|in|during|from|between)\\s+)?(?:(${DAY})\\s*(?:-|–|to|and)\\s*(${DAY}\\s+${MONTH}(?:\\s+20\\d\\d)?)|(${MONTH}\\s+${DAY})\\s*(?:-|–|to|and)\\s*(${DAY}))${END}`,
  'iu',
);
const BOUND = new RegExp(
  `(?<!\\bday\\s+)\\b(since|after|from|starting|before|until|till|up\\s+to|prior\\s+to)\\s+(?:on\\s+)?((?:early|mid|late)[\\s-]+)?(${VALUE})${END}`,
  'iu',
);
const WITHIN = new RegExp(
  `(?<![\\p{L}\\d’'-])(?:(?:on|in|over|during|at|for|of)\\s+)?(${RELATIVE}|(?:on|over|at)\\s+(?:the\\s+)?(?:weekend|\\d{1,2}(?:st|nd|rd|th))|on\\s+(?:${SHORT_WEEKDAY})|${WEEKDAY})${END}`,
  'giu',
);
/** What was to come cannot be dated by the day it was told on. */
const AHEAD =
  /\b(?:will|would|going to|gonna|planned?|plans|planning|expected|supposed|scheduled|due|was to|were to|is to|are to|next|upcoming|(?:he|she|they|it)['’]?d|(?:is|are|was|were|be)\s+(?:\p{L}+\s+){0,4}?(?:meeting|travell?ing|going|coming|visiting|flying|arriving|attending))\b/iu;
/** "that Monday", "the Saturday before the offer": a day that something else tells. */
const TOLD_ELSEWHERE = /\b(?:that|the|next|each|every|coming|following|by|s)\s+$/iu;
/** "a ceasefire until 20 May" is what was agreed. */
const CONTENT = /\b(?:ceasefire|truce|pause|deadline|extended|valid|lasts?|delayed|postponed)\s+$/iu;

/**
 * The period that a question is restricted to. "when did they last meet before May" asks for a time, and takes none; so does
 * what was still to come: "who was to travel on Thursday".
 */
export function findQuestionPeriod(
  text: string,
  asksWhen: boolean,
  context: PeriodContext,
): FoundPeriod | undefined {
  if (asksWhen) return dated(text, context);
  return between(text, context) ?? bounded(text, context) ?? within(text, context) ?? dated(text, context);
}

const spanOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
});

function between(text: string, context: PeriodContext): FoundPeriod | undefined {
  const ranged = RANGE.exec(text);
  const match = ranged ?? BETWEEN.exec(text);
  if (!match) return undefined;
  const [, one = match[3] ?? '', two = match[4] ?? ''] = match;
  // "12 and 14 May": the month is the other's.
  const month = new RegExp(`\\b${MONTH}\\b(?:\\s+20\\d\\d)?`, 'iu').exec(
    /\p{L}{3}/u.test(two) ? two : one,
  )?.[0];
  const whole = (part: string): string =>
    /^\d{1,2}(?:st|nd|rd|th)?$/iu.test(part) && month ? `${part} ${month}` : part;
  const first = readPeriod(whole(one), context);
  const last = readPeriod(whole(two), context);
  if (!first || !last || first.from > last.to) return undefined;
  return {
    period: { from: first.from, to: last.to, words: match[0].trim() },
    span: spanOf(match),
    isBounded: true,
  };
}

function bounded(text: string, context: PeriodContext): FoundPeriod | undefined {
  const match = BOUND.exec(text);
  const [, bound = '', part = '', value = ''] = match ?? [];
  if (!match || CONTENT.test(text.slice(0, match.index))) return undefined;
  const found = readPeriod(
    `${part}${value}`,
    weekdayIn(value) === undefined ? context : weekdayContext(value, context),
  );
  if (!found) return undefined;
  const words = match[0].trim();
  const days = (): Omit<QuestionPeriod, 'words'> => {
    switch (bound.toLowerCase().replace(/\s+/gu, ' ')) {
      case 'after':
        return { from: addDays(found.to, 1) };
      case 'before':
      case 'prior to':
        return { to: addDays(found.from, -1) };
      case 'until':
      case 'till':
      case 'up to':
        return { to: found.to };
      default:
        return { from: found.from };
    }
  };
  return { period: { ...days(), words }, span: spanOf(match), isBounded: true };
}

function within(text: string, context: PeriodContext): FoundPeriod | undefined {
  for (const match of text.matchAll(WITHIN)) {
    const [whole, value = ''] = match;
    const before = text.slice(0, match.index);
    const weekday = weekdayIn(value);
    if (weekday !== undefined && !isWeekdayAsked(text, before, match, value)) continue;
    // "everything depends on today's discussions" is what somebody said.
    if (/^['’]/u.test(text.slice(match.index + whole.length)) && /\b(?:said|says|say)\b/iu.test(before))
      continue;
    const found = readPeriod(
      value.replace(/^(?:over|at)\s+/iu, ''),
      weekday === undefined ? context : weekdayContext(value, context),
    );
    if (!found) continue;
    return {
      period: { ...found, words: whole.trim(), ...(weekday === undefined ? {} : { weekday }) },
      span: spanOf(match),
      isBounded: true,
    };
  }
  return undefined;
}

function isWeekdayAsked(
  text: string,
  before: string,
  { index, 0: whole }: RegExpExecArray,
  value: string,
): boolean {
  const after = text.slice(index + whole.length);
  if (
    /^['’]|^\s+times\b/iu.test(after) ||
    /^\s+(?:night|morning|afternoon|evening)s?\s+\p{L}+s\b/iu.test(after)
  )
    return false;
  if (!/^last\b/iu.test(value) && TOLD_ELSEWHERE.test(before)) return false;
  return findDates(text).length === 0 && !AHEAD.test(text);
}

const weekdayIn = (value: string): string | undefined => {
  const name = /(?:^|\s)(\p{L}{3,9})$/u.exec(value)?.[1]?.toLowerCase();
  return name === undefined ? undefined : WEEKDAYS.find((weekday) => weekday.startsWith(name));
};

/** Days that an archive may lag behind and still be of this week. */
const THIS_WEEK = 6;

/** Where no article is of the last days, a weekday is the last one up to the newest article. */
function weekdayContext(value: string, { today, newest = today }: PeriodContext): PeriodContext {
  const day = readPeriod(value, { today })?.from;
  const known = day !== undefined && newest >= day && newest >= addDays(today, -THIS_WEEK);
  return known ? { today, newest } : { today: newest < today ? newest : today, newest };
}

/** What holds until a day, or was before it, is not restricted to the day. */
const BOUND_BEFORE = /\b(?:since|after|before|until|till|by|prior to)\s+(?:(?:early|mid|late)[\s-]+)?$/iu;

/** "in May", "13 May", "mid-December": told by the question's dates too. */
function dated(text: string, context: PeriodContext): FoundPeriod | undefined {
  const [date, ...others] = findDates(text);
  if (!date || others.length > 0 || BOUND_BEFORE.test(text.slice(0, date.start))) return undefined;
  const before =
    /(?:\b(?:in|on|during|early|mid|late|last|(?:the\s+)?(?:start|beginning|middle|end)\s+of)[\s-]+)+$/iu.exec(
      text.slice(0, date.start),
    )?.[0];
  const words = text.slice(date.start, date.end);
  const found = readPeriod(/^(?:may|mar|march)$/iu.test(words) ? `in ${words}` : words, context);
  if (!found) return undefined;
  return {
    period: { ...found, words: `${before ?? ''}${words}`.trim() },
    span: { start: date.start - (before?.length ?? 0), end: date.end },
    isBounded: false,
  };
}

/** 'since 12 May 2025', 'before 15 May 2025', 'on Thursday 15 May 2025', 'from 5 to 11 May 2025'. */
export function periodInWords({ from, to, weekday }: QuestionPeriod): string {
  if (from !== undefined && to === undefined) return `since ${formatDay(from)}`;
  if (to !== undefined && from === undefined) return `up to ${formatDay(to)}`;
  if (from === undefined || to === undefined) return '';
  if (from !== to) return `from ${formatPeriod(from, to)}`;
  const name = weekday === undefined ? '' : `${capitalise(weekday)} `;
  return `on ${name}${formatDay(from)}`;
}
