// Which names, surnames, offices and organisations may be written at a word of a text: all phrases by their first word.

import { lazily } from '../../program/lazily.ts';
import { isCyrillic } from '../../text/cyrillic.ts';
import { foldText } from '../../text/fold.ts';
import { RANKS } from '../offices/titles.ts';
import { organisations } from '../organisations/organisations.ts';
import type { Office, Organisation, Person } from '../person.ts';
import { persons } from '../persons/persons.ts';
import { beginningOf, declined } from './declension.ts';
import { isJoined, type LetterCase, type Token, tokenize } from './tokens.ts';

export interface OfficeHolder {
  readonly person: Person;
  readonly office: Office;
}

/** What a phrase may mean: one spelling may stand for several. */
interface Phrase {
  readonly words: readonly string[];
  /** The least a text's letters must be, word by word: 'upper' for 'US', which is not 'us'. */
  letterCases: readonly LetterCase[];
  readonly named: Set<Person>;
  readonly surnamed: Set<Person>;
  readonly holders: OfficeHolder[];
  readonly organisations: Set<Organisation>;
}

export interface PhraseMatch {
  readonly phrase: Phrase;
  /** Words it takes of the text. */
  readonly length: number;
  /** Where it ends in the text, before a possessive ending. */
  readonly end: number;
}

export interface MentionIndex {
  /** The phrases written from the word at `index` on, longest first. */
  phrasesAt(text: string, tokens: readonly Token[], index: number, caseless: boolean): PhraseMatch[];
  /** Whether it is the first word of the given names of a person, folded. */
  isGivenName(word: string): boolean;
}

/** A pronoun before it is a country. */
const NEVER_LOWER = 'us';
const WEIGHT: Readonly<Record<LetterCase, number>> = { lower: 0, capital: 1, upper: 2 };

/** A spelling, and what it may mean. */
interface Spelling {
  readonly written: string;
  readonly add: (phrase: Phrase) => void;
}

/** Cheap: to cut some thousand spellings into words took half of a short run of the program. */
export function createMentionIndex(): MentionIndex {
  /** By the first word, folded. */
  const spellings = new Map<string, Spelling[]>();
  /** By the first word, once it was met: by the first two words, or the one; longest first. */
  const met = new Map<string, ReadonlyMap<string, readonly Phrase[]>>();

  /** By how they begin: a third of all, not looked at before a Cyrillic word is met that begins so. */
  const cyrillic = new Map<string, Spelling[]>();

  function sort(spelling: Spelling): void {
    const first = firstWordOf(spelling.written);
    const sharing = spellings.get(first);
    if (sharing) sharing.push(spelling);
    else spellings.set(first, [spelling]);
  }

  function note(written: string, add: Spelling['add']): void {
    if (!isCyrillic(written)) {
      sort({ written, add });
      return;
    }
    const beginning = beginningOf(foldText(written));
    const sharing = cyrillic.get(beginning);
    if (sharing) sharing.push({ written, add });
    else cyrillic.set(beginning, [{ written, add }]);
  }

  function sortCyrillic(beginning: string): void {
    for (const { written, add } of cyrillic.get(beginning) ?? [])
      for (const form of declined(written)) sort({ written: form, add });
    cyrillic.delete(beginning);
  }

  function beginningWith(first: string): ReadonlyMap<string, readonly Phrase[]> {
    if (isCyrillic(first)) sortCyrillic(beginningOf(first));
    let byOpening = met.get(first);
    if (!byOpening) {
      byOpening = byOpeningOf(spellings.get(first) ?? []);
      if (byOpening.size > 0) met.set(first, byOpening);
    }
    return byOpening;
  }

  for (const person of persons) {
    for (const name of [person.name, ...person.aliases]) note(name, ({ named }) => named.add(person));
    for (const surname of person.surnames) note(surname, ({ surnamed }) => surnamed.add(person));
    for (const office of person.offices) {
      for (const words of office.words) note(words, ({ holders }) => holders.push({ person, office }));
    }
  }
  for (const organisation of organisations) {
    for (const name of [organisation.name, ...organisation.aliases])
      note(name, (phrase) => phrase.organisations.add(organisation));
  }

  const givenNames = lazily(() => givenNamesOf(persons));
  const givenInCases = lazily(
    () => new Set([...givenNames()].filter(isCyrillic).flatMap((name) => [...declined(name)])),
  );
  return {
    isGivenName: (word) => givenNames().has(word) || (isCyrillic(word) && givenInCases().has(word)),
    phrasesAt(text, tokens, index, caseless) {
      const first = tokens[index];
      if (!first) return [];
      const found: PhraseMatch[] = [];
      const second = tokens[index + 1];
      for (const opening of openings(first, second, caseless)) {
        const [word = opening] = opening.split(' ', 1);
        for (const phrase of beginningWith(word).get(opening) ?? []) {
          const end = endOf(phrase, text, tokens, index, caseless);
          if (end !== undefined) found.push({ phrase, length: phrase.words.length, end });
        }
      }
      return found;
    },
  };
}

