// Words of a text that name a side of the talks: "Russian", "Kyiv", "Zelensky". A word alone, as questions and reports have it.

import { foldText } from '../text/fold.ts';
import type { Term } from '../text/terms.ts';
import { countries } from './organisations/country.ts';
import { organisations, persons } from './people.ts';
import type { Organisation } from './person.ts';

/** Which side a word tells; of a country that is seldom in these talks its name. */
interface SideWord {
  readonly side: string;
  /** Stands before what belongs to the side, as it is: "the Russian team", not "Russia team". */
  readonly isAdjective: boolean;
}

const EUROPE: readonly (readonly [string, boolean])[] = [
  ['european', true],
  ['eu', true],
  ['europe', false],
];

const SIDE_WORDS = sideWords();

function sideWords(): ReadonlyMap<string, SideWord> {
  const found = new Map<string, SideWord>();
  const add = (word: string, side: string, isAdjective: boolean): void => {
    const folded = foldText(word);
    if (/^[\p{L}]+$/u.test(folded) && !found.has(folded)) found.set(folded, { side, isAdjective });
  };
  for (const [word, isAdjective] of EUROPE) add(word, 'eu', isAdjective);
  for (const { name, side, adjectives, otherNames } of Object.values(countries)) {
    const of = side === 'other' ? name : side;
    for (const adjective of adjectives) {
      if (adjective === 'US') continue;
      add(adjective, of, true);
      add(`${adjective}s`, of, false);
    }
    for (const each of [name, ...otherNames]) if (each !== 'US') add(each, of, false);
  }
  for (const { name, aliases, side, kind } of organisations) {
    if (side === undefined || side === 'other' || kind === 'media') continue;
    for (const each of [name, ...aliases]) if (each !== 'US') add(each, side, false);
  }
  for (const { surnames, offices } of persons) {
    const side = offices.at(-1)?.side;
    if (side !== undefined && side !== 'other') for (const each of surnames) add(each, side, false);
  }
  return found;
}

/** The side that an organisation is asked about for: a country, its capital, its government. */
export function sideOf({ name, kind }: Organisation): string | undefined {
  return kind === 'media' ? undefined : SIDE_WORDS.get(foldText(name))?.side;
}

export const sideWord = ({ word }: Term): SideWord | undefined => SIDE_WORDS.get(word);
