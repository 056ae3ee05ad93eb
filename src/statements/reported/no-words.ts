// What stands after a verb of saying and is no words of anybody: "said so again", "said little", "said nothing new on Friday".

/** Stand for words that are told elsewhere, or tell how many there were. */
const EMPTY =
  'this|that|so|it|them|these|those|as much|nothing|something|anything|otherwise|little|more|less|enough|the same';
const COUNTS = 'no|yes|yet|hello|goodbye|one|two|three|four|five|six|ten|a lot|too much|very little|\\d+';
/** What may go on from there and still tells nothing. */
const GOES_ON =
  'again|twice|once|before|now|then|new|else|more|different|similar|publicly|in public|than (?:that|this)|at the time';
const DAY = '(?:on )?(?:\\p{L}+day|yesterday|today|tonight)';

const NO_WORDS = new RegExp(
  `^(?:${EMPTY}|${COUNTS})(?: (?:${GOES_ON}|${DAY}|(?:earlier|later|last|this) \\p{L}+))*$`,
  'iu',
);
/** "said nothing of the talks": what is not said. */
const OF_NOTHING = /^(?:nothing|little|anything) (?:about|on|of|more|to)\b/iu;

export const saysNothing = (words: string): boolean => NO_WORDS.test(words) || OF_NOTHING.test(words);
