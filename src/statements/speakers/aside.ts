// Names of one word that no list holds, with an aside that tells of a person: "Halyna, 67, said", "Bondar, the mayor, told".
import type { Place } from './place.ts';
import type { Candidate } from './speaker.ts';

/** An age, a job, a party, or what somebody did. */
const OF_A_PERSON =
  '(?:,\\s(?:(?:aged\\s)?\\d{2}|(?:an?|the)\\s[^,;:.]{2,60}|(?:D|R|Rep|Dem)[.-][^,;:]{1,8}|who(?:se)?\\s[^,;:.]{2,80}),|\\s\\(\\d{2}\\))';
const ADVERBS = '(?:(?:has|had|have|also|later|then|\\p{L}+ly)\\s+)*';
const NAMED = new RegExp(
  `^(?:(?:but|and|while|as)\\s+)?(?<name>\\p{Lu}\\p{Ll}[\\p{L}’'-]*)${OF_A_PERSON}\\s+${ADVERBS}$`,
  'u',
);
/** Words that open a sentence with a capital and name nobody. */
const NO_NAME =
  /^(?:I|He|She|It|They|We|You|This|That|These|Those|Here|There|Then|Now|Yesterday|Today|Tomorrow|However|Meanwhile|Still|Also|But|And|Yet|So|\p{L}+day|\p{L}+ly|Officials?|Sources?|Others?|Some|Many|Most|Both|One|Another|Residents?|Experts?|Critics)$/u;

/** Known or not: the aside tells that it is a person. */
export function namedWithAside({ lead, sentence, here }: Place): Candidate | undefined {
  const name = NAMED.exec(lead)?.groups?.name;
  if (name === undefined || NO_NAME.test(name)) return undefined;
  const start = sentence.start + lead.indexOf(name);
  const end = start + name.length;
  const known = here.find((one) => one.start <= start && one.end >= end);
  return known ?? { start, end, text: name, name };
}
