// Quotations: what stands between quotation marks in an article, over paragraphs too.
import { canOpen, closesBeforeOpening, isSingle, type Mark, marksOf, opensAgain } from './quotation-marks.ts';
import { closingIndex, isAbandoned } from './quotation-pairs.ts';
import { type Span, trimSpan } from './span.ts';

export interface Quotation {
  /** The quoted words without their marks, one part for each paragraph they run over. Never empty. */
  readonly parts: readonly Span[];
  /** From the first mark to the last, marks included. */
  readonly start: number;
  readonly end: number;
  /** False where the article never closes it: it is then taken to end with its paragraph. */
  readonly closed: boolean;
  /** Without marks: a block quote, or what else a page sets off from its text. */
  readonly setOff?: true;
}

/** Paragraphs without a mark of its own that a quotation may run over before the one that closes it. */
const SILENT = 3;

/**
 * Finds the quotations of a body, in order; one within another is part of that. A quotation that its paragraph does not
 * close goes on in the next one where that begins with an opening mark or closes before it opens; so news style has it.
 */
export function findQuotations(body: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  const marks = paragraphs.map((paragraph) => marksOf(body, paragraph));
  let open: { readonly mark: Mark; readonly parts: Span[] } | undefined;
  const finish = (mark: Mark, parts: readonly Span[], end: number, closed: boolean): void => {
    const words = parts.map((part) => trimSpan(body, part)).filter((part) => part.end > part.start);
    if (words.length > 0) found.push({ parts: words, start: mark.start, end, closed });
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const here = marks[index] ?? [];
    const runsOn = (mark: Mark): boolean => goesOn(body, mark, marks.slice(index + 1, index + 2 + SILENT));
    let at = 0;
    if (open) {
      const { mark, parts }: { mark: Mark; parts: Span[] } = open;
      const again = here[0] && opensAgain(mark, here[0]) ? here[0] : undefined;
      const start = again?.end ?? paragraph.start;
      const close = closingIndex(body, mark, here, again ? 1 : 0);
      const closing = here[close];
      parts.push({ start, end: closing?.start ?? paragraph.end });
      if (!closing && runsOn(mark)) continue;
      finish(mark, parts, closing?.end ?? paragraph.end, closing !== undefined);
      open = undefined;
      at = closing ? close + 1 : here.length;
    }
    for (; at < here.length; at++) {
      const mark = here[at];
      if (!mark || !canOpen(body, mark) || isAbandoned(mark, here, at + 1)) continue;
      const close = closingIndex(body, mark, here, at + 1);
      const closing = here[close];
      const parts = [{ start: mark.end, end: closing?.start ?? paragraph.end }];
      if (closing) {
        finish(mark, parts, closing.end, true);
        at = close;
      } else if (runsOn(mark)) {
        open = { mark, parts };
        break;
      } else if (!isSingle(mark)) {
        finish(mark, parts, paragraph.end, false);
        break;
      }
    }
  }
  return found;
}

/** Whether a quotation that is still open runs on into the paragraphs whose marks these are. */
function goesOn(body: string, open: Mark, [next, ...later]: readonly (readonly Mark[])[]): boolean {
  const first = next?.[0];
  if (first && opensAgain(open, first)) return true;
  const ownMark = (marks: readonly Mark[]): Mark | undefined =>
    marks.find((mark) => canOpen(body, mark) || closesBeforeOpening(body, open, mark));
  const own = next && ownMark(next);
  if (own) return closesBeforeOpening(body, open, own);
  // Over paragraphs that are silent only to a mark that cannot mean anything else.
  const end = later.map(ownMark).find((mark) => mark !== undefined);
  return end !== undefined && end.text === '”' && closesBeforeOpening(body, open, end);
}
