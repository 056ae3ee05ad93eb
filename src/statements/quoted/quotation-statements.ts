// Statements out of quotations: speech of its own, and quoted words that no told clause holds.
import { contains, overlaps, type Span } from '../../text/span.ts';
import { createSpanIndex } from '../../text/span-index.ts';
import type { Statement } from '../statement.ts';
import type { SourcedQuotation } from './quoted.ts';

/** Quotations that are speech of their own; those of one cue, and those that go on from them, are one statement. */
export function speech(body: string, quoted: readonly SourcedQuotation[]): Statement[] {
  const statements: Statement[] = [];
  let open: SourcedQuotation | undefined;
  for (const one of quoted) {
    const { quotation, source, whole, clause } = one;
    if (!(whole || clause) || !source?.speaker) continue;
    const last = statements.at(-1);
    if (last && open && isTied(body, open, one, last)) {
      statements[statements.length - 1] = withMore(last, quotation.parts, clause);
    } else {
      const { speaker, polarity, cue } = source;
      const kind = clause ? 'mixed' : 'direct';
      const fragments = clause ? [clause] : quotation.parts;
      statements.push({ kind, polarity, fragments, speaker, ...(cue ? { cue } : {}) });
    }
    open = one;
  }
  return statements;
}

/** A statement with more words of the same cue: a further quotation, or a clause that may take in what it has. */
function withMore(statement: Statement, parts: readonly Span[], clause: Span | undefined): Statement {
  const { fragments, kind } = statement;
  if (!clause) {
    const isHeld = fragments.some((held) => parts.some((part) => overlaps(held, part)));
    return isHeld ? statement : { ...statement, fragments: [...fragments, ...parts] };
  }
  const apart = fragments.filter((held) => held.end <= clause.start);
  const start = Math.min(clause.start, ...fragments.slice(apart.length).map((held) => held.start));
  const end = Math.max(clause.end, ...fragments.slice(apart.length).map((held) => held.end));
  return { ...statement, kind: kind === 'direct' ? 'mixed' : kind, fragments: [...apart, { start, end }] };
}

/** Whether a quotation is more of the statement that the one before is part of. */
function isTied(body: string, open: SourcedQuotation, one: SourcedQuotation, last: Statement): boolean {
  const between = body.slice(open.quotation.end, one.quotation.start);
  if (one.source?.cue) return open.source?.cue?.start === one.source.cue.start && !between.includes('\n');
  // Nothing but a paragraph's end between them: the speech goes on.
  const sameSpeaker = open.source?.speaker?.id === one.source?.speaker?.id;
  return sameSpeaker && last.polarity === 'said' && between.trim() === '';
}

const endOf = ({ fragments }: Statement): number => fragments.at(-1)?.end ?? 0;

/** Quoted words that stand in no clause that is told ("called him a “clown”"): those of one cue are one statement. */
export function quotedWords(quoted: readonly SourcedQuotation[], told: readonly Statement[]): Statement[] {
  const toldAt = createSpanIndex(told.flatMap(({ fragments }) => fragments));
  const isTold = (span: Span): boolean =>
    toldAt.overlapping(span).some((part) => contains(part, { start: span.start + 1, end: span.end - 1 }));
  const endOfCue = new Map<number, number>();
  for (const one of told) {
    const at = one.cue?.start;
    if (at !== undefined) endOfCue.set(at, Math.min(endOf(one), endOfCue.get(at) ?? endOf(one)));
  }
  const statements: Statement[] = [];
  for (const { quotation, source, whole, clause } of quoted) {
    if (whole || clause || !source?.speaker || !source.cue || isTold(quotation)) continue;
    const { speaker, polarity, cue } = source;
    // "said it would rain, while what he calls his “umbrella” leaked": what the cue tells has ended before.
    if ((endOfCue.get(cue.start) ?? quotation.end) <= quotation.start) continue;
    const last = statements.at(-1);
    if (last && last.cue?.start === cue.start) {
      statements[statements.length - 1] = { ...last, fragments: [...last.fragments, ...quotation.parts] };
    } else statements.push({ kind: 'mixed', polarity, fragments: quotation.parts, speaker, cue });
  }
  return statements;
}
