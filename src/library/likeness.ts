// Which statements may be the same words of the same speaker: those of which the longer has so many two-word shingles of the shorter.
// Each is known by the hashes of its shingles alone, so that one that comes is compared with all others without a look into articles.
import { mayMiss } from '../statements/groups/same-words.ts';
import type { Wording } from '../statements/groups/wording.ts';
import { createChains } from './chains.ts';

export interface Likeness {
  /** Gives the number by which the statement is known from then on. Only those that share a key are alike. */
  add(keys: readonly string[], wording: Wording): number;
  remove(statement: number): void;
  /** Those that are like it, those that are like these, and so on, itself too; also where what joined them is gone by now. */
  around(statement: number): readonly number[];
}

/** The words of a statement under one key. */
interface Shape {
  readonly statement: number;
  readonly words: number;
  /** The whole text's. */
  readonly text: number;
  /** Of all shingles, in an order that is the same for all: those that are rare first, as far as their lengths tell. */
  readonly hashes: Uint32Array;
  /** How many of them a longer one must have; undefined of a phrase, which is the same as a whole or not. */
  readonly needed: number | undefined;
}

export function createLikeness(): Likeness {
  const shapes: Shape[] = [];
  /** Shapes by all of their hashes; and by those of which a longer one must have one. */
  const [byAny, byFirst] = [createChains(), createChains()];
  const gone = new Set<number>();
  /** By the number of a statement: those that it is joined with, one list for all of them. */
  const joined: number[][] = [];

  function join(one: number, other: number): void {
    const [here = [], there = []] = [joined[one], joined[other]];
    if (here === there) return;
    const [larger, smaller] = here.length < there.length ? [there, here] : [here, there];
    for (const each of smaller) {
      larger.push(each);
      joined[each] = larger;
    }
  }

  /** The last shape that looked at each: none is looked at twice. */
  const lookedAtBy: number[] = [];

  /** Never without one that a comparison of words finds the same. */
  function alike(shape: Shape): number[] {
    const own = new Set(shape.hashes);
    const found: number[] = [];
    const looking = shapes.length;
    const look = (at: number): void => {
      if (lookedAtBy[at] === looking) return;
      lookedAtBy[at] = looking;
      const other = shapes[at];
      if (other && !gone.has(other.statement) && areAlike(shape, own, other)) found.push(other.statement);
    };
    byAny.each(shape.text, look);
    for (const hash of firstOf(shape)) byAny.each(hash, look);
    for (const hash of shape.hashes) byFirst.each(hash, look);
    return found;
  }

  return {
    add(keys, wording) {
      const statement = joined.length;
      joined.push([statement]);
      for (const key of keys) {
        const shape = shapeOf(statement, key, wording);
        for (const other of alike(shape)) join(statement, other);
        const number = shapes.push(shape) - 1;
        lookedAtBy.push(number);
        for (const hash of [shape.text, ...shape.hashes]) byAny.add(hash, number);
        for (const hash of firstOf(shape)) byFirst.add(hash, number);
      }
      return statement;
    },
    remove(statement) {
      gone.add(statement);
    },
    around: (statement) => (joined[statement] ?? []).filter((each) => !gone.has(each)),
  };
}

function shapeOf(statement: number, key: string, wording: Wording): Shape {
  const seed = hashOf(key);
  const shingles = [...wording.shingles].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return {
    statement,
    words: wording.words.length,
    text: hashOf(`= ${wording.text}`, seed),
    hashes: Uint32Array.from(shingles, (shingle) => hashOf(shingle, seed)),
    needed: wording.isPhrase ? undefined : shingles.length - mayMiss(shingles.length),
  };
}

/** So many that all of the others would be too few. */
const firstOf = ({ hashes, needed }: Shape): Uint32Array =>
  needed === undefined ? hashes.subarray(0, 0) : hashes.subarray(0, hashes.length - needed + 1);

function areAlike(shape: Shape, own: ReadonlySet<number>, other: Shape): boolean {
  if (shape.text === other.text) return true;
  let shared = 0;
  for (const hash of other.hashes) if (own.has(hash)) shared += 1;
  const isCut = ({ needed }: Shape): boolean => needed !== undefined && shared >= needed;
  return (shape.words <= other.words && isCut(shape)) || (other.words <= shape.words && isCut(other));
}

/** FNV-1a, 32 bits: two that are equal by chance only cost the look that shows it. */
function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
