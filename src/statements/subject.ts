// The subject of a cue: which of the candidates in its sentence does the saying.
import { contains, type Span } from '../text/span.ts';
import { type Cue, TAKES_ADDRESSEE } from './cues.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';
import type { Candidate } from './speaker.ts';

/** What may stand between a subject and its verb. */
const ADVERBS = '(?:(?:has|had|have|also|later|then|earlier|previously|only|reportedly|\\p{L}+ly)\\s+)*';
const BESIDE = new RegExp(`^\\s*${ADVERBS}$`, 'iu');
/** "Keith Kellogg, who described" */
const WHO = new RegExp(`^,?\\s+who\\s+${ADVERBS}$`, 'iu');
/** "…, Vladimir Medinsky, has confirmed" */
const AFTER_APPOSITION = new RegExp(`^,\\s*${ADVERBS}$`, 'u');
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
  const here = candidates.filter(
    ({ start, end }) =>
      start >= sentence.start && end <= sentence.end && outside.slice(start, end).trim() !== '',
  );
  const after = here.find(({ start }) => start >= cue.end);
  const followsAtOnce = after !== undefined && ARTICLE_ONLY.test(outside.slice(cue.end, after.start));
  if (cue.word === 'according to') return followsAtOnce ? after : undefined;
  // "a move described by Kyiv": the words around are not Kyiv's subject and verb.
  if (/^\s+by\s+(?!\p{L}+ing\b)/u.test(outside.slice(cue.end, cue.end + 24))) return undefined;
  const before = here.filter(({ end }) => end <= cue.start);
  const nearest = before.at(-1);
  if (nearest) {
    const gap = outside.slice(nearest.end, cue.start);
    if (WHO.test(gap)) return nearest;
    if (BESIDE.test(gap)) return joint(nearest, before, outside);
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
  const mayInvert = !TAKES_ADDRESSEE.test(cue.word) && startsClause(outside, cue, sentence);
  if (followsAtOnce && mayInvert) return after;
  const beside = nounPhraseBefore(outside, sentence.start, cue.start);
  if (beside) return phrase(beside, here, outside);
  const afterQuotation = mayInvert && /\s{3,}\s*$|^\s*$/u.test(outside.slice(sentence.start, cue.start));
  const behind = afterQuotation ? nounPhraseAfter(outside, cue.end, sentence.end) : undefined;
  if (behind) return phrase(behind, here, outside);
  const subject = before.find(
    ({ start, end }) =>
      !PREPOSITION_BEFORE.test(outside.slice(sentence.start, start)) &&
      !/^[’']s?\s/u.test(outside.slice(end, end + 3)),
  );
  return subject && reaches(outside.slice(subject.end, cue.start)) ? subject : undefined;
}

/** Whether a verb after this much text can still be the subject's: a clause between commas, or a short verb before it. */
function reaches(gap: string): boolean {
  if (/\b(?:who|which|that|whom|where)\b[^,]*$/iu.test(gap)) return false;
  return AFTER_CLAUSE.test(gap) || gap.length < SHORT_GAP;
}

/** ", speaking about the delegation, said" */
const AFTER_CLAUSE = new RegExp(`,\\s*${ADVERBS}$`, 'u');
/** "belittled Zelenskyy and said", "has confirmed he is in Istanbul and said" */
const SHORT_GAP = 60;

/** "Kellogg and Umerov said": the words are both men's, and so neither's alone. */
function joint(nearest: Candidate, before: readonly Candidate[], outside: string): Candidate {
  const other = before.at(-2);
  if (
    !other ||
    !nearest.person ||
    !/^\s*(?:,[^.]{0,60})?,?\s+and\s+$/u.test(outside.slice(other.end, nearest.start))
  )
    return nearest;
  if (!other.person || PREPOSITION_BEFORE.test(outside.slice(0, other.start))) return nearest;
  const span = { start: other.start, end: nearest.end };
  return { ...span, text: outside.slice(span.start, span.end), refers: 'role' };
}

/** A noun phrase as a candidate: the one that it holds, where there is one, else a description of its own. */
function phrase(span: Span, candidates: readonly Candidate[], outside: string): Candidate {
  const known = candidates.findLast((candidate) => contains(span, candidate) && candidate.end === span.end);
  return known ?? { ...span, text: outside.slice(span.start, span.end), refers: 'role' };
}

/** Whether a cue begins its clause, as in "…,” said Trump": after a quotation, a comma or the sentence's start. */
const startsClause = (outside: string, cue: Cue, sentence: Span): boolean =>
  !cue.word.endsWith('ing') && /(?:^|[,;:—–-]|\s{3,})\s*$/u.test(outside.slice(sentence.start, cue.start));
