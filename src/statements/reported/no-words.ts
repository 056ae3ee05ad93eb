// What stands after a verb of saying and is no words of anybody: "said so again", "said little", "said nothing new on Friday".
import { TIME } from '../../text/lexicon/times.ts';
import { phrase } from '../../text/phrase/phrase.ts';

/** Stand for words that are told elsewhere, or tell how many there were; what may go on from there still tells nothing. */
export const NO_WORDS = phrase(
  `(this|that|so|it|them|these|those|as much|nothing|something|anything|otherwise|little|more|less|enough|the same|no|yes|yet
   |hello|goodbye|a lot|too much|very little|one|two|three|four|five|six|ten|<number>)
   (again|twice|once|before|now|then|new|else|more|different|similar|publicly|in public|than (this|that)|at the time|${TIME}
   |(earlier|later|last|this) <word>)*|(nothing|little|anything) (about|on|of|more|to) <any>*`,
);
