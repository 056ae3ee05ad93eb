// Statements of an article: quotations and reported clauses, each with who said it.
import type { ArticleText } from '../articles/article-text.ts';
import type { Mention } from '../people/people.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { type SourcedQuotation, sourceQuotations } from './quoted.ts';
import { findReportedClauses, type ReportedClause } from './reported.ts';
import { findCandidates } from './speaker.ts';
import { readSpokenSentences } from './spoken-sentence.ts';
import type { Statement } from './statement.ts';

/** All statements of an article in order; `day` is the article's, ISO 8601. Pure: the same article gives the same ones. */
export function extractStatements(
  text: ArticleText,
  mentions: readonly Mention[],
  day?: string,
): Statement[] {
  const outside = blankQuotations(text);
  const sentences = readSpokenSentences(text, outside, findCandidates(text.body, mentions), day);
  const quoted = sourceQuotations(text, sentences, outside);
  const clauses = sentences.flatMap((sentence) => findReportedClauses(text, outside, sentence));
  const spoken = speech(text.body, quoted);
  const told = clauses
    .filter(({ clause }) => !spoken.some(({ fragments }) => fragments.some((part) => overlaps(part, clause))))
    .flatMap((clause) => reportedStatement(clause, quoted, outside));
  const named = quotedWords(quoted, told);
  return [...spoken, ...told, ...named].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ fragments: [first] }: Statement): number => first?.start ?? 0;

/** The body with everything between quotation marks made blank, of the same length. */
function blankQuotations({ body, quotations }: ArticleText): string {
  let outside = '';
  let at = 0;
  for (const { start, end } of quotations) {
    outside += body.slice(at, start) + body.slice(start, end).replace(/[^\n]/gu, ' ');
    at = end;
  }
  return outside + body.slice(at);
}

/** Quotations that are speech of their own; those of one cue in one paragraph are one statement. */
function speech(body: string, quoted: readonly SourcedQuotation[]): Statement[] {
  const statements: Statement[] = [];
  let open: SourcedQuotation | undefined;
  for (const one of quoted) {
    const { quotation, source, whole } = one;
    if (!whole || !source?.speaker) continue;
    const last = statements.at(-1);
    const tied =
      open?.source?.cue !== undefined &&
      open.source.cue.start === source.cue?.start &&
      !body.slice(open.quotation.end, quotation.start).includes('\n');
    if (last && tied) {
      statements[statements.length - 1] = { ...last, fragments: [...last.fragments, ...quotation.parts] };
    } else {
      const { speaker, polarity, cue } = source;
      statements.push({
        kind: 'direct',
        polarity,
        fragments: quotation.parts,
        speaker,
        ...(cue ? { cue } : {}),
      });
    }
    open = one;
  }
  return statements;
}

function reportedStatement(
  { clause, found: { cue, speaker } }: ReportedClause,
  quoted: readonly SourcedQuotation[],
  outside: string,
): Statement[] {
  if (!speaker) return [];
  const inner = quoted.filter(({ quotation }) => overlaps(quotation, clause));
  const base = { polarity: cue.kind, cue, speaker };
  if (inner.length === 0) return [{ ...base, kind: 'indirect', fragments: [clause] }];
  // "says that “…”": nothing but the quotation is told.
  if (!/[\p{L}\p{N}]/u.test(outside.slice(clause.start, clause.end))) {
    return [{ ...base, kind: 'direct', fragments: inner.flatMap(({ quotation }) => quotation.parts) }];
  }
  return [{ ...base, kind: 'mixed', fragments: [clause] }];
}

/** Quoted words that stand in no clause that is told ("called him a “clown”"): those of one cue are one statement. */
function quotedWords(quoted: readonly SourcedQuotation[], told: readonly Statement[]): Statement[] {
  const isTold = (span: Span): boolean =>
    told.some(({ fragments }) =>
      fragments.some((part) => contains(part, { start: span.start + 1, end: span.end - 1 })),
    );
  const statements: Statement[] = [];
  for (const { quotation, source, whole } of quoted) {
    if (whole || !source?.speaker || !source.cue || isTold(quotation)) continue;
    const { speaker, polarity, cue } = source;
    const last = statements.at(-1);
    if (last && last.cue?.start === cue.start) {
      statements[statements.length - 1] = { ...last, fragments: [...last.fragments, ...quotation.parts] };
    } else statements.push({ kind: 'mixed', polarity, fragments: quotation.parts, speaker, cue });
  }
  return statements;
}
