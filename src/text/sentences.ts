// Sentences of a paragraph: Intl.Segmenter, with the cuts after abbreviations and initials taken back.
import { BEFORE_A_NAME, BEFORE_A_NUMBER, INITIALS, SENTENCE_STARTERS } from './abbreviations.ts';
import { type Span, trimSpan } from './span.ts';

/** What tells whether a sentence has ended, in UTF-16 units: its last word or two. */
const TAIL = 80;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Spans of the sentences within `span`, white space at their ends left out. A closing mark stays with its sentence. */
export function splitSentences(body: string, span: Span): Span[] {
  const sentences: { start: number; end: number }[] = [];
  for (const segment of segmentsOf(body, span)) {
    const { start, end } = trimSpan(body, segment);
    if (start === end) continue;
    const last = sentences.at(-1);
    const tail = last && body.slice(Math.max(last.start, last.end - TAIL), last.end);
    if (last && tail && continues(tail, body.slice(start, Math.min(end, start + TAIL)))) last.end = end;
    else sentences.push({ start, end });
  }
  return sentences;
}

/** A segmenter copies its whole text for each segment: longer ones are given to it in parts, in UTF-16 units. */
const PART = 8000;

/** The segments as they follow each other; one that a part ends within is read again with the next. */
function* segmentsOf(body: string, span: Span): Generator<Span> {
  let from = span.start;
  while (from < span.end) {
    const until = from + PART < span.end ? afterSpace(body, from, from + PART) : span.end;
    const segments = [...segmenter.segment(body.slice(from, until))];
    const whole = until < span.end && segments.length > 1 ? segments.slice(0, -1) : segments;
    for (const { segment, index } of whole) yield { start: from + index, end: from + index + segment.length };
    const last = whole.at(-1);
    from += last ? last.index + last.segment.length : until;
  }
}

/** The last place up to `until` that has a space before it; `until` itself where there is none. */
function afterSpace(body: string, from: number, until: number): number {
  const space = body.lastIndexOf(' ', until - 1);
  return space > from ? space + 1 : until;
}

/** "He wrote on X. Yermak said …": the network, no initial. */
const ON_X = /(?<![\p{L}\p{N}])(?:on|via) X\.$/u;

/** Whether `next` goes on with the sentence that `previous` seemed to end. */
function continues(previous: string, next: string): boolean {
  if (/^[\p{Ll},;)\]”»]/u.test(next)) return true;
  if (!previous.endsWith('.')) return false;
  const lastWord = /([\p{L}]+)\.$/u.exec(previous)?.[1]?.toLowerCase();
  if (lastWord !== undefined && BEFORE_A_NAME.has(lastWord) && lastWord.length > 1) {
    return !BEFORE_A_NUMBER.has(lastWord) || /^\d/u.test(next);
  }
  if (ON_X.test(previous) || !INITIALS.test(previous)) return false;
  const firstWord = /^[“"‘'(]*(\p{L}+)/u.exec(next)?.[1]?.toLowerCase();
  return firstWord === undefined || !SENTENCE_STARTERS.has(firstWord);
}
