// Time zones by name: IANA names in any spelling that the runtime knows, cities, abbreviations and countries.

import { capitalise } from '../../text/capitalise.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { foldText } from '../../text/fold.ts';
import { NO_CITIES, OTHER_CITIES, RENAMED } from './cities.ts';
import { COUNTRY_WORDS, ZONE_WORDS, type ZoneMeaning } from './zone-words.ts';

/** The name that a zone has today: 'Europe/Kyiv' for 'europe/kiev', 'UTC' for 'Etc/GMT'; nothing where it is none. */
export function canonicalZone(name: string): string | undefined {
  if (!/^\p{L}/u.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    const fixed = /^Etc\/GMT([+-])(\d+)$/u.exec(timeZone);
    // These count to the west: Etc/GMT-2 is two hours ahead.
    if (fixed) return `${fixed[1] === '-' ? '+' : '-'}${(fixed[2] ?? '').padStart(2, '0')}:00`;
    return RENAMED.get(timeZone) ?? timeZone;
  } catch {
    return undefined;
  }
}

/** Words as the names are compared: folded, with spaces for what joins them and without stops. */
export const foldName = (name: string): string =>
  foldText(name)
    .replace(/[.'’]/gu, '')
    .replace(/[\s_,-]+/gu, ' ')
    .trim();

let cities: ReadonlyMap<string, string> | undefined;

/** Folded name of a city -> its zone. */
function cityZones(): ReadonlyMap<string, string> {
  const zones = Intl.supportedValuesOf('timeZone').flatMap((zone) => [zone, RENAMED.get(zone) ?? zone]);
  return new Map([
    ...zones
      .filter((zone) => !zone.startsWith('Etc/') && !NO_CITIES.has(cityOf(zone)))
      .map((zone): [string, string] => [cityOf(zone), RENAMED.get(zone) ?? zone]),
    ...OTHER_CITIES.map(([name, zone]): [string, string] => [foldName(name), zone]),
  ]);
}

const cityOf = (zone: string): string => foldName(zone.slice(zone.lastIndexOf('/') + 1));

export function meaningOf(folded: string): (ZoneMeaning & { readonly isCountry: boolean }) | undefined {
  const word = ZONE_WORDS.get(folded);
  if (word) return { ...word, isCountry: false };
  cities ??= cityZones();
  const city = cities.get(folded);
  if (city !== undefined) return { zones: { [city]: '' }, isCountry: false };
  const country = COUNTRY_WORDS.get(folded);
  return country && { ...country, isCountry: true };
}

/** What is spelt nearly so, the nearest, at most three: 'Europe/Kyiv', 'Kharkiv (Europe/Kyiv)'. */
export function nearestZones(typed: string, limit: number): string[] {
  cities ??= cityZones();
  const folded = foldName(typed);
  const near = [...cities]
    .map(([name, zone]) => ({ name, zone, distance: editDistance(folded, name, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const nearest = near.filter(({ distance }) => distance === near[0]?.distance);
  const byZone = new Map(nearest.map(({ name, zone }) => [zone, name]));
  return [...byZone]
    .slice(0, 3)
    .map(([zone, name]) => (name === cityOf(zone) ? zone : `${titled(name)} (${zone})`));
}

const titled = (name: string): string => name.split(' ').map(capitalise).join(' ');
