// Names that a question has by initials or by one of several names, as the articles have them.
import { countryOf } from '../people/organisations/country-codes.ts';
import { canonicalWords, findMentions } from '../people/people.ts';
import { overlaps } from '../text/span.ts';
import { termsOf, wordsOf } from '../text/terms.ts';
import { AUXILIARIES } from './question-words.ts';
import { isOfAsking, type Respelling, type Vocabulary } from './vocabulary.ts';

const SIDES: ReadonlySet<string> = new Set(['ukraine', 'russia']);
/** More letters are a word. */
const MOST_INITIALS = 6;

/** Initials that no article has, where one has the name in full, and organisations of one word that the articles name otherwise. */
export function namesInFull(text: string, { frequency, longNames }: Vocabulary): Respelling[] {
  const isKnown = (name: string): boolean =>
    termsOf(name, { spellings: canonicalWords }).every(({ stem }) => frequency(stem) > 0);
  const organisations = findMentions(text, { caseless: true }).flatMap(
    ({ organisation, start, end }): Respelling[] => {
      const name = text.slice(start, end);
      // Longer ones describe: "Ukraine's army".
      if (!organisation || /\s/u.test(name) || isKnown(name)) return [];
      const by = [organisation.name, ...organisation.aliases].find(isKnown);
      return by === undefined ? [] : [{ start, end, by }];
    },
  );
  const initials = wordsOf(text).flatMap(({ word, stem, start, end }): Respelling[] => {
    if (word.length > MOST_INITIALS || isOfAsking(word) || frequency(canonicalWords.get(word) ?? stem) > 0)
      return [];
    const by = longNames.get(word) ?? longNames.get(word.replace(/s$/u, ''));
    return by === undefined || organisations.some((other) => overlaps(other, { start, end }))
      ? []
      : [{ start, end, by }];
  });
  return [...organisations, ...initials, ...countriesIn(text)];
}

/** "the RF delegation", "what does UA want": in capitals, in a text that is not all capitals; the two sides in small letters too. */
function countriesIn(text: string): Respelling[] {
  const isMixed = /\p{Ll}/u.test(text);
  const words = wordsOf(text);
  return words.flatMap(({ word, start, end }, at): Respelling[] => {
    const code = text.slice(start, end);
    const country = isOfAsking(word) ? undefined : countryOf(code.toUpperCase());
    const isTold = isMixed && code === code.toUpperCase();
    if (!country || !(isTold || SIDES.has(country.side))) return [];
    const next = words[at + 1];
    const isBeforeNoun =
      next &&
      !isOfAsking(next.word) &&
      text.slice(end, next.start) === ' ' &&
      !AUXILIARIES.has(words[at - 1]?.word ?? '');
    return [{ start, end, by: (isBeforeNoun && country.adjectives[0]) || country.name }];
  });
}
