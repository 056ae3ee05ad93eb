// Whether two texts tell one story: how many runs of words the shorter has in common with the longer.
import { foldText } from '../../text/fold.ts';

/** Words in a run: fewer are common to all news, more are broken by one changed word too many. */
const RUN = 4;
/** From here on one is the other, shortened, with a line added or another ending. */
const SAME = 0.7;
/** From here on a text at the same address is an update of the one before, not another story. */
const UPDATED = 0.25;

type Runs = ReadonlySet<string>;
const known = new WeakMap<object, Runs>();

interface Text {
  readonly body: string;
}

function runsOf(text: Text): Runs {
  const before = known.get(text);
  if (before) return before;
  const words = foldText(text.body).match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '));
  if (runs.size === 0) runs.add(words.join(' '));
  known.set(text, runs);
  return runs;
}

/** The share of the shorter text's runs that the longer has, from 0 to 1. */
function shared(one: Text, other: Text): number {
  const [a, b] = [runsOf(one), runsOf(other)];
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const run of shorter) if (longer.has(run)) common += 1;
  return common / shorter.size;
}

/** A brief summary within a long report is no copy of it. */
const LENGTHS = 0.5;

export function isSameStory(one: Text, other: Text): boolean {
  const [shorter, longer] = [one.body.length, other.body.length].sort((a, b) => a - b);
  if ((shorter ?? 0) < (longer ?? 0) * LENGTHS) return false;
  return shared(one, other) >= SAME;
}

export const isUpdateOf = (one: Text, other: Text): boolean => shared(one, other) >= UPDATED;
