// Verbs that go on with the subject of a verb before: "Obama met survivors and said", "Lavrov stayed away, telling".

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Cue } from '../cues/cue.ts';
import { AFTER_CLAUSE, GOES_ON } from './between.ts';
import { ITS_VERB } from './fronted.ts';
import { leadingPhrase } from './leading-phrase.ts';
import { BEGINS_CLAUSE } from './opening-subject.ts';
import type { Candidate } from './speaker.ts';

/** Whether a verb after "and" or "but" is the opening subject's, as nobody else acts between. */
export function goesOn({ start, end }: Candidate, cue: Cue, from: number, outside: Outside): boolean {
  if (!BEGINS_CLAUSE.closes(outside, from, start)) return false;
  const joined = GOES_ON.closes(outside, end, cue.start);
  if (!joined || isUntoldBase(cue, end, outside)) return false;
  return !OTHER_CLAUSE.finds(outside, end, joined.start);
}

/** "will meet donors and accuse", "needs to stay and say": what is not yet said. */
const isUntoldBase = ({ word, start }: Cue, from: number, outside: Outside): boolean =>
  !TOLD.has(word) &&
  !word.endsWith('ed') &&
  !word.endsWith('s') &&
  TO_COME.finds(outside, from, start) !== undefined;
const TOLD: ReadonlySet<string> = new Set(['said', 'told', 'wrote', 'swore']);
const TO_COME = phrase("(<modal>|cannot|to|n't) <any>* (and|or|but)");

const OTHER_CLAUSE = phrase(
  ';|:|—|–|<rel>|while|whereas|if|, (and|but) the? <word> (<have>|is|was|were|~ed)',
);

/** "Kellogg was content, but Witkoff contradicted him, saying": the subject of the last clause that is joined so. */
export const lastClauseSubject = (
  before: readonly Candidate[],
  from: number,
  outside: Outside,
): Candidate | undefined =>
  before.findLast(
    ({ start, end }) => JOINED.closes(outside, from, start) !== undefined && acts(end, outside),
  );

/** "as the Kremlin marked the day by vowing": who acts in the clause after "as" or "while". */
export const actsAfterAs = (
  before: readonly Candidate[],
  from: number,
  outside: Outside,
): Candidate | undefined =>
  before.findLast(({ start, end }) => AS.closes(outside, from, start) !== undefined && acts(end, outside));

const JOINED = phrase('(,|;) (and|but|while|whereas) the? $');
const AS = phrase('(as|while|when) the? $');
const acts = (end: number, outside: Outside): boolean =>
  ITS_VERB.opens(outside, end, outside.text.length) !== undefined;

/** Whether a verb after this much text can still be the subject's: a clause between commas, or a short verb before it. */
export function reaches(cue: Cue, from: number, outside: Outside): boolean {
  if (isUntoldBase(cue, from, outside) || RELATIVE.closes(outside, from, cue.start)) return false;
  return AFTER_CLAUSE.closes(outside, from, cue.start) !== undefined || cue.start - from < SHORT_GAP;
}

const RELATIVE = phrase('(who|which|that|whom|where) <any>!(,)* $');

/** "belittled Zelenskyy and said", "has confirmed he is in Istanbul and said" */
const SHORT_GAP = 60;

/** The subject that opens a sentence and is on no list, for a verb after "and" or "but". */
export function unlistedBefore(cue: Cue, from: number, outside: Outside): Candidate | undefined {
  if (!GOES_ON.closes(outside, from, cue.start)) return undefined;
  const opening = leadingPhrase(outside, from, cue.start);
  return opening && goesOn(opening, cue, from, outside) ? opening : undefined;
}
