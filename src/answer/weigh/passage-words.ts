// The words of a passage, read once for the questions that look at it one after another.
import { canonicalWords } from '../../people/people.ts';
import type { Passage } from '../../search/passage.ts';
import { type Term, wordsOf } from '../../text/terms.ts';

/** All words of a passage in order, stop words too. */
export const passageWords = remembered((passage, language): readonly Term[] =>
  wordsOf(passage.text, { spellings: canonicalWords, language }),
);

/** Its stems, no stop words: the index has read them already. */
export const passageStems = remembered(({ sentences }): ReadonlySet<string> => new Set(sentences.flat()));

/** Passages of which something is kept, some kilobytes each: all that a small library has, and what of a large one is asked about. */
function remembered<Value>(
  read: (passage: Passage, language?: string) => Value,
  limit = 2_000,
): (passage: Passage, language?: string) => Value {
  // By their texts: a passage itself would keep all of its article in memory.
  const kept = new Map<string, Value>();
  return (passage, language) => {
    const known = kept.get(passage.text);
    if (known !== undefined) return known;
    const value = read(passage, language);
    kept.set(passage.text, value);
    if (kept.size > limit) {
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    }
    return value;
  };
}
