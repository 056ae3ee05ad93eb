// A clean text and the map back: each of its characters comes from a place in a source text that is never changed.
import type { Span } from './span.ts';

export interface CleanText {
  readonly text: string;
  /** Three numbers for each piece, in order: where it begins in the text, where in the source, and where it ends there. */
  readonly offsets: Uint32Array;
}

export interface CleanTextBuilder {
  /** Takes over what stands between two places of the source. */
  copy(from: number, to: number): void;
  /** Puts a text in place of what stands there; nothing, to leave it out. */
  replace(from: number, to: number, text: string): void;
  build(): CleanText;
}

export function createCleanTextBuilder(source: string): CleanTextBuilder {
  const parts: string[] = [];
  const offsets: number[] = [];
  let length = 0;
  let copied = false;
  const add = (from: number, to: number, text: string): void => {
    offsets.push(length, from, to);
    parts.push(text);
    length += text.length;
  };
  return {
    copy(from, to) {
      if (to <= from) return;
      const goesOn = copied && offsets[offsets.length - 1] === from;
      if (goesOn) {
        offsets[offsets.length - 1] = to;
        parts.push(source.slice(from, to));
        length += to - from;
      } else add(from, to, source.slice(from, to));
      copied = true;
    },
    replace(from, to, text) {
      if (text === '') return;
      add(from, to, text);
      copied = false;
    },
    build: () => ({ text: parts.join(''), offsets: Uint32Array.from(offsets) }),
  };
}

/** Where a span of the clean text stands in the source: from the first of its characters to the last. */
export function sourceSpan(clean: CleanText, { start, end }: Span): Span {
  const { text, offsets } = clean;
  if (end <= start) {
    const at = start < text.length ? sourceOf(clean, start) : (offsets.at(-1) ?? 0);
    return { start: at, end: at };
  }
  const last = pieceAt(offsets, end - 1);
  const [at = 0, from = 0, to = 0] = offsets.subarray(last, last + 3);
  const next = offsets[last + 3] ?? text.length;
  // A piece of the same length stands character for character; of another only the whole is in the source.
  return { start: sourceOf(clean, start), end: next - at === to - from ? from + end - at : to };
}

function sourceOf({ text, offsets }: CleanText, place: number): number {
  const piece = pieceAt(offsets, place);
  const [at = 0, from = 0, to = 0] = offsets.subarray(piece, piece + 3);
  const next = offsets[piece + 3] ?? text.length;
  return next - at === to - from ? from + place - at : from;
}

/** The first piece that ends after a place of the source, as an index into the offsets. */
export function pieceOf(offsets: Uint32Array, place: number): number {
  let [low, high] = [0, offsets.length / 3];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle * 3 + 2] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low * 3;
}

/** Where a place of the source is in the clean text; what was left out is where the next character is. */
export function cleanPlace({ text, offsets }: CleanText, place: number): number {
  const piece = pieceOf(offsets, place);
  const at = offsets[piece];
  const from = offsets[piece + 1];
  const to = offsets[piece + 2];
  if (at === undefined || from === undefined || to === undefined) return text.length;
  const next = offsets[piece + 3] ?? text.length;
  return next - at === to - from ? at + Math.max(0, place - from) : at;
}

/** The index of the piece that holds a place of the clean text. */
function pieceAt(offsets: Uint32Array, place: number): number {
  let [low, high] = [0, offsets.length / 3 - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle * 3] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}
