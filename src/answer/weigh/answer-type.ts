// Whether a text holds an answer of the kind that is asked for: a person, a time, a number, a place, a reason.
import type { Question } from '../../question/question.ts';
import type { Passage } from '../../search/passage.ts';
import { phrases } from '../../text/phrases.ts';
import { isNumberWord } from '../../text/quantities.ts';
import type { Term } from '../../text/terms.ts';
import { namedTimes } from '../../text/time/read.ts';
import type { Unit } from '../find/query.ts';
import { thingCounted } from './counted-thing.ts';
import { passageWords } from './passage-words.ts';

/** A name right after a word of place. */
const PLACE = /(?<!\p{L})(?:in|at|to|from|near)\s+(?:the\s+)?\p{Lu}/u;
const REASON = phrases(
  'because, due to, owing to, thanks to, so that, in order to, as a result, given that, for fear, reason, reasons, citing',
  'cause, caused, causing, blame, blamed, blames, blaming, attributed, prompted',
  'to avoid, to prevent, to protect, to stop, to ensure',
);

/** From 0, where the passage cannot answer a question of this kind, to 1. What the question itself says is no answer. */
export function answersKind(
  asked: Question,
  units: readonly Unit[],
  passage: Passage,
  namesSomebodyElse: () => boolean,
): number {
  switch (asked.kind) {
    case 'who':
      return namesSomebodyElse() ? 1 : hasOtherName(asked.text, passage.text) ? 0.5 : 0;
    case 'how-many':
      return hasOtherNumber(asked, units, passageWords(passage));
    case 'when':
      return namedTimes(passage.text).length > 0 ? 1 : 0;
    case 'where':
      return PLACE.test(passage.text) ? 1 : 0;
    case 'why':
      return REASON.isIn(passageWords(passage)) ? 1 : 0;
    default:
      return 1;
  }
}

/** A capital within a sentence, of a word that the question does not have: an organisation, a lone surname. */
function hasOtherName(question: string, text: string): boolean {
  const asked = question.toLowerCase();
  const names = text.match(/(?<=[\p{Ll}\d,;]\s)\p{Lu}[\p{L}’'-]+/gu) ?? [];
  return names.some((name) => !asked.includes(name.toLowerCase().replace(/[’']s$/u, '')));
}

/** How many words may stand between a number and what it counts. */
const BETWEEN = 3;

/** 1 with a number of what is counted, half with one of anything; "28 point plan" asked about is no number found. */
function hasOtherNumber(question: Question, units: readonly Unit[], words: readonly Term[]): number {
  const asked = new Set(question.words.map(({ word }) => word));
  const numbers = words.flatMap((word, at) => (isNumberWord(word) && !asked.has(word.word) ? [at] : []));
  if (numbers.length === 0) return 0;
  const thing = thingCounted(question);
  const counted = new Set(
    thing.flatMap((stem) => [stem, ...(units.find(({ main }) => main === stem)?.stems.keys() ?? [])]),
  );
  const isOfThing = (at: number): boolean =>
    words.slice(at + 1, at + 2 + BETWEEN).some(({ stem }) => counted.has(stem));
  return thing.length === 0 || numbers.some(isOfThing) ? 1 : 0.5;
}
