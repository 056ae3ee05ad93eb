// The zone of a typed schedule by a name that people use: "London", "New York time", "CET".
import { findMentions } from '../../people/people.ts';
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
import { foldName, meaningOf, nearestZones } from './zone-names.ts';
import { CAPITALS_ONLY, TOPICS_TOO, type ZoneMeaning } from './zone-words.ts';

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
    const [zone = '', ...others] = Object.keys(meaning.zones);
    if (others.length > 0) return ambiguous(phrase.text, meaning, time);
    const named = blankOut(text, phrase.start, endOf(phrase, zone, text));
    return { value: { zone, ...(meaning.note !== undefined && { note: meaning.note }) }, left: named };
  }
  return undefined;
}

function meaningHere({ text: typed, end }: Phrase, text: string): ZoneMeaning | undefined {
  const folded = foldName(typed);
  const after = text.slice(end);
  const time = TIME_AFTER.test(after);
  const meaning = meaningOf(folded);
  const isWordToo = CAPITALS_ONLY.has(folded) && !/^[\p{Lu}.]+$/u.test(typed);
  const isTopicToo = meaning?.isCountry || TOPICS_TOO.has(folded) || isWordToo;
  return isTopicToo && !time && !NOTHING_AFTER.test(after) ? undefined : meaning;
}

/** With "time" and, after a comma, the country: "Kyiv, Ukraine", "London time". */
function endOf({ end }: Phrase, zone: string, text: string): number {
  const country = /^,?\s+(\p{L}+(?: \p{L}+)?)(?=$|[,;)])|^,\s*(\p{L}+)/u.exec(text.slice(end));
  const meant = country && meaningOf(foldName(country[1] ?? country[2] ?? ''));
  const after = meant?.isCountry && zone in meant.zones ? end + (country?.[0].length ?? 0) : end;
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

const ambiguous = (typed: string, { zones }: ZoneMeaning, time: string): ScheduleProblem => {
  const choices = Object.entries(zones).map(([zone, label]) => `${label} (${zone})`);
  const [first = ''] = Object.keys(zones);
  return {
    problem: `“${typed}” could be ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}. Say which, as in “${time} ${first}”.`,
  };
};

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
    return { problem: `${unknownZone(typed, near).problem} If it is a topic, write “about ${typed}”.` };
  }
  return undefined;
}
