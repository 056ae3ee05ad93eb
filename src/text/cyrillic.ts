// Stems of words in Cyrillic letters: Russian and Ukrainian by the same rules, so that no word need be told to be either, and
// a question in one of them finds what both have alike.
import stemmers from 'snowball-stemmers';
import { lazily } from '../program/lazily.ts';

/** By its first letter. */
export const isCyrillic = (word: string): boolean => word >= '\u0400' && word < '\u0530';

/** Endings of Ukrainian for which Russian has another: 'мирної', 'президентові', 'підписати'. */
const UKRAINIAN_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ої$/u, 'ой'],
  [/[оеє]ві$/u, 'у'],
  [/ти(?=ся$|$)/u, 'ть'],
];

/** Letters of one of the two -> the nearest that the other has in the same endings. */
const SHARED_LETTERS: ReadonlyMap<string, string> = new Map([
  ['і', 'и'],
  ['ї', 'и'],
  ['ы', 'и'],
  ['є', 'е'],
  ['э', 'е'],
  ['ґ', 'г'],
]);

const russian = lazily(() => stemmers.newStemmer('russian'));

/** The Snowball stem (snowballstem.org/algorithms/russian) of a folded word, spelt with letters that both languages have. */
export function stemCyrillic(word: string): string {
  const ending = UKRAINIAN_ENDINGS.find(([pattern]) => pattern.test(word));
  const inRussian = ending ? word.replace(...ending) : word;
  return russian().stem(inRussian.replace(/[іїыєэґ]/gu, (letter) => SHARED_LETTERS.get(letter) ?? letter));
}
