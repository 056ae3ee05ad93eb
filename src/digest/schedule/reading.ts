// What is left of a typed schedule while its parts are read one after the other.

/** A part that was read, and the text with its characters blanked out as READ, so that what stood beside it is still beside it. */
export interface Taken<T> {
  readonly value: T;
  readonly left: string;
}

/** Something that cannot be read: a sentence, and what to try. */
export interface ScheduleProblem {
  readonly problem: string;
  /** What is wrong: the zone or the days; else the time. */
  readonly of?: 'zone' | 'days';
  /** What to do where it is something else than a schedule, as a sentence. */
  readonly otherwise?: string;
}

export const isProblem = (found: object): found is ScheduleProblem => 'problem' in found;

export interface ZoneReading {
  readonly zone: string;
  /** What should be known of it, as a sentence. */
  readonly note?: string;
}

/** Most often a place was named, only none that is known. */
export function unknownZone(typed: string, near: readonly string[]): ScheduleProblem {
  const isZone = typed.includes('/');
  const unknown = isZone
    ? `I know no time zone “${typed}”.`
    : `I do not know which time zone “${typed}” is in.`;
  const instead = `Try a larger city${isZone ? '' : ' there'}, or a zone such as Europe/Kyiv.`;
  return {
    of: 'zone',
    problem: `${unknown} ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : instead}`,
  };
}

/** Stands in place of each character that was read; no keyboard types it. */
export const READ = '\u0000';

/** The text as the readers want it: compatible forms in one, no control characters, a plain minus, single spaces, none beside a slash. */
export const typedText = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015]/gu, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/ ?\/ ?/gu, '/')
    .trim();

export const blankOut = (text: string, start: number, end: number): string =>
  text.slice(0, start) + READ.repeat(end - start) + text.slice(end);

/** What may stand between two parts of a schedule and says nothing by itself. */
export const JOINING = `(?:[\\s,:;.()"'‘’/“”\`@${READ}-]|\\b(?:at|in|on|and|every|each|the|to|for|digest|time|tz|timezone|zone|o['’]?clock|please|(?:local|my|our)\\s+time|when|days?|starting|(?:(?:from|beginning)\\s+)?(?:today|tomorrow|now))\\b)*`;

/** What is no part of the schedule, without the words that joined its parts. */
export function restOf(left: string): string {
  if (!left.includes(READ)) return left.trim();
  const joining = new RegExp(`${JOINING}${READ}+${JOINING}`, 'giu');
  const rest = left
    .replace(joining, READ)
    .replaceAll(READ, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.-]+|[\s,;:-]+$/gu, '');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : '';
}
