// The words of the articles and of asking, by which a question's own are understood.
import type { Span } from '../text/span.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { ASKING_WORDS, SPEECH_WORDS } from './question-words.ts';

export interface Vocabulary {
  /** In how many passages a stem stands. */
  readonly frequency: (stem: string) => number;
  /** Initials in small letters -> the name that articles have in full. */
  readonly longNames: ReadonlyMap<string, string>;
}

/** What stands in a question for what was typed. */
export interface Respelling extends Span {
  readonly by: string;
}

/** Whether a folded word is one that questions are made with. */
export const isOfAsking = (word: string): boolean =>
  STOP_WORDS.has(word) || ASKING_WORDS.has(word) || SPEECH_WORDS.has(word);

export function respelt(text: string, respellings: readonly Respelling[]): string {
  return [...respellings]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, by }) => rest.slice(0, start) + by + rest.slice(end), text);
}
