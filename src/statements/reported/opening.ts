// The words that stand before a cue and its subject: "Two bridges were hit, Zelensky said".

import type { Span } from '../../text/span.ts';
import type { Outside } from '../phrase/outside.ts';
import type { SpokenCue } from '../speakers/spoken-sentence.ts';
import { trimClause } from './clause.ts';

/** Where the words of the article's own begin that give a cue its speaker. */
export const headOf = ({ cue, subject }: Pick<SpokenCue, 'cue' | 'subject'>): number =>
  subject && subject.start < cue.start ? subject.start : cue.start;

/** What stands in front of a cue and its subject from `start` on, set off by a comma. */
export function openingOf(head: number, body: string, outside: Outside, start: number): Span | undefined {
  const semicolon = outside.slice(start, head).lastIndexOf(';') + 1;
  if (semicolon > 0) return openingOf(head, body, outside, start + semicolon);
  const comma = SET_OFF.exec(outside.slice(start, head));
  if (!comma || RELATIVE.test(comma[0])) return undefined;
  const span = trimClause(body, { start, end: start + comma.index });
  if (!span || (/^,\s*as\s/u.test(comma[0]) && UNFINISHED.test(outside.slice(span.start, span.end))))
    return undefined;
  return /\p{L}/u.test(outside.slice(span.start, span.end)) ? span : undefined;
}

/** "Zelensky did not, as Trump claimed, say": no words of Trump's. */
const UNFINISHED = /\b(?:not|never)$/u;

/** The comma before a subject, its article and titles passed over: "…, as former prime minister X said". */
const SET_OFF = /,\s*(?:as\s+)?(?:(?:the|an?|his|her|their|its|one|another|some|\p{L}[\p{L}.-]*)\s+){0,4}$/u;

/** ", which his office says is false": what stands before the comma is not what is said. */
const RELATIVE =
  /,\s+(?:(?:at|in|on|from|of|to|for|with|by|about|some|most|all|both|many)\s+(?:of\s+)?)?(?:which|who|whom|whose|that|where|what)\s+(?:\p{L}[\p{L}.’'-]*\s+){0,3}$/iu;

/** Whether words alone before a cue tell nothing: "Meanwhile, fighting continued". */
export const setsTheScene = (words: string): boolean => SETS_THE_SCENE.test(words);
/** "Meanwhile", "Also on Tuesday", "Since that time", "In Kyiv", "Instead of debating policy". */
const SETS_THE_SCENE =
  /^(?:(?:but|and|also|yet|so)\s+)*(?:meanwhile|however|still|also|now|then|later|earlier|afterwards?|separately|moreover|instead|indeed|finally|again|today|yesterday|(?:(?:late|early|also|earlier|later)\s+)?(?:on|in|at|since|during|after|before|until|from|for|by|instead of|despite|speaking|asked)\s+(?:[\p{L}\d’'.-]+\s+){0,2}[\p{L}\d’'.-]+)$/iu;
