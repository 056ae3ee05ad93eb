// The text of an article as its reader divides it: paragraphs, what of them is evidence, quotations.
import { splitParagraphs } from '../text/paragraphs.ts';
import { findQuotations, type Quotation } from '../text/quotations.ts';
import type { Span } from '../text/span.ts';
import { datelineEnd } from './dateline.ts';
import { type Edges, type Judged, judgeParagraphs, openingTitle } from './evidence.ts';
import type { Form } from './html.ts';
import { layoutOf } from './layout.ts';
import { setOffQuotations } from './set-off.ts';

/** Spans are offsets into `body`. */
export interface ArticleText {
  /** The article's, with a blank in place of each line end within a paragraph: a character stands where it stood. */
  readonly body: string;
  /** What the article calls itself at its head. */
  readonly title?: string;
  /** All paragraphs, furniture too: "paragraph 6" counts these. */
  readonly paragraphs: readonly Span[];
  /** Those that may be shown as evidence. */
  readonly evidence: readonly Span[];
  readonly quotations: readonly Quotation[];
}

/** @param edges whether the text has the article's head and its end, where pages print what is no text. */
export function readArticleText(
  written: string,
  forms: readonly Form[] = [],
  edges: Edges = { head: true, tail: true },
): ArticleText {
  const paragraphs = splitParagraphs(written);
  const body = unwrapped(written, paragraphs);
  const layout = layoutOf(paragraphs, forms);
  const judged = judgeParagraphs(body, paragraphs, layout, edges);
  const evidence = evidenceOf(body, judged, edges);
  const title = edges.head ? openingTitle(body, paragraphs, layout) : undefined;
  const marked = findQuotations(body, evidence);
  const setOff = setOffQuotations(body, { paragraphs, layout, evidence, marked });
  const quotations = [...marked, ...setOff].sort((a, b) => a.start - b.start);
  return { body, ...(title === undefined ? {} : { title }), paragraphs, evidence, quotations };
}

/** The text with a blank in place of each line end within one of its paragraphs. */
export function unwrapped(written: string, paragraphs: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of paragraphs) {
    parts.push(written.slice(done, start), written.slice(start, end).replaceAll('\n', ' '));
    done = end;
  }
  parts.push(written.slice(done));
  return parts.join('');
}

/** The text, and of what looks like a subheading that over which a quotation runs: there it is one of its lines. */
function evidenceOf(body: string, judged: readonly Judged[], { head }: Edges): Span[] {
  const left = judged.filter(({ is }) => is !== 'furniture');
  const lines = left.some(({ is }) => is === 'subheading') ? quotedLines(body, left) : new Set<Span>();
  return left
    .filter(({ span, is }) => is === 'text' || lines.has(span))
    .map(({ span }, at) => (head && at < HEAD ? withoutDateline(body, span) : span));
}

/** Paragraphs at its head in which a report may begin: a teaser or a note can stand before. */
const HEAD = 4;

function quotedLines(body: string, left: readonly Judged[]): Set<Span> {
  const running = findQuotations(
    body,
    left.map(({ span }) => span),
  ).filter(({ parts, closed }) => closed && parts.length > 2);
  const lines = new Set<Span>();
  let at = running.length - 1;
  let below: Span | undefined;
  for (const { span, is } of [...left].reverse()) {
    while (at >= 0 && (running[at]?.start ?? 0) >= span.start) at -= 1;
    const isWithin = (running[at]?.end ?? 0) > span.end;
    // Where the words are opened anew below it, it is a subheading after all.
    if (is === 'text') below = span;
    else if (isWithin && below && !/["“„«‘']/u.test(body.charAt(below.start))) lines.add(span);
  }
  return lines;
}

const withoutDateline = (body: string, { start, end }: Span): Span => ({
  start: start + datelineEnd(body.slice(start, end)),
  end,
});
