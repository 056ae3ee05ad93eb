// The zone of a typed schedule in a form that is nothing else: "Europe/Kyiv", "UTC+2", "+02:00".
import { blankOut, type ScheduleProblem, type Taken, unknownZone, type ZoneReading } from './reading.ts';
import { beforeTopic } from './words.ts';
import { canonicalZone, nearestZones } from './zone-names.ts';

const REGION = 'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Europa|Etc|Indian|Pacific';
const PATH = /(?<![\p{L}\p{N}_/])\p{L}[\p{L}\d_+-]*(?:\/[\p{L}\d_+-]+){1,2}(?![\p{L}\p{N}/])/gu;
const IN_REGION = new RegExp(
  `(?<![\\p{L}\\p{N}_/])(?:${REGION})/\\p{L}[\\p{L}\\d_+-]*(?:[/ ]\\p{L}[\\p{L}_-]*){0,3}`,
  'iu',
);
const FROM_UTC = /\b(?:UTC|GMT)\s?(?<sign>[+-])\s?(?<hours>\d{1,2})(?::?(?<minutes>\d\d))?(?![\d:])/iu;
const FROM_TIME = /(?<=:\d\d|\d{4})Z\b/u;
const AHEAD = /(?:(?<![^\s(])|(?<=\d))(?<sign>\+)(?<hours>\d{1,2})(?::?(?<minutes>\d\d))?(?![\d:\p{L}])/u;
/** A minus may be a dash too, so that both numbers have to be there in full. */
const BEHIND = /(?:(?<![^\s(])|(?<=:\d\d))(?<sign>-)(?<hours>\d\d):?(?<minutes>\d\d)(?![\d:\p{L}])/u;

/** A zone that cannot be anything else: "Europe/Kyiv" and "UTC+2" also in a topic, which "+20" belongs to. */
export function readExactZone(text: string): Taken<ZoneReading> | ScheduleProblem | undefined {
  return readPath(text) ?? readOffset(text);
}

function readPath(text: string): Taken<ZoneReading> | ScheduleProblem | undefined {
  for (const { 0: path, index } of text.matchAll(PATH)) {
    const zone = canonicalZone(path);
    if (zone !== undefined) return { value: reading(zone), left: blankOut(text, index, index + path.length) };
  }
  const match = IN_REGION.exec(beforeTopic(text));
  if (!match) return undefined;
  // "America/New York grain": the longest part that is a zone.
  const words = match[0].split(' ');
  for (let count = words.length; count > 0; count--) {
    const zone = canonicalZone(words.slice(0, count).join('_'));
    if (zone === undefined) continue;
    const end = match.index + words.slice(0, count).join(' ').length;
    return { value: reading(zone), left: blankOut(text, match.index, end) };
  }
  const [first = ''] = words;
  return unknownZone(first, nearestZones(first.slice(first.indexOf('/') + 1), 2));
}

function readOffset(text: string): Taken<ZoneReading> | ScheduleProblem | undefined {
  const zulu = FROM_TIME.exec(text);
  if (zulu) return { value: { zone: 'UTC' }, left: blankOut(text, zulu.index, zulu.index + 1) };
  const head = beforeTopic(text);
  const match = FROM_UTC.exec(text) ?? AHEAD.exec(head) ?? BEHIND.exec(head);
  if (!match) return undefined;
  const { sign = '+', hours = '0', minutes = '00' } = match.groups ?? {};
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (minute > 59 || hour * 60 + minute > (sign === '-' ? 12 : 14) * 60) {
    return {
      problem: `“${match[0].trim()}” is no time zone: they go from UTC-12 to UTC+14. Try “08:30 UTC+2”, or a place: “08:30 Europe/Kyiv”.`,
    };
  }
  const zone = hour + minute === 0 ? 'UTC' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return { value: reading(zone), left: blankOut(text, match.index, match.index + match[0].length) };
}

function reading(zone: string): ZoneReading {
  if (!/^[+-]/u.test(zone)) return { zone };
  return {
    zone,
    note: `UTC${zone} stays the same all year and does not follow summer time. If the clocks should count, name a place: Europe/Kyiv.`,
  };
}
