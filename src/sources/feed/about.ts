// What of a general feed is wanted: articles that touch one of the persons, words or phrases that a source is followed for.
import { findMentions } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import { foldText } from '../../text/fold.ts';
import { termsOf } from '../../text/terms.ts';

interface Text {
  readonly title?: string;
  readonly body: string;
}

/** 'Lavrov, sanctions, peace talks' as a list. */
export const readAbout = (list: string): string[] =>
  list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** Which of the phrases the text touches: a person by any name, words in any of their forms, side by side. */
export function touched({ title = '', body }: Text, about: readonly string[]): string[] {
  const text = `${title}\n${body}`;
  const people = personsIn(text, false);
  const stems = ` ${stemsOf(text)} `;
  return about.filter((phrase) => {
    if (personsIn(phrase, true).some((person) => people.includes(person))) return true;
    const wanted = stemsOf(phrase);
    return wanted === '' ? foldText(text).includes(foldText(phrase)) : stems.includes(` ${wanted} `);
  });
}

/** Undefined where the text is wanted, else why not. */
export function unwanted(text: Text, about: readonly string[]): string | undefined {
  if (about.length === 0 || touched(text, about).length > 0) return undefined;
  return `it touches none of: ${about.join(', ')}`;
}

const personsIn = (text: string, caseless: boolean): Person[] =>
  findMentions(text, { caseless }).flatMap(({ person }) => person ?? []);

const stemsOf = (text: string): string =>
  termsOf(text)
    .map(({ stem }) => stem)
    .join(' ');
