// Reported speech: the clauses that the cues of a sentence tell in the article's own words.
import type { ArticleText } from '../articles/article-text.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type ClauseContext, clauseAfter, clauseBefore } from './clause.ts';
import { GIVES_A_NAME, NAMES_ITS_OBJECT, NEEDS_QUOTATION } from './cues.ts';
import { isCoordinate, type SpokenCue, type SpokenSentence } from './spoken-sentence.ts';

export interface ReportedClause {
  /** Quotations within it included. */
  readonly clause: Span;
  readonly found: SpokenCue;
}

/** The clauses that a sentence tells as said by somebody, in the order of their cues. */
export function findReportedClauses(
  text: ArticleText,
  outside: string,
  sentence: SpokenSentence,
): ReportedClause[] {
  return sentence.cues.flatMap((found, index): ReportedClause[] => {
    const { cue, speaker } = found;
    if (!speaker || NEEDS_QUOTATION.has(cue.word) || GIVES_A_NAME.test(cue.word)) return [];
    const next = sentence.cues.slice(index + 1).find((other) => isCoordinate(other, found, outside));
    const until = next ? Math.max(cue.end, boundaryBefore(next, outside, cue.end)) : sentence.end;
    if (WITHHOLDS_NAME.test(outside.slice(cue.end, sentence.end))) return [];
    const clause = clauseOf(found, index === 0, text, { body: text.body, outside, sentence, until });
    return clause ? [{ clause, found }] : [];
  });
}

/** "who asked not to be named" tells of the speaker, not what was said. */
const WITHHOLDS_NAME =
  /^\s+(?:not to be (?:named|identified|quoted)|to remain anonymous|for anonymity|on condition)/u;

function clauseOf(
  found: SpokenCue,
  isFirst: boolean,
  { quotations }: ArticleText,
  context: ClauseContext,
): Span | undefined {
  const { cue, subject } = found;
  const { outside, until } = context;
  if (cue.word === 'according to') return accordingTo(found, context);
  // A quotation after a further cue is that one's.
  const next = context.sentence.cues.find((other) => other.cue.start > cue.end)?.cue.start ?? until;
  const quotedAfter = quotations.some(
    (quotation) => overlaps(quotation, { start: cue.end, end: until }) && quotation.start < next,
  );
  if (isFirst && subject && !quotedAfter && trails(subject, found, context))
    return clauseBefore(subject, context);
  const clause = clauseAfter(cue, context);
  if (!clause || quotedAfter) return clause;
  if (/\bthat\s+$/u.test(outside.slice(cue.end, clause.start))) return clause;
  // "…,” he said in an address": the cue has told its words, and what follows is where and when.
  const from = Math.min(subject?.start ?? cue.start, cue.start);
  const toldBefore = quotations.some(({ end }) => end <= from && /^[\s,]*$/u.test(outside.slice(end, from)));
  return toldBefore || NAMES_ITS_OBJECT.test(cue.word) ? undefined : clause;
}

/** Nothing but where, when and to whom after a cue that its words stand before. */
const ONLY_CIRCUMSTANCE =
  /^(?:\s+(?:(?:the|a|an|his|her|\p{Lu}[\p{L}.’'-]*|reporters|journalists|lawmakers|supporters|viewers|parliament)\b\s*){0,4})?(?:\s*(?:on|in|at|during|after|before|via|through|from|aboard|late|early|earlier|later|last|this|yesterday|today|tonight|to|as|when|while|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b[^;:]*)?\s*[.!?]?\s*$/u;
/** A sentence that begins so has a circumstance before its comma, not the words that are told. */
const CIRCUMSTANCE_FIRST =
  /^(?:on|in|at|after|before|during|as|while|when|speaking|earlier|later|meanwhile|however|but|and|also|asked|following|despite|although|though|overnight)\b/iu;

/** Whether the words stand before the cue: "…, Zelensky said". */
function trails(subject: Span, { cue }: SpokenCue, { outside, sentence, until }: ClauseContext): boolean {
  const opening = outside.slice(sentence.start, subject.start);
  if (!/,\s*$/u.test(opening) || CIRCUMSTANCE_FIRST.test(opening.trim())) return false;
  return ONLY_CIRCUMSTANCE.test(outside.slice(cue.end, until));
}

/** "According to X, …" and "…, according to X". */
function accordingTo({ cue, subject }: SpokenCue, context: ClauseContext): Span | undefined {
  const { sentence, outside, until } = context;
  if (!subject) return undefined;
  if (outside.slice(sentence.start, cue.start).trim() !== '') return clauseBefore(cue, context);
  const comma = outside.indexOf(',', subject.end);
  return comma < 0 || comma > until ? undefined : clauseAfter({ ...cue, end: comma + 1 }, context);
}

/** Where the words of one cue end because the next cue's clause begins: before its subject and the conjunction. */
function boundaryBefore({ cue, subject }: SpokenCue, outside: string, from: number): number {
  const start = subject && subject.start > from ? subject.start : cue.start;
  const lead = /,?\s*(?:and|but|while|as|though|although|before|after)?\s*$/u.exec(
    outside.slice(from, start),
  );
  return start - (lead?.[0].length ?? 0);
}
