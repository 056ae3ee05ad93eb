// One spelling for the many of a name, so that a search for any of them finds all.
import { foldWord } from '../../text/fold.ts';
import { countries } from '../organisations/country.ts';
import type { Person } from '../person.ts';
import { ORDINARY_SURNAMES } from './ordinary-words.ts';
import { GIVEN_NAME_SPELLINGS, PLACE_SPELLINGS } from './spellings.ts';

/** A country and its people, singular and plural: "Russia's delegation" is what "the Russian delegation" asks for. */
const COUNTRY_WORDS: readonly (readonly string[])[] = Object.values(countries)
  .filter(({ name }) => !/\s/u.test(name))
  .map(({ name, adjectives, otherNames }) =>
    singleWords([name, ...otherNames, ...adjectives.flatMap((adjective) => [adjective, `${adjective}s`])]),
  );

/**
 * Folded spelling -> the folded spelling that stands for it and for all the others; that one maps to itself, so that a
 * word found here needs no stemming. Spellings of two words are left out.
 */
export function canonicalWordsOf(persons: readonly Person[]): ReadonlyMap<string, string> {
  const groups = [
    ...PLACE_SPELLINGS.map(singleWords),
    ...GIVEN_NAME_SPELLINGS.map(singleWords),
    ...COUNTRY_WORDS,
    ...persons.map(({ surnames }) => shortestFirst(singleWords(surnames))),
  ];
  const canonical = new Map<string, string>();
  for (const group of groups) {
    if (group.length < 2) continue;
    // Groups that share a spelling ('Fedorov' of two persons) become one: keep what the first of them chose.
    const known = group.map((word) => canonical.get(word)).find((word) => word !== undefined);
    for (const word of group) {
      if (!canonical.has(word)) canonical.set(word, known ?? group[0] ?? word);
    }
  }
  return canonical;
}

function singleWords(spellings: readonly string[]): string[] {
  const words = spellings.filter((spelling) => !/[\s-]/.test(spelling)).map(foldWord);
  return [...new Set(words)].filter((word) => !ORDINARY_SURNAMES.has(word));
}

/** The shortest Latin spelling is the commonest in English reports: 'Zelensky', 'Syrsky', 'Polyansky'. */
function shortestFirst(words: readonly string[]): string[] {
  const weight = (word: string) => word.length + (/^[a-z]/.test(word) ? 0 : 1000);
  return [...words].sort((a, b) => weight(a) - weight(b));
}
