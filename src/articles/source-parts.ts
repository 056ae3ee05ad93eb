// Where words of an article stand in its file.
import { pieceOf, sourceSpan } from '../text/clean-text.ts';
import { type Span, trimSpan } from '../text/span.ts';
import type { Reading } from './reading.ts';

/** Where words of the clean text stand in the file, in parts where it has more than blanks between two lines of them. */
export function sourceParts({ offsets, source, ...clean }: Reading, span: Span): Span[] {
  const whole = sourceSpan({ offsets, ...clean }, span);
  const parts: Span[] = [];
  let { start } = whole;
  for (const { from, to } of gapsIn(offsets, whole)) {
    const gap = source.slice(from, to);
    const isOnItsOwn = gap.includes('\n') || source.charAt(from - 1) === '\n';
    if (gap.trim() === '' || !isOnItsOwn) continue;
    parts.push({ start, end: from });
    start = to;
  }
  return [...parts, { start, end: whole.end }]
    .map((part) => trimSpan(source, part))
    .filter((part) => part.end > part.start);
}

/** What of a stretch of the source is in no piece. */
function* gapsIn(offsets: Uint32Array, { start, end }: Span): Generator<{ from: number; to: number }> {
  for (let piece = pieceOf(offsets, start); piece + 4 < offsets.length; piece += 3) {
    const from = offsets[piece + 2] ?? 0;
    const to = offsets[piece + 4] ?? 0;
    if (from >= end) return;
    if (to > from && to < end) yield { from, to };
  }
}
