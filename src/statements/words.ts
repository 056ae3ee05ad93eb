// The words of a statement as they are shown: an exact slice of the article, and the words around it for context.
import type { ArticleText } from '../articles/article-text.ts';
import { splitSentences } from '../text/sentences.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { firstFrom } from '../text/span-index.ts';
import type { Statement } from './statement.ts';

export interface StatementWords extends Span {
  /** `body.slice(start, end)`: from the first of the words to the last, with the quotation marks around them. */
  readonly text: string;
  /** What of their sentences stands before and after; either may be empty. */
  readonly before: string;
  readonly after: string;
}

/** In UTF-16 units; a statement that is longer is shown up to the last of its fragments that fits. */
const WORDS_LIMIT = 2000;
/** Of the context on either side. */
const CONTEXT_LIMIT = 160;

export function statementWords(
  text: ArticleText,
  { fragments }: Pick<Statement, 'fragments'>,
): StatementWords {
  const { body } = text;
  const [first] = fragments;
  const fitting = fragments.filter(({ end }) => end - (first?.start ?? 0) <= WORDS_LIMIT);
  const last = fitting.at(-1) ?? first;
  if (!first || !last) throw new Error('a statement without words');
  const span = withMarks(text, { start: first.start, end: last.end });
  const around = sentencesAround(text, span);
  const before = contextBefore(body, { start: around.start, end: span.start });
  const after = contextAfter(body, { start: span.end, end: around.end });
  return { ...span, text: body.slice(span.start, span.end), before, after };
}

const OPENS = /[“«„"‘'`‹]/u;
const CLOSES = /[”»“"’'›]/u;

/** With the marks right before and after, where they are those of the quotation that begins or ends there. */
function withMarks({ body, quotations }: ArticleText, { start, end }: Span): Span {
  const opened = quotations.find(({ parts }) => parts.some((part) => part.start === start));
  const closed = quotations.find(({ parts }) => parts.some((part) => part.end === end));
  let from = start;
  while (opened && from > opened.start && OPENS.test(body[from - 1] ?? '')) from--;
  let to = end;
  while (closed && to < closed.end && CLOSES.test(body[to] ?? '')) to++;
  // A clause that holds a quotation whole may leave out the mark that it ends with.
  const cut = quotations.find(
    (quotation) => quotation.start < to && quotation.end > to && quotation.start >= from,
  );
  return { start: from, end: cut && cut.end - to <= 2 ? cut.end : to };
}

/** What is read around a statement for its sentences, in UTF-16 units: some paragraphs have no end. */
const NEAR = 1500;

/** The sentences that the span touches; the one before too where the span is all of them. */
function sentencesAround({ body, evidence }: ArticleText, span: Span): Span {
  const near = { start: span.start - NEAR, end: span.end + NEAR };
  const sentences = evidence
    .slice(Math.max(0, firstFrom(evidence, span.start + 1) - 1), firstFrom(evidence, span.end))
    .map(({ start, end }) => ({ start: Math.max(start, near.start), end: Math.min(end, near.end) }))
    .flatMap((paragraph) => splitSentences(body, paragraph));
  const here = sentences.filter((sentence) => overlaps(sentence, span));
  const around = { start: here[0]?.start ?? span.start, end: here.at(-1)?.end ?? span.end };
  if (!contains(span, around)) return around;
  const earlier = sentences.findLast(({ end }) => end <= span.start);
  return earlier ? { start: earlier.start, end: around.end } : around;
}

/** The end of it, begun at a word. */
function contextBefore(body: string, { start, end }: Span): string {
  if (end - start <= CONTEXT_LIMIT) return body.slice(start, Math.max(start, end));
  const tail = body.slice(end - CONTEXT_LIMIT, end);
  return tail.slice(tail.indexOf(' ') + 1);
}

/** The beginning of it, ended at a word. */
function contextAfter(body: string, { start, end }: Span): string {
  if (end - start <= CONTEXT_LIMIT) return body.slice(start, Math.max(start, end));
  const head = body.slice(start, start + CONTEXT_LIMIT);
  return head.slice(0, Math.max(0, head.lastIndexOf(' ')));
}
