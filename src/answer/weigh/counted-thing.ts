// What "how many" counts.
import type { Question } from '../../question/question.ts';
import { phrases } from '../../text/phrases.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';

const ASKS = phrases('how many, number of');
/** Between the asking and the thing. */
const SKIPPED = new Set('of the those these more other'.split(' '));
/** Words of the thing's name, at most. */
const THING_WORDS = 2;

/** Stems of the thing that is counted, its describing words too: "long-range missiles"; none where a number is not asked for by it. */
export function thingCounted({ kind, words }: Question): readonly string[] {
  const asks = kind === 'how-many' ? ASKS.placeIn(words) : undefined;
  if (asks === undefined) return [];
  const rest = words.slice(asks + ASKS.lengthAt(words, asks));
  const from = rest.findIndex(({ word }) => !SKIPPED.has(word));
  const thing = rest.slice(Math.max(0, from), Math.max(0, from) + THING_WORDS);
  const end = thing.findIndex(({ word }) => STOP_WORDS.has(word));
  return thing.slice(0, end < 0 ? THING_WORDS : end).map(({ stem }) => stem);
}
