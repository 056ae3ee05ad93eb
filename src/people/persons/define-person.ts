// Makes a person out of what is written by hand: the spellings of the name multiply out here, not in the data.
import { foldText } from '../../text/fold.ts';
import { GIVEN_NAME_SPELLINGS } from '../names/spellings.ts';
import type { Office, Person } from '../person.ts';

interface Spellings {
  /** Where it is not the last word of the name: 'von der Leyen', 'Xi'. */
  readonly surname?: string;
  /** Other given names in use, beyond the usual spellings of the given name: 'Vladimir' for Volodymyr. */
  readonly given?: readonly string[];
  /** Other spellings of the surname in the Latin alphabet. */
  readonly surnames?: readonly string[];
  /** Full names in Cyrillic, given name first. */
  readonly cyrillic?: readonly string[];
  /** Whole names that are none of the above: 'Sir Keir', 'MBS'. */
  readonly also?: readonly string[];
  /** The surname alone means someone else. */
  readonly lesserKnown?: boolean;
}

const usualSpellings = new Map(
  GIVEN_NAME_SPELLINGS.flatMap((group) => group.map((name) => [name, group] as const)),
);

export function person(
  name: string,
  gender: Person['gender'],
  offices: readonly Office[],
  spellings: Spellings = {},
): Person {
  const surname = spellings.surname ?? lastWord(name);
  const surnames = [surname, ...(spellings.surnames ?? [])];
  const cyrillic = spellings.cyrillic ?? [];
  // 'Xi Jinping' has no given name before the surname, and so no other order to spell out.
  const ownGiven = name.endsWith(` ${surname}`) ? [name.slice(0, -surname.length - 1)] : [];
  const given = [...ownGiven, ...(spellings.given ?? [])].flatMap(
    (each) => usualSpellings.get(each)?.filter(isLatin) ?? [each],
  );
  const fullNames = given.flatMap((each) => surnames.map((last) => `${each} ${last}`));
  const aliases = new Set([...fullNames, ...cyrillic, ...(spellings.also ?? [])]);
  aliases.delete(name);
  return {
    id: foldText(name)
      .replace(/'/g, '')
      .replace(/[^a-z0-9]+/g, '-'),
    name,
    surname,
    gender,
    aliases: [...aliases],
    surnames: spellings.lesserKnown ? [] : [...new Set([...surnames, ...cyrillic.map(lastWord)])],
    offices,
  };
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

// A given name in one alphabet and a surname in the other is nobody's spelling.
function isLatin(name: string): boolean {
  return /^\p{Script=Latin}/u.test(name);
}
