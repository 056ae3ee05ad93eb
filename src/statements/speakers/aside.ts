// Names of one word that no list holds, with an aside that tells of a person: "Halyna, 67, said", "Bondar, the mayor, told".
import { phrase } from '../../text/phrase/phrase.ts';
import { ADVERBS } from './between.ts';
import type { Place } from './place.ts';
import type { Candidate } from './speaker.ts';

/** An age, a job, a party, or what somebody did. */
const NAMED = phrase(
  `(but|and|while|as)? @(<name>!(<opener>)) (, aged? <number> ,|, (a|an|the) <part>{1,12} ,|, (d|r|rep|dem) <part>{1,3} ,
   |, (who|whose) <part>{1,16} ,|<(> <number> <)>) ${ADVERBS} $`,
);

/** Known or not: the aside tells that it is a person. */
export function namedWithAside({ cue, outside, sentence, here }: Place): Candidate | undefined {
  const { part } = NAMED.opens(outside, sentence.start, cue.start) ?? {};
  if (!part) return undefined;
  const { start, end } = part;
  const name = outside.slice(start, end);
  const known = here.find((one) => one.start <= start && one.end >= end);
  return known ?? { start, end, text: name, name };
}
