// The predicate of a question: the verb that it asks about, found by its place. "why did Umerov resign" -> resign.
import { overlaps, type Span } from '../text/span.ts';
import type { Term } from '../text/terms.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Before a verb in its base form: "did Russia annex". */
const WITH_BASE = setOf('did do does will would can could should shall may might didnt doesnt dont wont');
/** Before a participle: "was the deal signed", "has Lavrov been replaced". */
const WITH_PARTICIPLE = setOf('is are was were has have had isnt arent wasnt werent hasnt havent hadnt');
const OPENS_NOUN = setOf(
  'a an the this that these those his her its their our my your any some all both new first second third next',
);
const PREPOSITIONS = setOf(
  'of in on at to by for from with about into over after before against between during since until under within without across through than as amid toward towards around near if when while because and or but up down out off away back',
);
/** "the massacre that ended the talks": the verb after it is not the one asked about, and which is, place does not tell. */
const RELATIVE = setOf('that which who whom whose');
const PRONOUNS = setOf('i you he she it we they there anyone anybody someone somebody everyone nobody');
const ASKS = setOf('who whos what which whom whose');
const ADVERB =
  /^(?:not|also|ever|yet|still|already|just|now|then|first|last|again|be|been|being|so|only)$|^.{3,}ly$/u;
const PARTICIPLE =
  /(?:ed|ing)$|^(?:won|held|sent|shot|built|bought|sold|met|lost|hurt|hit|led|left|made|paid|found|taken|given|flown|begun|written|brought|struck|fought|chosen|broken|drawn|withdrawn|frozen|caught|driven|stolen|sworn|born|spent|cut|blown)$/u;
/** Words that a noun phrase after "how many" may have before the verb. */
const NOUN_WORDS = 4;

/** The verb that is asked about; undefined where the place does not tell. `names` are spans of what is surely none. */
export function predicateOf(words: readonly Term[], names: readonly Span[]): Term | undefined {
  const isName = (word: Term): boolean => names.some((name) => overlaps(name, word));
  const asks = words.findIndex(({ word }) => ASKS.has(word) || word === 'many' || word === 'much');
  const carrier = words.findIndex(({ word }) => WITH_BASE.has(word) || WITH_PARTICIPLE.has(word));
  const clause = carrier < 0 ? words.length : carrier;
  if (asks >= 0 && clause > asks + 1) {
    const verb = verbWithoutCarrier(words.slice(asks, clause), isName);
    if (verb) return verb;
  }
  const carrying = words[carrier];
  if (!carrying) return undefined;
  const { chunk, isNoun } = verbPhrase(words.slice(carrier + 1), isName);
  if (WITH_PARTICIPLE.has(carrying.word)) return chunk.findLast(({ word }) => PARTICIPLE.test(word));
  if (isNoun) return chunk.length < 2 ? undefined : chunk.at(-1);
  return chunk[0];
}

/** "who signed the deal", "how many countries joined the call": right after the asking word, or after the noun it asks about. */
function verbWithoutCarrier(
  [asking, ...rest]: readonly Term[],
  isName: (word: Term) => boolean,
): Term | undefined {
  const words = rest.filter(({ word }) => !ADVERB.test(word));
  const [first] = words;
  if (!asking || !first || OPENS_NOUN.has(first.word) || PREPOSITIONS.has(first.word)) return undefined;
  if (asking.word === 'who' && !isName(first)) return first;
  const end = words.findIndex(({ word }) => PREPOSITIONS.has(word));
  return words
    .slice(1, Math.min(NOUN_WORDS, end < 0 ? NOUN_WORDS : end))
    .find(({ word }) => PARTICIPLE.test(word) && !word.endsWith('ing'));
}

/** From behind the carrier to the verb: what is not a name; `isNoun` where its words begin with those of the subject. */
function verbPhrase(
  words: readonly Term[],
  isName: (word: Term) => boolean,
): { chunk: readonly Term[]; isNoun: boolean } {
  const chunk: Term[] = [];
  let isNoun = false;
  for (const [at, word] of words.entries()) {
    if (ADVERB.test(word.word) || PRONOUNS.has(word.word)) continue;
    if (RELATIVE.has(word.word)) return { chunk: [], isNoun };
    const before = words[at - 1];
    if (isName(word)) {
      // A name after the verb is its object.
      if (chunk.length > 0 && !(before && isName(before))) break;
      if (chunk.length === 0) isNoun = false;
    } else if (OPENS_NOUN.has(word.word)) {
      if (chunk.length > (isNoun ? 1 : 0)) break;
      isNoun = true;
    } else if (PREPOSITIONS.has(word.word)) {
      // "the coalition of the willing", "the meeting in Ankara": still the subject, where no verb was seen.
      if (chunk.length > 1 || (chunk.length === 1 && !isNoun)) break;
      isNoun = true;
    } else chunk.push(word);
  }
  return { chunk, isNoun };
}
