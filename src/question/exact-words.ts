// What a question asks for letter by letter, as in every search: "in quotation marks" stands so, and -this does not.
import { canonicalWords } from '../people/people.ts';
import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type Term, wordsOf } from '../text/terms.ts';

export interface ExactWords {
  /** As they were typed, without the marks. */
  readonly text: string;
  /** Whether every form of a word counts: so without quotation marks. */
  readonly anyForm: boolean;
  /** One after another: words with one spelling for one name; stems where any form counts. */
  readonly words: readonly string[];
}

const QUOTED = '["“”„«]([^"“”„«»]+)["“”»]';
const IN_MARKS = new RegExp(QUOTED, 'gu');
/** A minus with nothing but space before it, and a word or a quotation right after it. */
const LEFT_OUT = new RegExp(String.raw`(?<!\S)-(?:${QUOTED}|(\p{L}[\p{L}\p{M}\p{N}’'-]*))`, 'gu');

/** Where a question has quotation marks. */
export const spansInMarks = (text: string): Span[] =>
  [...text.matchAll(IN_MARKS)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** What stands in quotation marks in a question. */
export const quotedIn = (text: string): ExactWords[] =>
  [...text.matchAll(IN_MARKS)].flatMap(([, words = '']) => exactly(words, false));

/** A question without the words that it leaves out, and these. */
export function withoutLeftOut(text: string): { readonly text: string; readonly leftOut: ExactWords[] } {
  const leftOut: ExactWords[] = [];
  const rest = text.replace(LEFT_OUT, (_, quoted?: string, word?: string) => {
    leftOut.push(...exactly(quoted ?? word ?? '', quoted === undefined));
    return '';
  });
  return { text: leftOut.length === 0 ? text : rest.replace(/\s+/gu, ' ').trim(), leftOut };
}

function exactly(typed: string, anyForm: boolean): ExactWords[] {
  const words = keysOf(typed, anyForm);
  return words.length === 0 ? [] : [{ text: typed.trim(), anyForm, words }];
}

const keysOf = (text: string, anyForm: boolean): string[] =>
  wordsOf(text, { spellings: canonicalWords }).map((term) => (anyForm ? term.stem : spelt(term)));

const spelt = ({ word }: Term): string => canonicalWords.get(word) ?? word;

/** Whether a text has them, one right after another. */
export function hasExactly({ words, anyForm }: ExactWords, text: string): boolean {
  // Most texts have not even the first of them, and reading all words of a text is the slow part.
  const [first = ''] = words;
  if (!anyForm && !canonicalNames.has(first) && !foldText(text).includes(first)) return false;
  const there = keysOf(text, anyForm);
  return there.some((_, at) => words.every((word, next) => there[at + next] === word));
}

const canonicalNames = new Set(canonicalWords.values());
