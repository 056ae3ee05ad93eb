// Finds, among statements that are not shorter, those that may hold the same words: rare shingles first, so that the
// work stays near linear in the number of statements.
import { mayMiss } from './same-words.ts';
import type { Wording } from './wording.ts';

export interface LeadIndex<T> {
  /** Every wording that will be added or looked for, before that is done: tells how rare its shingles are. */
  count(wording: Wording): void;
  /** Under each of these keys; only what shares a key is found. */
  add(keys: readonly string[], wording: Wording, value: T): void;
  candidates(keys: readonly string[], wording: Wording): T[];
}

/** Looked at for one statement: what shares its rarest shingles; only set phrases with other numbers give more. */
const MOST_CANDIDATES = 64;

export function createLeadIndex<T>(): LeadIndex<T> {
  const frequency = new Map<string, number>();
  const postings = new Map<string, Map<string, T[]>>();

  return {
    count({ shingles }) {
      for (const each of shingles) frequency.set(each, (frequency.get(each) ?? 0) + 1);
    },
    add(keys, wording, value) {
      for (const key of keys) {
        const posted = postings.get(key) ?? new Map<string, T[]>();
        postings.set(key, posted);
        for (const text of [whole(wording), ...wording.shingles]) {
          const values = posted.get(text);
          if (values) values.push(value);
          else posted.set(text, [value]);
        }
      }
    },
    candidates(keys, wording) {
      const found = new Set<T>();
      const posted = keys.flatMap((key) => postings.get(key) ?? []);
      if (posted.length === 0) return [];
      for (const text of [whole(wording), ...rarestFirst(wording, frequency)]) {
        for (const values of posted) {
          for (const value of values.get(text) ?? []) {
            if (found.size >= MOST_CANDIDATES) return [...found];
            found.add(value);
          }
        }
      }
      return [...found];
    },
  };
}

/** All of it, where it is the same word by word. */
const whole = ({ text }: Wording): string => `= ${text}`;

/** As many of its shingles as must hold one that is shared; none of a phrase, which is the same as a whole or not. */
function rarestFirst({ shingles, isPhrase }: Wording, frequency: ReadonlyMap<string, number>): string[] {
  if (isPhrase) return [];
  return [...shingles]
    .map((text) => ({ text, count: frequency.get(text) ?? 0 }))
    .sort((a, b) => a.count - b.count || (a.text < b.text ? -1 : 1))
    .slice(0, mayMiss(shingles.size) + 1)
    .map(({ text }) => text);
}
