// Days, months, seasons and years as a calendar has them: "13 May", "15.05.2025", "March 2025", "Q1 2025".
import { dayOf } from '../days.ts';
import { AMBIGUOUS, MONTH_NAMED, SEASON_NAMED } from './names.ts';
import type { Token } from './tokens.ts';
import { type Days, isDay, months, oneDay, type Reader, type TimeValue, wholeYear } from './value.ts';

/** What joins two times to one span of days. */
export const TO: ReadonlySet<string> = new Set(['to', 'and', '-', '–', '—', '/', 'till', 'until', 'through']);

interface Written {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day?: number | undefined;
}

function dated(end: number, { year, month, day }: Written): TimeValue {
  return {
    end,
    kind: 'date',
    precision: day === undefined ? 'month' : 'day',
    month,
    ...(year === undefined ? {} : { year }),
    ...(day === undefined ? {} : { day }),
    days: (at) => {
      const of = year ?? at.year;
      return day === undefined ? months(of, month, 1) : oneDay(dayOf(of, month, day));
    },
  };
}

const isYear = (token: Token | undefined): boolean => /^20\d\d$/u.test(token?.word ?? '');

/** "2025-05-15", "2025-05", "15.05.2025", "15/05/25"; "05/15/2025" where it can be no other day. */
const inDigits: Reader = (tokens, at) => {
  const written = tokens[at]?.word.split(/[-./]/u) ?? [];
  if (written.length < 2 || written.some((part) => part === '')) return undefined;
  const [one = 0, two = 0, three] = written.map(Number);
  const isYear = (number: number): boolean => number >= 1900 && number < 2100;
  if (isYear(one))
    return two > 12 && three === undefined ? undefined : dated(at + 1, { year: one, month: two, day: three });
  const year = written[2]?.length === 2 ? 2000 + Number(written[2]) : (three ?? 0);
  if (!isYear(year) || one > 31 || two > 31) return undefined;
  return one <= 12 && two > 12
    ? dated(at + 1, { year, month: one, day: two })
    : dated(at + 1, { year, month: two, day: one });
};

/** A year after a month or a season, with its comma, and where it stands. */
function yearAfter(
  tokens: readonly Token[],
  at: number,
  short: boolean,
): { year?: number | undefined; end: number } {
  const from = [',', 'of', '.'].includes(tokens[at]?.word ?? '') ? at + 1 : at;
  if (isYear(tokens[from])) return { year: tokens[from]?.number, end: from + 1 };
  const mark = /^['’]$/u.test(tokens[at]?.word ?? '') ? at + 1 : at;
  const number = tokens[mark];
  if ((mark > at || short) && number && !number.isOrdinal && /^2\d$/u.test(number.word))
    return { year: 2000 + Number(number.word), end: mark + 1 };
  return { end: at };
}

/** "13 May", "3rd of May 2025" */
export const dayMonth: Reader = (tokens, at) => {
  const day = tokens[at];
  const name = tokens[at + 1]?.word === 'of' ? at + 2 : at + 1;
  const month = MONTH_NAMED.get(tokens[name]?.word ?? '');
  if (!isDay(day) || month === undefined) return undefined;
  const { year, end } = yearAfter(tokens, name + 1, false);
  return dated(end, { year, month, day: day.number });
};

/** "May 13", "May the 3rd, 2025", "in May", "March 2025", "the end of March 25" */
export const monthFirst: Reader = (tokens, at, lead) => {
  const name = tokens[at]?.word ?? '';
  const month = MONTH_NAMED.get(name);
  if (month === undefined) return undefined;
  const dot = tokens[at + 1]?.word === '.' && tokens[at + 2]?.number !== undefined ? 1 : 0;
  const ofYear = yearAfter(tokens, at + 1 + dot, lead.ofMonth);
  if (ofYear.year !== undefined) return dated(ofYear.end, { year: ofYear.year, month });
  const day = tokens[at + 1 + dot]?.word === 'the' ? at + 2 : at + 1 + dot;
  const number = tokens[day];
  if (isDay(number)) {
    const { year, end } = yearAfter(tokens, day + 1, false);
    return dated(end, { year, month, day: number.number });
  }
  // "March to May"
  const isFirst = TO.has(tokens[at + 1]?.word ?? '') && MONTH_NAMED.has(tokens[at + 2]?.word ?? '');
  return AMBIGUOUS.has(name) && !lead.isTime && !isFirst ? undefined : dated(at + 1, { month });
};

/** A day or month with its date as it is written, whatever stands before it. */
export const writtenDate: Reader = (tokens, at, lead) =>
  inDigits(tokens, at, lead) ?? dayMonth(tokens, at, lead) ?? monthFirst(tokens, at, lead);

const spanned = (
  end: number,
  year: number | undefined,
  days: (year: number) => Days | undefined,
): TimeValue => ({
  end,
  kind: 'date',
  precision: 'range',
  ...(year === undefined ? {} : { year }),
  days: (at) => days(year ?? at.year),
});

/** "summer 2025", "Q1 2025", "the first quarter of 2025" */
export const seasonOrQuarter: Reader = (tokens, at) => {
  const season = SEASON_NAMED.get(tokens[at]?.word ?? '');
  const of = (from: number, first: number): TimeValue | undefined => {
    const { year, end } = yearAfter(tokens, from, false);
    return year === undefined ? undefined : spanned(end, year, (each) => months(each, first, 3));
  };
  if (season !== undefined) return of(at + 1, season);
  const named = ['first', 'second', 'third', 'fourth'].indexOf(tokens[at]?.word ?? '');
  if (named >= 0 && tokens[at + 1]?.word === 'quarter') return of(at + 2, named * 3 + 1);
  const number = tokens[at + 1]?.number;
  const isQuarter = tokens[at]?.word === 'q' && tokens[at]?.end === tokens[at + 1]?.start;
  return isQuarter && number && number <= 4 ? of(at + 2, number * 3 - 2) : undefined;
};

export const year: Reader = (tokens, at, { takesYear }) =>
  takesYear && isYear(tokens[at])
    ? { ...spanned(at + 1, tokens[at]?.number, wholeYear), precision: 'year' }
    : undefined;
