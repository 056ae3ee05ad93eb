// Words set off from the text without marks: a block quote, a list or an emphasised paragraph after a colon.
import type { Quotation } from '../text/quotations.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import type { Layout } from './layout.ts';

interface Page {
  readonly paragraphs: readonly Span[];
  readonly layout: readonly Layout[];
  readonly evidence: readonly Span[];
  readonly marked: readonly Quotation[];
}

/** A dash and a name: who said it, not what. */
const SIGNATURE = /^(?:[―—–]|--?)\s*\p{Lu}/u;
const SPEECH = /[.!?…]["'”’»)\]]*$/u;

/** They are somebody's words only where the text before, or a name after, says whose. */
export function setOffQuotations(body: string, { paragraphs, layout, evidence, marked }: Page): Quotation[] {
  const shown = new Set(evidence.map(({ start }) => start));
  const found: Quotation[] = [];
  let at = 0;
  for (let index = 0; index < paragraphs.length; index += 1) {
    const kind = kindOf(layout[index]);
    if (!kind) continue;
    const parts: Span[] = [];
    let next = index;
    for (; next < paragraphs.length && kindOf(layout[next]) === kind; next += 1) {
      const paragraph = paragraphs[next];
      if (!paragraph || SIGNATURE.test(slice(body, paragraph))) break;
      if (shown.has(paragraph.start)) parts.push(paragraph);
    }
    const [first] = parts;
    const last = parts.at(-1);
    const before = paragraphs[index - 1];
    const after = paragraphs[next];
    if (first && last) {
      const span = { start: first.start, end: last.end };
      while ((marked[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at += 1;
      const quoted = marked[at];
      const hasMarks = quoted !== undefined && overlaps(quoted, span);
      const introduced = before !== undefined && body.charAt(before.end - 1) === ':';
      const signed = kind === 'quote' && after !== undefined && SIGNATURE.test(slice(body, after));
      const speech = kind === 'quote' || SPEECH.test(slice(body, last));
      if (!hasMarks && speech && (introduced || signed))
        found.push({ ...span, parts, closed: true, setOff: true });
    }
    index = Math.max(index, next - 1);
  }
  return found;
}

function kindOf(form: Layout | undefined): 'quote' | 'item' | 'emphasised' | undefined {
  if (form?.quote) return 'quote';
  if (form?.item) return 'item';
  return form?.emphasised ? 'emphasised' : undefined;
}
