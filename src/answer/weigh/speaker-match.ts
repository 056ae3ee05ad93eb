// Whether words are of those whom a question asks for: a person, or whoever speaks for an organisation.
import { countries } from '../../people/organisations/country.ts';
import { organisations } from '../../people/people.ts';
import type { Organisation } from '../../people/person.ts';
import { hasWholeSide, speaksFor } from '../../people/speaks-for.ts';
import type { Question } from '../../question/question.ts';
import { type Speaker, speakerIds } from '../../statements/speakers/speaker.ts';
import { foldText } from '../../text/fold.ts';
import { overlaps } from '../../text/span.ts';

const sideOf = new Map(organisations.map(({ id, side }) => [id, side]));
const adjectivesOf = new Map<string, readonly string[]>(
  Object.values(countries).map(({ side, adjectives }) => [side, adjectives.map(foldText)]),
);

/** `day` is the one it was said on, ISO 8601: offices are read by it. */
export function isAskedOf(question: Question, speaker: Speaker, day?: string): boolean {
  const ids = speakerIds(speaker);
  if (question.speakers.some(({ id }) => ids.includes(id))) return true;
  return question.organisations.some(
    (organisation) =>
      ids.includes(organisation.id) ||
      (speaker.person
        ? speaksFor(organisation, speaker.person, day)
        : hasWholeSide(organisation) && isOfSide(organisation, speaker)),
  );
}

/** The Kremlin for Moscow; "a senior Ukrainian official" for Kyiv. */
function isOfSide({ side }: Organisation, { id, name }: Speaker): boolean {
  if (side === undefined || side === 'other') return false;
  if (sideOf.get(id) === side) return true;
  const words = foldText(name).split(/[^\p{L}]+/u);
  return (adjectivesOf.get(side) ?? []).some((adjective) => words.includes(adjective));
}

/** Whether a stem is the name of an organisation that is asked for words: nobody repeats it in what they say. */
export const isAskedName = ({ organisations: asked, named, terms }: Question, stem: string): boolean =>
  asked.length > 0 &&
  terms.some(
    (term) =>
      term.stem === stem &&
      named.organisations.some((name) => asked.includes(name.organisation) && overlaps(name, term)),
  );
