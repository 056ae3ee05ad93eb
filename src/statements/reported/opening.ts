// The words that stand before a cue and its subject: "Two bridges were hit, Zelensky said".

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { SpokenCue } from '../speakers/spoken-sentence.ts';
import { trimClause } from './clause.ts';

/** Where the words of the article's own begin that give a cue its speaker. */
export const headOf = ({ cue, subject }: Pick<SpokenCue, 'cue' | 'subject'>): number =>
  subject && subject.start < cue.start ? subject.start : cue.start;

/** What stands in front of a cue and its subject from `start` on, set off by a comma. */
export function openingOf(head: number, body: string, outside: Outside, start: number): Span | undefined {
  const semicolon = outside.slice(start, head).lastIndexOf(';') + 1;
  if (semicolon > 0) return openingOf(head, body, outside, start + semicolon);
  const comma = SET_OFF.closes(outside, start, head);
  if (!comma || RELATIVE.closes(outside, comma.start, head)) return undefined;
  const span = trimClause(body, { start, end: comma.start });
  return span && LETTER.test(outside.slice(span.start, span.end)) ? span : undefined;
}
const LETTER = /\p{L}/u;

/** The comma before a subject, its article and titles passed over: "…, as former prime minister X said". */
const SET_OFF = phrase(', as? <word>{0,4} $');

/** ", which his office says is false": what stands before the comma is not what is said. */
const RELATIVE = phrase(
  ', ((at|in|on|from|of|to|for|with|by|about|some|most|all|both|many) of?)? <rel> <word>{0,3} $',
);

/** "In 2018, after the vote was lost": one clause that tells when, of which another is the main one. */
export const IS_SUBORDINATE = phrase(
  '(<part>{1,6} ,)? (after|when|while|although|though|before|once|since|amid|despite|following) <any>!(,)*',
);

/** "Meanwhile", "Also on Tuesday", "Since that time", "In Kyiv", "Instead of debating policy": words alone that tell nothing. */
export const SETS_THE_SCENE = phrase(
  `(but|and|also|yet|so)* (meanwhile|however|still|also|now|then|later|earlier|afterward|afterwards|separately|moreover|instead
   |indeed|finally|again|today|yesterday
   |(late|early|also|earlier|later)? (on|in|at|since|during|after|before|until|from|for|by|instead of|despite|speaking|asked) <word>{1,3})`,
);
