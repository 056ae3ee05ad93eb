// Phrases that are looked for in the words of a text: "in order to", whatever stands between its words.
import type { Term } from './terms.ts';

type Word = Pick<Term, 'word'>;

export interface Phrases {
  /** How many words the longest phrase that begins at a word has; 0 where none does. */
  readonly lengthAt: (words: readonly Word[], at: number) => number;
  /** Where the first of them begins, or undefined. */
  readonly placeIn: (words: readonly Word[]) => number | undefined;
  readonly isIn: (words: readonly Word[]) => boolean;
  /** Whether the last words are one. */
  readonly isLast: (words: readonly Word[]) => boolean;
}

/** Of lines of folded phrases with commas between. */
export function phrases(...lines: readonly string[]): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of lines.join(', ').split(', ')) {
    const [first = '', ...rest] = phrase.split(' ');
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), rest].sort((a, b) => b.length - a.length),
    );
  }
  const lengthAt = (words: readonly Word[], at: number): number => {
    const rest = byFirst
      .get(words[at]?.word ?? '')
      ?.find((more) => more.every((word, next) => words[at + 1 + next]?.word === word));
    return rest ? rest.length + 1 : 0;
  };
  const placeIn = (words: readonly Word[]): number | undefined => {
    const at = words.findIndex((_, index) => lengthAt(words, index) > 0);
    return at < 0 ? undefined : at;
  };
  return {
    lengthAt,
    placeIn,
    isIn: (words) => placeIn(words) !== undefined,
    isLast: (words) =>
      words.some((_, at) => at + lengthAt(words, at) === words.length && lengthAt(words, at) > 0),
  };
}
