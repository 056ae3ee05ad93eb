// Reading a schedule as people type it: "08:30 Europe/Kyiv", "mondays and thursdays at 7 pm London about sanctions".

import { findMentions } from '../../people/people.ts';
import { readDays } from './days.ts';
import { misspeltZone, readExactZone, readNamedZone, unknownPlace } from './read-zone.ts';
import { isProblem, READ, restOf, type ScheduleProblem, typedText, type ZoneReading } from './reading.ts';
import type { Schedule } from './schedule.ts';
import { readTime } from './time.ts';
import { beforeTopic, HOUR_WORDS, NAMED_TIMES, TRY_SCHEDULES } from './words.ts';
import { canonicalZone, meaningOf } from './zones.ts';

export interface ScheduleReading {
  readonly schedule: Schedule;
  /** What is none of it: "about sanctions", "Trump only". */
  readonly rest: string;
  /** What should be known of the schedule, as a sentence. */
  readonly note?: string;
}

/** In UTF-16 units; a schedule with its topic takes a third of that. */
const LONGEST = 300;

/** What may be a time that cannot be read, so that the one before is not kept for it. */
const HOUR = new RegExp(
  `\\d|\\b(?:${[...HOUR_WORDS, ...NAMED_TIMES.keys()].join('|')}|half|quarter|past|o['’]?clock|[ap]\\.?m|morning|evening|night)\\b`,
  'iu',
);

/** The schedule of a text. What it does not say is as it was before; without days it is daily where nothing was. */
export function readSchedule(
  written: string,
  { before: held = {} }: { before?: Partial<Schedule> } = {},
): ScheduleReading | ScheduleProblem {
  const typed = typedText(written);
  // Without a time the beginning is where a zone may stand.
  const text = held.time !== undefined && !readTime(typed) ? `${READ}${typed}` : typed;
  if (text.length > LONGEST) return tooLong;
  const exact = readExactZone(text);
  if (exact && isProblem(exact)) return exact;
  const zoned = exact?.left ?? text;
  // A topic may name days, times and cities of its own.
  const before = beforeTopic(zoned);
  const head = readTime(before) ? before : zoned;
  const days = readDays(head, held.days);
  if (isProblem(days)) return days;
  const time =
    readTime(days.left) ?? (held.time === undefined ? undefined : { value: held.time, left: days.left });
  if (!time) return noTime(typed);
  if (isProblem(time)) return time;
  const zone = exact ?? zoneOf(time.left, time.value, held.zone);
  if (isProblem(zone)) return zone;
  const left = exact ? time.left : zone.left;
  const rest = restOf(left + zoned.slice(head.length));
  if (time.left === days.left && HOUR.test(rest)) return noTime(typed);
  const second = secondZone(left);
  if (second !== undefined) return twoZones(zone.value.zone, second);
  const place = unknownPlace(rest);
  if (place) return place;
  return {
    schedule: { time: time.value, zone: zone.value.zone, days: days.value },
    rest,
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
  const place = unknownPlace(restOf(text));
  if (place) return place;
  return {
    of: 'zone',
    problem: `In which time zone is ${time}? Add a city or a zone: “${time} London”, “${time} Europe/Kyiv”.`,
  };
}

/** "9:00 Kyiv and London": all that is left is a zone again. A country is a topic, and "the Kremlin" speaks. */
function secondZone(left: string): string | undefined {
  const rest = restOf(left);
  if (rest.includes('/')) return canonicalZone(rest);
  if (isVoice(rest)) return undefined;
  const meaning = meaningOf(rest);
  return meaning?.isTopicToo ? undefined : meaning?.zones[0];
}

/** Somebody, or something that speaks, other than by the name of a capital. */
function isVoice(text: string): boolean {
  const [mention, ...others] = findMentions(text, { caseless: true });
  if (mention === undefined || others.length > 0 || mention.organisation?.kind === 'capital') return false;
  return !/[\p{L}\p{N}]/u.test(
    text.slice(mention.end) + text.slice(0, mention.start).replace(/^the\s+/iu, ''),
  );
}

const twoZones = (first: string, second: string): ScheduleProblem => ({
  of: 'zone',
  problem: `I read two time zones, ${first} and ${second}. Say one of them; if the other is a topic, write “about” before it.`,
});

const tooLong: ScheduleProblem = {
  problem: `That is long for a schedule: it has at most ${LONGEST} characters. ${TRY_SCHEDULES}`,
};

const noTime = (text: string): ScheduleProblem => ({
  problem: text === '' ? `When? ${TRY_SCHEDULES}` : `I find no time of day in “${text}”. ${TRY_SCHEDULES}`,
});
