// The time a question is restricted to: "on Thursday", "since May 12", "between 12 and 14 May", read as days.
import { capitalise } from '../text/capitalise.ts';
import { formatDay, formatPeriod } from '../text/dates.ts';
import { addDays } from '../text/days.ts';
import type { Span } from '../text/span.ts';
import { daysOf, type NamedTime, namedTimes, type TimeContext } from '../text/time/read.ts';

/** First and last day, ISO 8601 and inclusive; open where one is absent. */
export interface QuestionPeriod {
  readonly from?: string;
  readonly to?: string;
  /** As the question has it: 'since Monday'. */
  readonly words: string;
  /** The day of the week that it is named by, 'monday': another such day may be meant. */
  readonly weekday?: string;
  /** When the words or reports asked for are of, or when what they tell happened: "what did he say on", "who met on". */
  readonly of?: 'report' | 'event';
}

export interface FoundPeriod {
  readonly period: QuestionPeriod;
  /** Where its words stand in the question. */
  readonly span: Span;
  /** Words of the time that has the report: 'since', 'before'; absent with 'in May', '13 May', which dates tell too. */
  readonly isBounded: boolean;
}

/** What was to come cannot be dated by the day it was told on. */
const AHEAD: readonly RegExp[] = [
  /\b(?:will|would|going to|gonna|planned?|plans|planning|expected|supposed|scheduled|due|next|upcoming)\b/iu,
  /\b(?:was|were|is|are) to\b|\b(?:he|she|they|it)['’]?d\b/iu,
  /\b(?:is|are|was|were|be)\s+(?:\p{L}+\s+){0,4}?(?:meet|travell?|go|com|visit|fly|arriv|attend)ing\b/iu,
];
/** "that Monday", "the Saturday before the offer": a day that something else tells. */
const TOLD_ELSEWHERE = /\b(?:that|the|next|each|every|coming|following|by|s)\s+$/iu;
/** "a ceasefire until 20 May" is what was agreed. */
const CONTENT = /\b(?:ceasefire|truce|pause|deadline|extended|valid|lasts?|delayed|postponed)\s+$/iu;
/** "Thursday's address", "the Sunday Times", "Friday night strikes": no day, but a name for something. */
const NAMES_A_THING = /^['’]|^\s+times\b|^[\s-]+(?:night|morning|afternoon|evening)s?[\s-]+\p{L}+s\b/iu;
const ASKS_FOR_WORDS =
  /\b(?:say|says|said|tell|told|comment\w*|claim\w*|warn\w*|announce\w*|report\w*|statements?|news|call(?:ed)?)\b/iu;

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
        of: ASKS_FOR_WORDS.test(text) ? 'report' : 'event',
      },
      span,
      isBounded: !isPlain(time),
    };
  }
  return undefined;
}

const isOpenOrRange = ({ bound, last }: NamedTime): boolean => bound !== undefined || last !== undefined;

/** Whether it narrows what is asked, and is not only part of what is told. */
function restricts(time: NamedTime, text: string, times: readonly NamedTime[]): boolean {
  const before = text.slice(0, time.start);
  const after = text.slice(time.end);
  if (isOpenOrRange(time)) return !NAMES_A_THING.test(after) && !CONTENT.test(before);
  const { kind } = time.value;
  if (kind === 'weekday') {
    const isPointedAt = TOLD_ELSEWHERE.test(text.slice(0, time.valueStart));
    const isDatedToo = times.some(({ value }) => value.month !== undefined);
    return (
      !NAMES_A_THING.test(after) && !isPointedAt && !isDatedToo && !AHEAD.some((each) => each.test(text))
    );
  }
  // "everything depends on today's discussions" is what somebody said.
  return !/^['’]/u.test(after) || !/\b(?:said|says|say)\b/iu.test(before);
}

/** Days that an archive may lag behind and still be of this week. */
const THIS_WEEK = 6;

/** Where no article is of the last days, a weekday is the last one up to the newest article. */
function weekdayContext({ value }: NamedTime, { today, newest = today }: TimeContext): TimeContext {
  const day = value.days({ today, year: 0 })?.from;
  const known = day !== undefined && newest >= day && newest >= addDays(today, -THIS_WEEK);
  return known ? { today, newest } : { today: newest < today ? newest : today, newest };
}

/** Its words with "last" before a month: "last March". */
const withLead = (text: string, { start, end }: Span): Span => ({
  start: start - (/\b(?:last|this|past)\s+$/iu.exec(text.slice(0, start))?.[0].length ?? 0),
  end,
});

/** 'since 12 May 2025', 'before 15 May 2025', 'on Thursday 15 May 2025', 'from 5 to 11 May 2025'. */
export function periodInWords({ from, to, weekday }: QuestionPeriod): string {
  if (from !== undefined && to === undefined) return `since ${formatDay(from)}`;
  if (to !== undefined && from === undefined) return `up to ${formatDay(to)}`;
  if (from === undefined || to === undefined) return '';
  if (from !== to) return `from ${formatPeriod(from, to)}`;
  const name = weekday === undefined ? '' : `${capitalise(weekday)} `;
  return `on ${name}${formatDay(from)}`;
}
