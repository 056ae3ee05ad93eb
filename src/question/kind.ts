// What kind of answer a question asks for: a person, a time, a number, somebody's words.
import { phrases } from '../text/phrases.ts';
import { stemMap } from '../text/stemmed.ts';
import type { Term } from '../text/terms.ts';
import { AUXILIARIES, OPENINGS, SAYING, WORDS_OF } from './question-words.ts';

export type QuestionKind = 'who' | 'when' | 'where' | 'how-many' | 'why' | 'said' | 'did' | 'what';

const ASKING: ReadonlyMap<string, QuestionKind> = new Map([
  ...['who', 'whos', 'whom', 'whose'].map((word) => [word, 'who'] as const),
  ['when', 'when'],
  ['where', 'where'],
  ['why', 'why'],
]);
/** After "how": it asks for a measure. */
export const MEASURED = new Set(
  'many much long big large far fast old often high tall soon short'.split(' '),
);
const WHAT_MADE = phrases('what made');
const NUMBER_OF = phrases('number of');
const NAME_OF = phrases('name of, names of');

/** What is asked for by its name, "which city", by stem. */
const ASKED_BY_NAME = stemMap<QuestionKind>([
  ['how-many', 'size number percentage share amount price cost'],
  ['why', 'reason'],
  ['when', 'day date time year month'],
  ['where', 'city town place venue location port building hotel palace base village airport street district'],
  [
    'who',
    'leader official person guy woman politician minister president envoy diplomat spokesperson adviser aide general negotiator',
  ],
]);
/** Words between "which" and the noun, at most: "which senior Russian official". */
const BETWEEN = 2;
const DETERMINERS = new Set(['the', 'a', 'an', 'that', 'this']);

/** Whether it asks if something is so. */
export const asksWhetherSo = (words: readonly Term[]): boolean =>
  AUXILIARIES.has(words.find(({ word }) => !OPENINGS.has(word))?.word ?? '');

/** The kind that the first asking word tells; a plain "what" asks for words where somebody is to say something. */
export function kindOf(words: readonly Term[], hasSpeaker: boolean): QuestionKind {
  const says = words.some(({ word, stem }) => SAYING.has(stem) || WORDS_OF.has(word));
  if (asksWhetherSo(words)) return hasSpeaker && says ? 'said' : 'did';
  for (const at of words.keys()) {
    const kind = kindAt(words, at);
    if (kind !== undefined && kind !== 'what') return kind;
    if (kind === 'what') break;
  }
  return says || hasSpeaker ? 'said' : 'what';
}

function kindAt(words: readonly Term[], at: number): QuestionKind | undefined {
  const word = words[at]?.word ?? '';
  if (word === 'how') {
    const next = words[at + 1]?.word ?? '';
    return next === 'come' ? 'why' : MEASURED.has(next) ? 'how-many' : 'what';
  }
  if (WHAT_MADE.lengthAt(words, at) > 0) return 'why';
  if (word === 'what' || word === 'whats' || word === 'which') return nounAfter(words, at, BETWEEN) ?? 'what';
  if (NUMBER_OF.lengthAt(words, at) > 0) return 'how-many';
  if (NAME_OF.lengthAt(words, at) > 0 && nounAfter(words, at + 1, BETWEEN + 2) === 'who') return 'who';
  return ASKING.get(word);
}

/** The kind of what a noun names that stands soon after a word. */
function nounAfter(words: readonly Term[], at: number, between: number): QuestionKind | undefined {
  for (const { word, stem } of words.slice(at + 1, at + 2 + between)) {
    const kind = ASKED_BY_NAME.get(stem);
    if (kind !== undefined) return kind;
    if (AUXILIARIES.has(word) || (DETERMINERS.has(word) && between === BETWEEN)) return undefined;
  }
  return undefined;
}
