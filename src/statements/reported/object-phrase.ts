// Words that are no clause but the object of their verb: "proposed talks", "called for a pause after the leaders met".

import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Outside } from '../phrase/outside.ts';

/** These take a thing as well as a clause; and no further verb is theirs, as in "called on him to resign". */
const TAKES_A_THING =
  /^(?:call(?!.* (?:up)?on$)|propos|pledg|promis|announc|demand|threaten|request|reiterat|repeat|confirm|reject|dismiss|welcom|prais|mention|highlight)/u;
const FINITE = /\b(?:is|are|was|were|has|have|had|would|will|could|can|should|must|may|might|be)\b|n['’]t\b/u;
/** A clause of the article's own that says when: "after European leaders met", "days after Moscow said". */
const AFTER_CLAUSE =
  /\s+(?:(?:just\s+|only\s+)?(?:(?:a\s+few|several|two|three)\s+)?(?:minutes|hours|days|weeks|months|years)\s+)?(?:after|when|once)\s+(?:[\p{L}’'.“”-]+\s+){1,9}?(?:\p{Ll}{2,}ed|was|were|had|met|began|took|came|held|left|said|went|made)(?!\p{L})/u;
/** Times that lie behind: "at the weekend", "last week", "earlier this month". */
const PAST_TIME =
  /\s+(?:(?:at|over) the weekend|yesterday|(?:earlier|late|early)?\s*(?:last|earlier this|this past) (?:week|weekend|month|year|night|\p{L}+day)|(?:\p{L}+|\d+) (?:hours|days|weeks|months|years) (?:ago|earlier))$/u;

/** The object alone, without the times and clauses of the article's own behind it; a clause stays as it is. */
export function objectAlone(span: Span, cue: Cue, outside: Outside): Span {
  if (!TAKES_A_THING.test(outside.slice(cue.start, cue.end))) return span;
  const words = outside.slice(span.start, span.end);
  const after = AFTER_CLAUSE.exec(words);
  const thing = after ? words.slice(0, after.index) : words;
  if (thing.trim() === '' || FINITE.test(thing)) return span;
  const past = PAST_TIME.exec(thing);
  return { start: span.start, end: span.start + (past?.index || thing.length) };
}

/** A source of words, not words: "citing an unnamed senior official". */
const SOURCE =
  /^(?:(?:an?|one|two|three|several|some|unnamed|anonymous|senior|\p{Lu}\p{L}+|\p{Ll}+(?:al|an|ic))\s+){0,4}(?:officials?|sources?|diplomats?|aides?|advis[eo]rs?|people|persons?|reports?)(?:\s+(?:familiar|close|with|in|at|from|briefed|who)\b[^,]*)?$/u;
export const namesASource = (cue: Cue, words: string): boolean =>
  /^(?:cit|quot)/u.test(cue.word) && (SOURCE.test(words) || /,\s+that\s/u.test(words));
