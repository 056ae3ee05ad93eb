// What the form of an article's file says of each of its paragraphs.
import type { Span } from '../text/span.ts';
import type { Form } from './html.ts';

export interface Layout {
  readonly heading: boolean;
  /** A point of a list. */
  readonly item: boolean;
  /** Within a block quote. */
  readonly quote: boolean;
  /** All of it leads elsewhere. */
  readonly linked: boolean;
  /** All of it is emphasised. */
  readonly emphasised: boolean;
  /** A picture stands right before it, or within it. */
  readonly underPicture: boolean;
}

/** So much of a paragraph is all of it: a full stop or a bullet may stand outside. */
const ALL = 0.85;

export function layoutOf(paragraphs: readonly Span[], forms: readonly Form[]): Layout[] {
  const shareOf = (kind: Form['kind']): ((paragraph: Span) => number) => {
    const spans = joined(forms.filter((form) => form.kind === kind));
    let first = 0;
    return (paragraph) => {
      while ((spans[first]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.start) first += 1;
      let common = 0;
      for (let at = first; ; at += 1) {
        const span = spans[at];
        if (!span || span.start >= paragraph.end) break;
        common += Math.min(span.end, paragraph.end) - Math.max(span.start, paragraph.start);
      }
      return common / (paragraph.end - paragraph.start);
    };
  };
  const [heading, item, quote, linked, emphasised] = [
    shareOf('heading'),
    shareOf('item'),
    shareOf('quote'),
    shareOf('link'),
    shareOf('emphasis'),
  ];
  const pictures = forms
    .filter(({ kind }) => kind === 'picture')
    .map(({ start }) => start)
    .sort((a, b) => a - b);
  let picture = 0;
  let before = 0;
  return paragraphs.map((paragraph): Layout => {
    while ((pictures[picture] ?? Number.POSITIVE_INFINITY) < before) picture += 1;
    const underPicture = (pictures[picture] ?? Number.POSITIVE_INFINITY) < paragraph.end;
    before = paragraph.end;
    return {
      heading: heading(paragraph) >= ALL,
      item: item(paragraph) >= ALL,
      quote: quote(paragraph) >= ALL,
      linked: linked(paragraph) >= ALL,
      emphasised: emphasised(paragraph) >= ALL,
      underPicture,
    };
  });
}

/** The spans in order, those that overlap made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
