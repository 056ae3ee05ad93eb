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
  const size = (quoted.length + 1) * width;
  const scores = [0, 1, 2].map(() => new Float64Array(size).fill(Number.NEGATIVE_INFINITY));
  const cameFrom = [0, 1, 2].map(() => new Uint8Array(size).fill(START));
  const [both, leftOut, added] = scores as [Float64Array, Float64Array, Float64Array];
  const at = (table: Float64Array, cell: number): number => table[cell] ?? Number.NEGATIVE_INFINITY;
  const best = (cell: number): readonly [score: number, from: number] => {
    const [a, b, c] = [at(both, cell), at(leftOut, cell), at(added, cell)];
    return a >= b && a >= c ? [a, BOTH] : b >= c ? [b, LEFT_OUT] : [c, ADDED];
  };
  const put = (state: number, cell: number, score: number, from: number): void => {
    const [table, origin] = [scores[state], cameFrom[state]];
    if (table === undefined || origin === undefined) return;
    table[cell] = score;
    origin[cell] = from;
  };

  for (let column = 0; column < width; column += 1) both[column] = 0;
  for (let row = 1; row <= quoted.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const cell = row * width + column;
      const above = cell - width;
      const [before, from] = best(above);
      put(ADDED, cell, before + ADD, from);
      if (column === 0) continue;
      const [diagonal, origin] = best(above - 1);
      put(BOTH, cell, diagonal + likeness(quoted[row - 1] ?? '', source[column - 1] ?? ''), origin);
      const [beside, begun] = best(cell - 1);
      const open = beside + (cutAfter.has(row - 1) ? 0 : LEAVE_OUT);
      const further = at(leftOut, cell - 1) + GO_ON_LEAVING_OUT;
      if (further > open) put(LEFT_OUT, cell, further, LEFT_OUT);
      else put(LEFT_OUT, cell, open, begun);
    }
  }

  const last = quoted.length * width;
  let column = 0;
  for (let each = 1; each < width; each += 1)
    if (best(last + each)[0] > best(last + column)[0]) column = each;
  const [score, ends] = best(last + column);
  return { score, steps: trimmed(retrace(ends, quoted.length, column)) };

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
