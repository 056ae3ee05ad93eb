// Paragraphs of a body: by blank lines where it has them, by lines where it has none.
import { type Span, trimSpan } from './span.ts';

/** Line lengths that an editor's hard wrap leaves, in UTF-16 units. */
const WRAP_AT = { shortest: 50, longest: 100 };
const ENDS_A_SENTENCE = /[.!?…:;]["'”’»)\]]*$/u;

/** Spans of the paragraphs in order, white space at their ends left out; together they hold every visible character. */
export function splitParagraphs(body: string): Span[] {
  const blocks = splitAt(body, { start: 0, end: body.length }, /\n[ \t]*(?:\n[ \t]*)+/gu);
  return blocks.flatMap((block) => {
    const lines = splitAt(body, block, /\n/gu);
    return isHardWrapped(body, lines) ? [block] : lines;
  });
}

/** Whether the line ends come from an editor that breaks lines, rather than from the writer. */
function isHardWrapped(body: string, lines: readonly Span[]): boolean {
  const broken = lines.slice(0, -1);
  if (broken.length === 0) return false;
  const even = broken.every(
    ({ start, end }) => end - start >= WRAP_AT.shortest && end - start <= WRAP_AT.longest,
  );
  const midSentence = broken.filter(({ start, end }) => !ENDS_A_SENTENCE.test(body.slice(start, end)));
  return even && midSentence.length * 2 >= broken.length;
}

function splitAt(body: string, { start, end }: Span, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of body.slice(start, end).matchAll(separator)) {
    spans.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  spans.push({ start: from, end });
  return spans.map((span) => trimSpan(body, span)).filter((span) => span.end > span.start);
}
