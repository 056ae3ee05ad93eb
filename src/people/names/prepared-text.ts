// A text prepared for finding mentions: its words, what may be written at each, and who is named in full anywhere.
import { foldText } from '../../text/fold.ts';
import type { Person } from '../person.ts';
import type { MentionIndex, PhraseMatch } from './mention-index.ts';
import { OTHER_GIVEN_NAMES } from './ordinary-words.ts';
import { isSpaced, type Token, tokenize } from './tokens.ts';

export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** By word: the phrases that start there, longest first. */
  readonly matches: readonly (readonly PhraseMatch[])[];
  readonly caseless: boolean;
  /** ISO day. */
  readonly on: string | undefined;
  readonly namedInFull: ReadonlySet<Person>;
  /** Surnames that stand behind the given name of someone we do not know, folded. */
  readonly strangers: ReadonlySet<string>;
  isGivenName(token: Token): boolean;
}

export function readText(
  text: string,
  index: MentionIndex,
  { on, caseless, language }: { on: string | undefined; caseless: boolean; language: string | undefined },
): Reading {
  const tokens = tokenize(text, language);
  const isGivenName = ({ word, letterCase, end, fullEnd }: Token) =>
    (caseless || letterCase !== 'lower') &&
    end === fullEnd &&
    (index.isGivenName(word) || OTHER_GIVEN_NAMES.has(word));

  const namedInFull = new Set<Person>();
  const strangers = new Set<string>();
  const matches = tokens.map((token, at) => {
    const before = tokens[at - 1];
    if (before && isGivenName(before) && isSpaced(text, before, token)) strangers.add(token.word);
    const found = index.phrasesAt(text, tokens, at, caseless);
    for (const { phrase } of found) for (const person of phrase.named) namedInFull.add(person);
    return found;
  });
  for (const { surnames } of namedInFull) for (const surname of surnames) strangers.delete(foldText(surname));
  return { text, tokens, matches, caseless, on, namedInFull, strangers, isGivenName };
}
