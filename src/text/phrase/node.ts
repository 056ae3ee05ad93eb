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
type Test = (token: Token) => boolean;

export interface Node {
  readonly match: Match;
  /** The tokens that it takes at most, and whether it may take none. */
  readonly most: number;
  readonly mayBeEmpty: boolean;
  /** What its first and its last token must be, where it takes any; absent where they may be all kinds of. Most places are ruled out so. */
  readonly starts?: Test | undefined;
  readonly ends?: Test | undefined;
  /** Of a node of one token: whether a token is it. */
  readonly test?: Test;
  /** Of a node of one word that is written out. */
  readonly word?: string;
}

export const NONE = -1;

export const oneToken = (test: Test): Node => ({
  most: 1,
  mayBeEmpty: false,
  test,
  starts: test,
  ends: test,
  match: ({ tokens, until }, at, then) => {
    const token = at < until ? tokens[at] : undefined;
    return token && test(token) ? then(at + 1) : NONE;
  },
});

export function theWord(word: string): Node {
  const test: Test = (token) => token.word === word;
  partsOf.set(test, { words: new Set([word]), others: [] });
  return { ...oneToken(test), word };
}

const ofNoTokens = (match: Match): Node => ({ most: 0, mayBeEmpty: true, match });

export const isStart = ofNoTokens(({ from }, at, then) => (at === from ? then(at) : NONE));
export const isEnd = ofNoTokens(({ until }, at, then) => (at === until ? then(at) : NONE));

/** What a test that several may pass is made of, so that one of several such looks each word up once. */
interface Parts {
  readonly words: ReadonlySet<string>;
  readonly others: readonly Test[];
}
const partsOf = new WeakMap<Test, Parts>();

/** A test that any of them may pass; absent where one of them has none. */
function anyOf(tests: readonly (Test | undefined)[]): Test | undefined {
  const known = [...new Set(tests.flatMap((test) => test ?? []))];
  const [only] = known;
  if (tests.includes(undefined) || !only) return undefined;
  if (known.length === 1) return only;
  const all = known.map((test): Parts => partsOf.get(test) ?? { words: new Set(), others: [test] });
  const words = new Set(all.flatMap((parts) => [...parts.words]));
  const others = [...new Set(all.flatMap((parts) => parts.others))];
  const test: Test =
    others.length === 0
      ? (token) => words.has(token.word)
      : (token) => words.has(token.word) || others.some((other) => other(token));
  partsOf.set(test, { words, others });
  return test;
}

/** What the first token of nodes in a row must be: that of the first which cannot be empty, or of one before it. */
function edgeOf(nodes: readonly Node[], edge: 'starts' | 'ends'): Test | undefined {
  const solid = nodes.findIndex(({ mayBeEmpty }) => !mayBeEmpty);
  const counted = nodes.slice(0, solid + 1).filter(({ most }) => most > 0);
  return solid < 0 ? undefined : anyOf(counted.map((node) => node[edge]));
}

export function inSequence(nodes: readonly Node[]): Node {
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  // Each is tried with what follows it; a token that is not the one wanted is seen before anything is set up for it.
  const step = (matching: Matching, at: number, then: Then, n: number): number => {
    const node = nodes[n];
    if (!node) return then(at);
    const { test } = node;
    if (!test) return node.match(matching, at, (end) => step(matching, end, then, n + 1));
    const token = at < matching.until ? matching.tokens[at] : undefined;
    return token && test(token) ? step(matching, at + 1, then, n + 1) : NONE;
  };
  return {
    most: nodes.reduce((sum, { most }) => sum + most, 0),
    mayBeEmpty: nodes.every(({ mayBeEmpty }) => mayBeEmpty),
    starts: edgeOf(nodes, 'starts'),
    ends: edgeOf(nodes.toReversed(), 'ends'),
    match: (matching, at, then) => step(matching, at, then, 0),
  };
}

export function oneOf(nodes: readonly Node[]): Node {
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  if (nodes.every(({ test }) => test)) {
    const any = anyOf(nodes.map(({ test }) => test));
    if (any) return oneToken(any);
  }
  const mayBeEmpty = nodes.some((node) => node.mayBeEmpty);
  return {
    most: Math.max(...nodes.map(({ most }) => most)),
    mayBeEmpty,
    starts: mayBeEmpty ? undefined : anyOf(nodes.map(({ starts }) => starts)),
    ends: mayBeEmpty ? undefined : anyOf(nodes.map(({ ends }) => ends)),
    match: (matching, at, then) => {
      const token = at < matching.until ? matching.tokens[at] : undefined;
      for (const { match, starts, mayBeEmpty } of nodes) {
        if (starts && !mayBeEmpty && !(token && starts(token))) continue;
        const end = match(matching, at, then);
        if (end !== NONE) return end;
      }
      return NONE;
    },
  };
}

const repeats = (
  { most, mayBeEmpty, starts, ends }: Node,
  fewest: number,
  times: number,
): Omit<Node, 'match'> => ({
  most: most * times,
  mayBeEmpty: mayBeEmpty || fewest === 0,
  starts,
  ends,
});

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
    ...repeats(node, fewest, most),
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
  return { ...repeats(node, fewest, most), match: (matching, at, then) => again(matching, at, then, 0) };
}

export const followedBy = (node: Node, isWanted: boolean): Node =>
  ofNoTokens((matching, at, then) => {
    const { part } = matching;
    const isThere = node.match(matching, at, (end) => end) !== NONE;
    matching.part = part;
    return isThere === isWanted ? then(at) : NONE;
  });

export const asPart = ({ test: _test, word: _word, ...node }: Node): Node => ({
  ...node,
  match: (matching, at, then) =>
    node.match(matching, at, (end) => {
      const before = matching.part;
      matching.part = [at, end];
      const found = then(end);
      if (found === NONE) matching.part = before;
      return found;
    }),
});