/** Most are words of plain letters, which need no folding. */
const PLAIN = /^[A-Za-z]+$/;

/** What names begin with, as it is written -> its first word: most names begin as others do. */
const firstWords = new Map<string, string>();

function firstWordOf(written: string): string {
  const space = written.indexOf(' ');
  const first = space < 0 ? written : written.slice(0, space);
  const known = firstWords.get(first);
  if (known !== undefined) return known;
  const word = PLAIN.test(first) ? first.toLowerCase() : (tokenize(first)[0]?.word ?? '');
  firstWords.set(first, word);
  return word;
}

function byOpeningOf(spellings: readonly Spelling[]): Map<string, Phrase[]> {
  const byKey = new Map<string, Phrase>();
  for (const { written, add } of spellings) {
    const tokens = tokenize(written);
    const words = tokens.map(({ word }) => word);
    const letterCases = tokens.map(({ word, letterCase }) => (word === NEVER_LOWER ? 'upper' : letterCase));
    const key = words.join(' ');
    const known = byKey.get(key);
    if (known) known.letterCases = known.letterCases.map((own, at) => smaller(own, letterCases[at] ?? own));
    const phrase = known ?? phraseOf(words, letterCases);
    byKey.set(key, phrase);
    add(phrase);
  }
  const byOpening = new Map<string, Phrase[]>();
  for (const phrase of byKey.values()) {
    const opening = phrase.words.slice(0, 2).join(' ');
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), phrase]);
  }
  for (const sharing of byOpening.values()) sharing.sort((a, b) => b.words.length - a.words.length);
  return byOpening;
}

const phraseOf = (words: readonly string[], letterCases: readonly LetterCase[]): Phrase => ({
  words,
  letterCases,
  named: new Set(),
  surnamed: new Set(),
  holders: [],
  organisations: new Set(),
});

function openings(first: Token, second: Token | undefined, caseless: boolean): string[] {
  if (!caseless) return second ? [`${first.word} ${second.word}`, first.word] : [first.word];
  const firsts = forms(first);
  return [...(second ? firsts.flatMap((one) => forms(second).map((two) => `${one} ${two}`)) : []), ...firsts];
}

/** Lower-case questions leave the apostrophe out: 'putins offer', 'keir starmers plan'. */
function forms({ word }: Token): string[] {
  return word.length > 4 && word.endsWith('s') ? [word, word.slice(0, -1)] : [word];
}

/** Where the phrase ends in the text when it starts at the word at `index`; nothing where it is not written there. */
function endOf(
  { words, letterCases }: Phrase,
  text: string,
  tokens: readonly Token[],
  index: number,
  caseless: boolean,
): number | undefined {
  let end: number | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const token = tokens[index + at];
    if (!token || word === undefined) return undefined;
    const isPlural = caseless && token.word !== word;
    if (isPlural && !(token.word.length > 4 && token.word === `${word}s`)) return undefined;
    if (!caseless && (token.word !== word || WEIGHT[token.letterCase] < WEIGHT[letterCases[at] ?? 'lower'])) {
      return undefined;
    }
    const before = tokens[index + at - 1];
    if (at > 0 && before && !isJoined(text, before, token)) return undefined;
    end = isPlural ? token.end - 1 : token.end;
  }
  return end;
}

/** The words before a surname, without titles ('Sir Keir'). */
function givenNamesOf(people: readonly Person[]): Set<string> {
  const given = new Set<string>();
  for (const { name, aliases, surname, surnames } of people) {
    const endings = [surname, ...surnames].map((last) => ` ${last}`);
    for (const full of [name, ...aliases]) {
      const first = firstWordOf(full);
      if (first !== '' && !RANKS.has(first) && endings.some((ending) => full.endsWith(ending)))
        given.add(first);
    }
  }
  return given;
}

function smaller(a: LetterCase, b: LetterCase): LetterCase {
  return WEIGHT[a] <= WEIGHT[b] ? a : b;
}
