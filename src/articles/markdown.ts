// Markdown within an article's file: its marks are no text, and what it says of the text between.
import type { SyntaxNode } from '@lezer/common';
import { GFM, type MarkdownConfig, parser } from '@lezer/markdown';
import type { Dropped, Form } from './html.ts';
import { dialects } from './markdown-dialects.ts';

/** Inline marks are looked for in so much text at once: within a paragraph their search is quadratic at worst. In UTF-16 units. */
const PIECE = 2000;
const BACKSLASH = 0x5c;
const LINE_END = 0x0a;

/** A paragraph that is longer is taken in pieces, cut at blanks. */
const IN_PIECES: MarkdownConfig = {
  parseInline: [
    {
      name: 'InPieces',
      before: 'Escape',
      parse(cx, _next, at) {
        if (at !== cx.offset || cx.end - cx.offset <= PIECE) return -1;
        for (let from = at; from < cx.end; ) {
          const to = Math.min(cx.end, from + PIECE);
          const text = cx.slice(from, to);
          const blank = to < cx.end ? text.lastIndexOf(' ') : -1;
          const length = blank > 0 ? blank : text.length;
          for (const element of cx.parser.parseInline(text.slice(0, length), from)) cx.addElement(element);
          from += length;
        }
        return cx.end;
      },
    },
    {
      // The parser's own reading of a line's end looks at every run of blanks once for each of them.
      name: 'BrokenLine',
      parse: (cx, next, at) =>
        next === BACKSLASH && cx.char(at + 1) === LINE_END ? cx.addElement(cx.elt('Escape', at, at + 2)) : -1,
    },
  ],
};

/** HTML is read apart, and articles have no code: an indented line is a paragraph's first. */
const markdown = parser.configure([
  GFM,
  IN_PIECES,
  dialects,
  { remove: ['IndentedCode', 'HTMLBlock', 'HTMLTag', 'Entity', 'HardBreak'] },
]);

/** What is no text of a node, and what is read in its place. */
const DROPPED: ReadonlyMap<string, Dropped['as']> = new Map<string, Dropped['as']>([
  ['EmphasisMark', ''],
  ['CodeMark', ''],
  ['CodeInfo', ''],
  ['LinkMark', ''],
  // What is struck out is withdrawn.
  ['Strikethrough', ''],
  ['Image', ''],
  ['Embedded', ''],
  ['WikiMark', ''],
  ['HighlightMark', ''],
  ['Footnote', ''],
  ['Callout', ''],
  ['TaskMarker', ''],
  ['TableDelimiter', ' '],
  ['HeaderMark', ''],
  ['QuoteMark', ''],
  ['HorizontalRule', '\n\n'],
  ['LinkReference', '\n\n'],
]);
const FORMS: ReadonlyMap<string, Form['kind']> = new Map([
  ['Blockquote', 'quote'],
  ['ListItem', 'item'],
  ['TableRow', 'table'],
  ['TableHeader', 'table'],
  ['Link', 'link'],
  ['Autolink', 'link'],
  ['Emphasis', 'emphasis'],
  ['Image', 'picture'],
  ['Embedded', 'picture'],
  ['WikiLink', 'link'],
  ['SetextHeading1', 'heading'],
  ['SetextHeading2', 'heading'],
  ...[1, 2, 3, 4, 5, 6].map((level): [string, 'heading'] => [`ATXHeading${level}`, 'heading']),
]);

/** Marks of nested blocks at the head of one line that no writer sets; so many cost the parser the square of their number. */
const NESTED = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){12}.*$/gmu;

/** Lines that give the address of a link by its label: '[1]: https://…'. */
const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*\S/gmu;

const labelOf = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim();

/** The labels that a file gives addresses for. */
export const labelsIn = (source: string): Set<string> =>
  new Set(Array.from(source.matchAll(DEFINITION), ([, label = '']) => labelOf(label)));

/**
 * @param text a part of a file with all that is HTML in it masked, and where in the file it begins.
 * @param labels what of the file's brackets are links: others are an editor's, "[a] demonstration".
 */
export function readMarkdown(
  text: string,
  offset: number,
  labels: ReadonlySet<string>,
): { dropped: Dropped[]; forms: Form[] } {
  const dropped: Dropped[] = [];
  const forms: Form[] = [];
  const brackets = new Set<number>();
  const plain = text.replace(NESTED, (line) => 'x'.repeat(line.length));
  markdown.parse(plain).iterate({
    enter({ name, from, to, node }) {
      if (name === 'Link' && !isLink(node, plain, labels)) {
        brackets.add(from);
        return true;
      }
      if (name === 'LinkMark' && node.parent?.name === 'Link' && brackets.has(node.parent.from)) return true;
      const kind = FORMS.get(name);
      if (kind) forms.push({ start: offset + from, end: offset + to, kind });
      const as = readAs(name, plain.slice(from, to));
      if (as !== undefined) {
        const end = endOf(name, plain, from, to, node.parent?.to ?? to);
        dropped.push({ from: offset + from, to: offset + end, as });
        return false;
      }
      // Points and rows are paragraphs of their own.
      if (name === 'ListMark' || name === 'TableRow')
        dropped.push({ from: offset + from, to: offset + from, as: '\n' });
      if (name === 'Escape') dropped.push({ from: offset + from, to: offset + from + 1, as: '' });
      return true;
    },
  });
  return { dropped, forms };
}

function isLink(node: SyntaxNode, text: string, labels: ReadonlySet<string>): boolean {
  if (node.getChild('URL')) return true;
  const label = node.getChild('LinkLabel') ?? node;
  return labels.has(labelOf(text.slice(label.from + 1, label.to - 1)));
}

function readAs(name: string, text: string): Dropped['as'] | undefined {
  // A number at the head of a point is read; a bullet is not.
  if (name === 'ListMark') return /\d/u.test(text) ? undefined : '\n';
  return DROPPED.get(name);
}

function endOf(name: string, text: string, from: number, to: number, endOfParent: number): number {
  // What follows a link's words is its address.
  if (name === 'LinkMark' && text[from] === ']') return endOfParent;
  // The blank that belongs to a mark at the head of a line.
  return LEADING.has(name) && /[ \t]/u.test(text.charAt(to)) ? to + 1 : to;
}

const LEADING = new Set(['HeaderMark', 'QuoteMark', 'ListMark']);
