// Verbs that go on with the subject of a verb before: "Obama met survivors and said", "Lavrov stayed away, telling".

import type { Cue } from '../cues/cue.ts';
import type { Outside } from '../phrase/outside.ts';
import { AFTER_CLAUSE, GOES_ON } from './between.ts';
import { leadingPhrase } from './leading-phrase.ts';
import { BEGINS_CLAUSE } from './opening-subject.ts';
import type { Candidate } from './speaker.ts';

/** Whether a verb after "and" or "but" is the opening subject's, as nobody else acts between. */
export function goesOn({ start, end }: Candidate, cue: Cue, from: number, outside: Outside): boolean {
  const gap = outside.slice(end, cue.start);
  if (!/\b(?:and|but)\s/u.test(gap) || !BEGINS_CLAUSE.test(outside.slice(from, start))) return false;
  const joined = GOES_ON.exec(gap);
  if (joined === null || joined.index === 0 || isUntoldBase(cue.word, gap)) return false;
  return !OTHER_CLAUSE.test(gap.slice(0, joined.index));
}

/** "will meet donors and accuse", "needs to stay and say": what is not yet said. */
const isUntoldBase = (word: string, gap: string): boolean =>
  !/(?:ed|s|said|told|wrote|swore)$/u.test(word) &&
  /(?:\b(?:will|would|could|should|may|might|can|cannot|must|to)|n[’']t)\s.*\b(?:and|or|but)\b/u.test(gap);

const OTHER_CLAUSE =
  /[;:—–]|\b(?:who|whom|whose|which|that|where|what|while|whereas|if)\b|,\s+(?:and|but)\s+(?:the\s+)?[\p{L}’'.-]+\s+(?:has|have|had|is|was|were|\p{Ll}+ed)\s/u;

/** "Kellogg was content, but Witkoff contradicted him, saying": the subject of the last clause that is joined so. */
export const lastClauseSubject = (
  before: readonly Candidate[],
  from: number,
  outside: Outside,
): Candidate | undefined =>
  before.findLast(
    ({ start, end }) =>
      /[,;]\s+(?:and|but|while|whereas)\s+(?:the\s+)?$/u.test(
        outside.slice(Math.max(from, start - 20), start),
      ) && /^\s+(?!(?:and|or|of|in|at|from)\s)\p{Ll}/u.test(outside.slice(end, end + 6)),
  );

/** "as the Kremlin marked the day by vowing": who acts in the clause after "as" or "while". */
export const actsAfterAs = (
  before: readonly Candidate[],
  from: number,
  outside: Outside,
): Candidate | undefined =>
  before.findLast(
    ({ start, end }) =>
      /\b(?:as|while|when)\s+(?:the\s+)?$/u.test(outside.slice(Math.max(from, start - 12), start)) &&
      /^\s+(?!(?:and|or|of|in|at|from)\s)\p{Ll}/u.test(outside.slice(end, end + 6)),
  );

/** Whether a verb after this much text can still be the subject's: a clause between commas, or a short verb before it. */
export function reaches(cue: Cue, gap: string): boolean {
  if (isUntoldBase(cue.word, gap)) return false;
  if (/\b(?:who|which|that|whom|where)\b[^,]*$/iu.test(gap)) return false;
  return AFTER_CLAUSE.test(gap) || gap.length < SHORT_GAP;
}

/** "belittled Zelenskyy and said", "has confirmed he is in Istanbul and said" */
const SHORT_GAP = 60;

/** The subject that opens a sentence and is on no list, for a verb after "and" or "but". */
export function unlistedBefore(cue: Cue, from: number, outside: Outside): Candidate | undefined {
  if (!GOES_ON.test(outside.slice(from, cue.start))) return undefined;
  const opening = leadingPhrase(outside, from, cue.start);
  return opening && goesOn(opening, cue, from, outside) ? opening : undefined;
}
