// Stems of Turkish words, which bear several endings one after the other.
import stemmers from 'snowball-stemmers';
import { lazily } from '../program/lazily.ts';
import { foldText } from './fold.ts';

/** Of a BCP 47 tag. */
export const isTurkish = (language: string | undefined): boolean =>
  language !== undefined && /^tr(?:-|$)/iu.test(language);

/** With and without a dot: 'İ' is the capital of 'i', 'I' that of 'ı'. */
export const inSmallTurkishLetters = (word: string): string => word.normalize('NFC').toLocaleLowerCase('tr');

const turkish = lazily(() => stemmers.newStemmer('turkish'));
const stems = new Map<string, string>();
/** Stems kept: a bound on memory. */
const STEMS_KEPT = 50_000;

/** Letters of a word that are left to it: "gemi", of which Snowball leaves two. */
const SHORTEST = 4;
/** Letters by which words are told apart: as good as a dictionary on Turkish news (F. Can et al. 2008, "Information retrieval on Turkish texts"). */
const LONGEST = 5;

/** The folded stem of a word in small Turkish letters: Snowball's, taken again as long as it takes an ending off, and of that the first letters. */
export function stemTurkish(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_KEPT) stems.clear();
  let bare = word;
  for (let next = turkish().stem(bare); next !== bare; next = turkish().stem(bare)) bare = next;
  const stem = foldText(bare.length < SHORTEST ? word.slice(0, SHORTEST) : bare.slice(0, LONGEST));
  stems.set(word, stem);
  return stem;
}
