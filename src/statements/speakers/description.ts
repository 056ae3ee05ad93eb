// Speakers without a name: the description that the article gives, as a reader is shown it.
import { foldText } from '../../text/fold.ts';

/** Articles, numbers of one and words that only say that there is no name. */
const LEADING =
  /^(?:(?:the|an?|(?:one|another|some)(?!\s+of\b)|certain|unnamed|unidentified|anonymous|unspecified)\s+)+(?=\S)/iu;
/** "an unnamed, senior official" */
const UNNAMED = /\b(?:unnamed|unidentified|anonymous),?\s+/giu;
/** Where the head of a description ends: "a spokesman for the ministry", "sources close to the talks". */
const AFTER_HEAD =
  /,|\s+(?:of|for|in|at|with|from|to|on|within|inside|close|familiar|briefed|involved|who|that)\b/u;
/** Heads of descriptions of persons who speak without their name. */
const PERSON =
  /(?:^|[\s-])(?:officials?|sources?|diplomats?|advis[eo]rs?|aides?|envoys?|negotiators?|representatives?|insiders?|staffers?|officers?|lawmakers?|delegates?|spokes(?:man|woman|person|men|women|people))$/iu;
/** "a person familiar with the matter", but not "20 people" */
const INSIDER =
  /^(?:\p{L}+\s+)?(?:persons?|people)\s+(?:familiar|close|briefed|involved|with (?:direct )?knowledge)\b/iu;
/** "American official" is "US official", as reports have it. */
const OF_THE_US = /\b(?:American|U\.S\.|USA)(?=\s)/gu;

/** That the article says the name is withheld. */
const ANONYMITY =
  /\b(?:anonymity|anonymously|remain anonymous|not to be (?:named|identified|quoted by name)|(?:without|declined) (?:being|to be) (?:named|identified)|declined to give (?:his|her|their) names?|not (?:been )?authori[sz]ed to (?:speak|comment|discuss|talk))\b/iu;

export interface Description {
  readonly id: string;
  readonly name: string;
}

/** A description as a name: 'senior Ukrainian official (unnamed)', 'Ukrainian side'; `around` is the sentence it stands in. */
export function describe(text: string, around: string): Description {
  const bare = text.replace(UNNAMED, '').replace(LEADING, '');
  const [head = ''] = bare.split(AFTER_HEAD);
  if (!PERSON.test(head) && !INSIDER.test(bare)) return { id: foldText(bare), name: bare };
  const name = bare.replace(OF_THE_US, 'US');
  return { id: foldText(name), name: `${name} (${ANONYMITY.test(around) ? 'anonymous' : 'unnamed'})` };
}
