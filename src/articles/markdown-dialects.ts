// Marks that note-taking programs and site generators add to Markdown: [[links]], footnotes, ==highlights==, callouts.
import type { DelimiterType, InlineContext, MarkdownConfig } from '@lezer/markdown';

/** In UTF-16 units: how far the end of such a mark is looked for. */
const REACH = 300;
const [BRACKET, END, CARET, PIPE, BANG, EQUALS, NEWLINE] = Array.from('[]^|!=\n', (sign) =>
  sign.charCodeAt(0),
);

const HIGHLIGHT: DelimiterType = { resolve: 'Highlight', mark: 'HighlightMark' };

export const dialects: MarkdownConfig = {
  defineNodes: ['WikiLink', 'WikiMark', 'Embedded', 'Footnote', 'Callout', 'Highlight', 'HighlightMark'],
  parseInline: [
    { name: 'Embedded', before: 'Image', parse: embedded },
    { name: 'WikiLink', before: 'Link', parse: wikiLink },
    { name: 'Footnote', before: 'Link', parse: footnote },
    {
      name: 'Highlight',
      before: 'Emphasis',
      parse(cx, next, at) {
        if (next !== EQUALS || cx.char(at + 1) !== EQUALS || cx.char(at + 2) === EQUALS) return -1;
        const opens = /\S/u.test(cx.slice(at + 2, at + 3));
        const closes = /\S/u.test(cx.slice(at - 1, at));
        return cx.addDelimiter(HIGHLIGHT, at, at + 2, opens, closes);
      },
    },
  ],
};

/** `![[a.png]]`: a picture, or another note. */
function embedded(cx: InlineContext, next: number, at: number): number {
  if (next !== BANG || cx.char(at + 1) !== BRACKET || cx.char(at + 2) !== BRACKET) return -1;
  const end = endOfLink(cx, at + 3);
  return end < 0 ? -1 : cx.addElement(cx.elt('Embedded', at, end + 2));
}

/** `[[Istanbul]]`, `[[Istanbul (city)|Istanbul]]`. */
function wikiLink(cx: InlineContext, next: number, at: number): number {
  if (next !== BRACKET || cx.char(at + 1) !== BRACKET) return -1;
  const end = endOfLink(cx, at + 2);
  if (end < 0) return -1;
  let words = at + 2;
  for (let place = words; place < end; place += 1) if (cx.char(place) === PIPE) words = place + 1;
  const marks = [cx.elt('WikiMark', at, words), cx.elt('WikiMark', end, end + 2)];
  return cx.addElement(cx.elt('WikiLink', at, end + 2, marks));
}

function endOfLink(cx: InlineContext, from: number): number {
  const end = endOf(cx, from);
  return end > from && cx.char(end + 1) === END ? end : -1;
}

/** `[^1]`, with the colon where it is the note itself; `[!quote]` at the head of a block quote. */
function footnote(cx: InlineContext, next: number, at: number): number {
  const kind = cx.char(at + 1);
  if (next !== BRACKET || (kind !== CARET && kind !== BANG)) return -1;
  const end = endOf(cx, at + 2);
  if (end < 0 || /\s/u.test(cx.slice(at, end))) return -1;
  if (kind === BANG && at !== cx.offset) return -1;
  const isNote = at === cx.offset && cx.slice(end + 1, end + 2) === ':';
  return cx.addElement(cx.elt(kind === BANG ? 'Callout' : 'Footnote', at, end + (isNote ? 2 : 1)));
}

/** Where the next closing bracket stands on the line; -1 where none does. */
function endOf(cx: InlineContext, from: number): number {
  for (let at = from; at < Math.min(cx.end, from + REACH); at += 1) {
    const sign = cx.char(at);
    if (sign === END) return at;
    if (sign === NEWLINE || sign === BRACKET) return -1;
  }
  return -1;
}
