// A span: where a piece of text stands, as UTF-16 offsets [start, end) into the text it was cut from.

export interface Span {
  readonly start: number;
  readonly end: number;
}

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The span without the white space at its ends; empty at its start where it holds nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  const trimmed = piece.trim();
  return { start: start + lead, end: start + lead + trimmed.length };
}
