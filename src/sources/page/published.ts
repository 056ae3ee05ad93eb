// When a page was published, as exactly as it says and no more so.
import type { Published } from '../../articles/article.ts';
import { findDates } from '../../text/dates.ts';

const ISO =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[T\s](?<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/u;

/**
 * A date as machines write it: ISO 8601, or as in mail ("Thu, 15 May 2025 10:30:00 GMT"). The day is the one in its own zone; a
 * time without a zone is no instant.
 */
export function readDate(text: string | undefined): Published | undefined {
  const { day, time, zone } = ISO.exec(text?.trim() ?? '')?.groups ?? {};
  if (day !== undefined) {
    if (!isDay(day)) return undefined;
    if (!time || !zone) return { day };
    const instant = `${day}T${time.length === 5 ? `${time}:00` : time}${offset(zone)}`;
    return Number.isNaN(Date.parse(instant)) ? { day } : { day, instant };
  }
  return readMailDate(text?.trim() ?? '');
}

const MAIL =
  /^(?:[A-Za-z]{3,9},?\s+)?(?<date>\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4})(?:\s+(?<time>\d{1,2}:\d\d(?::\d\d)?)\s*(?<zone>GMT|UTC|UT|Z|[A-Z]{1,4}|[+-]\d\d:?\d\d)?)?/u;
/** RFC 822's zones; of others only the day is taken. */
const ZONES = new Map([
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);

function readMailDate(text: string): Published | undefined {
  const { date, time, zone } = MAIL.exec(text)?.groups ?? {};
  const day = date && visibleDay(date);
  if (!day) return undefined;
  const shift = zone && (/^[+-]|^(?:GMT|UTC?|Z)$/u.test(zone) ? offset(zone) : ZONES.get(zone));
  if (!time || !shift) return { day };
  const full = time.padStart(time.length < 6 ? 5 : 8, '0');
  const instant = `${day}T${full.length === 5 ? `${full}:00` : full}${shift}`;
  return Number.isNaN(Date.parse(instant)) ? { day } : { day, instant };
}

const offset = (zone: string): string => {
  if (/^[A-Z]/u.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
};

/** The first whole date that a line has: "15 May 2025", "May 15, 2025", "2025-05-15". ISO. */
export function visibleDay(line: string): string | undefined {
  for (const { day, month, year } of findDates(line)) {
    if (!day || !month || !year) continue;
    const found = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (isDay(found)) return found;
  }
  return undefined;
}

const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};
