// Whether a passage says it as the question does: the same forms of words, the same words side by side.
import { canonicalWords } from '../../people/people.ts';
import type { Question } from '../../question/question.ts';
import type { Passage } from '../../search/passage.ts';
import type { PassageIndex } from '../../search/passage-index.ts';
import { stopWordsOf } from '../../text/stop-words.ts';
import { type Term, wordsOf } from '../../text/terms.ts';
import { inverseFrequency, type Unit } from '../find/query.ts';
import { passageWords } from './passage-words.ts';

export interface Wording {
  /** Share of the question's weight whose words stand in the passage in the same form, from 0 to 1. */
  readonly forms: number;
  /** Share of the pairs of neighbouring words of the question, stop words too, that are neighbours in the passage. */
  readonly neighbours: number;
}

/** The words of a question, read once for all its passages. */
export interface AskedWords {
  /** Stem -> the word as it was written. */
  readonly forms: ReadonlyMap<string, string>;
  /** Inverse document frequency of each stem that is no stop word and that the articles know. */
  readonly weights: ReadonlyMap<string, number>;
  /** Stem -> the stems that stand after it. */
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

export function askedWords(
  { text, language }: Pick<Question, 'text' | 'language'>,
  index: Pick<PassageIndex, 'size' | 'frequency'>,
): AskedWords {
  const words = wordsOf(text, { spellings: canonicalWords, language });
  const stopWords = stopWordsOf(language);
  const neighbours = new Map<string, Set<string>>();
  for (const [at, { stem }] of words.slice(1).entries()) {
    const before = words[at]?.stem ?? '';
    neighbours.set(before, (neighbours.get(before) ?? new Set()).add(stem));
  }
  const weights = new Map(
    words.flatMap(({ word, stem }): [string, number][] => {
      const frequency = index.frequency(stem);
      return stopWords.has(word) || frequency === 0 ? [] : [[stem, inverseFrequency(frequency, index.size)]];
    }),
  );
  return { weights, forms: new Map(words.map(({ stem, word }) => [stem, word])), neighbours };
}

export function wordingOf(
  { forms, neighbours }: AskedWords,
  units: readonly Unit[],
  passage: Passage,
  language?: string,
): Wording {
  const whole = units.reduce((sum, { idf }) => sum + idf, 0);
  const words = passageWords(passage, language);
  const isWritten = (form: string | undefined): boolean => words.some(({ word }) => word === form);
  const same = units.filter(({ main }) => isWritten(forms.get(main)));
  return {
    forms: whole === 0 ? 0 : same.reduce((sum, { idf }) => sum + idf, 0) / whole,
    neighbours: sharedNeighbours(neighbours, words),
  };
}

function sharedNeighbours(neighbours: AskedWords['neighbours'], words: readonly Term[]): number {
  const asked = [...neighbours.values()].reduce((sum, { size }) => sum + size, 0);
  if (asked === 0) return 0;
  const shared = new Map<string, Set<string>>();
  for (let at = 1; at < words.length; at += 1) {
    const [before, stem] = [words[at - 1]?.stem ?? '', words[at]?.stem ?? ''];
    if (neighbours.get(before)?.has(stem)) shared.set(before, (shared.get(before) ?? new Set()).add(stem));
  }
  return [...shared.values()].reduce((sum, { size }) => sum + size, 0) / asked;
}
