// What "how many" counts, and whether a text has a number of it: "28-point plan" is a number of points, and none of days.

import type { Question } from '../../question/question.ts';
import { isNumberWord } from '../../text/quantities.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';
import { stemWord, type Term, wordsOf } from '../../text/terms.ts';
import { sameMeaning } from '../find/query.ts';

const ASKS =
  /\b(?:how many|(?:the |what |which )?number of)\s+(?:(?:of (?:the|those|these)|the|more|other)\s+)*/iu;
/** Words of the thing's name, at most. */
const THING_WORDS = 2;
/** Words between a number and its thing, at most. */
const BETWEEN = 4;

/** Stems of the thing that is counted, its describing words too: "long-range missiles"; none where a number is not asked for by it. */
export function thingCounted({ kind, text }: Question): readonly string[] {
  const asks = kind === 'how-many' ? ASKS.exec(text) : null;
  if (!asks) return [];
  const from = asks.index + asks[0].length;
  const thing: string[] = [];
  for (const word of wordsOf(text).filter(({ start }) => start >= from)) {
    if (STOP_WORDS.has(word.word) || thing.length === THING_WORDS) break;
    thing.push(word.stem);
  }
  return thing;
}

const PEOPLE = stems(
  'people person civilian soldier troop personnel man woman child resident worker medic passenger victim official casualty prisoner captive other',
);
/** What people are counted by without the word: "31 were hurt". */
const IS_PEOPLE = stems('people person');

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemWord));
}

/** From 0 to 1: whether a text has a number of the thing, 1 also where it has a number that may be one of it. */
export function countsThing(thing: readonly string[], text: string): number {
  const counted = new Set(thing.flatMap((stem) => (IS_PEOPLE.has(stem) ? [...PEOPLE] : sameMeaning(stem))));
  const words = wordsOf(text);
  const numbers = words.flatMap((word, at) => (isNumberWord(word) && !isYear(word, text) ? [at] : []));
  if (numbers.some((at) => isFollowedBy(counted, at, words, text) || isOfThem(counted, at, words))) return 1;
  const hasThing = words.some(({ stem }) => counted.has(stem));
  return hasThing && numbers.some((at) => isFree(at, words, text)) ? 0.5 : 0;
}

/** "1,900" is none. */
const isYear = ({ start, end }: Term, text: string): boolean =>
  /^(?:19|20)\d\d$/u.test(text.slice(start, end));

/** "the bodies of 1,900 servicemen" */
const isOfThem = (counted: ReadonlySet<string>, at: number, words: readonly Term[]): boolean =>
  words[at - 1]?.word === 'of' && counted.has(words[at - 2]?.stem ?? '');

function isFollowedBy(
  counted: ReadonlySet<string>,
  at: number,
  words: readonly Term[],
  text: string,
): boolean {
  for (let next = at + 1; next <= at + BETWEEN; next += 1) {
    const [before, word] = [words[next - 1], words[next]];
    if (!before || !word || !/^[\s"“”'‘’-]+$/u.test(text.slice(before.end, word.start))) return false;
    if (counted.has(word.stem)) return true;
    if (STOP_WORDS.has(word.word) && !/^(?:of|the|more|other)$/u.test(word.word)) return false;
  }
  return false;
}

/** Whether a number counts nothing that it names: "145 of them", "four were wounded", "10 more". */
function isFree(at: number, words: readonly Term[], text: string): boolean {
  const [number, next] = [words[at], words[at + 1]];
  if (!number || /\bone$/iu.test(number.word)) return false;
  if (!next || !/^[\s]+$/u.test(text.slice(number.end, next.start))) return true;
  return (
    (STOP_WORDS.has(next.word) && !/^(?:and|to|or)$/u.test(next.word)) ||
    /(?:ed|ing)$|^(?:hurt|dead)$/u.test(next.word)
  );
}
