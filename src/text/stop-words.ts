// Words too common to find anything by, folded. English function words; words that ask (who, when, many) are read by
// the question's own rules before they are dropped here. Those of other languages are a package's.
import { createRequire } from 'node:module';
import { lazily } from '../program/lazily.ts';
import { isCyrillic } from './cyrillic.ts';
import { foldText } from './fold.ts';
import { isTurkish } from './turkish.ts';

type StopWords = Pick<ReadonlySet<string>, 'has'>;

const ENGLISH: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are aren as at be because been before being below between
  both but by can cannot could couldn did didn do does doesn doing don down during each else ever few for from further
  get gets getting go goes going got had hadn has hasn have haven having he hence her here hers herself him himself his
  how however i if in into is isn it its itself just let like ll me might mightn more most must mustn my myself need
  no nor not now of off on once only or other ought our ours ourselves out over own per put re s same shall shan she
  should shouldn so some such t than that the their theirs them themselves then there these they this those through to
  too tell told under until up upon us ve very was wasn we were weren what whats when where whether which while who whom whos
  whose why will with didnt doesnt dont isnt wasnt werent cant couldnt wont wouldnt hes shes theyre whats whos hasnt
  havent hadnt im within without would wouldn yet you your yours yourself yourselves
  say says said saying mr mrs ms sir please anything something much many`.split(/\s+/u),
);

const require = createRequire(import.meta.url);
/** Read when a word of another language is first met: the lists of all languages are one file. */
const listsOf = (...languages: readonly ('rus' | 'ukr' | 'tur')[]): (() => StopWords) =>
  lazily(() => {
    const lists: typeof import('stopword') = require('stopword');
    return new Set(languages.flatMap((language) => lists[language]).map(foldText));
  });
const cyrillic = listsOf('rus', 'ukr');
const turkish = listsOf('tur');

/** Those of every language that a word tells by its letters. */
export const STOP_WORDS: StopWords = {
  has: (word) => ENGLISH.has(word) || (isCyrillic(word) && cyrillic().has(word)),
};

const TURKISH: StopWords = { has: (word) => turkish().has(word) };

/** Those of a text in a language, a BCP 47 tag; absent of English. */
export const stopWordsOf = (language: string | undefined): StopWords =>
  isTurkish(language) ? TURKISH : STOP_WORDS;
