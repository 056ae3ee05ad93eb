// Which paragraphs of an article are the article: its text without the page's furniture around it.
import { type Span, slice } from '../text/span.ts';
import { isFurniture, LINKS_ELSEWHERE } from './furniture.ts';
import type { Layout } from './layout.ts';

/** A point of a list belongs to the text, short as it may be. */
const LIST_ITEM = /^(?:[-*•–]\s|\d{1,2}[.)]\s)/u;
const RULE = /^(?:[-*_=~#]\s*){3,}$/u;

/** In UTF-16 units. */
const LONGEST_HEADLINE = 120;
const LONGEST_SUBHEADING = 80;

const QUOTE_MARK = /["“”«»„]/u;
const ENDS_A_SENTENCE = /[.!…][)\]’”"»]*$/u;

/** Which ends of its article a text has. */
export interface Edges {
  readonly head: boolean;
  readonly tail: boolean;
}

/** A paragraph of an article, and whether it may be shown as evidence. */
export interface Judged {
  readonly span: Span;
  /** A subheading by its looks alone is text where a quotation runs over it. */
  readonly is: 'text' | 'subheading' | 'furniture';
}

/**
 * What each paragraph is. Furniture: headings, menus and lists of links, "Read more" and the headlines under it, captions,
 * bylines and what else pages print around articles; subheadings too (also ones put as a question), and a bare agency name.
 */
export function judgeParagraphs(
  body: string,
  paragraphs: readonly Span[],
  layout: readonly Layout[],
  { head, tail }: Edges,
): Judged[] {
  let underLinks = false;
  return paragraphs.map((span, index): Judged => {
    const text = slice(body, span);
    const form = layout[index];
    if (form && leadsElsewhere(text, form, layout[index + 1])) {
      underLinks = true;
      return { span, is: 'furniture' };
    }
    underLinks &&= isHeadline(text);
    if (underLinks || form?.heading || RULE.test(text)) return { span, is: 'furniture' };
    const introduced = body.charAt((paragraphs[index - 1]?.end ?? 0) - 1) === ':';
    const first = head ? index : Number.POSITIVE_INFINITY;
    const left = tail ? paragraphs.length - 1 - index : Number.POSITIVE_INFINITY;
    if (isFurniture(text, { ...form, first, left, introduced })) {
      return { span, is: 'furniture' };
    }
    const isBelow = paragraphs.length > 1 && (index > 0 || !head || isTitle(paragraphs, body));
    return { span, is: isBelow && !form?.item && isSubheading(text) ? 'subheading' : 'text' };
  });
}

/** The heading that a file opens with, where it has one: Markdown's `# …`, or a first line that is no sentence. */
export function openingTitle(
  body: string,
  paragraphs: readonly Span[],
  layout: readonly Layout[],
): string | undefined {
  const [first] = paragraphs;
  if (!first) return undefined;
  const text = slice(body, first);
  if (layout[0]?.heading) return text;
  return isTitle(paragraphs, body) && isSubheading(text) ? text : undefined;
}

/** A line that leads to other articles; what is linked below it, or looks like a headline, is not this article either. */
function leadsElsewhere(text: string, form: Layout, below: Layout | undefined): boolean {
  if (text.length > LONGEST_HEADLINE || ENDS_A_SENTENCE.test(text)) return false;
  return LINKS_ELSEWHERE.test(text) || (/:$/u.test(text) && !form.linked && below?.linked === true);
}

const isHeadline = (text: string): boolean =>
  text.length <= LONGEST_HEADLINE && !ENDS_A_SENTENCE.test(text) && !text.includes('\n');

function isSubheading(text: string): boolean {
  if (text.length > LONGEST_SUBHEADING || text.includes('\n') || LIST_ITEM.test(text)) return false;
  return !QUOTE_MARK.test(text) && !ENDS_A_SENTENCE.test(text) && !/[:,;—–-]$/u.test(text);
}

/** A first line is a title only where whole sentences follow. */
function isTitle(paragraphs: readonly Span[], body: string): boolean {
  const second = paragraphs.slice(1, 3).find((paragraph) => !RULE.test(slice(body, paragraph)));
  return second !== undefined && ENDS_A_SENTENCE.test(slice(body, second));
}
