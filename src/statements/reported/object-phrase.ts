// Words that are no clause but the object of their verb: "proposed talks", "called for a pause after the leaders met".

import { hasTrait } from '../../text/lexicon/verbs.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';

const FINITE = phrase("<aux>|n't");
/** A clause of the article's own that says when: "after European leaders met", "days after Moscow said". */
const AFTER_CLAUSE = phrase(
  `(just|only)? (a few|several|two|three)? (minutes|hours|days|weeks|months|years)? (after|when|once) (<word>|<quoted>){1,9}?
   (~ed|was|were|had|met|began|took|came|held|left|said|went|made)`,
);
/** Times that lie behind: "at the weekend", "last week", "earlier this month". */
const PAST_TIME = phrase(
  `((at|over) the weekend|yesterday|(earlier|late|early)? (last|earlier this|this past) (<unit>|<weekday>)|<word> <unit> (ago|earlier)) $`,
);

/** The object alone, without the times and clauses of the article's own behind it; a clause stays as it is. */
export function objectAlone(span: Span, cue: Cue, outside: Outside): Span {
  // No further verb is the object's, as in "called on him to resign".
  if (!hasTrait(cue.verb, 'thing') || cue.particle?.endsWith('on')) return span;
  const { start } = span;
  const end = AFTER_CLAUSE.finds(outside, start, span.end)?.start ?? span.end;
  if (end === start || FINITE.finds(outside, start, end)) return span;
  const past = PAST_TIME.closes(outside, start, end);
  return { start, end: past && past.start > start ? past.start : end };
}

/** A source of words, not words: "citing an unnamed senior official". */
const SOURCE = phrase(
  `(a|an|one|two|three|several|some|unnamed|anonymous|senior|<name>|~al|~an|~ic){0,4}
   (official|officials|source|sources|diplomat|diplomats|aide|aides|adviser|advisers|advisor|advisors|people|person|persons|report|reports)
   ((familiar|close|with|in|at|from|briefed|who) <any>!(,)*)?`,
);
const SET_OFF_THAT = phrase(', that');
export const namesASource = (cue: Cue, { start, end }: Span, outside: Outside): boolean =>
  hasTrait(cue.verb, 'cites') &&
  (SOURCE.fills(outside, start, end) || SET_OFF_THAT.finds(outside, start, end) !== undefined);
