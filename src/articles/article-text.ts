// The text of an article as its reader divides it: paragraphs, what of them is evidence, quotations.
import { splitParagraphs } from '../text/paragraphs.ts';
import { findQuotations, type Quotation } from '../text/quotations.ts';
import type { Span } from '../text/span.ts';
import { evidenceParagraphs } from './evidence.ts';

/** Spans are offsets into `body`. */
export interface ArticleText {
  readonly body: string;
  /** All paragraphs, furniture too: "paragraph 6" counts these. */
  readonly paragraphs: readonly Span[];
  /** Those that may be shown as evidence. */
  readonly evidence: readonly Span[];
  readonly quotations: readonly Quotation[];
}

export function readArticleText(body: string): ArticleText {
  const paragraphs = splitParagraphs(body);
  const evidence = evidenceParagraphs(body, paragraphs);
  return { body, paragraphs, evidence, quotations: findQuotations(body, evidence) };
}
