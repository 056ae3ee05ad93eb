// HTML within an article's file: which of it is no text, and what it says of the text between.

/** What the form of a file says of a stretch of it, by the file's offsets. */
export interface Form {
  readonly start: number;
  readonly end: number;
  readonly kind: 'heading' | 'quote' | 'item' | 'table' | 'link' | 'emphasis' | 'picture';
}

/** Something of a file that is no text. */
export interface Dropped {
  readonly from: number;
  readonly to: number;
  /** What is read in its place: nothing, a blank, the end of a line or of a paragraph. */
  readonly as: '' | ' ' | '\n' | '\n\n';
}

/** Elements of which no word is the article's: what stands beside it, and what it has withdrawn. */
const ASIDES = new Set(
  'script style svg noscript iframe template head nav form figure figcaption button select object video audio canvas picture aside footer dialog del s strike'.split(
    ' ',
  ),
);
/** Elements that stand within a line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter o:p output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const FORMS: ReadonlyMap<string, Form['kind']> = new Map([
  ['a', 'link'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['li', 'item'],
  ['blockquote', 'quote'],
  ['tr', 'table'],
  ...[1, 2, 3, 4, 5, 6].map((level): [string, 'heading'] => [`h${level}`, 'heading']),
]);
/** A comment's begin, a site generator's own tag, or one of HTML; attributes may hold anything between marks. Its length is bounded so that no text takes long. */
const TAG =
  /<!--|<!doctype[^<>]{0,300}>|\{\{[<%][^{}]{0,1000}[>%]\}\}|\{%[^{}]{0,1000}%\}|<(\/?)([a-z][a-z\d:-]{0,20})(?:\s(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^<>"']){0,2000})?\s?\/?>/giu;

export function readHtml(source: string): { dropped: Dropped[]; forms: Form[] } {
  const dropped: Dropped[] = [];
  const forms: Form[] = [];
  const open = new Map<string, number[]>();
  const closer = createFinder(source);
  TAG.lastIndex = 0;
  for (let match = TAG.exec(source); match; match = TAG.exec(source)) {
    const { 0: tag, 1: slash, 2: name = '', index } = match;
    const end = index + tag.length;
    const element = name.toLowerCase();
    const until =
      tag === '<!--'
        ? closer('-->', end)
        : slash === '' && ASIDES.has(element)
          ? closer(`</${element}>`, end)
          : end;
    if (until === undefined) {
      // Never closed: the mark alone is no text.
      dropped.push({ from: index, to: end, as: '' });
      continue;
    }
    const isBreak = element !== '' && !INLINE.has(element);
    dropped.push({ from: index, to: until, as: !isBreak ? '' : breakOf(element) });
    TAG.lastIndex = until;
    if (element === 'figure' || element === 'picture' || element === 'img')
      forms.push({ start: until, end: until, kind: 'picture' });
    const kind = FORMS.get(element);
    if (kind === undefined) continue;
    const starts = open.get(element) ?? [];
    open.set(element, starts);
    if (slash === '') starts.push(until);
    else {
      const start = starts.pop();
      if (start !== undefined) forms.push({ start, end: index, kind });
    }
  }
  return { dropped, forms };
}

const breakOf = (element: string): Dropped['as'] =>
  element === 'td' || element === 'th' ? ' ' : element === 'br' ? '\n' : '\n\n';

/** Finds where something ends, from a place on; what is not there any more is not looked for again. */
function createFinder(source: string): (closing: string, from: number) => number | undefined {
  const gone = new Set<string>();
  const folded = source.toLowerCase();
  return (closing, from) => {
    const at = gone.has(closing) ? -1 : folded.indexOf(closing, from);
    if (at < 0) gone.add(closing);
    return at < 0 ? undefined : at + closing.length;
  };
}
