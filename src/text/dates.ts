// Dates as questions and articles write them, and as replies do.
import { capitalise } from './capitalise.ts';
import type { Span } from './span.ts';
import { MONTHS, PART_NAMED } from './time/names.ts';
import { type Token, tokensOf } from './time/tokens.ts';
import { writtenDate } from './time/written.ts';

export { WEEKDAYS } from './time/names.ts';

export interface DateHint {
  /** 1 to 12. */
  readonly month?: number;
  readonly year?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** 'mid-December', 'early June', 'the end of May'. */
  readonly part?: 'early' | 'mid' | 'late';
}

export interface FoundDate extends DateHint, Span {}

/** What every date has; most sentences have none. */
const ANY = /(?<![\p{L}\p{N}])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[-./]\d/iu;
/** "in May", "(may)", "end of march", "late May": the month, not the verb. */
const BEFORE_MONTH = new Set(
  'in of since until by before after during from late early mid this last next end ( , -'.split(' '),
);

/** The dates and months that a text names, in order. "may" and "march" count only where they can be no verbs. */
export function findDates(text: string): FoundDate[] {
  if (!ANY.test(text)) return [];
  const tokens = tokensOf(text);
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const before = tokens[at - 1]?.word ?? '';
    const part = partBefore(tokens, at);
    const ofMonth = before === 'in' || part !== undefined;
    const date = writtenDate(tokens, at, { isTime: BEFORE_MONTH.has(before), ofMonth, takesYear: false });
    if (!date) continue;
    const { year, month, day } = date;
    found.push({
      start: tokens[at]?.start ?? 0,
      end: tokens[date.end - 1]?.end ?? 0,
      ...(year !== undefined && { year }),
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
      ...(part && day === undefined && { part }),
    });
    at = date.end - 1;
  }
  return found;
}

/** "mid-", "early", "the end of (the)" before a month. */
function partBefore(tokens: readonly Token[], at: number): DateHint['part'] {
  const before = at - (['-', 'of'].includes(tokens[at - 1]?.word ?? '') ? 2 : 1);
  return PART_NAMED.get(tokens[before]?.word ?? '');
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
