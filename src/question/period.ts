// The time a question is restricted to: "on Thursday", "since May 12", "between 12 and 14 May", read as days.
import { capitalise } from '../text/capitalise.ts';
import { formatDay, formatPeriod } from '../text/dates.ts';
import { addDays } from '../text/days.ts';
import { phrases } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/terms.ts';
import { daysOf, type NamedTime, namedTimes, type TimeContext } from '../text/time/read.ts';

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

/** What was to come cannot be dated by the day it was told on. */
const AHEAD = phrases(
  'will, would, going to, gonna, plan, planned, plans, planning, expected, supposed, scheduled, due, next, upcoming',
  'was to, were to, is to, are to, he d, she d, they d',
);
/** "that Monday", "the Saturday before the offer": a day that something else tells. */
const TOLD_ELSEWHERE = new Set('that the next each every coming following by'.split(' '));

/**
 * The period that a question is restricted to. "when did they last meet before May" asks for a time, and takes none but a plain
 * date; nor is it restricted by the day of what was still to come ("who was to travel on Thursday").
 */
export function findQuestionPeriod(
  text: string,
  asksWhen: boolean,
  context: TimeContext,
): FoundPeriod | undefined {
  const times = namedTimes(text);
  const isPlain = ({ value, bound, last }: NamedTime): boolean =>
    value.month !== undefined && !bound && !last;
  const plain = times.filter(isPlain);
  const candidates = [
    ...(asksWhen ? [] : times.filter((time) => !isPlain(time) && restricts(time, text, times))),
    ...(plain.length === 1 && times.every((time) => isPlain(time) || time.value.kind === 'weekday')
      ? plain
      : []),
  ].sort((a, b) => Number(isOpenOrRange(b)) - Number(isOpenOrRange(a)));
  for (const time of candidates) {
    const days = daysOf(time, time.value.weekday === undefined ? context : weekdayContext(time, context));
    if (!days) continue;
    const { weekday } = time.value;
    const span = withLead(text, time);
    return {
      period: {
        ...days,
        words: text.slice(span.start, span.end),
        ...(weekday === undefined || isOpenOrRange(time) ? {} : { weekday }),
      },
      span,
      isBounded: !isPlain(time),
    };
  }
  return undefined;
}

/** A written day that no calendar has, in its words: "30 February". */
export function noSuchDayIn(text: string, context: TimeContext): string | undefined {
  const none = namedTimes(text).find(
    (time) => time.value.month !== undefined && time.value.day !== undefined && !daysOf(time, context),
  );
  return none && text.slice(none.valueStart, none.end);
}

const isOpenOrRange = ({ bound, last }: NamedTime): boolean => bound !== undefined || last !== undefined;

/** Whether it narrows what is asked, and is not only part of what is told. */
function restricts(time: NamedTime, text: string, times: readonly NamedTime[]): boolean {
  // "today's discussions", "Thursday's address": no day, but a name for something.
  const isOwner = APOSTROPHES.has(text.charAt(time.end));
  if (isOwner || isOpenOrRange(time) || time.value.kind !== 'weekday') return !isOwner;
  const words = wordsOf(text);
  const before = words.filter(({ end }) => end <= time.valueStart).at(-1);
  const isPointedAt = TOLD_ELSEWHERE.has(before?.word ?? '');
  const isDatedToo = times.some(({ value }) => value.month !== undefined);
  return !isPointedAt && !isDatedToo && !AHEAD.isIn(words);
}

const APOSTROPHES = new Set(["'", '’']);

/** Days that an archive may lag behind and still be of this week. */
const THIS_WEEK = 6;

/** Where no article is of the last days, a weekday is the last one up to the newest article. */
function weekdayContext({ value }: NamedTime, { today, newest = today }: TimeContext): TimeContext {
  const day = value.days({ today, year: 0 })?.from;
  const known = day !== undefined && newest >= day && newest >= addDays(today, -THIS_WEEK);
  return known ? { today, newest } : { today: newest < today ? newest : today, newest };
}

const LEADS = new Set(['last', 'this', 'past']);

/** Its words with "last" before a month: "last March". */
function withLead(text: string, { start, end }: Span): Span {
  const before = wordsOf(text.slice(0, start)).at(-1);
  return { start: before && LEADS.has(before.word) ? before.start : start, end };
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
