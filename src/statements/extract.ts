// Statements of an article: quotations and reported clauses, each with who said it.

import type { ArticleText } from '../articles/article-text.ts';
import { findMentions, type Mention } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { type Outside, readOutside } from '../text/phrase/outside.ts';
import { plainLetters } from '../text/plain-letters.ts';
import type { Quotation } from '../text/quotations.ts';
import { type Span, slice } from '../text/span.ts';
import { createSpanIndex, type SpanIndex } from '../text/span-index.ts';
import { dateStatements } from './dating/dating.ts';
import { quotedWords, speech } from './quoted/quotation-statements.ts';
import { type SourcedQuotation, sourceQuotations } from './quoted/quoted.ts';
import { withTags } from './quoted/tag-verbs.ts';
import { readTranscript } from './quoted/transcript.ts';
import { isNickname } from './quoted/whole-quotation.ts';
import { findBlocks } from './reported/block.ts';
import { findReportedClauses, type ReportedClause } from './reported/reported.ts';
import { findCandidates } from './speakers/speaker.ts';
import { readSpokenSentences, SENTENCES_A_TURN } from './speakers/spoken-sentence.ts';
import type { Statement } from './statement.ts';

type Extracted = readonly [text: ArticleText, mentions: readonly Mention[], day?: string, title?: string];

/** All statements of an article at once. */
export function extractStatements(...article: Extracted): Statement[] {
  const work = extractInSteps(...article);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * All statements of an article in order; `day` is the article's, ISO 8601, `title` what its front matter calls it. Pure: the same article
 * gives the same ones. Pauses every few milliseconds.
 */
export function* extractInSteps(...[text, mentions, day, title]: Extracted): Generator<void, Statement[]> {
  const candidates = findCandidates(text.body, mentions);
  yield;
  const transcript = readTranscript(text, candidates);
  const turns = createSpanIndex(transcript.spans);
  const apart = {
    ...text,
    quotations: text.quotations.filter((one) => isSpeech(one, text.body, turns)),
  };
  const outside = readOutside(blank(blank(plainLetters(text.body), apart.quotations), transcript.spans));
  const titled = personsIn(title, day);
  const sentences = yield* readSpokenSentences(text, outside, candidates, { day, titled });
  const blocks = findBlocks(apart, outside, sentences);
  const inBlocks = createSpanIndex(blocks.map(({ clause }) => clause));
  const clauses: ReportedClause[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const found = findReportedClauses(apart, outside, sentence);
    clauses.push(...found.filter(({ clause }) => inBlocks.overlapping(clause).length === 0));
    if (at % SENTENCES_A_TURN === 0) yield;
  }
  const clausesAt = createSpanIndex(clauses.map((one) => ({ ...one, ...one.clause })));
  const quoted = sourceQuotations({
    text: apart,
    sentences: withTags(sentences, { candidates, body: text.body, outside, day }),
    candidates,
    outside,
  })
    .filter(({ quotation, source }) => source !== undefined || !quotation.setOff)
    .map((one) => (endsClause(one, clausesAt, text.body, outside) ? { ...one, whole: false } : one));
  yield;
  const spoken = speech(text.body, quoted);
  const spokenAt = createSpanIndex(spoken.flatMap(({ fragments }) => fragments));
  const quotations = createSpanIndex(apart.quotations);
  const told = [...blocks, ...clauses]
    .filter(({ clause }) => spokenAt.overlapping(clause).length === 0)
    .flatMap((clause) => reportedStatement(clause, quotations, outside));
  const named = quotedWords(quoted, [...spoken, ...told]);
  const statements = [...transcript.statements, ...spoken, ...told, ...named].sort(
    (a, b) => startOf(a) - startOf(b),
  );
  yield;
  return dateStatements(statements, { outside, sentences, mentions, day }).map(withPlainCue);
}

/** What is kept of a cue is where it stands, not all that was read of its verb. */
const withPlainCue = ({ cue, ...statement }: Statement): Statement =>
  cue ? { ...statement, cue: { start: cue.start, end: cue.end } } : statement;

/** Whom a title names: a report may call them by what they are alone. */
const personsIn = (title: string | undefined, day: string | undefined): Person[] =>
  title === undefined ? [] : findMentions(title, { on: day }).flatMap(({ person }) => person ?? []);

const startOf = ({ fragments: [first] }: Statement): number => first?.start ?? 0;

/** Not a transcript's own, nor the marks around one, nor part of a name. */
const isSpeech = (quotation: Quotation, body: string, turns: SpanIndex<Span>): boolean =>
  turns.overlapping(quotation).length === 0 && !isNickname(body, quotation);

/** A text of the same length with everything in the spans, which are in order, made blank. */
function blank(text: string, spans: readonly Span[]): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of spans) {
    blanked += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/gu, ' ');
    at = end;
  }
  return blanked + text.slice(at);
}

/** "said that with so much at stake “we cannot wait”": a told clause goes on into the quotation. */
function endsClause(
  { quotation, whole }: SourcedQuotation,
  clauses: SpanIndex<ReportedClause & Span>,
  body: string,
  outside: Outside,
): boolean {
  const [words] = quotation.parts;
  if (!whole || !words) return false;
  const goesOn =
    /^\p{Ll}/u.test(slice(body, words)) ||
    /[\p{L}\p{N}]\s+$/u.test(outside.slice(Math.max(0, quotation.start - 4), quotation.start));
  return (
    goesOn &&
    clauses
      .overlapping(quotation)
      .some(
        ({ clause, found }) =>
          found.cue.end <= clause.start &&
          clause.start < quotation.start &&
          quotation.start < clause.end &&
          /[\p{L}\p{N}]/u.test(outside.slice(clause.start, quotation.start)),
      )
  );
}

function reportedStatement(
  { clause, before, found: { cue, speaker } }: ReportedClause,
  quotations: SpanIndex<Quotation>,
  outside: Outside,
): Statement[] {
  if (!speaker) return [];
  const inner = quotations.overlapping(clause);
  const fragments = before ? [before, clause] : [clause];
  const base = { polarity: cue.kind, cue, speaker };
  if (inner.length === 0) return [{ ...base, kind: 'indirect', fragments }];
  // "says that “…”": nothing but the quotation is told.
  if (!/[\p{L}\p{N}]/u.test(outside.slice(clause.start, clause.end))) {
    return [{ ...base, kind: 'direct', fragments: inner.flatMap(({ parts }) => parts) }];
  }
  return [{ ...base, kind: 'mixed', fragments }];
}
