// Speakers without a name: the description that the article gives, as a reader is shown it.
import { foldText } from '../../text/fold.ts';
import { type Outside, readOutside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';

/** Articles, numbers of one and words that only say that there is no name. */
const LEADING =
  /^(?:(?:the|an?|(?:one|another|some)(?!\s+of\s)|certain|unnamed|unidentified|anonymous|unspecified)\s+)+(?=\S)/iu;
/** Where the head of a description ends: "a spokesman for the ministry", "sources close to the talks". */
const HEAD_ENDS = phrase(
  ',|of|for|in|at|with|from|to|on|within|inside|close|familiar|briefed|involved|who|that',
);
/** Heads of descriptions of persons who speak without their name. */
const PERSON = phrase(
  `(official|officials|source|sources|diplomat|diplomats|adviser|advisers|advisor|advisors|aide|aides|envoy|envoys|negotiator|negotiators
   |representative|representatives|insider|insiders|staffer|staffers|officer|officers|lawmaker|lawmakers|delegate|delegates
   |spokesman|spokeswoman|spokesperson|spokesmen|spokeswomen|spokespeople) $`,
);
/** "a person familiar with the matter", but not "20 people" */
const INSIDER = phrase(
  '<word>? (person|persons|people) (familiar|close|briefed|involved|with direct? knowledge)',
);
/** "American official" is "US official", as reports have it. */
const OF_THE_US = /(?<![\p{L}\p{N}])(?:American|U\.S\.|USA)(?=\s)/gu;

export interface Description {
  readonly id: string;
  readonly name: string;
}

/** A description as a name: 'senior Ukrainian official (unnamed)', 'Ukrainian side'; `isAnonymous`: its article says that the name is withheld. */
export function describe(text: string, isAnonymous: boolean): Description {
  const bare = text.replace(LEADING, '');
  if (!isOfPerson(readOutside(bare))) return { id: foldText(bare), name: bare };
  const name = bare.replace(OF_THE_US, 'US');
  return { id: foldText(name), name: `${name} (${isAnonymous ? 'anonymous' : 'unnamed'})` };
}

function isOfPerson(words: Outside): boolean {
  const { length } = words.text;
  const end = HEAD_ENDS.finds(words, words.tokens[1]?.start ?? length, length)?.start ?? length;
  return PERSON.closes(words, 0, end) !== undefined || INSIDER.opens(words, 0, length) !== undefined;
}
