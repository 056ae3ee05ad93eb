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
  if (/^\s+by\s/u.test(outside.slice(cue.end, cue.end + 4))) return undefined;
  const before = here.filter(({ end }) => end <= cue.start);
  const nearest = before.at(-1);
  if (nearest) {
    const gap = outside.slice(nearest.end, cue.start);
    if (BESIDE.test(gap) || WHO.test(gap)) return nearest;
    // "Kyrylo Budanov, head of military intelligence, told": an office set after a name is that person's.
    const named = before.at(-2);
    if (
      named?.person &&
      nearest.kind === 'office' &&
      /^,?\s+(?:the\s+)?$/u.test(outside.slice(named.end, nearest.start))
    )
      return named;
    const set = /,\s*$/u.test(outside.slice(sentence.start, nearest.start));
    if (nearest.person && set && AFTER_APPOSITION.test(gap)) return nearest;
  }
  const mayInvert = !TAKES_ADDRESSEE.test(cue.word) && startsClause(outside, cue, sentence);
  if (followsAtOnce && mayInvert) return after;
  const beside = nounPhraseBefore(outside, sentence.start, cue.start);
  if (beside) return phrase(beside, here, outside);
  const afterQuotation = mayInvert && /\s{3,}\s*$|^\s*$/u.test(outside.slice(sentence.start, cue.start));
  const behind = afterQuotation ? nounPhraseAfter(outside, cue.end, sentence.end) : undefined;
  if (behind) return phrase(behind, here, outside);
  return before.find(
    ({ start, end }) =>
      !PREPOSITION_BEFORE.test(outside.slice(sentence.start, start)) &&
      !/^[’']s?\s/u.test(outside.slice(end, end + 3)),
  );
}

/** A noun phrase as a candidate: the one that it holds, where there is one, else a description of its own. */
function phrase(span: Span, candidates: readonly Candidate[], outside: string): Candidate {
  const known = candidates.findLast((candidate) => contains(span, candidate) && candidate.end === span.end);
  return known ?? { ...span, text: outside.slice(span.start, span.end), refers: 'role' };
}

/** Whether a cue begins its clause, as in "…,” said Trump": after a quotation, a comma or the sentence's start. */
const startsClause = (outside: string, cue: Cue, sentence: Span): boolean =>
  !cue.word.endsWith('ing') && /(?:^|[,;:—–-]|\s{3,})\s*$/u.test(outside.slice(sentence.start, cue.start));
