// Whom a person means whose statements they ask for: a person, an organisation with those who speak for it, or a name
// that only the articles know.
import type { Library } from '../library/library.ts';
import { closestPerson, findMentions, organisations } from '../people/people.ts';
import type { Organisation, Person } from '../people/person.ts';
import { hasWholeSide, speaksFor } from '../people/speaks-for.ts';
import { type Speaker, speakerIds } from '../statements/speakers/speaker.ts';
import { editDistance } from '../text/edit-distance.ts';
import { foldText } from '../text/fold.ts';
import { speakersIn } from './speakers.ts';

export interface Who {
  /** 'Donald Trump', 'Kremlin'. */
  readonly name: string;
  /** Whether words are theirs that were said on an ISO day. */
  readonly includes: (speaker: Speaker, day?: string) => boolean;
}

export type WhoReading =
  | { readonly kind: 'found'; readonly who: Who }
  /** `suggestions` are names that look like it and are heard in the articles, the likeliest first. */
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] };

const SUGGESTIONS = 3;

/** Reads a name however it is spelt; offices are read on the day of the newest article. */
export function readWho(typed: string, library: Library): WhoReading {
  const named = namedIn(typed, library);
  if (named.length > 0) return { kind: 'found', who: anyOf(named) };
  const heard = heardAs(typed, library);
  if (heard) return { kind: 'found', who: heard };
  return { kind: 'unknown', suggestions: suggestionsFor(typed, library) };
}

/** Those who are known by name or office; none where anything else is typed besides. */
function namedIn(typed: string, { extent }: Library): Who[] {
  const mentions = findMentions(typed, { caseless: true, on: extent.to });
  const blank = mentions.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), typed);
  if (/[\p{L}\p{N}]/u.test(foldText(blank).replace(/\b(?:and|or|the)\b|'s?\b/gu, ''))) return [];
  return mentions.flatMap(({ person, organisation }) =>
    person ? [onePerson(person)] : organisation ? [organisationAndVoices(organisation)] : [],
  );
}

const onePerson = ({ id, name }: Person): Who => ({
  name,
  includes: (speaker) => speakerIds(speaker).includes(id),
});

const sideOf = new Map(organisations.map(({ id, side }) => [id, side]));

function organisationAndVoices(organisation: Organisation): Who {
  const { id, name, side } = organisation;
  const wholeSide = hasWholeSide(organisation);
  return {
    name,
    includes: (speaker, day) =>
      speakerIds(speaker).includes(id) ||
      (speaker.person !== undefined && speaksFor(organisation, speaker.person, day)) ||
      (wholeSide && side !== undefined && sideOf.get(speaker.id) === side),
  };
}

function anyOf(several: readonly Who[]): Who {
  const names = several.map(({ name }) => name);
  const last = names.pop() ?? '';
  return {
    name: names.length > 0 ? `${names.join(', ')} and ${last}` : last,
    includes: (speaker, day) => several.some((who) => who.includes(speaker, day)),
  };
}

/** Somebody whom no list has, under the name that an article gives: all of it, or its last word. */
function heardAs(typed: string, library: Library): Who | undefined {
  const wanted = foldText(typed).trim();
  if (wanted === '') return undefined;
  const ids = new Set<string>();
  let name: string | undefined;
  for (const { speaker, isNamed } of speakersIn(library)) {
    const folded = foldText(speaker.name);
    if (folded !== wanted && !(isNamed && folded.endsWith(` ${wanted}`))) continue;
    ids.add(speaker.id);
    name ??= speaker.name;
  }
  return name === undefined ? undefined : { name, includes: ({ id }) => ids.has(id) };
}

/** Names near to what is typed: the whole, or a word of it. */
function suggestionsFor(typed: string, library: Library): string[] {
  const words = foldText(typed)
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word.length > 3);
  const known = words
    .flatMap((word) => closestPerson(word) ?? [])
    .filter(({ id }) => library.speakers.has(id));
  const near = speakersIn(library)
    .filter(({ isNamed }) => isNamed)
    .filter(({ speaker }) =>
      foldText(speaker.name)
        .split(/\s+/u)
        .some((part) => words.some((word) => isNear(word, part))),
    )
    .map(({ speaker }) => speaker.name);
  return [...new Set([...known.map(({ name }) => name), ...near])].slice(0, SUGGESTIONS);
}

/** A mistake in four letters and more, two in seven and more. */
function isNear(word: string, part: string): boolean {
  const shorter = Math.min(word.length, part.length);
  const limit = shorter < 4 ? 0 : shorter < 7 ? 1 : 2;
  return editDistance(word, part, limit) <= limit;
}

/** Names to offer while one is typed: those that have a word that begins so, the most heard first. */
export function completeWho(typed: string, library: Library, limit: number): string[] {
  const wanted = foldText(typed).trim();
  const starts = (name: string): boolean =>
    foldText(name).startsWith(wanted) ||
    foldText(name)
      .split(/[\s-]+/u)
      .some((word) => word.startsWith(wanted));
  const names = speakersIn(library)
    .filter(({ isNamed, speaker }) => isNamed && starts(speaker.name))
    .map(({ speaker }) => speaker.name);
  // Another spelling than the one shown: "zelenskiy", "Лавров".
  const reading = names.length === 0 && wanted !== '' ? readWho(typed, library) : undefined;
  const meant = reading?.kind === 'found' ? [reading.who.name] : (reading?.suggestions ?? []);
  return [...new Set([...names, ...meant])].filter((name) => name.length <= NAME_LIMIT).slice(0, limit);
}

/** What Discord takes of a choice. */
const NAME_LIMIT = 100;
