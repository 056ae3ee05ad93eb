// Whether two texts tell one story: how many runs of words the shorter has in common with the longer.
import { foldText } from '../text/fold.ts';

/** Words in a run: fewer are common to all news, more are broken by one changed word too many. */
const RUN = 4;
/** From here on one is the other, shortened, with a line added or another ending. */
const SAME = 0.7;
/** From here on a text at the same address is an update of the one before, not another story. */
const UPDATED = 0.25;

/** Hashes of the runs in order, each once: a library of twenty thousand articles is compared with, and strings would be a gigabyte. */
type Runs = Uint32Array;
const known = new WeakMap<object, Runs>();

interface Text {
  readonly body: string;
}

function runsOf(text: Text): Runs {
  const before = known.get(text);
  if (before) return before;
  const words = foldText(text.body).match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) hashes.add(hashOf(words.slice(at, at + RUN).join(' ')));
  if (hashes.size === 0) hashes.add(hashOf(words.join(' ')));
  const runs = Uint32Array.from(hashes).sort();
  known.set(text, runs);
  return runs;
}

/** FNV-1a, 32 bits: two runs of a pair of articles that are equal by chance change nothing. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The share of the shorter text's runs that the longer has, from 0 to 1. */
function shared(one: Text, other: Text): number {
  const [a, b] = [runsOf(one), runsOf(other)];
  let common = 0;
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common / Math.min(a.length, b.length);
}

/** A brief summary within a long report is no copy of it. */
const LENGTHS = 0.5;

export function isSameStory(one: Text, other: Text): boolean {
  const [shorter, longer] = [one.body.length, other.body.length].sort((a, b) => a - b);
  if ((shorter ?? 0) < (longer ?? 0) * LENGTHS) return false;
  return shared(one, other) >= SAME;
}

export const isUpdateOf = (one: Text, other: Text): boolean => shared(one, other) >= UPDATED;

/** How many of a text's runs it is looked up by: the least hashes, of which copies of one story have some in common. */
const SKETCH = 24;
/** A run that so many stories have is a line that outlets print under everything, and would have all compared with all. */
const COMMON = 12;

/** Texts that tell one story together, in the order of the first of each. */
export function stories<Of extends Text>(texts: Iterable<Of>): readonly (readonly [Of, ...Of[]])[] {
  const found: [Of, ...Of[]][] = [];
  const byRun = new Map<number, [Of, ...Of[]][]>();
  for (const text of texts) {
    const sketch = runsOf(text).subarray(0, SKETCH);
    const candidates = new Set([...sketch].flatMap((run) => byRun.get(run) ?? []));
    const story = [...candidates].find(([first]) => isSameStory(first, text));
    if (story) {
      story.push(text);
      continue;
    }
    const begun: [Of, ...Of[]] = [text];
    found.push(begun);
    for (const run of sketch) {
      const having = byRun.get(run) ?? [];
      if (having.length < COMMON) byRun.set(run, [...having, begun]);
    }
  }
  return found;
}
