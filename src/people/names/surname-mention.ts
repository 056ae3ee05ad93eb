// Whom a surname alone means in a text. In doubt nobody: words put into the wrong mouth are the worst mistake.
import { foldText } from '../../text/fold.ts';
import { titleStart } from '../offices/titles.ts';
import type { Person } from '../person.ts';
import type { PhraseMatch } from './mention-index.ts';
import { ORDINARY_SURNAMES, WORDS_WITHOUT_CAPITALS } from './ordinary-words.ts';
import type { Reading } from './prepared-text.ts';
import { isSpaced } from './tokens.ts';

export function readSurname(reading: Reading, at: number, { phrase }: PhraseMatch): Person | undefined {
  const { text, tokens, caseless, namedInFull, strangers, isGivenName } = reading;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || phrase.surnamed.size === 0) return undefined;
  // With the given name of one of ours it would have been found as a whole name.
  if (before && isGivenName(before) && isSpaced(text, before, token)) return undefined;

  const candidates = [...phrase.surnamed];
  const isOrdinary =
    ORDINARY_SURNAMES.has(phrase.words.join(' ')) ||
    (caseless && WORDS_WITHOUT_CAPITALS.has(phrase.words.join(' ')));
  if (candidates.length === 1 && !isOrdinary) return candidates[0];
  if (strangers.has(token.word)) return undefined;

  const named = candidates.filter((person) => namedInFull.has(person));
  if (named.length === 1) return named[0];

  const titled = titleStart(text, tokens, at, { caseless });
  if (titled === at) return undefined;
  if (candidates.length === 1) return candidates[0];
  const title = tokens.slice(titled, at).map(({ word }) => word);
  const entitled = candidates.filter((person) => title.every((word) => officeWords(person).has(word)));
  return entitled.length === 1 ? entitled[0] : undefined;
}

function officeWords({ offices }: Person): Set<string> {
  return new Set(
    offices
      .flatMap(({ title, words }) => [title, ...words])
      .flatMap((said) => foldText(said).split(/[\s-]+/)),
  );
}
