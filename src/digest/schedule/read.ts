// Reading a schedule as people type it: "08:30 Europe/Kyiv", "mondays and thursdays at 7 pm London about sanctions".

import { readDays } from './days.ts';
import { readExactZone } from './exact-zone.ts';
import { misspeltZone, readNamedZone } from './named-zone.ts';
import { isProblem, restOf, type ScheduleProblem, typedText, type ZoneReading } from './reading.ts';
import type { Schedule } from './schedule.ts';
import { readTime } from './time.ts';
import { beforeTopic, TRY_SCHEDULES } from './words.ts';
import { canonicalZone, foldName, meaningOf } from './zone-names.ts';

export interface ScheduleReading {
  readonly schedule: Schedule;
  /** What is none of it: "about sanctions", "Trump only". */
  readonly rest: string;
  /** What should be known of the schedule, as a sentence. */
  readonly note?: string;
}

/** In UTF-16 units; a schedule with its topic takes a third of that. */
const LONGEST = 300;

/** The schedule of a text. Without days it is daily; without a zone it has `defaultZone`, an IANA name. */
export function readSchedule(
  written: string,
  { defaultZone }: { defaultZone?: string } = {},
): ScheduleReading | ScheduleProblem {
  const text = typedText(written);
  if (text.length > LONGEST) return tooLong;
  const exact = readExactZone(text);
  if (exact && isProblem(exact)) return exact;
  const zoned = exact?.left ?? text;
  // A topic may name days, times and cities of its own.
  const before = beforeTopic(zoned);
  const head = readTime(before) ? before : zoned;
  const days = readDays(head);
  if (isProblem(days)) return days;
  const time = readTime(days.left);
  if (!time) return noTime(text);
  if (isProblem(time)) return time;
  const zone = exact ?? zoneOf(time.left, time.value, defaultZone);
  if (isProblem(zone)) return zone;
  const left = exact ? time.left : zone.left;
  const second = secondZone(left);
  if (second !== undefined) return twoZones(zone.value.zone, second);
  return {
    schedule: { time: time.value, zone: zone.value.zone, days: days.value },
    rest: restOf(left + zoned.slice(head.length)),
    ...(zone.value.note !== undefined && { note: zone.value.note }),
  };
}

function zoneOf(
  text: string,
  time: string,
  defaultZone: string | undefined,
): { value: ZoneReading; left: string } | ScheduleProblem {
  const named = readNamedZone(text, time);
  if (named) return named;
  const misspelt = misspeltZone(text, defaultZone === undefined ? 2 : 1);
  if (misspelt) return misspelt;
  if (defaultZone !== undefined) return { value: { zone: defaultZone }, left: text };
  return {
    problem: `In which time zone is ${time}? Add a city or a zone: “${time} London”, “${time} Europe/Kyiv”.`,
  };
}

/** "9:00 Kyiv and London": all that is left is a zone again. A country is a topic. */
function secondZone(left: string): string | undefined {
  const rest = restOf(left);
  if (rest.includes('/')) return canonicalZone(rest);
  const meaning = meaningOf(foldName(rest));
  return meaning?.isCountry ? undefined : Object.keys(meaning?.zones ?? {})[0];
}

const twoZones = (first: string, second: string): ScheduleProblem => ({
  problem: `I read two time zones, ${first} and ${second}. Say one of them; if the other is a topic, write “about” before it.`,
});

const tooLong: ScheduleProblem = {
  problem: `That is long for a schedule: it has at most ${LONGEST} characters. ${TRY_SCHEDULES}`,
};

const noTime = (text: string): ScheduleProblem => ({
  problem: text === '' ? `When? ${TRY_SCHEDULES}` : `I find no time of day in “${text}”. ${TRY_SCHEDULES}`,
});
