// Tables of words by their stems, made when they are first looked at: by then the stems that were kept have been taken up.
import { lazily } from '../program/lazily.ts';
import { stemWord } from './terms.ts';

/** @param words with blanks between. */
export function stemSet(words: string): Pick<ReadonlySet<string>, 'has'> {
  const stems = lazily(() => new Set(words.trim().split(/\s+/u).map(stemWord)));
  return { has: (stem) => stems().has(stem) };
}

/** @param lines values, each with its words, with blanks between. */
export function stemMap<Value>(
  lines: readonly (readonly [Value, string])[],
): Pick<ReadonlyMap<string, Value>, 'get'> {
  const values = lazily(
    () =>
      new Map(
        lines.flatMap(([value, words]) =>
          words.split(' ').map((word): [string, Value] => [stemWord(word), value]),
        ),
      ),
  );
  return { get: (stem) => values().get(stem) };
}
