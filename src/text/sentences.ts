// Sentences of a paragraph: Intl.Segmenter, with the cuts after abbreviations and initials taken back.
import { BEFORE_A_NAME, BEFORE_A_NUMBER, INITIALS, SENTENCE_STARTERS } from './abbreviations.ts';
import { type Span, trimSpan } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Spans of the sentences within `span`, white space at their ends left out. A closing mark stays with its sentence. */
export function splitSentences(body: string, span: Span): Span[] {
  const sentences: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(body.slice(span.start, span.end))) {
    const { start, end } = trimSpan(body, {
      start: span.start + index,
      end: span.start + index + segment.length,
    });
    if (start === end) continue;
    const last = sentences.at(-1);
    if (last && continues(body.slice(last.start, last.end), body.slice(start, end))) last.end = end;
    else sentences.push({ start, end });
  }
  return sentences;
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
