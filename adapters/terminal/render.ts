// Renders a reply as the plain text of a terminal: words wrapped at the window's width, sources numbered.
import type { Block, EvidenceBlock, Inline, Reply, Source } from '../../src/index.ts';
import { printable, printableLine } from './printable.ts';
import { createPaint, type Paint, type Style } from './style.ts';
import { unbroken, wrap } from './wrap.ts';

export interface Rendering {
  /** Columns of the window; fewer than 20 count as 20. */
  readonly width: number;
  readonly colour: boolean;
}

const NARROWEST = 20;
const EVIDENCE_INDENT = '  ';

/** The whole reply, its blocks parted by an empty line, without a newline at the end. */
export function renderTerminal(reply: Reply, { width, colour }: Rendering): string {
  const paint = createPaint(colour);
  const columns = Math.max(NARROWEST, width);
  return reply.blocks.map((block) => renderBlock(block, columns, paint).join('\n')).join('\n\n');
}

function renderBlock(block: Block, width: number, paint: Paint): string[] {
  switch (block.type) {
    case 'paragraph':
      return wrap(inline(block.content, paint), width);
    case 'note':
      return wrap(inline(block.content, paint, 'dim'), width);
    case 'list':
      return block.items.flatMap((item) => wrap(inline(item, paint), width, { first: '• ', rest: '  ' }));
    case 'evidence':
      return evidence(block, width, paint);
    case 'sources':
      return block.sources.flatMap((source) => sourceLines(source, width, paint));
  }
}

function inline(content: readonly Inline[], paint: Paint, ...around: readonly Style[]): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return paint(printable(part), ...around);
      if ('strong' in part) return paint(printable(part.strong), ...around, 'bold');
      if ('emphasis' in part) return paint(printable(part.emphasis), ...around, 'italic');
      return unbroken(paint(printableLine(part.example), ...around, 'cyan'));
    })
    .join('');
}

function evidence({ text, speaker, citation, source }: EvidenceBlock, width: number, paint: Paint): string[] {
  const office = speaker?.office === undefined ? '' : `, ${printableLine(speaker.office)}`;
  const cited = paint(`${printableLine(citation)} [${source}]`, 'dim');
  return [
    ...(speaker ? wrap(paint(printableLine(speaker.name), 'bold') + office, width) : []),
    ...wrap(printable(text), width, { first: EVIDENCE_INDENT, rest: EVIDENCE_INDENT }),
    // The dash sets the citation apart from the evidence where there is no colour to do it.
    ...wrap(cited, width, { first: `${EVIDENCE_INDENT}— `, rest: `${EVIDENCE_INDENT}  ` }),
  ];
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
