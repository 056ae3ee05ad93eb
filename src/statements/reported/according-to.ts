// The words on either side of "according to": "According to X, …", "…, according to X", "Trump, according to Zelensky, said that …".
import { phrase } from '../../text/phrase/phrase.ts';
import type { SpokenCue } from '../speakers/spoken-sentence.ts';
import { clauseEnd, trimClause } from './clause.ts';
import { type Context, isLong, type Words } from './words-place.ts';

/** The verb of a subject that "according to X" has parted it from. */
const ITS_VERB = phrase('<any>!(,|;|:){0,10} , =(<aux>|says|<told>|~ed)');
/** "Rubio said that, according to X, …", "And, according to X, …" */
const GOES_ON = phrase('(that|and|but|because|so|while|which|who) ,? $');
const COMMA_LAST = phrase(', $');
const COMMA = phrase(',');
const NOTHING = phrase('<quoted>?');

export function accordingTo(
  { cue, subject }: SpokenCue,
  { sentence, outside, until, text }: Context,
): Words | undefined {
  if (!subject) return undefined;
  const { start, end } = sentence;
  if (!NOTHING.fills(outside, start, cue.start) && !GOES_ON.closes(outside, start, cue.start)) {
    const clause = trimClause(text.body, { start, end: cue.start });
    const verb = COMMA_LAST.closes(outside, start, cue.start)
      ? ITS_VERB.opens(outside, subject.end, end)
      : undefined;
    if (!verb) return clause && isLong(text.body, clause) ? { clause } : undefined;
    const after = trimClause(text.body, { start: verb.end, end: clauseEnd(outside, verb.end, end) });
    return clause && after && { clause: after, before: clause };
  }
  const comma = COMMA.finds(outside, subject.end, until);
  if (!comma) return undefined;
  const clause = trimClause(text.body, { start: comma.end, end: clauseEnd(outside, comma.end, until) });
  return clause && { clause };
}
