// Reported speech: the clauses that the cues of a sentence tell in the article's own words.

import type { ArticleText } from '../../articles/article-text.ts';
import type { Quotation } from '../../text/quotations.ts';
import { contains, overlaps, type Span, slice } from '../../text/span.ts';
import { firstFrom } from '../../text/span-index.ts';
import { type Attribution, behindAside, readAttribution } from '../cues/attribution.ts';
import { type Cue, givesAName, needsQuotation } from '../cues/cue.ts';
import { hasTrait } from '../lexicon/verbs.ts';
import type { Outside } from '../phrase/outside.ts';
import { isCoordinate, type SpokenCue, type SpokenSentence } from '../speakers/spoken-sentence.ts';
import { clauseEnd, predicateOfNoun, REMARK, trimClause } from './clause.ts';
import { saysNothing } from './no-words.ts';
import { namesASource, objectAlone } from './object-phrase.ts';
import { headOf, openingOf, setsTheScene } from './opening.ts';
import { passiveWords } from './passive.ts';
import { isQuestionOfReporters, isRelay } from './relay.ts';

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
  readonly outside: Outside;
  readonly sentence: SpokenSentence;
  /** Where the words may not go beyond: the next cue's own subject, say. */
  readonly until: number;
}

/** The clauses that a sentence tells as said by somebody, in the order of their cues. */
export function findReportedClauses(
  text: ArticleText,
  outside: Outside,
  sentence: SpokenSentence,
): ReportedClause[] {
  const end = sentence.end;
  const trailing = sentence.cues.map((found) => standsLast(found, { text, outside, sentence, until: end }));
  const told = sentence.cues.flatMap((found, index): ReportedClause[] => {
    const { cue, speaker } = found;
    if (!speaker || BACKGROUND.test(outside.slice(Math.max(0, cue.start - 40), cue.start))) return [];
    const passed = behindAside(cue, outside, end) ?? cue.end;
    const next = sentence.cues.find(
      (other, at) =>
        at > index && other.cue.start >= passed && (trailing[at] || isCoordinate(other, found, outside)),
    );
    const until = next ? Math.max(cue.end, boundaryBefore(next, outside, cue.end)) : end;
    if (WITHHOLDS_NAME.test(outside.slice(cue.end, end))) return [];
    const words = wordsOf(found, { text, outside, sentence, until });
    return words ? [{ ...words, found }] : [];
  });
  const tellers = told.filter((one) => !isRelay(one, told, outside));
  const outermost = tellers.filter(
    (inner) => !tellers.some((outer) => isWithin(inner.found, outer) && !isAside(inner, outer)),
  );
  // "denied ever telling her that …": one clause of one speaker.
  return outermost.filter(
    ({ clause, found }, at) =>
      !outermost
        .slice(0, at)
        .some((one) => one.clause.start === clause.start && one.found.speaker?.id === found.speaker?.id),
  );
}

/** "Trump had assured him, the chancellor said, that …": all of it is told by the chancellor. */
const isAside = (inner: ReportedClause, outer: ReportedClause): boolean =>
  inner.before !== undefined && contains(inner.before, outer.found.cue);

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
  if (cue.passive) return passiveWords(found, text.body, outside, until);
  if (isQuestionOfReporters(found)) return undefined;
  if (WITHOUT_TOPIC.test(outside.slice(cue.start, until))) return undefined;
  const head = headOf(found);
  const lead = outside.slice(sentence.start, head);
  const opening = openingFor(found, context);
  const alone =
    opening && !setsTheScene(slice(body, opening)) && isLong(body, opening) ? { clause: opening } : undefined;
  if (isInverted(found, outside)) return alone;
  const inRelative = IN_RELATIVE.test(lead) && found.subject !== undefined && found.subject.start < cue.start;
  const attribution =
    inRelative && isToldOf(cue, context)
      ? ({ at: cue.end, follows: 'clause' } as const)
      : readAttribution(cue, outside, until);
  const after = spanAfter(attribution, found, context);
  const quotedAfter = isQuotedAfter(found, context);
  if (toldBefore(found, context) && attribution.follows !== 'that') return undefined;
  if (attribution.follows === 'none' && !quotedAfter) return cue.kind === 'said' ? alone : undefined;
  if (attribution.follows === 'comma' && !quotedAfter) {
    if (REMARK.test(outside.slice(attribution.at, until))) return alone;
    if (WHAT_ONE_SAYS.test(lead)) return undefined;
    return after && { clause: after, ...(opening ? { before: opening } : {}) };
  }
  if (attribution.follows === 'none' || !after || saysNothing(outside.slice(after.start, after.end)))
    return undefined;
  if (attribution.follows === 'comma' && cue.end + 3 < attribution.at) return undefined;
  const needsLength = hasTrait(cue.verb, 'names') || inRelative;
  if (!quotedAfter && attribution.follows !== 'that' && needsLength && !isLong(body, after)) return undefined;
  if (
    !quotedAfter &&
    needsQuotation(cue) &&
    attribution.follows !== 'that' &&
    !TELLS_CONCERN.test(outside.slice(cue.start, until))
  )
    return undefined;
  if (quotedAfter && givesAName(cue)) return undefined;
  if (namesASource(cue, slice(body, after))) return undefined;
  // "The president had assured him, the chancellor said, that …"
  const isSetOff = attribution.follows === 'that' && /^\s*,/u.test(outside.slice(cue.end, until));
  return opening && isSetOff && alone ? { clause: after, before: opening } : { clause: after };
}

