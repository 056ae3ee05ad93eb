// Whom an office in a text means: 'the Russian foreign minister' is whoever held the office that day.

import { isHeldOn, latestOffice } from '../offices/office.ts';
import type { Person } from '../person.ts';
import type { OfficeHolder, PhraseMatch } from './mention-index.ts';
import type { Reading } from './prepared-text.ts';
import { isJoined, type Token } from './tokens.ts';

/** Words that turn an office into one its holder does not hold: 'the former president', 'deputy foreign minister'. */
const NOT_THE_HOLDER: ReadonlySet<string> = new Set(
  'former ex deputy vice next future ousted late onetime then incoming assistant previous aspiring'.split(
    ' ',
  ),
);
const DAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday i'.split(' '),
);

/** `title` where a name follows to which the office belongs; `holder` where it stands for a person by itself. */
export interface OfficeMention {
  readonly title: boolean;
  readonly holder?: Person;
}

export function readOffice(reading: Reading, at: number, { phrase, length }: PhraseMatch): OfficeMention {
  const { text, tokens, matches } = reading;
  const first = tokens[at];
  const last = tokens[at + length - 1];
  const before = tokens[at - 1];
  const after = tokens[at + length];
  if (last && after && last.end === last.fullEnd && isJoined(text, last, after)) {
    const isKnownName = matches[at + length]?.some(
      ({ phrase: { named, surnamed } }) => named.size + surnamed.size > 0,
    );
    if (isKnownName) return { title: true };
    if (isUnknownName(reading, after)) return { title: false };
  }
  if (first && before && NOT_THE_HOLDER.has(before.word) && isJoined(text, before, first))
    return { title: false };
  const holder = holderOn(phrase.holders, reading.on);
  return { title: false, ...(holder ? { holder } : {}) };
}

/** 'Ukrainian Foreign Minister Pavlo Klimkin': the title of somebody we do not know. */
function isUnknownName({ caseless, isGivenName }: Reading, after: Token): boolean {
  return caseless ? isGivenName(after) : after.letterCase !== 'lower' && !DAYS.has(after.word);
}

/** The one person who held it that day, or who holds it last; nobody where there are two. */
function holderOn(holders: readonly OfficeHolder[], day: string | undefined): Person | undefined {
  const offices = holders.map(({ office }) => office);
  const latest = latestOffice(offices);
  const then = holders.filter(({ office }) =>
    day === undefined ? office.until === latest?.until : isHeldOn(office, day),
  );
  const [holder, ...others] = new Set(then.map(({ person }) => person));
  return others.length === 0 ? holder : undefined;
}
