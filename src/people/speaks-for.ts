// Who speaks for whom: which persons an organisation, a capital or a country is asked about with.
import { foldText } from '../text/fold.ts';
import { countries } from './organisations/country.ts';
import { officeOn } from './people.ts';
import type { Organisation, Person } from './person.ts';

const COUNTRIES = new Set<string>(Object.values(countries).map(({ name }) => name));

const WHOLE_SIDES: ReadonlySet<Organisation['kind']> = new Set(['capital', 'alliance']);

/**
 * Whether a person speaks for an organisation by the office held on an ISO day (the latest, without one): for a country,
 * its capital or an alliance whoever has an office on its side, else whoever has an office that names it ("Kremlin spokesman").
 */
export function speaksFor(organisation: Organisation, person: Person, day?: string): boolean {
  const office = officeOn(person, day);
  if (!office || office.side === undefined || office.side === 'other' || office.side !== organisation.side)
    return false;
  if (hasWholeSide(organisation)) return true;
  const names = [organisation.name, ...organisation.aliases].map(foldText);
  return [office.title, ...office.words]
    .map(foldText)
    .some((said) => names.some((name) => hasWords(said, name)));
}

/** Whether everybody of its side speaks for it: so for a country, its capital and an alliance. */
export function hasWholeSide({ name, kind }: Organisation): boolean {
  return COUNTRIES.has(name) || WHOLE_SIDES.has(kind);
}

const hasWords = (text: string, words: string): boolean =>
  text === words ||
  text.startsWith(`${words} `) ||
  text.endsWith(` ${words}`) ||
  text.includes(` ${words} `) ||
  text.startsWith(`${words}'`);
