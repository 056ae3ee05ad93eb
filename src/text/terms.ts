// Terms: the words of a text as the index knows them - folded, one spelling for one name, stemmed - with their spans.
import stemmers from 'snowball-stemmers';
import { lazily } from '../program/lazily.ts';
import { isCyrillic, stemCyrillic } from './cyrillic.ts';
import { foldText } from './fold.ts';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { inOneSpelling, stemInOneSpelling } from './one-spelling.ts';
import type { Span } from './span.ts';
import { stopWordsOf } from './stop-words.ts';
import { inSmallTurkishLetters, isTurkish, stemTurkish } from './turkish.ts';

export interface Term extends Span {
  /** The folded word as written: 'negotiations'. */
  readonly word: string;
  /** What is indexed and compared: 'negoti'. */
  readonly stem: string;
}

/** Initials with stops, numbers with separators, words with inner apostrophes, and with marks that are not seen. */
const TOKEN = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{Cf}]+(?:['’ʼ][\p{L}\p{M}\p{Cf}]+)*/gu;

/** Names that upper case alone tells from a common word, and initials. */
const UPPER_CASE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US: 'usa',
    USA: 'usa',
    WHO: 'who-org',
    IT: 'it',
  }),
);

/** Two written words that are one. */
const COMPOUNDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'cease fire': 'ceasefire',
    'cease fires': 'ceasefires',
  }),
);

const COMPOUNDS_BEGIN = new Set([...COMPOUNDS.keys()].map((words) => words.split(' ')[0] ?? words));

const porter2 = lazily(() => stemmers.newStemmer('english'));
const stems = new Map<string, string>();
/** Stems kept: more than the words of English in use, so that the cache is only a bound on memory. */
const STEMS_KEPT = 200_000;

/** The Porter2 stem (snowballstem.org/algorithms/english) of a folded word, or of its base where it is irregular; British and American spellings have one. */
export function stemWord(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_KEPT) stems.clear();
  const stem = makeStem(word);
  stems.set(word, stem);
  return stem;
}

function makeStem(word: string): string {
  if (isCyrillic(word)) return stemCyrillic(word);
  const base = inOneSpelling(IRREGULAR_FORMS.get(word) ?? word);
  return /^[a-z]+$/u.test(base) ? stemInOneSpelling(porter2().stem(base)) : base;
}

/** Words and their stems, as far as they were made. */
export const knownStems = (): ReadonlyMap<string, string> => stems;

/** Takes up stems that were made before, by the same rules: to make one the first time takes a tenth of a millisecond. */
export function rememberStems(known: Iterable<readonly [string, string]>): void {
  for (const [word, stem] of known) stems.set(word, stem);
}

export interface TermOptions {
  /** Folded word -> the folded spelling that stands for all of a name ('zelenskiy' -> 'zelensky'). */
  readonly spellings?: Pick<ReadonlyMap<string, string>, 'get'>;
  /** BCP 47 tag of the text; English and whatever is told by its letters need none. */
  readonly language?: string | undefined;
}

/** The terms of a text in order, stop words left out. */
export function termsOf(text: string, options: TermOptions = {}): Term[] {
  const stopWords = stopWordsOf(options.language);
  return wordsOf(text, options).filter(({ word }) => !stopWords.has(word));
}

/** All words of a text in order, stop words too. */
export function wordsOf(text: string, { spellings, language }: TermOptions = {}): Term[] {
  if (isTurkish(language)) return turkishWords(text, spellings);
  const terms: Term[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = foldToken(match[0]);
    if (word === '') continue;
    const start = match.index;
    const end = start + match[0].length;
    const last = terms.at(-1);
    const compound =
      last &&
      COMPOUNDS_BEGIN.has(last.word) &&
      /^[\s-]$/u.test(text.slice(last.end, start)) &&
      COMPOUNDS.get(`${last.word} ${word}`);
    if (last && compound) {
      terms[terms.length - 1] = { start: last.start, end, word: compound, stem: stemWord(compound) };
      continue;
    }
    const spelling = spellings?.get(word);
    terms.push({ start, end, word, stem: spelling ?? spellings?.get(stemWord(word)) ?? stemWord(word) });
  }
  return terms;
}

/** Words of a Turkish text: without what stands behind an apostrophe, which is an ending. */
function turkishWords(text: string, spellings: TermOptions['spellings']): Term[] {
  const terms: Term[] = [];
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    const [written = ''] = token.replace(/\p{Cf}/gu, '').split(/['’ʼ]/u);
    const small = inSmallTurkishLetters(written);
    const word = foldText(small);
    if (word === '') continue;
    const stem = isCyrillic(word) ? stemWord(word) : stemTurkish(small);
    terms.push({
      start,
      end: start + token.length,
      word,
      stem: spellings?.get(word) ?? spellings?.get(stem) ?? stem,
    });
  }
  return terms;
}

/** Most words: nothing of them needs folding but the case of a first letter. */
const PLAIN = /^[A-Za-z]?[a-z]+$/u;

function foldToken(token: string): string {
  if (PLAIN.test(token)) return token.toLowerCase();
  const upper = UPPER_CASE_WORDS.get(token);
  if (upper !== undefined) return upper;
  if (/^(?:\p{L}\.)+$/u.test(token)) {
    const initials = token.replaceAll('.', '');
    return UPPER_CASE_WORDS.get(initials) ?? foldText(initials);
  }
  if (/^\d/u.test(token)) return token.replaceAll(',', '');
  return foldText(token.replace(/\p{Cf}/gu, ''))
    .replace(/'(?:s|m|re|ve|ll|d|t)$/u, '')
    .replaceAll("'", '');
}
