// Makes offices: the title to show, the words articles use for it, and the days it was held.
import type { Country } from '../organisations/country.ts';
import type { Office, Side } from '../person.ts';

/** An office apart from who holds it. */
export type Post = Pick<Office, 'title' | 'words' | 'side'>;

/** What articles call a role, besides its title. */
const ROLE_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'Foreign Minister': [
      'foreign minister',
      'foreign affairs minister',
      'minister of foreign affairs',
      'top diplomat',
    ],
    'Defence Minister': [
      'defence minister',
      'defense minister',
      'minister of defence',
      'minister of defense',
    ],
    'Prime Minister': ['prime minister', 'pm', 'premier'],
    'Foreign Secretary': ['foreign secretary', 'foreign minister', 'top diplomat'],
    'Defence Secretary': ['defence secretary', 'defense secretary', 'defence minister', 'defense minister'],
  }),
);

/** An office of a country: 'Foreign Minister of Russia', said "russian foreign minister", "russia's foreign minister". */
export function stateOffice(role: string, country: Country, alsoSaid: readonly string[] = []): Post {
  const roles = [
    ...(ROLE_WORDS.get(role) ?? [role.toLowerCase()]),
    ...(role === country.leader ? ['leader'] : []),
  ];
  const words = roles.flatMap((said) => [
    ...country.adjectives.map((adjective) => `${adjective} ${said}`),
    ...[country.name, ...country.otherNames].map((name) => `${name}'s ${said}`),
    `${said} of ${country.of}`,
    ...country.otherNames.map((name) => `${said} of ${name === name.toUpperCase() ? 'the ' : ''}${name}`),
  ]);
  return post(`${role} of ${country.of}`, country.side, [...words, ...alsoSaid]);
}

/** An office with words of its own; with none it is shown, but never found in a text by itself. */
export function post(title: string, side: Side, words: readonly string[] = []): Post {
  return { title, side, words: [...new Set(words.map((word) => word.toLowerCase()))] };
}

export function governor(region: string, side: Side, { installed = false } = {}): Post {
  return post(`${installed ? 'Russian-installed ' : ''}Governor of ${region} region`, side, [
    ...(installed
      ? [`russian-installed governor of ${region}`, `moscow-installed governor of ${region}`]
      : []),
    ...(installed
      ? []
      : [
          `${region} governor`,
          `${region}'s governor`,
          `${region} regional governor`,
          `${region} region governor`,
          `governor of ${region}`,
          `governor of the ${region} region`,
          `${region} region's governor`,
          `head of the ${region} regional military administration`,
        ]),
  ]);
}

export function mayor(city: string, side: Side): Post {
  return post(`Mayor of ${city}`, side, [`${city} mayor`, `${city}'s mayor`, `mayor of ${city}`]);
}

/** A post held from a day until a day, inclusive; a bound that is not known is left out. */
export function held({ title, words, side }: Post, from?: string, until?: string): Office {
  return {
    title,
    words,
    ...(side === undefined ? {} : { side }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Whether the office was held on an ISO day; an unknown bound holds always, a coarse one ('2025-05') holds whole. */
export function isHeldOn({ from, until }: Office, day: string): boolean {
  return (
    (from === undefined || from <= day.slice(0, from.length)) &&
    (until === undefined || day.slice(0, until.length) <= until)
  );
}

/** Of several offices the one that ended last, then the one that began last, then the one listed last. */
export function latestOffice(offices: readonly Office[]): Office | undefined {
  const end = ({ until }: Office) => until ?? '9999';
  const start = ({ from }: Office) => from ?? '';
  return offices.reduce<Office | undefined>((latest, office) => {
    if (latest === undefined) return office;
    if (end(office) !== end(latest)) return end(office) > end(latest) ? office : latest;
    return start(office) >= start(latest) ? office : latest;
  }, undefined);
}
