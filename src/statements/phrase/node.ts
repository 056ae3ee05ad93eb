// The nodes of a phrase: each matches at a token and hands on to what follows it, so that any of them may be tried again.
import type { Token } from './token.ts';

/** A stretch of tokens that a phrase is matched in. */
export interface Matching {
  readonly tokens: readonly Token[];
  /** Numbers of its first token, and of the one after its last. */
  readonly from: number;
  readonly until: number;
  /** The part that is asked for: numbers of its first token and of the one after. */
  part: readonly [number, number] | undefined;
}

/** Tried with the number of the token after a node's own; NONE where what follows does not match. */
type Then = (end: number) => number;
/** The number of the token after the whole match, or NONE. */
type Match = (matching: Matching, at: number, then: Then) => number;

export interface Node {
  readonly match: Match;
  /** The tokens that it takes at most. */
  readonly most: number;
  /** Of a node of one token: whether a token is it. */
  readonly test?: (token: Token) => boolean;
  /** Of a node of one word that is written out. */
  readonly word?: string;
}

export const NONE = -1;

export const oneToken = (test: (token: Token) => boolean): Node => ({
  most: 1,
  test,
  match: ({ tokens, until }, at, then) => {
    const token = at < until ? tokens[at] : undefined;
    return token && test(token) ? then(at + 1) : NONE;
  },
});

export const theWord = (word: string): Node => ({ ...oneToken((token) => token.word === word), word });

export const isStart: Node = { most: 0, match: ({ from }, at, then) => (at === from ? then(at) : NONE) };
export const isEnd: Node = { most: 0, match: ({ until }, at, then) => (at === until ? then(at) : NONE) };

export function inSequence(nodes: readonly Node[]): Node {
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  const step = (matching: Matching, at: number, then: Then, n: number): number => {
    const node = nodes[n];
    return node ? node.match(matching, at, (end) => step(matching, end, then, n + 1)) : then(at);
  };
  return {
    most: nodes.reduce((sum, { most }) => sum + most, 0),
    match: (matching, at, then) => step(matching, at, then, 0),
  };
}

export function oneOf(nodes: readonly Node[]): Node {
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  if (nodes.every(({ test }) => test)) {
    const words = new Set(nodes.flatMap(({ word }) => word ?? []));
    const tests = nodes.flatMap(({ test, word }) => (test && word === undefined ? test : []));
    return oneToken((token) => words.has(token.word) || tests.some((test) => test(token)));
  }
  return {
    most: Math.max(...nodes.map(({ most }) => most)),
    match: (matching, at, then) => {
      for (const { match } of nodes) {
        const end = match(matching, at, then);
        if (end !== NONE) return end;
      }
      return NONE;
    },
  };
}

/** As often as it matches, from the most down to the fewest. */
export function repeated(node: Node, fewest: number, most: number): Node {
  const { test } = node;
  const again = (matching: Matching, at: number, then: Then, count: number): number => {
    if (count < most) {
      const end = node.match(matching, at, (next) =>
        next > at ? again(matching, next, then, count + 1) : NONE,
      );
      if (end !== NONE) return end;
    }
    return count >= fewest ? then(at) : NONE;
  };
  return {
    most: node.most * most,
    match: test
      ? ({ tokens, until }, at, then) => {
          let last = at;
          const limit = Math.min(until, at + most);
          for (let token = tokens[last]; last < limit && token && test(token); token = tokens[++last]);
          for (; last >= at + fewest; last--) {
            const end = then(last);
            if (end !== NONE) return end;
          }
          return NONE;
        }
      : (matching, at, then) => again(matching, at, then, 0),
  };
}

/** As often as it matches, from the fewest up to the most. */
export function repeatedLeast(node: Node, fewest: number, most: number): Node {
  const again = (matching: Matching, at: number, then: Then, count: number): number => {
    const end = count >= fewest ? then(at) : NONE;
    if (end !== NONE || count >= most) return end;
    return node.match(matching, at, (next) => (next > at ? again(matching, next, then, count + 1) : NONE));
  };
  return { most: node.most * most, match: (matching, at, then) => again(matching, at, then, 0) };
}

export const followedBy = (node: Node, isWanted: boolean): Node => ({
  most: 0,
  match: (matching, at, then) => {
    const { part } = matching;
    const isThere = node.match(matching, at, (end) => end) !== NONE;
    matching.part = part;
    return isThere === isWanted ? then(at) : NONE;
  },
});

export const asPart = (node: Node): Node => ({
  most: node.most,
  match: (matching, at, then) =>
    node.match(matching, at, (end) => {
      const before = matching.part;
      matching.part = [at, end];
      const found = then(end);
      if (found === NONE) matching.part = before;
      return found;
    }),
});
