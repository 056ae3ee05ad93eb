// How well a passage fits the time that a question names: by its article's day, the days it tells of, the days of its words.

import type { QuestionPeriod } from '../../question/period.ts';
import type { Question } from '../../question/question.ts';
import { type DateHint, findDates } from '../../text/dates.ts';
import { addDays } from '../../text/days.ts';
import { timeWordsIn } from '../../text/time-words.ts';

/** Neither for nor against: no date is asked about, or none is known. */
const UNDATED = 0.5;

/** Days of a month that its parts are taken to be, with some days after for the report to appear. */
const PARTS = { early: [1, 12], mid: [9, 22], late: [19, 31] } as const;
/** Days within which an event is reported. */
const REPORTED_WITHIN = 4;
/** Of an article that appeared just after the period, and tells no day. */
const JUST_AFTER = 0.6;
/** Of one that names the weekday, and of one that does not: another week's may be meant. */
const SAME_WEEKDAY = 0.8;
const OTHER_WEEK = 0.3;

/** When a passage is of. */
export interface Dated {
  /** Of its article, ISO 8601. */
  readonly published?: string | undefined;
  readonly text: string;
  /** Days on which those whose words are asked for said what it has of them. */
  readonly said: readonly string[];
}

/** From 0, of quite another time than the question names, to 1; UNDATED where it names none. */
export function timeFit({ dates, period }: Question, passage: Dated): number {
  if (dates.length > 0) {
    const inText = findDates(passage.text);
    const fits = dates.map((date) =>
      inText.some((other) => sameDate(date, other)) ? 1 : dateFit(date, passage.published),
    );
    return Math.max(...fits);
  }
  return period ? periodFit(period, passage) : UNDATED;
}

export function periodFit(period: QuestionPeriod, { published, text, said }: Dated): number {
  const isWithin = (day: string): boolean =>
    (period.from === undefined || day >= period.from) && (period.to === undefined || day <= period.to);
  if (said.some(isWithin)) return 1;
  const told = timeWordsIn(text, published).flatMap(({ day }) => day ?? []);
  if (said.length === 0 && (told.some(isWithin) || (published !== undefined && isWithin(published))))
    return 1;
  if (period.weekday !== undefined)
    return text.toLowerCase().includes(period.weekday) ? SAME_WEEKDAY : OTHER_WEEK;
  if (published === undefined) return UNDATED;
  const { from, to } = period;
  const isJustAfter =
    from !== undefined && to !== undefined && published > to && published <= addDays(to, REPORTED_WITHIN);
  return isJustAfter && (said.length === 0 || said.includes(published)) ? JUST_AFTER : 0;
}

/** Whether a date in a text is the one asked about, as far as both say. */
function sameDate(asked: DateHint, found: DateHint): boolean {
  if (asked.month === undefined || asked.month !== found.month) return false;
  if (asked.day !== undefined && found.day !== undefined && asked.day !== found.day) return false;
  return asked.year === undefined || found.year === undefined || asked.year === found.year;
}

/** From 0 to 1; `day` is the article's, ISO 8601. */
function dateFit(asked: DateHint, day: string | undefined): number {
  const [year, month, date] = day?.split('-').map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return UNDATED;
  if (asked.year !== undefined && asked.year !== year) return 0;
  if (asked.month === undefined) return 1;
  const monthsAfter = (month - asked.month + 12) % 12;
  if (monthsAfter === 1) return 0.4;
  if (monthsAfter !== 0) return 0;
  if (asked.day !== undefined) return date >= asked.day && date <= asked.day + REPORTED_WITHIN ? 1 : 0.6;
  if (asked.part === undefined) return 1;
  const [first, last] = PARTS[asked.part];
  return date >= first && date <= last ? 1 : 0.5;
}
