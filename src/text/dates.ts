// Months, weekdays and dates as questions and articles write them.
import { capitalise } from './capitalise.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORT = MONTHS.map((month) => month.slice(0, 3));

export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

export interface DateHint {
  /** 1 to 12. */
  readonly month?: number;
  readonly year?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** 'mid-December', 'early June', 'the end of May'. */
  readonly part?: 'early' | 'mid' | 'late';
}

const MONTH = `(?:${MONTHS.map((month, i) => (month === 'may' ? 'may' : `${month}|${SHORT[i]}`)).join('|')}|sept)`;
const HINTS: readonly RegExp[] = [
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?<month>${MONTH})\\b\\.?,?(?:\\s+(?<year>20\\d\\d))?`,
    'giu',
  ),
  new RegExp(
    `\\b(?<month>${MONTH})\\b\\.?(?:\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d))?,?(?:\\s+(?<year>20\\d\\d))?`,
    'giu',
  ),
  /\b(?<year>20[12]\d)-(?<monthNumber>\d\d)-(?<day>\d\d)\b/gu,
];

export interface FoundDate extends DateHint {
  readonly start: number;
  readonly end: number;
}

/** The dates and months that a text names, in order. "may" and "march" count only where they can be no verbs. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of HINTS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const { month, monthNumber, day, year } = match.groups ?? {};
      if (/^(?:may|march)$/iu.test(month ?? '') && !day && !year && !isMonth(text, start)) continue;
      const part = day ? undefined : partBefore(text.slice(0, start));
      found.push({
        start,
        end,
        ...numbers({ month: monthNumber ?? monthOf(month), day, year }),
        ...(part ? { part } : {}),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "in May", "(may)", "end of march", "late May": the month, not the verb. */
const isMonth = (text: string, start: number): boolean =>
  /(?:\b(?:in|of|since|until|by|before|after|during|from|late|early|mid|this|last|next|end)[\s-]+|[(,]\s*|-)$/iu.test(
    text.slice(0, start),
  );

const PARTS: readonly (readonly [NonNullable<DateHint['part']>, RegExp])[] = [
  ['early', /\b(?:early|(?:start|beginning) of)[\s-]+(?:the\s+)?$/iu],
  ['mid', /\b(?:mid|middle of)[\s-]+$/iu],
  ['late', /\b(?:late|end(?: of)?)[\s-]+$/iu],
];

const partBefore = (text: string): DateHint['part'] => PARTS.find(([, pattern]) => pattern.test(text))?.[0];

function monthOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  return String(SHORT.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function numbers(parts: Record<'month' | 'day' | 'year', string | undefined>): DateHint {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, Number(value)]])),
  );
}

/** Two days as '13 to 15 May 2025', leaving out what the second says too. */
export function formatPeriod(from: string, to: string): string {
  const [first, last] = [formatDay(from).split(' '), formatDay(to).split(' ')];
  if (from === to) return formatDay(from);
  while (first.length > 1 && first.at(-1) === last.at(first.length - 1)) first.pop();
  return `${first.join(' ')} to ${last.join(' ')}`;
}

/** '2025-05-15' as '15 May 2025'. */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1] ?? month;
  return `${Number(date)} ${capitalise(name)} ${year}`;
}
