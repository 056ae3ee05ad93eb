// Which passages a search looks at: those whose stems are worth so much together that there are about as many of them as are wanted.
// A passage with common stems alone is never met then: the index goes by the rarer ones, and only looks whether the others are there.
import { quoted, twice } from './lexemes.ts';

export interface Term {
  readonly stem: string;
  readonly worth: number;
  /** Of the passages, how large a part has it. */
  readonly share: number;
}

/** What a stem adds to the score of a passage of average length that has it once, or more often, for each unit of its worth. */
export interface Gain {
  readonly once: number;
  readonly twice: number;
}

/** Of the passages with a stem, how large a part has it twice or more, where nothing is known of it. */
const SHARE_OF_TWICE = 0.1;
/** Steps between nothing and all that stems can be worth. */
const STEPS = 512;
/** Lexemes of a query: a longer one takes more time than it saves. */
const LONGEST = 20;

/** As a `tsquery`. All that have any of the stems, where these are not more than are wanted. */
export function likelyQuery(terms: readonly Term[], gain: Gain, passages: number, wanted: number): string {
  const share = wanted / passages;
  const dearestFirst = terms.toSorted((a, b) => b.worth - a.worth);
  if (leastWorth(terms, gain, share) === 0) return anyOf(dearestFirst);
  // Where the query would be too long, what is worth least brings in no passage.
  for (let count = Math.min(terms.length, LONGEST); count > 1; count -= 1) {
    const bringing = dearestFirst.slice(0, count);
    for (const each of [gain, { once: gain.once, twice: gain.once }]) {
      const least = leastWorth(bringing, each, share);
      const query = least === 0 ? anyOf(bringing) : queryFor(bringing, each, least);
      if (query !== undefined) return query;
    }
  }
  return anyOf(dearestFirst.slice(0, 1));
}

const anyOf = (terms: readonly Term[]): string => terms.map(({ stem }) => quoted(stem)).join('|');

/**
 * What the stems of a passage have to be worth, for at least this share of the passages to have as much; 0 where fewer have any. As
 * if no stem had to do with another: those that go together only make more passages likely.
 */
function leastWorth(terms: readonly Term[], gain: Gain, wanted: number): number {
  const step = terms.reduce((sum, { worth }) => sum + worth * gain.twice, 0) / STEPS;
  let shares = new Float64Array(STEPS + 1);
  shares[0] = 1;
  for (const { worth, share } of terms) {
    const often = gain.twice > gain.once ? share * SHARE_OF_TWICE : 0;
    const next = new Float64Array(STEPS + 1);
    const add = (from: number, by: number, part: number): void => {
      // Never more than it is: a passage that is counted has as much.
      const at = Math.min(STEPS, from + Math.floor((worth * by) / step));
      next[at] = (next[at] ?? 0) + (shares[from] ?? 0) * part;
    };
    for (let from = 0; from <= STEPS; from += 1) {
      if (shares[from] === 0) continue;
      add(from, 0, 1 - share);
      add(from, gain.once, share - often);
      if (often > 0) add(from, gain.twice, often);
    }
    shares = next;
  }
  let sum = 0;
  for (let at = STEPS; at > 0; at -= 1) {
    sum += shares[at] ?? 0;
    if (sum >= wanted) return at * step;
  }
  return 0;
}

/** Whatever is worth so much, with the stems that are worth most first; undefined where it would be too long. */
function queryFor(terms: readonly Term[], gain: Gain, least: number): string | undefined {
  const rest = [0];
  for (const { worth } of terms.toReversed()) rest.unshift((rest[0] ?? 0) + worth * gain.twice);
  let length = 0;

  const both = (lexeme: string, others: Part): Part => {
    if (others === false) return false;
    length += 1;
    return others === true ? quoted(lexeme) : `${quoted(lexeme)}&(${others})`;
  };
  /** Of the stems from there on. */
  const from = (at: number, needed: number): Part => {
    const term = terms[at];
    if (needed <= 0) return true;
    if (term === undefined || (rest[at] ?? 0) < needed || length > LONGEST) return false;
    const without = from(at + 1, needed);
    if (without === true) return true;
    const after = (by: number): Part => from(at + 1, needed - term.worth * by);
    const others = after(gain.once);
    // One that suffices alone need not stand there twice.
    const often =
      others === true || gain.twice === gain.once ? false : both(twice(term.stem), after(gain.twice));
    return [often, both(term.stem, others), without].filter((part) => part !== false).join('|') || false;
  };

  const query = from(0, least);
  return length > LONGEST || typeof query === 'boolean' ? undefined : query;
}

/** What a passage must have: a query; true where it may be any, false where none has enough. */
type Part = string | boolean;
