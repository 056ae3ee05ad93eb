// Slips of the keyboard in a question, put right by the words that articles and questions have.
import { canonicalWords, closestPerson } from '../people/people.ts';
import { isEnglish } from '../text/english.ts';
import { overlaps } from '../text/span.ts';
import { stemWord, wordsOf } from '../text/terms.ts';
import { spansInMarks } from './exact-words.ts';
import { isOfAsking, type Respelling, type Vocabulary } from './vocabulary.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Shorter words are a slip away from too many others; of those only two letters swapped are told, "teh". */
const SHORTEST = 4;
/** More unknown words than that are no slips but another language; each takes some five milliseconds. */
const MOST = 8;

/**
 * Each word in small letters that is not English and that no article has, as the one it most probably is: one letter left out,
 * too many, mistaken or swapped with the next (the four slips of F. Damerau 1964, looked up as in P. Norvig, "How to write a
 * spelling corrector"). Names of persons are left to those who know them, and what stands in quotation marks stands so.
 */
export function slipsIn(text: string, { frequency }: Vocabulary): Respelling[] {
  const inMarks = spansInMarks(text);
  const unknown = wordsOf(text, { spellings: canonicalWords }).filter(
    ({ word, stem, start, end }) =>
      word === text.slice(start, end) &&
      /^[a-z]{3,}$/u.test(word) &&
      !isOfAsking(word) &&
      !canonicalWords.has(word) &&
      frequency(stem) === 0 &&
      !inMarks.some((mark) => overlaps(mark, { start, end })) &&
      !isEnglish(word),
  );
  if (unknown.length > MOST) return [];
  return unknown.flatMap(({ word, start, end }): Respelling[] => {
    const by = closestPerson(word) ? undefined : wordMeant(word, frequency);
    return by === undefined ? [] : [{ start, end, by }];
  });
}

/** A word of asking before one of the articles, of those the one in most passages. */
function wordMeant(typed: string, frequency: Vocabulary['frequency']): string | undefined {
  const swapped = swapsIn(typed);
  if (typed.length < SHORTEST) return swapped.find(isOfAsking);
  const words = [...swapped, ...otherSlipsIn(typed)];
  const asking = words.find(isOfAsking);
  if (asking !== undefined) return asking;
  let [meant, most]: [string | undefined, number] = [undefined, 0];
  for (const word of words) {
    const passages = frequency(canonicalWords.get(word) ?? stemWord(word));
    if (passages > most) [meant, most] = [word, passages];
  }
  return meant;
}

const swapsIn = (word: string): string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );

/** The likelier first: a letter left out, one too many, a mistaken one. None in the first letter: there a slip is seldom. */
function otherSlipsIn(word: string): string[] {
  const letters = [...LETTERS];
  const ends = Array.from({ length: word.length }, (_, at) => at + 1);
  const without = ends.slice(0, -1).map((at) => [word.slice(0, at), word.slice(at + 1)] as const);
  return [
    ...ends.flatMap((at) => letters.map((letter) => word.slice(0, at) + letter + word.slice(at))),
    ...without.map(([before, after]) => before + after),
    ...without.flatMap(([before, after]) => letters.map((letter) => before + letter + after)),
  ];
}
