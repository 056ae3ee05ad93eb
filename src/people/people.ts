// Who is who in the talks: look-ups over the persons and organisations.

import { editDistance } from '../text/edit-distance.ts';
import { foldWord } from '../text/fold.ts';
import { type CanonicalWords, canonicalWordsOf } from './names/canonical-words.ts';
import { ORDINARY_SURNAMES, WORDS_WITHOUT_CAPITALS } from './names/ordinary-words.ts';
import { isHeldOn, latestOffice } from './offices/office.ts';
import { organisations } from './organisations/organisations.ts';
import type { Office, Organisation, Person } from './person.ts';
import { persons } from './persons/persons.ts';

export { findMentions, type Mention, type MentionOptions } from './names/mentions.ts';
export { organisations, persons };

/** Folded spelling of one word -> folded spelling to index and search by: 'zelenskyy' -> 'zelensky', 'kiev' -> 'kyiv'. */
export const canonicalWords: CanonicalWords = canonicalWordsOf(persons);

const byId = new Map(persons.map((person) => [person.id, person]));

export function personById(id: string): Person | undefined {
  return byId.get(id);
}

const organisationsById = new Map(organisations.map((organisation) => [organisation.id, organisation]));

export function organisationById(id: string): Organisation | undefined {
  return organisationsById.get(id);
}

/** The office held on an ISO day, of several the one begun last; without a day the latest office. */
export function officeOn({ offices }: Person, day?: string): Office | undefined {
  return latestOffice(day === undefined ? offices : offices.filter((office) => isHeldOn(office, day)));
}

let spelt: ReadonlyMap<string, ReadonlySet<Person>> | undefined;

/**
 * The person whom a misspelt surname ('zelinsky', 'pescov') most probably means: one mistake in a word of five or six
 * letters, two in a longer one, none in a shorter. Nobody where two persons are equally near.
 */
export function closestPerson(word: string): Person | undefined {
  spelt ??= surnameBearers();
  const folded = foldWord(word);
  let nearest = Number.POSITIVE_INFINITY;
  let found = new Set<Person>();
  for (const [surname, bearers] of spelt) {
    const limit = mistakesAllowed(Math.min(surname.length, folded.length));
    const distance = editDistance(folded, surname, limit);
    if (distance > limit || distance > nearest) continue;
    found = distance < nearest ? new Set(bearers) : new Set([...found, ...bearers]);
    nearest = distance;
  }
  const [person, ...others] = found;
  return others.length === 0 ? person : undefined;
}

function mistakesAllowed(letters: number): number {
  if (letters < 5) return 0;
  return letters < 7 ? 1 : 2;
}

/** Surnames that are words too are left out: 'costs' is no misspelt Costa. */
function surnameBearers(): ReadonlyMap<string, ReadonlySet<Person>> {
  const bearers = new Map<string, Set<Person>>();
  for (const person of persons) {
    for (const surname of person.surnames.map(foldWord)) {
      if (ORDINARY_SURNAMES.has(surname) || WORDS_WITHOUT_CAPITALS.has(surname)) continue;
      bearers.set(surname, (bearers.get(surname) ?? new Set()).add(person));
    }
  }
  return bearers;
}

/** The only person with a surname that is another word too, where it is clear that somebody is meant: "what did tusk say". */
export function bearerOf(word: string): Person | undefined {
  const folded = foldWord(word);
  if (!ORDINARY_SURNAMES.has(folded) && !WORDS_WITHOUT_CAPITALS.has(folded)) return undefined;
  const bearers = persons.filter(({ surnames }) => surnames.some((surname) => foldWord(surname) === folded));
  return bearers.length === 1 ? bearers[0] : undefined;
}

/** The word that stands for the place, country or name that a misspelt one most probably is: 'ukranian' gives 'ukraine'. */
export function closestSpelling(word: string): string | undefined {
  const folded = foldWord(word);
  let nearest = mistakesAllowed(folded.length) + 1;
  let found: string | undefined;
  for (const [spelling, canonical] of canonicalWords.entries()) {
    if (spelling[0] !== folded[0]) continue;
    const distance = editDistance(folded, spelling, nearest - 1);
    if (distance >= nearest) continue;
    nearest = distance;
    found = canonical;
  }
  return found;
}
