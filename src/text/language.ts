// Which language a text is in, of those that are searched with endings of their own.
import { STOP_WORDS, stopWordsOf } from './stop-words.ts';

/** BCP 47, the first part alone. */
export type OtherLanguage = 'ru' | 'uk' | 'tr';

/** UTF-16 units of a text that are looked at. */
const LOOKED_AT = 4_000;
/** Letters that English words have none of. */
const TELLING = /[\u0400-\u052fğĞıİşŞ]/u;
const TURKISH_LETTER = /[ğış]/u;
/** Names are written with capitals, whichever the language. */
const SMALL_WORD = /(?<!\p{L})\p{Ll}+(?!\p{L})/gu;
const UKRAINIAN = /[іїєґ]/giu;
const RUSSIAN = /[ыэъё]/giu;

/**
 * Undefined of English, and of what is none of them. A few English words are enough for a text not to be Turkish: names alone
 * do not tell ("Erdoğan met Putin").
 * @param isEnglish of a word in small letters.
 */
export function languageIn(
  text: string,
  isEnglish: (word: string) => boolean = (word) => STOP_WORDS.has(word),
): OtherLanguage | undefined {
  const looked = text.slice(0, LOOKED_AT);
  if (!TELLING.test(looked)) return undefined;
  const letters = countOf(looked, /\p{L}/gu);
  if (countOf(looked, /\p{Script=Cyrillic}/gu) * 2 > letters)
    return countOf(looked, UKRAINIAN) > countOf(looked, RUSSIAN) ? 'uk' : 'ru';
  const words = looked.match(SMALL_WORD) ?? [];
  const turkish = words.filter((word) => TURKISH_LETTER.test(word) || isTurkishWord(word)).length;
  return turkish > words.filter((word) => isEnglish(word.toLowerCase())).length ? 'tr' : undefined;
}

const isTurkishWord = (word: string): boolean => stopWordsOf('tr').has(word.toLocaleLowerCase('tr'));

const countOf = (text: string, letter: RegExp): number => text.match(letter)?.length ?? 0;
