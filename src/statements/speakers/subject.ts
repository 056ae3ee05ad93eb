// The subject of a cue: which of the candidates in its sentence does the saying.
import { contains, type Span } from '../../text/span.ts';
import { TIME_PHRASE } from '../../text/time-words.ts';
import { type Cue, TAKES_ADDRESSEE } from '../cues/cues.ts';
import { findCompanies } from './company.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';
import { relayedBefore } from './quoted-as-saying.ts';
import type { Candidate } from './speaker.ts';
import { withHead, withTail } from './whole-phrase.ts';

/** What may stand between a subject and its verb. */
const ADVERBS = `(?:(?:has|had|have|also|too|both|later|then|earlier|previously|only|reportedly|long|once|again|together|just|\\p{L}+ly|${TIME_PHRASE}|(?:went|came|was forced|were forced|rushed) (?:on )?to),?\\s+)*`;
const BESIDE = new RegExp(`^\\s*(?:\\([^)]{0,40}\\),?\\s+)?${ADVERBS}$`, 'u');
/** "Keith Kellogg, who described" */
const WHO = new RegExp(`^(?<lead>,?\\s+)who\\s+${ADVERBS}$`, 'u');
/** "…, Vladimir Medinsky, has confirmed" */
const AFTER_APPOSITION = new RegExp(`^,\\s*${ADVERBS}$`, 'u');
const WITHIN_COMMAS = new RegExp(`^,\\s(?!and\\b|but\\b)[^,;:—–\\n]{1,80},\\s+${ADVERBS}$`, 'u');
/** "Rubio, who met Lavrov on Wednesday, said", "Trump – after talks with Putin – said": the one named first. */
const ASIDE = new RegExp(
  `^(?:,|\\s[—–-])\\s(?:who|which|speaking|arriving|standing|sitting|flanked|asked|visiting|talking|after|before|during|in|on|at|following)\\s[^,;:—–\\n]{1,80}(?:,|\\s[—–-])\\s+${ADVERBS}$`,
  'u',
);
const ARTICLE_ONLY = /^\s+(?:the\s+|an?\s+)?$/iu;
/** What stands after these is not the sentence's subject. */
const PREPOSITION_BEFORE =
  /\b(?:of|to|with|by|for|from|in|at|about|after|between|against|on|over|into|than|and|including|like|as|told|called|urged|accused|asked|met)\s+(?:the\s+|an?\s+)?$/iu;

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
  const here = candidates.filter(
    ({ start, end }) => start >= from && end <= sentence.end && outside.slice(start, end).trim() !== '',
  );
  const after = here.find(({ start }) => start >= cue.end);
  const followsAtOnce = after !== undefined && ARTICLE_ONLY.test(outside.slice(cue.end, after.start));
  if (cue.word === 'according to') return followsAtOnce ? after : undefined;
  const before = here.filter(({ end }) => end <= cue.start);
  const relayed = relayedBefore(cue, from, before, outside);
  if (relayed) return relayed;
  // "a move described by Kyiv": the words around are not Kyiv's subject and verb.
  if (/^\s+by\s+(?!\p{L}+ing\b)/u.test(outside.slice(cue.end, cue.end + 24))) return undefined;
  const nearest = before.at(-1);
  const opening = firstSubject(before, from, outside);
  const participle = cue.word.endsWith('ing');
  // "attacked Trump on Monday, saying": the subject is that of the sentence.
  if (participle && /,\s+(?:\p{L}+ly\s+)?$/u.test(outside.slice(from, cue.start))) {
    const later = lastClauseSubject(before, from, outside);
    if (later) return later;
    return opening && BEGINS_CLAUSE.test(outside.slice(from, opening.start)) ? opening : undefined;
  }
  if (nearest && opening && nearest.start > opening.end && ASIDE.test(outside.slice(opening.end, cue.start)))
    return opening;
  if (nearest) {
    const gap = outside.slice(nearest.end, cue.start);
    const who = WHO.exec(gap)?.groups?.lead;
    if (who !== undefined) {
      const start = nearest.end + who.length;
      return { ...nearest, start, end: start + 'who'.length };
    }
    const teller = before.findLast(({ end }) => WHO_WITH.test(outside.slice(end, nearest.start)));
    if (teller && BESIDE.test(gap)) return teller;
    // "since Clinton, at Monday's debate, cited"
    if (WITHIN_COMMAS.test(gap) && !PREPOSITION_BEFORE.test(outside.slice(from, nearest.start)))
      return nearest;
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
  const afterQuotation = isAfterQuotation(outside.slice(sentence.start, cue.start));
  const mayInvert = !TAKES_ADDRESSEE.test(cue.word) && startsClause(outside, cue, sentence);
  if (followsAtOnce && mayInvert && (afterQuotation || endsClause(after, outside)))
    return withTail(after, sentence.end, outside);
  if (participle && opening && isObjectPhrase(outside.slice(opening.end, cue.start))) return opening;
  const beside = nounPhraseBefore(outside, sentence.start, cue.start);
  if (beside) return withHead(phrase(beside, here, outside), from, outside);
  const behind = afterQuotation && mayInvert ? nounPhraseAfter(outside, cue.end, sentence.end) : undefined;
  if (behind) return withTail(phrase(behind, here, outside), sentence.end, outside);
  return opening && reaches(outside.slice(opening.end, cue.start)) ? opening : undefined;
}

