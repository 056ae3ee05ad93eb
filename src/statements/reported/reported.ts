// Reported speech: the clauses that the cues of a sentence tell in the article's own words.
import type { ArticleText } from '../../articles/article-text.ts';
import { contains, overlaps, type Span, slice } from '../../text/span.ts';
import { type Attribution, readAttribution } from '../cues/attribution.ts';
import { namesItsObject } from '../cues/cue-verbs.ts';
import { GIVES_A_NAME, needsQuotation } from '../cues/cues.ts';
import { isCoordinate, type SpokenCue, type SpokenSentence } from '../speakers/spoken-sentence.ts';
import { clauseEnd, REMARK, trimClause } from './clause.ts';
import { namesASource, objectAlone } from './object-phrase.ts';
import { headOf, openingOf, setsTheScene } from './opening.ts';
import { isRelay } from './relay.ts';

export interface ReportedClause {
  /** Quotations within it included. */
  readonly clause: Span;
  /** Words of it that stand before the cue: "The museum, Mr Obama said, would …". */
  readonly before?: Span;
  readonly found: SpokenCue;
}

interface Context {
  readonly text: ArticleText;
  /** The body with quotations made blank, marks and all, of the same length. */
  readonly outside: string;
  readonly sentence: SpokenSentence;
  /** Where the words may not go beyond: the next cue's own subject, say. */
  readonly until: number;
}

/** The clauses that a sentence tells as said by somebody, in the order of their cues. */
export function findReportedClauses(
  text: ArticleText,
  outside: string,
  sentence: SpokenSentence,
): ReportedClause[] {
  const end = sentence.end;
  const trailing = sentence.cues.map((found) => standsLast(found, { text, outside, sentence, until: end }));
  const told = sentence.cues.flatMap((found, index): ReportedClause[] => {
    const { cue, speaker } = found;
    if (!speaker || BACKGROUND.test(outside.slice(Math.max(0, cue.start - 40), cue.start))) return [];
    const next = sentence.cues.find(
      (other, at) => at > index && (trailing[at] || isCoordinate(other, found, outside)),
    );
    const until = next ? Math.max(cue.end, boundaryBefore(next, outside, cue.end)) : end;
    if (WITHHOLDS_NAME.test(outside.slice(cue.end, end))) return [];
    const words = wordsOf(found, { text, outside, sentence, until });
    return words ? [{ ...words, found }] : [];
  });
  const tellers = told.filter((one) => !isRelay(one, told, outside));
  return tellers.filter(({ found }) => !tellers.some((outer) => isWithin(found, outer)));
}

/** "He said that they had said …": what is told within what another tells. */
const isWithin = ({ cue }: SpokenCue, { clause, before, found }: ReportedClause): boolean =>
  found.cue !== cue && (contains(clause, cue) || (before !== undefined && contains(before, cue)));

/** "who asked not to be named" tells of the speaker, not what was said. */
const WITHHOLDS_NAME =
  /^\s+(?:not to be (?:named|identified|quoted)|to remain anonymous|for anonymity|on condition)/u;

/** "who once claimed that …": background from another day, which no date of this article fits. */
const BACKGROUND = /\b(?:who|which)\s+(?:(?:has|have|had)\s+)?(?:previously|once|long|earlier|formerly)\s+$/u;

type Words = Pick<ReportedClause, 'clause' | 'before'>;

function wordsOf(found: SpokenCue, context: Context): Words | undefined {
  const { cue } = found;
  const { outside, until, text, sentence } = context;
  const { body } = text;
  if (cue.word === 'according to') return accordingTo(found, context);
  if (WITHOUT_TOPIC.test(outside.slice(cue.start, until))) return undefined;
  const head = headOf(found);
  const opening = openingOf(head, text.body, outside, sentence.start);
  const alone =
    opening && !setsTheScene(slice(body, opening)) && isLong(body, opening) ? { clause: opening } : undefined;
  if (isInverted(found, outside)) return alone;
  const attribution = readAttribution(cue, outside, until);
  const after = spanAfter(attribution, found, context);
  const quotedAfter = isQuotedAfter(found, context);
  if (toldBefore(found, context) && attribution.follows !== 'that') return undefined;
  if (attribution.follows === 'none' && !quotedAfter) return cue.kind === 'said' ? alone : undefined;
  if (attribution.follows === 'comma' && !quotedAfter) {
    if (REMARK.test(outside.slice(attribution.at, until))) return alone;
    return after && { clause: after, ...(opening ? { before: opening } : {}) };
  }
  if (attribution.follows === 'none' || !after || SAYS_NOTHING.test(body.slice(after.start, after.end)))
    return undefined;
  if (attribution.follows === 'comma' && cue.end + 3 < attribution.at) return undefined;
  if (!quotedAfter && attribution.follows !== 'that' && namesItsObject(cue.word) && !isLong(body, after))
    return undefined;
  if (
    !quotedAfter &&
    needsQuotation(cue) &&
    attribution.follows !== 'that' &&
    !TELLS_CONCERN.test(outside.slice(cue.start, until))
  )
    return undefined;
  if (quotedAfter && GIVES_A_NAME.test(outside.slice(cue.start, cue.end))) return undefined;
  if (namesASource(cue, slice(body, after))) return undefined;
  return { clause: after };
}

/** "expressed concern that …"; "expressed frustration with him" tells a feeling, not words. */
const TELLS_CONCERN = /^express\p{L}+\s+(?:\p{L}+\s+){1,4}that\s/u;

