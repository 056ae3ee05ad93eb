// Whether a passage says it as the question does: the same forms of words, the same words side by side.
import { canonicalWords } from '../people/people.ts';
import { wordsOf } from '../text/terms.ts';
import type { Unit } from './query.ts';

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
  readonly neighbours: ReadonlySet<string>;
}

export function askedWords(question: string): AskedWords {
  const words = wordsOf(question, { spellings: canonicalWords });
  return {
    forms: new Map(words.map(({ stem, word }) => [stem, word])),
    neighbours: neighboursIn(words.map(({ stem }) => stem)),
  };
}

export function wordingOf({ forms, neighbours }: AskedWords, units: readonly Unit[], text: string): Wording {
  const words = wordsOf(text, { spellings: canonicalWords });
  const written = new Set(words.map(({ word }) => word));
  const whole = units.reduce((sum, { idf }) => sum + idf, 0);
  const same = units.filter(({ stems }) => {
    const [stem = ''] = stems.keys();
    return written.has(forms.get(stem) ?? '');
  });
  const beside = neighboursIn(words.map(({ stem }) => stem));
  const shared = [...neighbours].filter((pair) => beside.has(pair));
  return {
    forms: whole === 0 ? 0 : same.reduce((sum, { idf }) => sum + idf, 0) / whole,
    neighbours: neighbours.size === 0 ? 0 : shared.length / neighbours.size,
  };
}

const neighboursIn = (stems: readonly string[]): Set<string> =>
  new Set(stems.slice(1).map((stem, before) => `${stems[before]} ${stem}`));
