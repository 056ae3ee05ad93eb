// Countries by two capitals, as chats have them and reports do not: "RU", "UA", "RF".
import { type Country, countries } from './country.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let byCode: ReadonlyMap<string, Country> | undefined;

/** By ISO 3166, as the platform knows it, or by the initials of a name; not where reports write so themselves, as of the US. */
export function countryOf(code: string): Country | undefined {
  if (code.length !== 2) return undefined;
  byCode ??= new Map(
    [...isoCodes(), ...initials()].filter(([known, { adjectives }]) => !adjectives.includes(known)),
  );
  return byCode.get(code);
}

function isoCodes(): [string, Country][] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const byName = new Map(
    Object.values(countries).flatMap((country) =>
      [country.name, ...country.otherNames].map((name): [string, Country] => [name, country]),
    ),
  );
  return LETTERS.flatMap((first) =>
    LETTERS.flatMap((second): [string, Country][] => {
      const country = byName.get(names.of(first + second) ?? '');
      return country ? [[first + second, country]] : [];
    }),
  );
}

/** Of its names of two words: "Russian Federation". */
const initials = (): [string, Country][] =>
  Object.values(countries).flatMap((country) =>
    [country.name, ...country.otherNames]
      .map((name) => name.split(' '))
      .filter(({ length }) => length === 2)
      .map((words): [string, Country] => [words.map((word) => word.charAt(0)).join(''), country]),
  );
