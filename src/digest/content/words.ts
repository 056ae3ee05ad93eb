// The words in which a digest counts and names things.
import * as z from 'zod';
import { capitalise } from '../../text/capitalise.ts';
import { formatDay, WEEKDAYS } from '../../text/dates.ts';
import { weekdayOf } from '../../text/days.ts';
import type { DigestFilter, LeftOutReason, Party } from './digest.ts';

/** What stands in the title of a digest. */
export const digestTitleSchema = z
  .object({
    /** The local day that it is for, ISO 8601. */
    day: z.string(),
    /** From when on it tells: 'yesterday 08:30'. */
    since: z.string(),
    /** 'Europe/Kyiv'; absent where no hour is named. */
    zone: z.string().exactOptional(),
  })
  .readonly();

export type DigestTitle = z.infer<typeof digestTitleSchema>;

export const PARTY_NAMES: Readonly<Record<Party, string>> = {
  ukraine: 'Ukraine',
  russia: 'Russia',
  us: 'United States',
  others: 'Others',
};

/** After a number: '3 reported before'. */
export const REASON_NAMES: Readonly<Record<LeftOutReason, string>> = {
  filtered: 'not what this digest is about',
  'reported-before': 'reported before',
  'told-again': 'told again from long before',
  declined: 'that somebody declined to say',
  'no-name': 'by sources without a name',
  'by-outlet': 'by news outlets',
  'few-words': 'of a few words only',
  'over-limit': 'less carried or less telling',
};

export const count = (number: number, one: string, several = `${one}s`): string =>
  `${number} ${number === 1 ? one : several}`;

/** 'The talks, Friday 16 May 2025' */
export function nameOf({ day }: DigestTitle, filter: DigestFilter): string {
  const weekday = capitalise(WEEKDAYS[weekdayOf(day)] ?? '');
  return `The talks, ${weekday} ${formatDay(day)}${restriction(filter)}`;
}

/** 'since yesterday 08:30 (Europe/Kyiv)' */
export const sinceOf = ({ since, zone }: DigestTitle): string =>
  `since ${since}${zone === undefined ? '' : ` (${zone})`}`;

/** ', Donald Trump only', ', about “sanctions”'; nothing for a digest of everything. */
function restriction({ who, topic }: DigestFilter): string {
  return `${who ? `, ${who.name} only` : ''}${topic === undefined ? '' : `, about “${topic}”`}`;
}
