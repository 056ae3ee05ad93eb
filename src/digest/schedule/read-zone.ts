// The zone of a typed schedule: "Europe/Kyiv", "UTC+2", "London", "New York time", "CET"; and what may be a place that is not known.
import { findMentions } from '../../people/people.ts';
import { isEnglish } from '../../text/english.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';
import {
  blankOut,
  JOINING,
  READ,
  type ScheduleProblem,
  type Taken,
  unknownZone,
  type ZoneReading,
} from './reading.ts';
import { beforeTopic } from './words.ts';
import { canonicalZone, foldName, meaningOf, nearestZones, type ZoneMeaning } from './zones.ts';

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
      of: 'zone',
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

const TIME_AFTER = /^\s+(?:local\s+)?(?:standard\s+|summer\s+|daylight\s+)?time\b/iu;
const JOINED_BEFORE = new RegExp(`${READ}${JOINING}$`, 'iu');
const JOINED_AFTER = new RegExp(`^${JOINING}${READ}`, 'iu');
const NOTHING_AFTER = new RegExp(`^(?:${JOINING}$|\\s*[,;)${READ}])`, 'iu');

interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A zone by a name that could be a word of the topic too, so that it must stand beside what was read. */
export function readNamedZone(text: string, time: string): Taken<ZoneReading> | ScheduleProblem | undefined {
  for (const phrase of [...phrasesBeside(text, 'after'), ...phrasesBeside(text, 'before')]) {
    const meaning = meaningHere(phrase, text);
    if (!meaning) continue;
    const [zone = '', ...others] = meaning.zones;
    if (others.length > 0) return ambiguous(phrase.text, meaning, time);
    const named = blankOut(text, phrase.start, endOf(phrase, zone, text));
    return { value: { zone, ...(meaning.note !== undefined && { note: meaning.note }) }, left: named };
  }
  return undefined;
}

function meaningHere({ text: typed, end }: Phrase, text: string): ZoneMeaning | undefined {
  const after = text.slice(end);
  const meaning = meaningOf(typed);
  return meaning?.isTopicToo && !TIME_AFTER.test(after) && !NOTHING_AFTER.test(after) ? undefined : meaning;
}

/** With "time" and, after a comma, the country: "Kyiv, Ukraine", "London time". */
function endOf({ end }: Phrase, zone: string, text: string): number {
  const country = /^,?\s+(\p{L}+(?: \p{L}+)?)(?=$|[,;)])|^,\s*(\p{L}+)/u.exec(text.slice(end));
  const isAround = country && meaningOf(country[1] ?? country[2] ?? '')?.zones.includes(zone);
  const after = isAround ? end + country[0].length : end;
  return after + (TIME_AFTER.exec(text.slice(after))?.[0].length ?? 0);
}

/** One to four words beside what was read, longer ones first. */
function phrasesBeside(text: string, side: 'after' | 'before'): Phrase[] {
  const words = [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’.]*(?:[-_][\p{L}\p{M}'’.]+)*/gu)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].replace(/['’]s$/u, '').length,
    }),
  );
  const phrases: Phrase[] = [];
  for (let count = 4; count > 0; count--) {
    for (let at = 0; at + count <= words.length; at++) {
      const { start = 0 } = words[at] ?? {};
      const { end = 0 } = words[at + count - 1] ?? {};
      const typed = text.slice(start, end);
      if (/[^\p{L}\p{M}\s.,'’_-]/u.test(typed)) continue;
      const beside =
        side === 'after' ? JOINED_BEFORE.test(text.slice(0, start)) : JOINED_AFTER.test(text.slice(end));
      if (beside) phrases.push({ text: typed, start, end });
    }
  }
  return phrases;
}

/** More are hardly read, and who is elsewhere knows a city there. */
const MOST_OFFERED = 5;

function ambiguous(typed: string, meaning: ZoneMeaning, time: string): ScheduleProblem {
  const zones = meaning.zones.slice(0, MOST_OFFERED);
  return {
    of: 'zone',
    problem: `“${typed}” could be ${zones.slice(0, -1).join(', ')} or ${zones.at(-1)}. Say which, as in “${time} ${zones[0]}”.`,
  };
}

/** In UTF-16 units. */
const LONGEST_NAME = 40;

/**
 * A word beside what was read that is nearly a zone: asked back rather than taken for a topic. `mistakes` is how many
 * letters may be wrong in a longer one.
 */
export function misspeltZone(text: string, mistakes: number): ScheduleProblem | undefined {
  const phrases = [...phrasesBeside(text, 'after'), ...phrasesBeside(text, 'before')];
  for (const typed of new Set(phrases.map((phrase) => phrase.text))) {
    const folded = foldName(typed);
    if (
      folded.length < 4 ||
      folded.length > LONGEST_NAME ||
      folded.split(' ').some((word) => STOP_WORDS.has(word))
    )
      continue;
    if (findMentions(typed, { caseless: true }).length > 0) continue;
    const near = nearestZones(typed, folded.length < 6 ? 1 : mistakes);
    if (near.length === 0) continue;
    return orTopic(unknownZone(typed, near), typed);
  }
  return undefined;
}

/**
 * Words beside a schedule that say of nothing that they are its topic, and that may be a place: they are neither English nor
 * anybody's name, or written as names are. Asked back, as a topic made of a place is a digest at the wrong hour.
 */
export function unknownPlace(rest: string): ScheduleProblem | undefined {
  const typed = beforeTopic(rest).replace(/^[\s,;.]+|[\s,;.!?]+$/gu, '');
  if (SAYS_SO.test(rest) || !mayBePlace(typed)) return undefined;
  return orTopic(unknownZone(typed, []), typed);
}

const orTopic = (problem: ScheduleProblem, typed: string): ScheduleProblem => ({
  ...problem,
  otherwise: `If it is a topic, write “about ${typed}”.`,
});

/** "only sanctions", "Trump and nobody else", and what has marks of its own. */
const SAYS_SO = /(?<!\p{L})(?:only|just|alone|else|solely|exclusively)(?!\p{L})|^["“]/iu;
const COURTESY = /^(?:plz|pls|thx)$/u;

function mayBePlace(typed: string): boolean {
  if (/\p{L}\s+time$/iu.test(typed)) return true;
  const mentions = findMentions(typed, { caseless: true });
  const others = mentions.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    typed,
  );
  const words = (others.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).filter((word) => !COURTESY.test(word));
  if (words.length === 0) return mentions.some(({ organisation }) => organisation?.kind === 'capital');
  const isName = (word: string): boolean => /^\p{Lu}/u.test(word);
  const unknown = words.filter(
    (word) => !STOP_WORDS.has(word.toLowerCase()) && !isEnglish(word.toLowerCase()),
  );
  if (unknown.length === 0) return words.length > 1 && mentions.length === 0 && words.every(isName);
  // "Oreshnik strikes" is a topic by its second word, "Kansas City" is not.
  return !unknown.every(isName) || !words.some((word) => !isName(word) && !STOP_WORDS.has(word));
}
