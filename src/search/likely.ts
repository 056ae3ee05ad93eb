// Which passages a search looks at: those whose stems are worth so much together that there are about as many of them as are wanted.
// A passage with common stems alone is never met then: an engine goes by the rarer ones, and only looks whether the others are there.
import { GAIN } from './bm25.ts';
import type { StemQuery } from './stem-query.ts';

/** What a stem adds to a score for each unit of its worth. */
type Gain = Readonly<Record<'once' | 'twice', number>>;

export interface Term {
  readonly stem: string;
  /** Its weight times its rarity. */
  readonly worth: number;
  /** Of the passages, how large a part has it. */
  readonly share: number;
}

/** Of the passages with a stem, how large a part has it twice or more, where nothing is known of it. */
const SHARE_OF_TWICE = 0.1;
/** Steps between nothing and all that stems can be worth. */
const STEPS = 512;
/** Stems of a query: a longer one takes more time than it saves. */
const LONGEST = 20;
/** So many times as many once more, where those that are met are too few; and then all. */
const WIDER = 10;

export interface Likely {
  readonly query: StemQuery;
  /** Met by those alone that are worth more than the least of them, where it can be told. */
  readonly better: () => StemQuery | undefined;
}

/** What is to be asked one after the other, until enough are met. */
export function* likelyQueries(terms: readonly Term[], passages: number, wanted: number): Generator<Likely> {
  let before = '';
  for (const times of [1, WIDER, Number.POSITIVE_INFINITY]) {
    const likely = likelyQuery(terms, passages, wanted * times);
    const written = JSON.stringify(likely.query);
    if (written !== before) yield likely;
    before = written;
  }
}

/** All that have any of the stems, where these are not more than are wanted. */
export function likelyQuery(terms: readonly Term[], passages: number, wanted: number): Likely {
  const share = wanted / passages;
  const dearestFirst = terms.toSorted((a, b) => b.worth - a.worth);
  if (leastWorth(terms, GAIN, share) === 0) return anyOf(dearestFirst);
  // Where the query would be too long, what is worth least brings in no passage.
  for (let count = Math.min(terms.length, LONGEST); count > 0; count -= 1) {
    const bringing = dearestFirst.slice(0, count);
    for (const gain of [GAIN, { once: GAIN.once, twice: GAIN.once }]) {
      const least = leastWorth(bringing, gain, share);
      if (least === 0) return anyOf(bringing);
      const query = queryFor(bringing, gain, least);
      if (query === undefined) continue;
      // Each of the stems was taken for up to a step less than it is worth.
      const more = least + count * stepOf(bringing, gain);
      return { query, better: () => queryFor(bringing, gain, more) };
    }
  }
  return anyOf(dearestFirst.slice(0, 1));
}

const one = (stem: string): StemQuery => ({ stem, twice: false });

const eitherOf = (parts: readonly StemQuery[]): StemQuery =>
  (parts.length === 1 ? parts[0] : undefined) ?? { any: parts };

const anyOf = (terms: readonly Term[]): Likely => ({
  query: eitherOf(terms.map(({ stem }) => one(stem))),
  better: () => undefined,
});

const stepOf = (terms: readonly Term[], gain: Gain): number =>
  terms.reduce((sum, { worth }) => sum + worth * gain.twice, 0) / STEPS;

/**
 * What the stems of a passage have to be worth, for at least this share of the passages to have as much; 0 where fewer have any. As
 * if no stem had to do with another: those that go together only make more passages likely.
 */
function leastWorth(terms: readonly Term[], gain: Gain, wanted: number): number {
  const step = stepOf(terms, gain);
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
function queryFor(terms: readonly Term[], gain: Gain, least: number): StemQuery | undefined {
  const rest = [0];
  for (const { worth } of terms.toReversed()) rest.unshift((rest[0] ?? 0) + worth * gain.twice);
  let length = 0;

  const both = (query: StemQuery, others: Part): Part => {
    if (others === false) return false;
    length += 1;
    return others === true ? query : { all: [query, others] };
  };
  /** Of the stems from there on. */
  const from = (at: number, needed: number): Part => {
    const term = terms[at];
    if (needed <= 0) return true;
    if (term === undefined || (rest[at] ?? 0) < needed || length > LONGEST) return false;
    const without = from(at + 1, needed);
    if (without === true) return true;
    const { stem, worth } = term;
    const after = (by: number): Part => from(at + 1, needed - worth * by);
    const others = after(gain.once);
    // One that suffices alone need not stand there twice.
    const often =
      others === true || gain.twice === gain.once ? false : both({ stem, twice: true }, after(gain.twice));
    const parts = [often, both(one(stem), others), without].filter((part) => typeof part !== 'boolean');
    return parts.length > 0 && eitherOf(parts);
  };

  const query = from(0, least);
  return length > LONGEST || typeof query === 'boolean' ? undefined : query;
}

/** True where it may be any passage, false where none has enough. */
type Part = StemQuery | boolean;
