// Renders a reply as the plain text of a terminal: words wrapped at the window's width, sources numbered.
import type { Block, EvidenceBlock, Inline, Reply, Source, SpeakerLine } from '../../src/index.ts';
import { printable, printableLine } from '../../src/index.ts';
import { createPaint, type Paint, type Style } from './style.ts';
import { unbroken, wrap } from './wrap.ts';

export interface Rendering {
  /** Columns of the window; fewer than 20 count as 20. */
  readonly width: number;
  readonly colour: boolean;
}

const NARROWEST = 20;
const EVIDENCE_INDENT = '  ';
/** No letter of news prose, and no mark that could be taken for the article's. */
const BAR = '|';
const QUOTATION_MARK = /[“”„«»"]/u;
const QUOTED = /^[“„«»"].*[”“»«"]$/su;

/** The whole reply, its blocks parted by an empty line, without a newline at the end. */
export function renderTerminal(reply: Reply, { width, colour }: Rendering): string {
  const rendering = { width: Math.max(NARROWEST, width), colour };
  const paint = createPaint(colour);
  return reply.blocks.map((block) => renderBlock(block, rendering, paint).join('\n')).join('\n\n');
}

function renderBlock(block: Block, rendering: Rendering, paint: Paint): string[] {
  const { width } = rendering;
  switch (block.type) {
    case 'paragraph':
      return wrap(inline(block.content, paint), width);
    case 'note':
      return wrap(inline(block.content, paint, 'dim'), width);
    case 'list':
      return block.items.flatMap((item) => wrap(inline(item, paint), width, { first: '• ', rest: '  ' }));
    case 'evidence':
      return evidence(block, rendering, paint);
    case 'sources':
      return block.sources.flatMap((source) => sourceLines(source, width, paint));
  }
}

function inline(content: readonly Inline[], paint: Paint, ...around: readonly Style[]): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return paint(printable(part), ...around);
      if ('strong' in part) return paint(printable(part.strong), ...around, 'bold');
      if ('url' in part) return paint(printable(part.text), ...around);
      if ('channel' in part) return paint(printableLine(part.channel), ...around);
      if ('person' in part) return paint(printableLine(part.name), ...around);
      if ('moment' in part) return paint(printable(part.words), ...around);
      if ('emphasis' in part) return paint(printable(part.emphasis), ...around, 'italic');
      return unbroken(paint(printableLine(part.example), ...around, 'cyan'));
    })
    .join('');
}

function evidence(block: EvidenceBlock, { width, colour }: Rendering, paint: Paint): string[] {
  const { speaker, citation, source, alsoIn = [] } = block;
  // A number does not begin a line, where it would look like the source list.
  const numbered = (what: string, number: number): string =>
    `${paint(printableLine(what), 'dim')}${unbroken(' ')}${paint(`[${number}]`, 'dim')}`;
  const reports = alsoIn.map((report, index) =>
    numbered(`${index === 0 ? 'also in ' : ''}${report.outlet}`, report.source),
  );
  const cited = [numbered(citation, source), ...reports].join(`${paint(',', 'dim')} `);
  return [
    ...(speaker ? wrap(heading(speaker, paint), width) : []),
    ...wrap(inContext(block, paint, colour), width, { first: EVIDENCE_INDENT, rest: EVIDENCE_INDENT }),
    // The dash sets the citation apart from the evidence where there is no colour to do it.
    ...wrap(cited, width, { first: `${EVIDENCE_INDENT}— `, rest: `${EVIDENCE_INDENT}  ` }),
  ];
}

function heading({ name, office, manner }: SpeakerLine, paint: Paint): string {
  const parts = [
    paint(printableLine(name), 'bold'),
    ...(office === undefined ? [] : [printableLine(office)]),
    ...(manner === undefined ? [] : [paint(printableLine(manner), 'bold')]),
  ];
  return parts.join(', ');
}

/** One run of text. Without colour bars tell the words from their context, unless quotation marks in one paragraph do. */
function inContext({ before = '', text, after = '' }: EvidenceBlock, paint: Paint, colour: boolean): string {
  const words = printable(text);
  if (before === '' && after === '') return words;
  const context = before + after;
  const marked = colour || (QUOTED.test(words) && !QUOTATION_MARK.test(context) && !context.includes('\n'));
  const bar = marked ? '' : BAR;
  return `${paint(printable(before), 'dim')}${bar}${words}${bar}${paint(printable(after), 'dim')}`;
}

function sourceLines(source: Source, width: number, paint: Paint): string[] {
  const first = `[${source.number}] `;
  const rest = ' '.repeat(first.length);
  const details = [source.outlet, source.date, source.place].map(printableLine).join(' · ');
  return [
    ...wrap(printableLine(source.title), width, { first, rest }),
    ...wrap(paint(details, 'dim'), width, { first: rest, rest }),
    // Whole and alone on its line: terminals make it clickable, and it can be copied.
    ...(source.url === undefined ? [] : [rest + printableLine(source.url)]),
  ];
}
