// The time of day of a typed schedule: "08:30", "8.30", "0830", "8h30", "7 pm", "half past eight", "noon".
import { blankOut, JOINING, READ, type ScheduleProblem, type Taken } from './reading.ts';
import { HOUR_WORDS, MINUTE_WORDS, NAMED_TIMES, TOPIC_BEGINS, TRY_SCHEDULES } from './words.ts';

const BEFORE = '(?<![\\p{L}\\p{N}:./+$€£-])';
const AFTER = '(?![\\p{L}\\p{N}:%]|[./-]\\p{N})';
const HALF = '(?<half>a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?|noon\\b|midnight\\b)';
const CLOCK = "(?:hrs?|uhr|o['’]?\\s?clock)";
const WORD = `(?<word>${HOUR_WORDS.join('|')})`;
const AT_START = `(?:^\\W*|\\b(?:at|@|by)\\s*|@\\s*|${READ}${JOINING})`;
/** "3 days" is no hour. */
const NO_UNIT =
  '(?!,\\d|\\s*(?:(?:minute|hour|day|week|month|year|article|outlet|source|statement|quote|person|drone|time)s?|people|troops|each|per|percent|thousand|million|billion)\\b)';

/** Forms that are times wherever they stand. */
const PLAIN: readonly RegExp[] = [
  `${BEFORE}(?<hour>\\d{1,2})(?::|\\s?h\\s?)(?<minute>\\d{1,2})(?::\\d\\d)?(?:\\s?${HALF}|\\s?h\\b|\\s?${CLOCK}\\b)?${AFTER}`,
  `${BEFORE}(?<hour>\\d{1,2})\\.(?<minute>\\d\\d)(?:\\s?${HALF}|\\s?h\\b|\\s?${CLOCK}\\b)?${AFTER}`,
  `${BEFORE}(?<hour>\\d{1,2})(?:\\s?${HALF}|\\s?h\\b|\\s?${CLOCK}\\b)${AFTER}`,
  `${BEFORE}(?<hour>\\d{1,2})(?=\\s+in\\s+the\\s+(?:morning|afternoon|evening)\\b)`,
  `${BEFORE}(?<hour>\\d{1,2})(?<minute>\\d\\d)\\s?(?:${HALF}|h\\b|${CLOCK}\\b|hours\\b)${AFTER}`,
  `\\b(?<minutes>${[...MINUTE_WORDS.keys()].join('|')}|\\d{1,2})\\s+(?<side>past|after|to|before)\\s+(?:(?<hour>\\d{1,2})|${WORD})\\b(?:\\s?${HALF})?`,
  `\\b${WORD}\\s?(?:${HALF}|o['’]?\\s?clock\\b)`,
  `\\b(?:12\\s+|twelve\\s+)?(?<named>${[...NAMED_TIMES.keys()].join('|')})\\b`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** Forms that are times only where one is expected. */
const EXPECTED: readonly RegExp[] = [
  `${AT_START}(?<hour>\\d{1,2})(?<minute>\\d\\d)${AFTER}${NO_UNIT}`,
  `${AT_START}(?<hour>\\d{1,2})${AFTER}${NO_UNIT}`,
  `\\bat\\s+${WORD}\\b`,
  `^(?!.*${TOPIC_BEGINS.source}).*?${BEFORE}(?<hour>\\d{1,2})(?<minute>\\d\\d)?\\W*$`,
].map((pattern) => new RegExp(pattern, 'diu'));

const PART_OF_DAY = /\b(?:(?:every|each|in\s+the|this)\s+)?(?<part>morning|afternoon|evening)s?\b/iu;

/** 'HH:MM' */
export function readTime(text: string): Taken<string> | ScheduleProblem | undefined {
  const part = PART_OF_DAY.exec(text);
  let left = text;
  const found: Found[] = [];
  for (const pattern of PLAIN) {
    for (const match of left.matchAll(pattern)) {
      found.push(foundIn(match, match[0]));
      left = blankOut(left, match.index, match.index + match[0].length);
    }
  }
  if (found.length === 0) {
    const match = EXPECTED.map((pattern) => pattern.exec(left)).find((each) => each !== null);
    const start = match?.indices?.groups?.hour?.[0] ?? match?.indices?.groups?.word?.[0];
    if (match && start !== undefined) {
      const end = match.index + match[0].length;
      found.push(foundIn(match, left.slice(start, end)));
      left = blankOut(left, start, end);
    }
  }
  if (found.length === 0) return undefined;
  const times = found.map((each) => timeOf(each, part?.groups?.part?.toLowerCase()));
  const wrong = times.indexOf(undefined);
  if (wrong >= 0) return impossible(found[wrong]?.typed ?? '');
  const [time = '', ...others] = [...new Set(times)];
  if (others.length > 0) return severalTimes([time, ...others].join(' and '));
  return { value: time, left: part ? blankOut(left, part.index, part.index + part[0].length) : left };
}

interface Found {
  readonly typed: string;
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'am' | 'pm';
}

function foundIn({ groups = {} }: RegExpMatchArray, typed: string): Found {
  const [hour, minute] = NAMED_TIMES.get((groups.named ?? '').toLowerCase()) ?? clockTime(groups);
  // "8:5" leaves open whether it is five past or ten to nine.
  const found = { typed: typed.trim(), hour, minute: groups.minute?.length === 1 ? Number.NaN : minute };
  if (groups.half === undefined) return found;
  return { ...found, half: /^(?:a|midnight)/iu.test(groups.half) ? 'am' : 'pm' };
}

function clockTime(groups: Readonly<Record<string, string | undefined>>): readonly [number, number] {
  const word = HOUR_WORDS.indexOf((groups.word ?? '').toLowerCase()) + 1;
  const hour = groups.hour === undefined ? word : Number(groups.hour);
  if (groups.minutes === undefined) return [hour, Number(groups.minute ?? 0)];
  const minutes = MINUTE_WORDS.get(groups.minutes.toLowerCase()) ?? Number(groups.minutes);
  if (/^(?:past|after)$/iu.test(groups.side ?? '')) return [hour, minutes];
  return [hour === 1 ? 12 : (hour + 23) % 24, 60 - minutes];
}

/** 'HH:MM'; nothing where no day has such a time. A part of the day counts where no am or pm is said. */
function timeOf({ hour, minute, half }: Found, part: string | undefined): string | undefined {
  if (!(minute >= 0 && minute < 60) || hour > 23) return undefined;
  if ((half === 'am' && hour > 12) || (half === 'pm' && hour === 0)) return undefined;
  const said = half ?? (hour > 12 || part === undefined ? undefined : part === 'morning' ? 'am' : 'pm');
  const inDay = said === undefined ? hour : said === 'am' ? hour % 12 : hour > 12 ? hour : (hour % 12) + 12;
  return `${String(inDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const impossible = (typed: string): ScheduleProblem => ({
  problem: `“${typed}” is no time of day${/^24[:.h]?0?0?$/u.test(typed) ? '; midnight is 00:00' : ''}. ${TRY_SCHEDULES}`,
});

const severalTimes = (times: string): ScheduleProblem => ({
  problem: `A digest comes at one time of day, and I read ${times}. Say one of them, as in “08:30 Europe/Kyiv”.`,
});
