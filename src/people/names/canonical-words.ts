// One spelling for the many of a name, so that a search for any of them finds all.
import { lazily } from '../../program/lazily.ts';
import { isCyrillic } from '../../text/cyrillic.ts';
import { foldWord } from '../../text/fold.ts';
import { countries } from '../organisations/country.ts';
import type { Person } from '../person.ts';
import { beginningOf, declined } from './declension.ts';
import { ORDINARY_SURNAMES } from './ordinary-words.ts';
import { GIVEN_NAME_SPELLINGS, PLACE_SPELLINGS } from './spellings.ts';

/** A country and its people, singular and plural: "Russia's delegation" is what "the Russian delegation" asks for. */
const COUNTRY_WORDS: readonly (readonly string[])[] = Object.values(countries)
  .filter(({ name }) => !/\s/u.test(name))
  .map(({ name, adjectives, otherNames }) =>
    singleWords([name, ...otherNames, ...adjectives.flatMap((adjective) => [adjective, `${adjective}s`])]),
  );

/** Folded spellings, those in Cyrillic in all of their cases: `get` and `has` know these, which are made when one is asked for. */
export type CanonicalWords = Pick<ReadonlyMap<string, string>, 'get' | 'has' | 'entries' | 'values'>;

/**
 * Folded spelling -> the folded spelling that stands for it and for all the others; that one maps to itself, so that a
 * word found here needs no stemming. Spellings of two words are left out.
 */
export function canonicalWordsOf(persons: readonly Person[]): CanonicalWords {
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
  const cases = casesOf(canonical);
  const get = (word: string): string | undefined =>
    canonical.get(word) ?? (isCyrillic(word) ? cases(word) : undefined);
  return {
    get,
    has: (word) => get(word) !== undefined,
    entries: () => canonical.entries(),
    values: () => canonical.values(),
  };
}

/** What stands for a Cyrillic word that may be one of them in another case. */
function casesOf(canonical: ReadonlyMap<string, string>): (word: string) => string | undefined {
  const nominatives = lazily(() => {
    const byBeginning = new Map<string, string[]>();
    for (const word of canonical.keys()) {
      if (!isCyrillic(word)) continue;
      const sharing = byBeginning.get(beginningOf(word));
      if (sharing) sharing.push(word);
      else byBeginning.set(beginningOf(word), [word]);
    }
    return byBeginning;
  });
  const cases = new Map<string, string>();
  return (word) => {
    const beginning = beginningOf(word);
    for (const nominative of nominatives().get(beginning) ?? []) {
      const by = canonical.get(nominative) ?? nominative;
      for (const form of declined(nominative)) if (!cases.has(form)) cases.set(form, by);
    }
    nominatives().delete(beginning);
    return cases.get(word);
  };
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
