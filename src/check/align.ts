// Lays a quotation beside a text: which of its words stand there, in the same order, and where the two differ.

/** One step through both, by the positions of the words. */
export type Step =
  | { readonly kind: 'same' | 'changed'; readonly quoted: number; readonly source: number }
  /** In the quotation alone. */
  | { readonly kind: 'added'; readonly quoted: number }
  /** In the text alone, between words of the quotation. */
  | { readonly kind: 'left out'; readonly source: number };

export interface Alignment {
  readonly score: number;
  /** From the first word that the two have in common, or that stands for another, to the last. */
  readonly steps: readonly Step[];
}

/** Whoever quotes leaves out a stretch rather than many single words, so that going on with one costs little. */
const SAME = 2;
const CHANGED = -2;
/** "nothing’s" for "nothing", "okay" for "ok". */
const LIKE = -0.5;
const LEAVE_OUT = -2.5;
const GO_ON_LEAVING_OUT = -0.1;
const ADD = -1.5;

/** Where the best way to a cell came from: beside it both went on, or only one of them. */
const [BOTH, LEFT_OUT, ADDED, START] = [0, 1, 2, 3];

/**
 * The whole quotation against any stretch of the text, after Gotoh (1982, affine gaps).
 * @param cutAfter positions of words of the quotation behind which it says itself that something is left out.
 */
export function align(
  quoted: readonly string[],
  source: readonly string[],
  cutAfter: ReadonlySet<number> = new Set(),
): Alignment {
  const width = source.length + 1;
  /** Of the row above, and of this one: the best score that ends so. */
  let above = rowOf(width, 0);
  const cameFrom = [0, 1, 2].map(() => new Uint8Array((quoted.length + 1) * width).fill(START));
  const [fromBoth, fromLeftOut, fromAdded] = cameFrom as [Uint8Array, Uint8Array, Uint8Array];
  for (const [index, word] of quoted.entries()) {
    const here = rowOf(width, Number.NEGATIVE_INFINITY);
    const open = cutAfter.has(index) ? 0 : LEAVE_OUT;
    for (let column = 0; column < width; column += 1) {
      const cell = (index + 1) * width + column;
      fromAdded[cell] = bestAt(above, column);
      here.added[column] = scoreAt(above, column) + ADD;
      if (column === 0) continue;
      fromBoth[cell] = bestAt(above, column - 1);
      here.both[column] = scoreAt(above, column - 1) + likeness(word, source[column - 1] ?? '');
      const fresh = scoreAt(here, column - 1) + open;
      const further = (here.leftOut[column - 1] ?? 0) + GO_ON_LEAVING_OUT;
      fromLeftOut[cell] = further > fresh ? LEFT_OUT : bestAt(here, column - 1);
      here.leftOut[column] = Math.max(further, fresh);
    }
    above = here;
  }

  let column = 0;
  for (let each = 1; each < width; each += 1)
    if (scoreAt(above, each) > scoreAt(above, column)) column = each;
  const score = scoreAt(above, column);
  return { score, steps: trimmed(retrace(bestAt(above, column), quoted.length, column)) };

  function retrace(end: number, lastRow: number, lastColumn: number): Step[] {
    const steps: Step[] = [];
    let [state, row, to] = [end, lastRow, lastColumn];
    while (row > 0) {
      const from = cameFrom[state]?.[row * width + to] ?? START;
      if (state === BOTH) {
        const kind = quoted[row - 1] === source[to - 1] ? 'same' : 'changed';
        steps.push({ kind, quoted: row - 1, source: to - 1 });
        row -= 1;
        to -= 1;
      } else if (state === LEFT_OUT) {
        steps.push({ kind: 'left out', source: to - 1 });
        to -= 1;
      } else {
        steps.push({ kind: 'added', quoted: row - 1 });
        row -= 1;
      }
      state = from;
    }
    return steps.reverse();
  }
}

/** The scores of one word of the quotation against every word of the text. */
interface Row {
  readonly both: Float64Array;
  readonly leftOut: Float64Array;
  readonly added: Float64Array;
}

const rowOf = (width: number, begin: number): Row => ({
  both: new Float64Array(width).fill(begin),
  leftOut: new Float64Array(width).fill(Number.NEGATIVE_INFINITY),
  added: new Float64Array(width).fill(Number.NEGATIVE_INFINITY),
});

const scoreAt = ({ both, leftOut, added }: Row, column: number): number =>
  Math.max(both[column] ?? 0, leftOut[column] ?? 0, added[column] ?? 0);

function bestAt({ both, leftOut, added }: Row, column: number): number {
  const [a, b, c] = [both[column] ?? 0, leftOut[column] ?? 0, added[column] ?? 0];
  if (a >= b && a >= c) return BOTH;
  return b >= c ? LEFT_OUT : ADDED;
}

function likeness(a: string, b: string): number {
  if (a === b) return SAME;
  return a.startsWith(b) || b.startsWith(a) ? LIKE : CHANGED;
}

/** What the text has before and after the quotation is not left out of it. */
function trimmed(steps: readonly Step[]): Step[] {
  const isQuoted = ({ kind }: Step): boolean => kind !== 'left out';
  const first = steps.findIndex(isQuoted);
  return first < 0 ? [] : steps.slice(first, steps.findLastIndex(isQuoted) + 1);
}
