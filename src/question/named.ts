// Whom a question names, however it spells them: persons, offices, misspelt names, organisations and peoples.
import { countries } from '../people/organisations/country.ts';
import { bearerOf, closestPerson, findMentions, organisations } from '../people/people.ts';
import type { Organisation, Person } from '../people/person.ts';
import { foldText, foldWord } from '../text/fold.ts';
import { isLatin } from '../text/latin.ts';
import { overlaps, type Span } from '../text/span.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { ASKING_WORDS } from './question-words.ts';
import { type Asking, isSpeakerIn } from './speakers-asked.ts';

interface Named extends Span {
  /** What makes it worth saying who was meant: nothing, of a name as it is commonly spelt. */
  readonly unusual?: 'misspelt' | 'office' | 'script';
}

interface NamedPerson extends Named {
  readonly person: Person;
}

interface NamedOrganisation extends Named {
  readonly organisation: Organisation;
}

export interface NamedIn {
  readonly persons: readonly NamedPerson[];
  readonly organisations: readonly NamedOrganisation[];
}

/** "the russians", "ukrainians", "the ukrainian side" -> the country. */
const PEOPLES = peoples();

function peoples(): ReadonlyMap<string, Organisation> {
  const byName = new Map(organisations.map((organisation) => [organisation.name, organisation]));
  return new Map(
    Object.values(countries).flatMap(({ name, adjectives }): [string, Organisation][] => {
      const organisation = byName.get(name);
      return organisation ? adjectives.map((adjective) => [foldText(adjective), organisation]) : [];
    }),
  );
}

const THEIR_SIDE = new Set(['side', 'officials', 'authorities', 'leadership']);

/** Before a name that is another word too, and is not that here; or nothing at all. */
const BEFORE_A_NAME = new Set(['did', 'does', 'has', 'had', 'to', 'by', 'and', 'or', 'vs', 'versus']);

/** In order; `on` is the day on which offices are read. */
export function namedIn(
  asking: Asking,
  {
    on,
    language,
    isKnown,
  }: {
    on?: string | undefined;
    language?: string | undefined;
    isKnown: (stem: string) => boolean;
  },
): NamedIn {
  const { text, words } = asking;
  const mentions = findMentions(text, { caseless: true, on, language });
  const persons = mentions.flatMap(({ person, start, end, kind }): NamedPerson[] => {
    if (!person) return [];
    const named = { person, start, end };
    if (kind === 'office') return [{ ...named, unusual: 'office' }];
    return isLatin(text.slice(start, end)) ? [named] : [{ ...named, unusual: 'script' }];
  });
  const misspelt = words.flatMap((word, at): NamedPerson[] => {
    if (mentions.some((mention) => mention.person && overlaps(mention, word))) return [];
    const before = words[at - 1];
    const isMeant = (!before || BEFORE_A_NAME.has(before.word)) && isSpeakerIn(asking, word);
    const bearer = isMeant ? bearerOf(word.word) : undefined;
    if (bearer) return [{ person: bearer, start: word.start, end: endOf(text, word) }];
    if (STOP_WORDS.has(word.word) || ASKING_WORDS.has(word.word) || isKnown(word.stem)) return [];
    // Of the words of another language many are unknown, and near to some name.
    const mayBeName = language === undefined || /^\p{Lu}/u.test(text.slice(word.start));
    const person = mayBeName ? closestPerson(word.word) : undefined;
    return person ? [{ person, start: word.start, end: endOf(text, word), unusual: 'misspelt' }] : [];
  });
  const byName = mentions.flatMap(({ organisation, start, end }): NamedOrganisation[] =>
    organisation ? [{ organisation, start, end }] : [],
  );
  const byPeople = words.flatMap(({ word, start, end }, at): NamedOrganisation[] => {
    const next = words[at + 1];
    const side = next && THEIR_SIDE.has(next.word) ? next : undefined;
    const organisation = side
      ? PEOPLES.get(word)
      : word.endsWith('s')
        ? PEOPLES.get(word.slice(0, -1))
        : undefined;
    const span = { start, end: side?.end ?? end };
    if (!organisation || mentions.some((mention) => overlaps(mention, span))) return [];
    return [{ organisation, ...span }];
  });
  return {
    persons: [...persons, ...misspelt].sort(byStart),
    organisations: [...byName, ...byPeople].sort(byStart),
  };
}

const byStart = (a: Span, b: Span): number => a.start - b.start;

/** A word's end before its possessive ending. */
const endOf = (text: string, { start, end }: Span): number =>
  start + unpossessed(text.slice(start, end)).length;

const unpossessed = (word: string): string =>
  foldWord(word) === foldText(word) ? word : word.replace(/[’'ʼ]s?$/u, '');
