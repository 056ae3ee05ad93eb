// Pairs of quotation marks within a paragraph: which mark closes the one that is open, and which stand inside.
import { canClose, canOpen, isSingle, type Mark } from './quotation-marks.ts';

/** How many marks further a quotation's close is looked for, so that no text takes long. */
const REACH = 120;
/** How many marks further it is looked whether one within it is closed too. */
const INNER_REACH = 12;

/** The index of the mark that closes `open` among those from `from` on; -1 where none does. */
export function closingIndex(body: string, open: Mark, marks: readonly Mark[], from: number): number {
  if (isSingle(open)) return closeOfSingle(body, open, marks, from);
  const close = closeOfDouble(open, marks, from);
  // Something that opens within and is never closed hides nothing.
  return close < 0 ? firstClose(open, marks, from) : close;
}

function firstClose(open: Mark, marks: readonly Mark[], from: number): number {
  const at = marks.slice(from, from + REACH).findIndex((mark) => canClose(open, mark));
  return at < 0 ? -1 : from + at;
}

function closeOfDouble(open: Mark, marks: readonly Mark[], from: number): number {
  let inner: Mark | undefined;
  for (let at = from; at < Math.min(marks.length, from + REACH); at++) {
    const mark = marks[at];
    if (!mark) break;
    if (inner) {
      if (canClose(inner, mark)) inner = undefined;
    } else if (mark.text === open.text && opensOnly(mark)) {
      // "… "…" …": only where two marks follow that close; else it is this quotation's close, badly set.
      if (closesTwice(open, marks, at + 1)) inner = mark;
      else if (canClose(open, mark)) return at;
    } else if (canClose(open, mark) && !(opensOnly(mark) && mark.text !== open.text)) return at;
    else if (!isSingle(mark) && opensOnly(mark)) inner = mark;
  }
  return -1;
}

const opensOnly = (mark: Mark): boolean => mark.beforeWord && !mark.afterWord && mark.text !== '’';

/** Whether the next two marks that could be a close of `open` cannot be anything else. */
function closesTwice(open: Mark, marks: readonly Mark[], from: number): boolean {
  const [first, second] = marks
    .slice(from, from + INNER_REACH)
    .filter((mark) => canClose(open, mark) || (mark.text === open.text && opensOnly(mark)));
  return first !== undefined && second !== undefined && !opensOnly(first) && !opensOnly(second);
}

/** A quotation that another one of the same marks begins in, and that only one mark closes: its own close is missing. */
export function isAbandoned(open: Mark, marks: readonly Mark[], from: number): boolean {
  if (isSingle(open)) return false;
  const [next, after] = marks
    .slice(from, from + INNER_REACH)
    .filter((mark) => canClose(open, mark) || (mark.text === open.text && opensOnly(mark)));
  return (
    next !== undefined &&
    after !== undefined &&
    next.text === open.text &&
    opensOnly(next) &&
    !opensOnly(after) &&
    !closesTwice(open, marks, marks.indexOf(next, from) + 1)
  );
}

/** "the soldiers’ families", "goin’ home": an apostrophe that ends a word rather than a quotation, if one follows that may. */
const ENDS_A_WORD = /(?:s|in)$/u;

function closeOfSingle(body: string, open: Mark, marks: readonly Mark[], from: number): number {
  let possessive = -1;
  for (let at = from; at < Math.min(marks.length, from + REACH); at++) {
    const mark = marks[at];
    if (!mark) break;
    if (!isSingle(mark) && mark.text !== '’') {
      // A whole quotation in double marks may stand within; one mark of a pair may not.
      const end = canOpen(body, mark) ? closeOfDouble(mark, marks, at + 1) : -1;
      if (end < 0) return possessive;
      at = end;
    } else if (canClose(open, mark)) {
      const before = body.slice(mark.start - 2, mark.start);
      const after = body.slice(mark.end, mark.end + 2);
      if (!ENDS_A_WORD.test(before) || !/^\s\p{Ll}/u.test(after)) return at;
      if (possessive < 0) possessive = at;
    } else if (possessive >= 0 && mark.text === open.text && opensOnly(mark)) return possessive;
  }
  return possessive;
}
