// Which paragraphs of an article are the article: its text without the page's furniture around it.
import { type Span, slice } from '../text/span.ts';

/** A line that leads to other articles; the headlines under it are not this article either. */
const LINKS_ELSEWHERE =
  /^(?:read|see|watch|listen|related|recommended)\b[^.!?]{0,40}(?::|$)|^(?:read more|related articles?|see also|more on this(?: story)?|most read)\b/iu;
/** What pages print around an article. */
const FURNITURE =
  /^(?:advertisement|sign up\b.*|subscribe\b.*|follow us\b.*|share this\b.*|image source,?.*|image caption,?.*|getty images|©.*|copyright\b.*|all rights reserved.*|this article was\b.*|follow ap['’]?s? coverage\b.*|.*\bcontributed to this (?:report|story|article)\b.*|associated press writers?\b.*|(?:additional )?reporting by\b.*|editing by\b.*)$/iu;
const MARKDOWN_HEADING = /^#{1,6}\s/u;
/** A point of a list belongs to the text, short as it may be. */
const LIST_ITEM = /^(?:[-*•–]\s|\d{1,2}[.)]\s)/u;
const MARKDOWN_RULE = /^(?:[-*_]\s*){3,}$/u;

/** In UTF-16 units. */
const LONGEST_HEADLINE = 120;
const LONGEST_SUBHEADING = 80;

const QUOTE_MARK = /["“”«»„]/u;
const ENDS_A_SENTENCE = /[.!…][)\]’”"»]*$/u;

/**
 * The paragraphs that may be shown as evidence. Left out: "Read more" and the headlines under it, subheadings (also ones
 * put as a question), a bare agency name, what pages print around articles.
 */
export function evidenceParagraphs(body: string, paragraphs: readonly Span[]): Span[] {
  const kept: Span[] = [];
  let underLinks = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const text = slice(body, paragraph);
    if (LINKS_ELSEWHERE.test(text) && text.length <= LONGEST_HEADLINE && !ENDS_A_SENTENCE.test(text)) {
      underLinks = true;
      continue;
    }
    underLinks &&= isHeadline(text);
    if (underLinks || FURNITURE.test(text) || MARKDOWN_HEADING.test(text) || MARKDOWN_RULE.test(text))
      continue;
    if (isSubheading(text) && paragraphs.length > 1 && (index > 0 || isTitle(paragraphs, body))) continue;
    kept.push(paragraph);
  }
  return kept;
}

/** The heading that a file opens with, where it has one: Markdown's `# …`, or a first line that is no sentence. */
export function openingTitle(body: string, paragraphs: readonly Span[]): string | undefined {
  const [first] = paragraphs;
  if (!first) return undefined;
  const text = slice(body, first);
  if (MARKDOWN_HEADING.test(text)) return text.replace(MARKDOWN_HEADING, '').trim();
  return isTitle(paragraphs, body) && isSubheading(text) ? text : undefined;
}

const isHeadline = (text: string): boolean =>
  text.length <= LONGEST_HEADLINE && !ENDS_A_SENTENCE.test(text) && !text.includes('\n');

function isSubheading(text: string): boolean {
  if (text.length > LONGEST_SUBHEADING || text.includes('\n') || LIST_ITEM.test(text)) return false;
  return !QUOTE_MARK.test(text) && !ENDS_A_SENTENCE.test(text) && !/[:,;—–-]$/u.test(text);
}

/** A first line is a title only where whole sentences follow. */
function isTitle(paragraphs: readonly Span[], body: string): boolean {
  const second = paragraphs[1];
  return second !== undefined && ENDS_A_SENTENCE.test(slice(body, second));
}
