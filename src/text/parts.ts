// Parts of a long text that can be read apart: cut at empty lines, else at line ends, else at blanks; where there are none, anywhere.
import type { Span } from './span.ts';

/** How far before the end of a part a blank is looked for, where it has no line end. */
const NEAR = 1000;

/** The parts in order, each of at most `size` units; together they are the text. */
export function partsOf(text: string, size: number): Span[] {
  const parts: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + size >= text.length ? text.length : cutBefore(text, start, start + size);
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

function cutBefore(text: string, start: number, limit: number): number {
  const part = text.slice(start, limit);
  for (const [separator, least] of [
    ['\n\n', 0],
    ['\n', 0],
    [' ', part.length - NEAR],
  ] as const) {
    const at = part.lastIndexOf(separator);
    if (at > least) return start + at + separator.length;
  }
  return /[\uDC00-\uDFFF]/u.test(text.charAt(limit)) ? limit - 1 : limit;
}
