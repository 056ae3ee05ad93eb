// Finds the spans of a long list that touch a place, without going through all of them.
import { overlaps, type Span } from './span.ts';

export interface SpanIndex<T extends Span> {
  /** Those that share a character with the span, in order of their starts. */
  overlapping(span: Span): readonly T[];
}

export function createSpanIndex<T extends Span>(spans: readonly T[]): SpanIndex<T> {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  // How far any span up to this one reaches: a long one may hold many that begin after it.
  let reach = 0;
  const reaches = sorted.map(({ end }) => (reach = Math.max(reach, end)));
  return {
    overlapping(span) {
      const until = firstFrom(sorted, span.end);
      let from = until;
      while (from > 0 && (reaches[from - 1] ?? 0) > span.start) from--;
      return sorted.slice(from, until).filter((one) => overlaps(one, span));
    },
  };
}

/** Of spans in order, those that begin from `start` on and before `end`. */
export const startingIn = <T extends Span>(spans: readonly T[], start: number, end: number): readonly T[] =>
  spans.slice(firstFrom(spans, start), firstFrom(spans, end));

/** Number of the first span that begins at `at` or later, of spans in order. */
export function firstFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
