// The words of a passage, read once for the questions that look at it one after another.
import { canonicalWords } from '../../people/people.ts';
import type { Passage } from '../../search/passage.ts';
import { type Term, wordsOf } from '../../text/terms.ts';

export interface PassageWords {
  /** All of them in order, stop words too. */
  readonly words: readonly Term[];
  /** As they are written, folded. */
  readonly written: ReadonlySet<string>;
  /** Its stems, no stop words. */
  readonly stems: ReadonlySet<string>;
  /** The same of each sentence. */
  readonly sentences: readonly ReadonlySet<string>[];
}

/** Passages whose words are kept, some 6 kilobytes each: all that a small library has, and what of a large one is asked about. */
const KEPT = 2_000;

/** By their texts: a passage itself would keep all of its article in memory. */
const kept = new Map<string, PassageWords>();

export function passageWords(passage: Passage): PassageWords {
  const known = kept.get(passage.text);
  if (known) return known;
  const words = wordsOf(passage.text, { spellings: canonicalWords });
  const read = {
    words,
    written: new Set(words.map(({ word }) => word)),
    stems: new Set(passage.sentences.flat()),
    sentences: passage.sentences.map((stems) => new Set(stems)),
  };
  kept.set(passage.text, read);
  if (kept.size > KEPT) {
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }
  return read;
}
