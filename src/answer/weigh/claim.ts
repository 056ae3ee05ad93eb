// What a question takes for a fact or asks to be one: "why did Umerov resign" is answered only where somebody resigned.
import type { Person } from '../../people/person.ts';
import { sideOf, sideWord } from '../../people/sides.ts';
import { predicateOf } from '../../question/predicate.ts';
import type { Question } from '../../question/question.ts';
import type { Passage } from '../../search/passage.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { type Term, wordsOf } from '../../text/terms.ts';
import type { Unit } from '../find/query.ts';
import { toldWith } from './claim-words.ts';
import { cover } from './cover.ts';
import { passageWords } from './passage-words.ts';

/** What a question claims to have happened, or asks whether it did. */
interface Claim {
  /** A text that tells of it has one of these. */
  readonly stems: ReadonlySet<string>;
  readonly verb: string;
  /** Sides that the question names: "did Merz visit Moscow". */
  readonly sides: readonly string[];
}

/** A passage, as far as it matters for whether it tells of something. */
interface Told {
  readonly passage: Passage;
  readonly before: Passage | undefined;
  /** Stems of what is around it. */
  readonly around: readonly ReadonlySet<string>[];
  /** How well it and what is around it stand for a unit, from 0 to 1. */
  readonly inContext: (unit: Unit) => number;
  /** Whether a person is named in it, or just before. */
  readonly names: (person: Person) => boolean;
}

/** Of what else a question names, the share that must be told of with the claim: people were killed, but not there. */
const LEAST_WITH_IT = 0.5;

/** What stands before something that did not happen, or not yet: demanded, a condition, ruled out. */
const NOT_SO =
  /\b(?:if|unless|until|call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|readiness|no plans?|not|never|unlikely|refus(?:e|es|ed|ing))\b|n['’]t\b/iu;

/** "from the beginning of the invasion": what is called by a definite name came about. */
const PRESUPPOSED = /\b(?:the|its|their|since|after)\s+$/iu;
/** In UTF-16 units. */
const REACH = 80;

const read = new WeakMap<Question, Claim | 'none'>();

/** Whether a passage tells of what the question claims; so does every one where it claims nothing that only certain words tell. */
export function tellsOfClaim(question: Question, units: readonly Unit[], told: Told): boolean {
  const claim = read.get(question) ?? readClaim(question) ?? 'none';
  read.set(question, claim);
  if (claim === 'none') return true;
  if (!isTold(claim, question, told)) return false;
  const others = units.filter((unit) => !unit.stems.has(claim.verb));
  if (others.some(({ person }) => person && !told.names(person))) return false;
  if (!claim.sides.every((side) => namesSide(side, told))) return false;
  return others.length === 0 || cover(others, told.inContext) >= LEAST_WITH_IT;
}

function isTold({ stems }: Claim, { kind, text }: Question, { passage, around }: Told): boolean {
  const isIn = (present: Iterable<string>): boolean => [...present].some((stem) => stems.has(stem));
  const within = passage.sentences.flatMap((sentence, at) => (isIn(sentence) ? [at] : []));
  if (within.length === 0) return around.some(isIn);
  // When and where it was tells only what says that it was, unless that is not asked: "when would it end if …".
  if ((kind !== 'when' && kind !== 'where') || NOT_SO.test(text)) return true;
  const sentences = splitSentences(passage.text, { start: 0, end: passage.text.length });
  return within.some((at) => {
    const sentence = sentences[at];
    if (!sentence) return true;
    const words = wordsOf(passage.text.slice(sentence.start, sentence.end));
    const end = words.find(({ stem }) => stems.has(stem))?.start ?? 0;
    const lead = passage.text.slice(sentence.start, sentence.start + end);
    return PRESUPPOSED.test(lead) || !NOT_SO.test(lead.slice(-REACH));
  });
}

/** By a person, a capital, an adjective of that side. */
const namesSide = (side: string, { passage, before }: Told): boolean =>
  [passage, before].some(
    (each) => each && passageWords(each).words.some((word) => sideWord(word)?.side === side),
  );

function readClaim({ text, kind, named }: Question): Claim | undefined {
  if (kind === 'said') return undefined;
  const words = wordsOf(text);
  const verb = predicateOf(words, [...named.persons, ...named.organisations, ...capitals(text, words)]);
  const stems = verb && toldWith(verb.stem);
  const sides = named.organisations.flatMap(({ organisation }) => sideOf(organisation) ?? []);
  return stems && { stems, verb: verb.stem, sides };
}

/** Words that their capital makes names, in a question that is not all in capitals. */
function capitals(text: string, words: readonly Term[]): Span[] {
  if (!/\p{Ll}/u.test(text)) return [];
  return words.filter(({ start }, at) => at > 0 && /\p{Lu}/u.test(text.charAt(start)));
}
