// When an article was published, from the many forms in which exporters and feeds write it.
import { findDates } from '../text/dates.ts';
import { dayOf } from '../text/days.ts';
import type { Published } from './article.ts';

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(.*)$/u;
const BY_YEAR = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T|\s+|$)(.*)$/iu;
/** 15.05.2025 has the day first; 15/05/2025 is read only where one of the two can be no month. */
const BY_DAY = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[T,]?\s+|$)(.*)$/iu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
/** The form of feeds and mails (RFC 822): 'Thu, 15 May 2025 09:00:00 GMT'. */
const CLOCK = /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*\S*/u;

/** Zones that RFC 822 names. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['z', 'Z'],
  ['gmt', 'Z'],
  ['ut', 'Z'],
  ['utc', 'Z'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
]);

/** Undefined for what is no date, or may be one of two. A time is kept only with its zone. */
export function readPublished(value: unknown): Published | undefined {
  // TOML's own dates: written out they are ISO 8601 as the file has them.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : readText(value.toISOString());
  if (typeof value === 'number') return readText(String(value));
  return typeof value === 'string' ? readText(value.trim()) : undefined;
}

function readText(text: string): Published | undefined {
  const compact = COMPACT.exec(text);
  if (compact) return published(dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])), '');
  const byYear = BY_YEAR.exec(text);
  if (byYear) {
    return published(dayOf(Number(byYear[1]), Number(byYear[3]), Number(byYear[4])), byYear[5] ?? '');
  }
  const byDay = BY_DAY.exec(text);
  if (byDay) return published(dayFirst(byDay), byDay[5] ?? '');
  const [date, ...others] = findDates(text);
  const isOne = date && others.length === 0 && !/\d/u.test(text.slice(0, date.start));
  if (!isOne || !date.year || !date.month || !date.day) return undefined;
  return published(dayOf(date.year, date.month, date.day), CLOCK.exec(text.slice(date.end))?.[0] ?? '');
}

function dayFirst([, one, separator, two, year]: RegExpExecArray): string | undefined {
  const dayThenMonth = dayOf(Number(year), Number(two), Number(one));
  if (separator === '.') return dayThenMonth;
  const monthThenDay = dayOf(Number(year), Number(one), Number(two));
  return dayThenMonth && monthThenDay && dayThenMonth !== monthThenDay
    ? undefined
    : (dayThenMonth ?? monthThenDay);
}

function published(day: string | undefined, rest: string): Published | undefined {
  if (day === undefined) return undefined;
  const [, hour = '', minute, second = '00', zone = ''] = TIME.exec(rest.trim()) ?? [];
  const offset = offsetOf(zone);
  if (minute === undefined || offset === undefined) return { day };
  const instant = `${day}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
  return Number.isNaN(Date.parse(instant)) ? { day } : { day, instant };
}

function offsetOf(zone: string): string | undefined {
  const numeric = /^(?:GMT|UTC)?([+-]\d{2}):?(\d{2})$/iu.exec(zone);
  return numeric ? `${numeric[1]}:${numeric[2]}` : ZONES.get(zone.toLowerCase());
}
