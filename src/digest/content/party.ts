// Which party to the talks somebody speaks for.

import { countries } from '../../people/organisations/country.ts';
import { officeOn, organisations, personById } from '../../people/people.ts';
import type { Person, Side } from '../../people/person.ts';
import type { Speaker } from '../../statements/speakers/speaker.ts';
import type { Party } from './digest.ts';

/** In the order in which a digest shows them. */
export const PARTIES: readonly Party[] = ['ukraine', 'russia', 'us', 'others'];

const sideOfOrganisation = new Map(organisations.map(({ id, side }) => [id, side]));

/** Of several who speak together the party that all of them are of; of "the Ukrainian side" what it is called. */
export function partyOf({ id, name, members = [id] }: Speaker, day: string | undefined): Party {
  const [first = 'others', ...others] = new Set(members.map((member) => partyOfNamed(member, day)));
  if (others.length > 0) return 'others';
  return first === 'others' && !personById(id) ? (partyOfDescription(name) ?? first) : first;
}

/** "Ukrainian side", "senior Russian diplomat": whoever is described by one country alone. */
function partyOfDescription(name: string): Party | undefined {
  const words = new Set(name.split(/[^\p{L}.]+/u));
  const named = DESCRIBED.filter(({ adjectives }) => adjectives.some((adjective) => words.has(adjective)));
  return named.length === 1 ? PARTIES.find((party) => party === named[0]?.side) : undefined;
}

const DESCRIBED = [countries.ukraine, countries.russia, countries.us];

/** Of a person or an organisation by its id: by the office held on an ISO day, else the latest. */
export function partyOfNamed(id: string, day: string | undefined): Party {
  const person = personById(id);
  const side = person ? sideOfPerson(person, day) : sideOfOrganisation.get(id);
  return PARTIES.find((party) => party === side) ?? 'others';
}

const sideOfPerson = (person: Person, day: string | undefined): Side | undefined =>
  (officeOn(person, day) ?? officeOn(person))?.side;