/** "did not elaborate further, at least …": what is not said of anything is no words. */
const WITHOUT_TOPIC =
  /^(?:(?:declin|refus)\p{L}+ to|\p{L}+(?:n[’']t| not)(?: yet| immediately)?) (?:elaborate|comment(?:ed)?|respond(?:ed)?)(?! (?:further )?(?:on|upon|about|to|as to|whether|when|how|why|if)\b)/iu;

/** "said so", "told them as much" */
const SAYS_NOTHING =
  /^(?:this|that|so|it|them|these|those|as much|nothing|something|the same|more|no|yes|yet|hello|goodbye)$/iu;

const isLong = (body: string, { start, end }: Span): boolean =>
  (body.slice(start, end).match(/[\p{L}\d]+/gu)?.length ?? 0) >= 3;

/** "…, said the minister": the subject after the cue, and no verb of its own after it. */
function isInverted({ cue, subject }: SpokenCue, outside: string): boolean {
  if (!subject || subject.start < cue.end) return false;
  return ENDS_SUBJECT.test(outside.slice(subject.end, subject.end + 40));
}
const ENDS_SUBJECT =
  /^(?:\s*(?:[.,;:!?()—–-]|$)|\s{3,}|\s+(?:of|for|at|in|on|from|who|which|with|to|and|after|during|as|when|while|late|last|this|\p{L}+day|yesterday|today)\b)/u;

function spanAfter(
  { at, follows }: Attribution,
  { cue }: SpokenCue,
  { text, outside, until }: Context,
): Span | undefined {
  const inner = /\bwho\s+(?:\p{L}+\s+){0,2}$/u.test(outside.slice(Math.max(0, cue.start - 40), cue.start));
  const comma = inner
    ? outside.slice(at, until).search(/,\s+(?:has|had|have|is|was|were|are|will|would|said|told)\b/u)
    : -1;
  const end = comma > 0 ? at + comma : clauseEnd(outside, at, until);
  const span = follows === 'clause' ? objectAlone({ start: at, end }, cue, outside) : { start: at, end };
  return trimClause(text.body, span);
}

/** Whether a quotation follows that is this cue's: one after a further cue is that one's. */
function isQuotedAfter({ cue }: SpokenCue, { text, sentence, until }: Context): boolean {
  const next = sentence.cues.find((other) => other.cue.start > cue.end)?.cue.start ?? until;
  return text.quotations.some(
    (quotation) => overlaps(quotation, { start: cue.end, end: until }) && quotation.start < next,
  );
}

/** "“…,” he said in an address": the cue has told its words, and what follows is where and when. */
function toldBefore({ cue }: SpokenCue, { text, sentence }: Context): boolean {
  const last = text.quotations.findLast(({ start, end }) => end <= cue.start && start >= sentence.start);
  if (!last || !/[,.!?…—]["”»'’]*$/u.test(text.body.slice(last.start, last.end))) return false;
  if (isTitle(text.body.slice(last.start, last.end))) return false;
  return !sentence.cues.some((other) => other.cue.start >= last.end && other.cue.end < cue.start);
}

/** "On “Face the Nation,” Ryan said …": a few words, all with capitals. */
const isTitle = (quoted: string): boolean =>
  /^\P{L}*(?:(?:\p{Lu}[\p{L}’'-]*|the|of|and|to|a|in)\s+){1,5}\p{Lu}[\p{L}’'-]*\P{L}*$/u.test(quoted);

/** Whether the words of a cue stand before it: "…, Zelensky said on Friday". */
function standsLast(found: SpokenCue, context: Context): boolean {
  const { cue, speaker } = found;
  const { outside, sentence, until, text } = context;
  if (!speaker) return false;
  const opening = openingOf(headOf(found), text.body, outside, sentence.start);
  if (!opening) return false;
  if (cue.word === 'according to') return true;
  if (isInverted(found, outside)) return true;
  const { at, follows } = readAttribution(cue, outside, until);
  if (isQuotedAfter(found, context)) return false;
  return follows === 'none' || (follows === 'comma' && REMARK.test(outside.slice(at, sentence.end)));
}

/** "According to X, …" and "…, according to X". */
function accordingTo({ cue, subject }: SpokenCue, context: Context): Words | undefined {
  const { sentence, outside, until, text } = context;
  if (!subject) return undefined;
  if (outside.slice(sentence.start, cue.start).trim() !== '') {
    const clause = trimClause(text.body, { start: sentence.start, end: cue.start });
    return clause && { clause };
  }
  const comma = outside.indexOf(',', subject.end);
  if (comma < 0 || comma > until) return undefined;
  const clause = trimClause(text.body, { start: comma + 1, end: clauseEnd(outside, comma + 1, until) });
  return clause && { clause };
}

/** ", but has also" */
const BEFORE_CLAUSE =
  /,?\s*(?:\b(?:and|but|while|as|though|although|before|after)\b)?(?:\s+(?:has|have|had|also|then|later|\p{Ll}+ly))*\s*$/u;

/** Where the words of one cue end because the next cue's clause begins: before its subject and the conjunction. */
function boundaryBefore({ cue, subject }: SpokenCue, outside: string, from: number): number {
  const start = subject && subject.start > from && subject.start < cue.start ? subject.start : cue.start;
  const lead = BEFORE_CLAUSE.exec(outside.slice(from, start));
  return start - (lead?.[0].length ?? 0);
}
