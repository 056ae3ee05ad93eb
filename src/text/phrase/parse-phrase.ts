// Reads a phrase as it is written into the nodes that match it.
import { WORD_CLASSES } from '../lexicon/classes.ts';
import {
  asPart,
  followedBy,
  inSequence,
  isEnd,
  isStart,
  type Node,
  oneOf,
  oneToken,
  repeated,
  repeatedLeast,
  theWord,
} from './node.ts';

const PIECE = /\s+|[@=!]?\(|[)|^$?*+]|\{\d+,\d+\}|<[^>]+>|[^\s()|?*+{}<>!^$]+/gu;
/** A bound for what may be repeated without end: more than any sentence has words. */
const MANY = 1000;

export function parsePhrase(source: string): Node {
  const pieces = source.match(PIECE) ?? [];
  if (pieces.join('') !== source) throw new Error(`a phrase that cannot be read: ${source}`);
  let at = 0;
  const peek = (): string => pieces[at] ?? '';

  /** Up to a bracket that closes, or to the end. */
  function alternatives(): Node {
    const nodes = [sequence()];
    while (peek() === '|') {
      at++;
      nodes.push(sequence());
    }
    return oneOf(nodes);
  }
  function sequence(): Node {
    const nodes: Node[] = [];
    for (; at < pieces.length && peek() !== '|' && peek() !== ')'; ) {
      if (peek().trim() === '') at++;
      else nodes.push(counted(excepted(item())));
    }
    return inSequence(nodes);
  }
  function item(): Node {
    const piece = peek();
    at++;
    if (piece === '^') return isStart;
    if (piece === '$') return isEnd;
    if (!piece.endsWith('(')) return single(piece);
    const node = alternatives();
    if (peek() !== ')') throw new Error(`a phrase with an open bracket: ${source}`);
    at++;
    if (piece === '@(') return asPart(node);
    return piece === '(' ? node : followedBy(node, piece === '=(');
  }
  /** `<det>!(one|some)`: what stands right after a class, without a blank, is excepted from it. */
  function excepted(node: Node): Node {
    const { test } = node;
    if (!test || peek() !== '!(') return node;
    at++;
    const isException = alternatives().test;
    at++;
    if (!isException) throw new Error(`an exception of several words: ${source}`);
    return oneToken((token) => test(token) && !isException(token));
  }
  function counted(node: Node): Node {
    const piece = peek();
    const bounds =
      COUNTS.get(piece) ?? (piece.startsWith('{') ? piece.slice(1, -1).split(',').map(Number) : undefined);
    if (!bounds) return node;
    at++;
    const isLeast = piece !== '?' && peek() === '?';
    if (isLeast) at++;
    return (isLeast ? repeatedLeast : repeated)(node, bounds[0] ?? 0, bounds[1] ?? MANY);
  }

  const node = alternatives();
  if (at < pieces.length) throw new Error(`a phrase with a bracket too many: ${source}`);
  return node;
}

const COUNTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['?', [0, 1]],
  ['*', [0, MANY]],
  ['+', [1, MANY]],
]);

function single(piece: string): Node {
  if (piece.startsWith('<')) {
    const test = WORD_CLASSES.get(piece.slice(1, -1));
    if (!test) throw new Error(`a class of words that is not there: ${piece}`);
    return oneToken(test);
  }
  const [before = '', after] = piece.split('~');
  if (after === undefined) return theWord(piece);
  const shortest = before.length + after.length;
  return oneToken(({ word }) => word.length >= shortest && word.startsWith(before) && word.endsWith(after));
}