/** "Kellogg was content, but Witkoff contradicted him, saying": the subject of the last clause that is joined so. */
const lastClauseSubject = (
  before: readonly Candidate[],
  from: number,
  outside: string,
): Candidate | undefined =>
  before.findLast(
    ({ start, end }) =>
      /[,;]\s+(?:but|while|whereas)\s+(?:the\s+)?$/u.test(outside.slice(from, start)) &&
      /^\s+\p{Ll}/u.test(outside.slice(end, end + 3)),
  );

/** The first candidate of a sentence's main clause that no preposition makes something else than a subject. */
function firstSubject(before: readonly Candidate[], from: number, outside: string): Candidate | undefined {
  const possible = before.filter(
    ({ start, end }) =>
      !PREPOSITION_BEFORE.test(outside.slice(Math.max(from, start - 40), start)) &&
      !/^[’']s?\s/u.test(outside.slice(end, end + 3)),
  );
  if (!OPENS_BEFORE_MAIN_CLAUSE.test(outside.slice(from, before.at(-1)?.end))) return possible[0];
  const afterComma = possible.filter(({ start }) => /,\s+(?:the\s+)?$/u.test(outside.slice(from, start)));
  return afterComma.findLast(({ end }) => outside[end] !== ',') ?? afterComma[0] ?? possible[0];
}

/** "When Putin refused to come, …", "On the eve of the talks, …": whom a sentence names first is not who acts in it. */
const OPENS_BEFORE_MAIN_CLAUSE =
  /^(?:(?:but|and),?\s+)?(?:when|while|as|if|although|though|because|since|once|until|before|after|on|in|at|during|following|amid|despite|with|for|by)\s/iu;
/** What may stand before a subject in its clause: not a verb, as in "it attacked Trump, saying". */
const BEGINS_CLAUSE =
  /(?:^|[,;:—–-]\s*|\b(?:and|but|as|that)\s+)(?:(?:the|an?|meanwhile|then|also|former)\s+)?$/iu;
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

/** Whether a verb after this much text can still be the subject's: a clause between commas, or a short verb before it. */
function reaches(gap: string): boolean {
  if (/\b(?:who|which|that|whom|where)\b[^,]*$/iu.test(gap)) return false;
  return AFTER_CLAUSE.test(gap) || gap.length < SHORT_GAP;
}

/** ", speaking about the delegation, said" */
const AFTER_CLAUSE = new RegExp(`,\\s*${ADVERBS}$`, 'u');
/** "belittled Zelenskyy and said", "has confirmed he is in Istanbul and said" */
const SHORT_GAP = 60;

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
