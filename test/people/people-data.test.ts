// What holds for the data as a whole, whoever is added.
import { describe, expect, it } from 'vitest';
import { PLACE_SPELLINGS } from '../../src/people/names/spellings.ts';
import {
  canonicalWords,
  findMentions,
  officeOn,
  organisations,
  personById,
  persons,
} from '../../src/people/people.ts';
import type { Office, Person } from '../../src/people/person.ts';
import { foldText } from '../../src/text/fold.ts';

/** Titles that one person holds at a time. */
const HELD_BY_ONE =
  /^(?:President|Prime Minister|Chancellor|Foreign Minister|Defence Minister|Foreign Secretary|Defence Secretary|Mayor|Governor|Pope|Secretary General|Commander-in-Chief|Chief of the General Staff|Vice President|US Secretary|Kremlin Spokesman|Head of|Secretary of|Speaker|White House Press|EU High Rep|US Special Envoy for Ukraine|State Department Spokes|Director)/;

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

function overlap(a: Office, b: Office): boolean {
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999');
}

describe('persons', () => {
  it('are at least 120, each under an id of its own', () => {
    expect(persons.length).toBeGreaterThanOrEqual(120);
    expect(repeated(persons.map(({ id }) => id))).toEqual([]);
    for (const person of persons) expect(personById(person.id)).toBe(person);
  });

  it('have ids of lower-case words and hyphens', () => {
    for (const { id } of persons) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('share no whole name', () => {
    const owners = new Map<string, Person>();
    for (const person of persons) {
      for (const name of new Set([person.name, ...person.aliases].map(foldText))) {
        expect(`${name}: ${owners.get(name)?.id ?? person.id}`).toBe(`${name}: ${person.id}`);
        owners.set(name, person);
      }
    }
  });

  it('are found by their name and by every alias', () => {
    for (const person of persons) {
      for (const name of [person.name, ...person.aliases]) {
        const found = findMentions(`Then ${name} said so.`).map((mention) => [
          mention.person?.id,
          mention.kind,
        ]);
        expect([name, found]).toEqual([name, [[person.id, 'name']]]);
      }
    }
  });

  it('are found by every alias in lower case', () => {
    for (const person of persons) {
      for (const name of person.aliases) {
        const found = findMentions(`what did ${name.toLowerCase()} say`, { caseless: true });
        expect([name, found.map((mention) => mention.person?.id)]).toEqual([name, [person.id]]);
      }
    }
  });

  it('have names written in one alphabet', () => {
    for (const { name, aliases } of persons) {
      for (const alias of [name, ...aliases]) {
        expect([
          alias,
          /\p{Script=Latin}/u.test(alias) && /\p{Script=Cyrillic}/u.test(alias) && !/XIV/.test(alias),
        ]).toEqual([alias, false]);
      }
    }
  });
});

describe('offices', () => {
  it('begin before they end, on ISO days, months or years', () => {
    for (const { id, offices } of persons) {
      for (const { title, from, until } of offices) {
        for (const bound of [from, until]) {
          if (bound !== undefined)
            expect([id, bound]).toEqual([
              id,
              expect.stringMatching(/^20\d\d(?:-[01]\d(?:-[0-3]\d)?)?$|^19\d\d-/),
            ]);
          if (bound?.length === 10)
            expect(new Date(`${bound}T00:00:00Z`).toISOString().slice(0, 10)).toBe(bound);
        }
        if (from !== undefined && until !== undefined)
          expect([id, title, from <= until]).toEqual([id, title, true]);
      }
    }
  });

  it('that one person holds at a time are held by one at a time', () => {
    const held = persons.flatMap((person) => person.offices.map((office) => ({ person, office })));
    const clashes = held.flatMap((a, at) =>
      held
        .slice(at + 1)
        .filter(
          (b) =>
            a.person !== b.person && a.office.title === b.office.title && HELD_BY_ONE.test(a.office.title),
        )
        .filter((b) => overlap(a.office, b.office))
        .map((b) => `${a.office.title}: ${a.person.name}, ${b.person.name}`),
    );
    expect(clashes).toEqual([]);
  });

  it('are said in lower case, as articles are folded', () => {
    for (const { offices } of persons) {
      for (const { words } of offices) for (const said of words) expect(said).toBe(said.toLowerCase());
    }
  });

  it.each([
    ['volodymyr-zelenskyy', '2025-05-15', 'President of Ukraine'],
    ['volodymyr-zelenskyy', '2019-05-19', undefined],
    ['kyrylo-budanov', '2025-05-15', "Head of Ukraine's Military Intelligence"],
    ['kyrylo-budanov', '2026-01-02', 'Head of the Office of the President of Ukraine'],
    ['rustem-umerov', '2025-05-15', 'Defence Minister of Ukraine'],
    ['rustem-umerov', '2025-07-18', 'Secretary of the National Security and Defence Council of Ukraine'],
    ['denys-shmyhal', '2025-07-01', 'Prime Minister of Ukraine'],
    ['denys-shmyhal', '2025-11-01', 'Defence Minister of Ukraine'],
    ['mark-rutte', '2024-06-30', 'Prime Minister of the Netherlands'],
    ['mark-rutte', '2025-01-01', 'Secretary General of NATO'],
    ['pope-francis', '2025-04-22', undefined],
    ['pope-leo-xiv', '2025-05-08', 'Pope'],
    ['donald-trump', '2025-01-19', undefined],
    ['donald-trump', '2025-01-20', 'President of the United States'],
    ['sergiy-kyslytsya', '2025-06-02', 'First Deputy Foreign Minister of Ukraine'],
    ['keith-kellogg', undefined, 'US Special Envoy for Ukraine'],
  ])('of %s on %s is %s', (id, day, title) => {
    const person = personById(id);
    expect(person && officeOn(person, day)?.title).toBe(title);
  });

  it('that ended are the latest where no later one is known', () => {
    const kuleba = personById('dmytro-kuleba');
    expect(kuleba && officeOn(kuleba)?.title).toBe('Foreign Minister of Ukraine');
  });
});

describe('organisations', () => {
  it('are at least 60, each under an id of its own that no person has', () => {
    expect(organisations.length).toBeGreaterThanOrEqual(60);
    expect(repeated([...persons, ...organisations].map(({ id }) => id))).toEqual([]);
  });

  it('share no alias', () => {
    const owners = new Map<string, string>();
    for (const { id, name, aliases } of organisations) {
      for (const alias of new Set([name, ...aliases].map(foldText))) {
        expect(`${alias}: ${owners.get(alias) ?? id}`).toBe(`${alias}: ${id}`);
        owners.set(alias, id);
      }
    }
  });

  it('are found by their name and by every alias', () => {
    for (const organisation of organisations) {
      for (const name of [organisation.name, ...organisation.aliases]) {
        const found = findMentions(`According to ${name}, it did.`).map(
          (mention) => mention.organisation?.id,
        );
        expect([name, found]).toEqual([name, [organisation.id]]);
      }
    }
  });
});

describe('canonicalWords', () => {
  it.each([
    ['zelenskyy', 'zelensky'],
    ['zelenskiy', 'zelensky'],
    ['Зеленський', 'zelensky'],
    ['Зеленский', 'zelensky'],
    ['kiev', 'kyiv'],
    ['kyiv', 'kyiv'],
    ['Київ', 'kyiv'],
    ['turkey', 'turkiye'],
    ['donbass', 'donbas'],
    ['zaporozhye', 'zaporizhzhia'],
    ['polyanskiy', 'polyansky'],
    ['sergei', 'sergey'],
    ['путин', 'putin'],
  ])('takes %s for %s', (word, canonical) => {
    expect(canonicalWords.get(foldText(word))).toBe(canonical);
  });

  it('keeps Zelensky apart from Zelenska, and Volodymyr from Vladimir', () => {
    expect(canonicalWords.get('zelenska')).not.toBe('zelensky');
    expect(canonicalWords.get('volodymyr')).not.toBe(canonicalWords.get('vladimir'));
  });

  it('leaves common words alone', () => {
    for (const word of ['store', 'king', 'power', 'may', 'leo']) expect(canonicalWords.has(word)).toBe(false);
  });

  it('holds folded words, and each canonical word stands for itself', () => {
    for (const [word, canonical] of canonicalWords.entries()) {
      expect(foldText(word)).toBe(word);
      expect(word).toMatch(/^\S+$/);
      expect(canonicalWords.get(canonical)).toBe(canonical);
    }
  });
});

describe('PLACE_SPELLINGS', () => {
  it('gives no spelling to two places', () => {
    expect(repeated(PLACE_SPELLINGS.flatMap((group) => [...new Set(group.map(foldText))]))).toEqual([]);
  });
});