/** What stands before a cue and its subject, where these stand side by side and what they tell may stand before them. */
function openingFor(found: SpokenCue, { text, outside, sentence }: Context): Span | undefined {
  const head = headOf(found);
  if (WHAT_ONE_SAYS.test(outside.slice(Math.max(sentence.start, head - 24), head))) return undefined;
  const { cue, subject } = found;
  if (subject && subject.end < cue.start && /\b(?:and|but)\b/u.test(outside.slice(subject.end, cue.start)))
    return undefined;
  return openingOf(head, text.body, outside, sentence.start);
}

/** "measures that he said would help": what is told of them follows the cue. */
const IN_RELATIVE = /\b(?:which|that|what|who)\s+(?:the\s+|an?\s+)?$/u;
const isToldOf = (cue: Cue, { outside, until }: Context): boolean =>
  /^(?:said|says?|claim(?:ed|s)?|believed?)$/u.test(cue.word) && IS_TOLD.test(outside.slice(cue.end, until));
const IS_TOLD = /^\s+(?:is|are|was|were|has|had|have|will|would|could|should|can|may|might|did|does)\s/u;

/** "contrary to what Peskov claims, …": the words around are not his. */
const WHAT_ONE_SAYS = /\b(?:what(?:ever)?|contrary to|unlike|despite)\s+(?:the\s+)?$/iu;

/** "expressed concern that …"; "expressed frustration with him" tells a feeling, not words. */
const TELLS_CONCERN = /^express\p{L}+\s+(?:\p{L}+\s+){1,4}that\s/u;

