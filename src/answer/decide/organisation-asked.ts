// An organisation or a country that is asked about: whether any article names it, and how a sentence does.
import type { Library } from '../../library/library.ts';
import { countries } from '../../people/organisations/country.ts';
import { canonicalWords, organisationById } from '../../people/people.ts';
import type { Organisation } from '../../people/person.ts';
import { sideOf } from '../../people/sides.ts';
import type { Question } from '../../question/question.ts';
import { wordsOf } from '../../text/terms.ts';

/** One that no article names, nor anything of its side; undefined where there is none. */
export function unknownOrganisation({ text, named }: Question, library: Library): Organisation | undefined {
  return named.organisations.find(({ organisation, start, end }) => {
    const written = [text.slice(start, end), ...adjectivesOf(organisation)];
    return organisation.kind !== 'media' && !written.some(isKnown) && !isNamed(organisation, library);
  })?.organisation;

  function isKnown(name: string): boolean {
    return wordsOf(name, { spellings: canonicalWords }).every(
      ({ stem }) => library.index.frequency(stem) > 0,
    );
  }
}

function isNamed(organisation: Organisation, { organisations }: Library): boolean {
  if (organisations.has(organisation.id)) return true;
  const side = sideOf(organisation);
  return (
    side !== undefined &&
    [...organisations].some((id) => {
      const other = organisationById(id);
      return other && sideOf(other) === side;
    })
  );
}

const adjectivesOf = ({ name }: Organisation): readonly string[] =>
  Object.values(countries).find((country) => country.name === name)?.adjectives ?? [];
