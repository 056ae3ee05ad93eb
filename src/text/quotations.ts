// Quotations: what stands between quotation marks in an article, over paragraphs too.
import type { Span } from './span.ts';

export interface Quotation {
  /** The quoted words without their marks, one part for each paragraph they run over. Never empty. */
  readonly parts: readonly Span[];
  /** From the first mark to the last, marks included. */
  readonly start: number;
  readonly end: number;
  /** False where the article never closes it: it is then taken to end with its paragraph. */
  readonly closed: boolean;
}

const OPENING = '“«„';
const CLOSING = '”»';
/** A straight mark opens where a word or a bracket begins after it, and closes where one has ended before it. */
const MAY_OPEN_AFTER = /^$|[\s([{—–\-‘']/u;

type Mark = 'open' | 'close';

/**
 * Finds the quotations of a body, in order. A quotation that its paragraph does not close goes on in the next one where
 * that begins with an opening mark or closes before it opens; so news style has it.
 */
export function findQuotations(body: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let open: { start: number; parts: Span[] } | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (open) open.parts.push({ start: paragraph.start, end: paragraph.end });
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const mark = markAt(body, at, paragraph, open !== undefined);
      if (mark === 'open' && open && isFirstVisible(body, at, paragraph)) {
        open.parts[open.parts.length - 1] = { start: at + 1, end: paragraph.end };
      } else if (mark === 'open' && !open) {
        open = { start: at, parts: [{ start: at + 1, end: paragraph.end }] };
      } else if (mark === 'close' && open) {
        const last = open.parts.at(-1);
        if (last) open.parts[open.parts.length - 1] = { start: last.start, end: at };
        found.push(finished(open.start, at + 1, open.parts, true));
        open = undefined;
      }
    }
    if (open && !goesOn(body, paragraphs[index + 1])) {
      found.push(finished(open.start, paragraph.end, open.parts, false));
      open = undefined;
    }
  }
  return found.filter(({ parts }) => parts.length > 0);
}

function finished(start: number, end: number, parts: readonly Span[], closed: boolean): Quotation {
  return { start, end, closed, parts: parts.filter((part) => part.end > part.start) };
}

function markAt(body: string, at: number, paragraph: Span, isOpen: boolean): Mark | undefined {
  const char = body[at] ?? '';
  if (OPENING.includes(char)) return 'open';
  if (CLOSING.includes(char)) return 'close';
  if (char !== '"') return undefined;
  const before = at === paragraph.start ? '' : (body[at - 1] ?? '');
  const after = at + 1 >= paragraph.end ? '' : (body[at + 1] ?? '');
  if (isOpen && isFirstVisible(body, at, paragraph)) return 'open';
  if (isOpen) return 'close';
  return MAY_OPEN_AFTER.test(before) && /[^\s]/u.test(after) ? 'open' : undefined;
}

const isFirstVisible = (body: string, at: number, paragraph: Span): boolean =>
  body.slice(paragraph.start, at).trim() === '';

/** Whether an open quotation runs on into this paragraph. */
function goesOn(body: string, paragraph: Span | undefined): boolean {
  if (!paragraph) return false;
  const text = body.slice(paragraph.start, paragraph.end);
  if (/^["“«„]/u.test(text)) return true;
  const firstMark = /["“«„”»]/u.exec(text);
  if (!firstMark) return false;
  if (CLOSING.includes(firstMark[0])) return true;
  return firstMark[0] === '"' && /[.,!?…]$/u.test(text.slice(0, firstMark.index));
}
