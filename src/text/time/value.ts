// What a time is before it is known which year is meant: its shape, and the calendar it is made of.
import { addDays, dayOf } from '../days.ts';
import type { Token } from './tokens.ts';

/** First and last day, ISO 8601, inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface TimeValue {
  /** Index of the token after it. */
  readonly end: number;
  readonly kind: 'date' | 'relative' | 'weekday' | 'ordinal';
  readonly precision: 'day' | 'month' | 'year' | 'range';
  /** As far as they are written; of a date only. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 'monday' … */
  readonly weekday?: string;
  /** Its days where that is today, and in that year where none is written; undefined where the calendar has none. */
  readonly days: (at: { readonly today: string; readonly year: number }) => Days | undefined;
}

/** What stands before a value, as far as it tells how it is to be read. */
export interface Lead {
  /** "on", "since", "early": an ambiguous word is a time. */
  readonly isTime: boolean;
  /** "in", "the end of": a number after the month is a year. */
  readonly ofMonth: boolean;
  /** "last", "this", "the" are told by the value itself. */
  readonly takesYear: boolean;
}

export type Reader = (tokens: readonly Token[], at: number, lead: Lead) => TimeValue | undefined;

export const oneDay = (day: string | undefined): Days | undefined =>
  day === undefined ? undefined : { from: day, to: day };

export function months(year: number, first: number, count: number): Days | undefined {
  const from = dayOf(year, first, 1);
  const past = first + count > 12 ? dayOf(year + 1, first + count - 12, 1) : dayOf(year, first + count, 1);
  return from && past ? { from, to: addDays(past, -1) } : undefined;
}

export const wholeYear = (year: number): Days => ({ from: `${year}-01-01`, to: `${year}-12-31` });

export const isDay = (token: Token | undefined): token is Token & { number: number } =>
  token?.number !== undefined && token.number >= 1 && token.number <= 31;
