// The subject of a cue: which of the candidates in its sentence does the saying.
import { contains, type Span } from '../../text/span.ts';
import { type Cue, TAKES_ADDRESSEE } from '../cues/cues.ts';
import { agentAfter } from './agent.ts';
import {
  AFTER_APPOSITION,
  ALL_OF_THEM,
  APPOSITION,
  ASIDE,
  BESIDE,
  BETWEEN_DASHES,
  WITHIN_COMMAS,
} from './between.ts';
import { findCompanies } from './company.ts';
import { isFronted, subjectBehind } from './fronted.ts';
import { goesOn, lastClauseSubject, reaches, unlistedBefore } from './going-on.ts';
import { leadingPhrase } from './leading-phrase.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';
import { BEGINS_CLAUSE, firstSubject, PREPOSITION_BEFORE } from './opening-subject.ts';
import { relayedBefore } from './quoted-as-saying.ts';
import { whoAreThey, whoIs } from './relative.ts';
import type { Candidate } from './speaker.ts';
import { withHead, withTail } from './whole-phrase.ts';

/** "said the BBC’s Steve Rosenberg", "noted economist John Cole" */
const ARTICLE_ONLY =
  /^\s+(?:(?:the|an?)\s+)?(?:\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,3}[’']s\s+)?(?:(?:economist|historian|analyst|researcher|lawyer|attorney|author|columnist|strategist|pollster|activist|professor|reporter|journalist|correspondent)s?\s+)?$/u;
/**
 * The candidate that is the subject of a cue within its sentence; undefined where the sentence names none. `outside` is
 * the whole body with everything quoted blanked out, so that offsets stay those of the body.
 */
export function subjectOf(
  cue: Cue,
  sentence: Span,
  candidates: readonly Candidate[],
  outside: string,
): Candidate | undefined {
  const from = sentence.start;
  const participle = cue.word.endsWith('ing');
  const here = candidates.filter(
    ({ start, end }) => start >= from && end <= sentence.end && outside.slice(start, end).trim() !== '',
  );
  const after = here.find(
    ({ start, end }) => start >= cue.end && !/^[’']s?\s/u.test(outside.slice(end, end + 3)),
  );
  const followsAtOnce = after !== undefined && ARTICLE_ONLY.test(outside.slice(cue.end, after.start));
  if (cue.word === 'according to') return followsAtOnce ? after : undefined;
  const lead = outside.slice(from, cue.start);
  const hasBrackets = lead.includes(')');
  // "Lavrov, not Putin, said": of Putin it is denied.
  const before = here.filter(
    ({ start, end }) =>
      end <= cue.start &&
      !/,\s+not\s+(?:the\s+)?$/u.test(outside.slice(Math.max(from, start - 12), start)) &&
      !(hasBrackets && isInBrackets(start - from, lead)),
  );
  const relayed = relayedBefore(cue, from, before, outside);
  if (relayed) return relayed;
  if (isFronted(cue, from, outside)) return subjectBehind(cue, here, outside);
  // "In a statement announcing the pick": it is not the statement that speaks here.
  if (participle && OF_AN_OCCASION.test(lead)) return undefined;
  if (cue.passive) return agentAfter(cue, sentence, here, outside);
  // "a move reported by Kyiv": the words around are not Kyiv's subject and verb.
  if (/^\s+by\s+(?!\p{L}+ing\b)/u.test(outside.slice(cue.end, cue.end + 24))) return undefined;
  // "The man whom Trump called “smart” said": the one who is described, whom no words here name.
  if (/\s{3}$/u.test(lead) && OF_A_DESCRIBED.test(lead)) return undefined;
  const nearest = before.at(-1);
  const opening = firstSubject(before, from, outside);
  if (nearest && nearest.refers === undefined && ALL_OF_THEM.test(outside.slice(nearest.end, cue.start)))
    return joint(nearest, before, from, outside);
  // "attacked Trump on Monday, saying": the subject is that of the sentence.
  if (participle && /,\s+(?:\p{L}+ly\s+)?$/u.test(lead)) {
    const later = lastClauseSubject(before, from, outside);
    if (later) return later;
    return opening && BEGINS_CLAUSE.test(outside.slice(from, opening.start))
      ? opening
      : leadingPhrase(outside, from, cue.start);
  }
  if (nearest && opening && nearest.start > opening.end && ASIDE.test(outside.slice(opening.end, cue.start)))
    return opening;
  if (
    opening &&
    BEGINS_CLAUSE.test(outside.slice(from, opening.start)) &&
    APPOSITION.test(outside.slice(opening.end, cue.start))
  )
    return opening;
  if (opening && BETWEEN_DASHES.test(outside.slice(opening.end, cue.start))) return opening;
  const acting = lastClauseSubject(before, from, outside) ?? opening;
  if (acting && goesOn(acting, cue, from, outside)) return acting;
  if (nearest) {
    const gap = outside.slice(nearest.end, cue.start);
    const who = whoIs(nearest, gap);
    if (who) return who;
    const teller = before.findLast(({ end }) => WHO_WITH.test(outside.slice(end, nearest.start)));
    if (teller && BESIDE.test(gap)) return teller;
    // "since Clinton, at Monday's debate, cited"
    if (WITHIN_COMMAS.test(gap) && !PREPOSITION_BEFORE.test(outside.slice(from, nearest.start)))
      return nearest;
    // "Zelensky himself told": of whom a sentence begins with, not of "the envoy sent by Trump himself".
    const himself = HIMSELF.exec(gap)?.[0] ?? '';
    const isFirst = /^(?:(?:but|and|yet)\s+)?$/iu.test(outside.slice(from, nearest.start));
    if (himself && isFirst && BESIDE.test(gap.slice(himself.length))) return nearest;
    if (BESIDE.test(gap) && !(participle && isObject(nearest, opening, sentence, outside)))
      return joint(nearest, before, from, outside) ?? withHead(nearest, from, outside);
    // "Kyrylo Budanov, head of military intelligence, told": an office set after a name is that person's.
    const named = before.at(-2);
    if (
      named?.person &&
      nearest.kind === 'office' &&
      /^,?\s+(?:the\s+)?$/u.test(outside.slice(named.end, nearest.start))
    )
      return named;
    const set = /,\s*$/u.test(outside.slice(sentence.start, nearest.start));
    if (nearest.refers === undefined && set && AFTER_APPOSITION.test(gap)) return nearest;
  }
  const afterQuotation = isAfterQuotation(lead);
  const mayInvert = !TAKES_ADDRESSEE.test(cue.word) && startsClause(outside, cue, sentence);
  if (followsAtOnce && mayInvert && (afterQuotation || endsClause(after, outside)))
    return withTail(after, sentence.end, outside);
  if (participle && opening && isObjectPhrase(outside.slice(opening.end, cue.start)))
    return OF_ANOTHER.test(outside.slice(opening.end, cue.start)) ? undefined : opening;
  const they = lead.includes(' who ') ? whoAreThey(from, cue.start, outside) : undefined;
  if (they) return they;
  const beside = nounPhraseBefore(outside, sentence.start, cue.start);
  if (beside) return withHead(phrase(beside, here, outside), from, outside);
  const behind = afterQuotation && mayInvert ? nounPhraseAfter(outside, cue.end, sentence.end) : undefined;
  if (behind) return withTail(phrase(behind, here, outside), sentence.end, outside);
  if (acting && reaches(cue, outside.slice(acting.end, cue.start))) return acting;
  return unlistedBefore(cue, from, outside);
}

/** Whether a place stands in brackets that are closed before the cue: "Merkley (a Democrat from Oregon) said". */
function isInBrackets(at: number, lead: string): boolean {
  const opened = lead.lastIndexOf('(', at - 1);
  return opened >= 0 && lead.indexOf(')', opened) >= at;
}

/** A verb of naming, its quoted words, and then the cue. */
const OF_A_DESCRIBED =
  /(?:\b(?:he|she|they)|\p{Lu}[\p{L}’'-]+)\s+(?:(?:has|had|have|once|also|\p{L}+ly)\s+)*(?:call|dub|label|describ|brand)\p{L}*(?:\s+as)?\s{3,}$/u;

const HIMSELF = /^\s+(?:himself|herself|themselves)(?=\s)/u;

const OF_AN_OCCASION =
  /^(?:(?:but|and|also|later|earlier),?\s+)?(?:in|with|by|at|after|via|through)\s+(?:an?|the|his|her|its|their)\s+(?:\p{L}+\s+){1,3}$/iu;

/** "officials who spoke with the Huffington Post said" */
const WHO_WITH =
  /^\s(?:who|that|which)\s[^,;:]{1,60}\s(?:with|to|by|for|in|from|of|at)\s+(?:the\s+|an?\s+)?$/iu;

/** A subject after its verb ends the clause or has a relative clause: "…, said Peskov." but not "…, said Putin would come". */
const endsClause = ({ end, refers }: Candidate, outside: string): boolean =>
  (refers === undefined || refers === 'role') &&
  /^(?:\s*(?:[.,;:!?—–(]|$)|\s+(?:who|on|in|at|of|for|during|after|when|as)\b)/u.test(
    outside.slice(end, end + 12),
  );

/** What stands before the object of the verb before: "issued a statement calling", "quoted sources as saying". */
const isObjectPhrase = (gap: string): boolean =>
  /\s\p{L}+\s*$/u.test(gap) && !/[,;:—–]\s*$/u.test(gap) && !WITH_ITS_OWN.test(gap);
/** "retweeted a post saying": it may be anybody's. */
const OF_ANOTHER =
  /^\s+(?:\p{L}+\s+)?(?:retweet|re-?post|re-?publish|forward|circulat|receiv|obtain|leak|lik|watch|saw|seen|got|read|held|hear)\p{L}*\s/u;
/** "with both saying", "despite Moscow insisting": the participle has a subject of its own. */
const WITH_ITS_OWN =
  /\b(?:with|despite|amid|quotes?|quoted|quoting|of|after|that|who|which)\s+(?:\S+\s+){0,4}$/iu;

const isObject = (
  nearest: Candidate,
  opening: Candidate | undefined,
  sentence: Span,
  outside: string,
): boolean =>
  opening !== undefined &&
  opening !== nearest &&
  !WITH_ITS_OWN.test(outside.slice(sentence.start, nearest.start)) &&
  !/[,;:—–]\s*(?:and\s+)?(?:the\s+)?$/u.test(outside.slice(sentence.start, nearest.start));

/** "Kellogg and Umerov said": the words are both men's; "the leaders of France and Germany said": the leaders'. */
function joint(
  nearest: Candidate,
  before: readonly Candidate[],
  from: number,
  outside: string,
): Candidate | undefined {
  const company = findCompanies(before, outside).findLast(({ end }) => end === nearest.end);
  if (!company) return undefined;
  const depends = PREPOSITION_BEFORE.test(outside.slice(Math.max(0, company.start - 40), company.start));
  const whole = depends ? withHead(company, from, outside) : company;
  return depends && whole === company ? undefined : whole;
}

/** A noun phrase as a candidate: the one that it holds, where there is one, else a description of its own. */
function phrase(span: Span, candidates: readonly Candidate[], outside: string): Candidate {
  const known = candidates.findLast((candidate) => contains(span, candidate) && candidate.end === span.end);
  return known ?? { ...span, text: outside.slice(span.start, span.end), refers: 'role' };
}

/** Whether a cue begins its clause, as in "…,” said Trump": after a quotation, a comma or the sentence's start. */
function startsClause(outside: string, cue: Cue, sentence: Span): boolean {
  const before = outside.slice(sentence.start, cue.start);
  return !cue.word.endsWith('ing') && (isAfterQuotation(before) || /[,;:—–-]$/u.test(before.trimEnd()));
}

/** Nothing, or a quotation that was made blank, stands right before. */
function isAfterQuotation(before: string): boolean {
  const written = before.trimEnd();
  return written === '' || before.length - written.length >= 3;
}
