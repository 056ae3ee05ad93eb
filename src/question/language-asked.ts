// Which language a question is asked in.
import { isEnglish } from '../text/english.ts';
import { languageIn, type OtherLanguage } from '../text/language.ts';
import { stopWordsOf } from '../text/stop-words.ts';
import { type TermOptions, wordsOf } from '../text/terms.ts';
import { isOfAsking, type Vocabulary } from './vocabulary.ts';

type Known = Pick<Vocabulary, 'frequency'> & {
  readonly spellings: NonNullable<TermOptions['spellings']>;
  /** Of the articles. */
  readonly languages?: ReadonlySet<string>;
};

/** Undefined of English. Turkish may have no letter that English has not: then whose articles know more of its words tells. */
export function languageAsked(
  text: string,
  { frequency, spellings, languages }: Known,
): OtherLanguage | undefined {
  const told = languageIn(text, (word) => isOfAsking(word) || isEnglish(word));
  if (told !== undefined || !languages?.has('tr')) return told;
  const inEnglish = wordsOf(text, { spellings }).filter(
    ({ word, stem }) => isOfAsking(word) || frequency(stem) > 0,
  );
  const inTurkish = wordsOf(text, { spellings, language: 'tr' }).filter(
    ({ word, stem }) => stopWordsOf('tr').has(word) || frequency(stem) > 0,
  );
  return inTurkish.length > inEnglish.length ? 'tr' : undefined;
}