/** "did not elaborate further, at least …": what is not said of anything is no words. */
const WITHOUT_TOPIC =
  /^(?:(?:declin|refus)\p{L}+ to|\p{L}+(?:n[’']t| not)(?: yet| immediately)?) (?:elaborate|comment(?:ed)?|respond(?:ed)?)(?! (?:further )?(?:on|upon|about|to|as to|whether|when|how|why|if)\b)/iu;

const isLong = (body: string, { start, end }: Span): boolean =>
  (body.slice(start, end).match(/[\p{L}\d]+/gu)?.length ?? 0) >= 3;

/** "…, said the minister": the subject after the cue, and no verb of its own after it. */
function isInverted({ cue, subject }: SpokenCue, outside: Outside): boolean {
  if (!subject || subject.start < cue.end) return false;
  return ENDS_SUBJECT.test(outside.slice(subject.end, subject.end + 40));
}
const ENDS_SUBJECT =
  /^(?:\s*(?:[.,;:!?()—–-]|$)|\s{3,}|\s+(?:of|for|at|in|on|from|who|which|with|to|and|after|during|as|when|while|late|last|this|\p{L}+day|yesterday|today)\b)/u;

/** "Contrary to Rubio’s claim that it was late, sailors left." */
const FRONTED_NOUN =
  /^(?:but\s+|and\s+)?(?:contrary to|despite|unlike|in response to|responding to|rejecting|following|given|amid|after|because of|on)\s+(?:the\s+)?$/iu;

function spanAfter(
  { at, follows }: Attribution,
  { cue, subject }: SpokenCue,
  { text, outside, until, sentence }: Context,
): Span | undefined {
  const isSubject =
    subject !== undefined &&
    /^(?:but\s+|and\s+|the\s+)*$/iu.test(outside.slice(sentence.start, subject.start));
  const inner = /\bwho\s+(?:\p{L}+\s+){0,2}$/u.test(outside.slice(Math.max(0, cue.start - 40), cue.start));
  const comma = inner
    ? outside.slice(at, until).search(/,\s+(?:has|had|have|is|was|were|are|will|would|said|told)\b/u)
    : -1;
  if (cue.noun && subject && FRONTED_NOUN.test(outside.slice(sentence.start, subject.start))) {
    const aside = outside.slice(at, until).indexOf(',');
    if (aside > 0) return trimClause(text.body, { start: at, end: at + aside });
  }
  const predicate = cue.noun && isSubject ? predicateOfNoun(outside.slice(at, until)) : -1;
  // "Claiming that it was late, Trump left"
  if (subject && subject.start >= cue.end)
    return trimClause(text.body, { start: at, end: outside.text.lastIndexOf(',', subject.start) });
  const end = comma > 0 ? at + comma : predicate > 0 ? at + predicate : clauseEnd(outside, at, until);
  const span = follows === 'clause' ? objectAlone({ start: at, end }, cue, outside) : { start: at, end };
  return trimClause(text.body, span);
}

/** Whether a quotation follows that is this cue's: one after a further cue is that one's. */
function isQuotedAfter({ cue }: SpokenCue, { text, sentence, until }: Context): boolean {
  const next = sentence.cues.find((other) => other.cue.start > cue.end)?.cue.start ?? until;
  return quotationsIn(text.quotations, sentence).some(
    (quotation) => overlaps(quotation, { start: cue.end, end: until }) && quotation.start < next,
  );
}

/** Those that a sentence may touch: of quotations in order, none of which overlap, one may have begun before it. */
const quotationsIn = (quotations: readonly Quotation[], { start, end }: Span): readonly Quotation[] =>
  quotations.slice(Math.max(0, firstFrom(quotations, start) - 1), firstFrom(quotations, end));

/** "“…,” he said in an address": the cue has told its words, and what follows is where and when. */
function toldBefore({ cue }: SpokenCue, { text, sentence }: Context): boolean {
  const last = quotationsIn(text.quotations, sentence).findLast(
    ({ start, end }) => end <= cue.start && start >= sentence.start,
  );
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
  const { outside, sentence, until } = context;
  if (!speaker) return false;
  const opening = openingFor(found, context);
  if (!opening) return false;
  if (cue.word === 'according to') return true;
  if (isInverted(found, outside)) return true;
  const { at, follows } = readAttribution(cue, outside, until);
  if (isQuotedAfter(found, context)) return false;
  return follows === 'none' || (follows === 'comma' && REMARK.test(outside.slice(at, sentence.end)));
}

/** The verb of a subject that "according to X" has parted it from. */
const ITS_VERB =
  /^[^,;:]{0,60},\s+(?=(?:is|are|was|were|has|had|have|will|would|can|could|did|does|said|told|says|\p{Ll}{2,}ed|\p{Ll}{3,}s(?=\s(?:an?|the|to|that|its|his|her|their|no|\d)))\s)/u;

/** "Rubio said that, according to X, …", "And, according to X, …" */
const GOES_ON = /\b(?:that|and|but|because|so|while|which|who)\s*,?\s*$/iu;

/** "According to X, …" and "…, according to X". */
function accordingTo({ cue, subject }: SpokenCue, context: Context): Words | undefined {
  const { sentence, outside, until, text } = context;
  if (!subject) return undefined;
  const lead = outside.slice(sentence.start, cue.start);
  if (lead.trim() !== '' && !GOES_ON.test(lead)) {
    const clause = trimClause(text.body, { start: sentence.start, end: cue.start });
    const rest = outside.slice(subject.end, sentence.end);
    // "Trump, according to Zelensky, said that …"
    const goesOn = /,\s*$/u.test(lead) ? ITS_VERB.exec(rest) : null;
    if (!goesOn) return clause && isLong(text.body, clause) ? { clause } : undefined;
    const start = subject.end + goesOn[0].length;
    const after = trimClause(text.body, { start, end: clauseEnd(outside, start, sentence.end) });
    return clause && after && { clause: after, before: clause };
  }
  const comma = outside.text.indexOf(',', subject.end);
  if (comma < 0 || comma > until) return undefined;
  const clause = trimClause(text.body, { start: comma + 1, end: clauseEnd(outside, comma + 1, until) });
  return clause && { clause };
}

/** ", but has also" */
const BEFORE_CLAUSE =
  /(?:,?\s?\b(?:and|but|while|as|though|although|before|after)\b(?:\s+(?:the|an?)(?=\s))?|,?)(?:\s+(?:has|have|had|also|then|later|\p{Ll}+ly))*\s*$/u;

/** Where the words of one cue end because the next cue's clause begins: before its subject and the conjunction. */
function boundaryBefore({ cue, subject }: SpokenCue, outside: Outside, from: number): number {
  const start = subject && subject.start > from && subject.start < cue.start ? subject.start : cue.start;
  const semicolon = outside.slice(from, start).lastIndexOf(';');
  if (semicolon >= 0) return from + semicolon;
  const lead = BEFORE_CLAUSE.exec(outside.slice(from, start));
  return start - (lead?.[0].length ?? 0);
}
