// The noun phrase that a sentence opens with, by its words alone: "Opposition activists blocked the road, saying …".

import type { Span } from '../../text/span.ts';
import type { Outside } from '../phrase/outside.ts';
import type { Candidate } from './speaker.ts';

const ADVERB =
  '(?:also|too|then|later|now|still|long|soon|first|even|once|again|repeatedly|recently|already|\\p{L}+ly)';
const VERB =
  "(?:\\p{L}+n[’']t|has|have|had|is|are|was|were|will|would|did|does|do|\\p{Ll}{2,}ed|took|takes|went|held|gave|got|made|left|met|sent|put|wrote|set|hit|cut|came|fell|rose|ran|saw|won|lost|kept|led|began|brought|sought|fought|drew|spoke|stood)";
const LEAD =
  '(?:(?:but|and|meanwhile|also|later|then|still|however|earlier|separately|on\\s+\\p{L}+day|last\\s+\\p{L}+),?\\s+)*';
const OPENING = new RegExp(
  `^${LEAD}(?<phrase>(?:[\\p{L}\\d][\\p{L}\\d’'&.-]*\\s+){0,6}?[\\p{L}\\d][\\p{L}\\d’'&.-]*)\\s+(?:${ADVERB}\\s+)*${VERB}\\s`,
  'iu',
);
/** Words that begin something else than a subject, or that a subject does not hold. */
const NOT_OF_A_SUBJECT =
  /^(?:there|here|this|that|these|those|it|he|she|they|we|you|i|what|who|which|when|while|as|if|although|though|because|since|once|until|before|after|on|in|at|during|following|amid|despite|with|for|by|from|to|under|over|asked|speaking|nobody|nothing|neither|none|no|not|one)\b|\s(?:who|which|that|whose|to|by|as|when|while|said|says|told)\b/iu;
/** Heads that act but do not speak. */
const NO_SPEAKER =
  /(?:\b(?:moves?|comments?|remarks?|decisions?|attacks?|strikes?|talks|meetings?|calls?|plans?|drafts?|texts?|terms?|versions?|points?|bills?|laws?|proposals?|news|responses?|results?|wars?|visits?|deals?|images?|pictures?|protests?|clashes|crowds?|days?|weeks?|months?|years?|numbers?|prices|shares|polls?|sanctions|measures|efforts?|events?|questions?|criticism|announcement|agreement|ceasefire|truce|elections?|campaigning|voting)|ing|ions)$/iu;

/** The subject that opens the text from `start` on; undefined where something else does. */
export function leadingPhrase(outside: Outside, start: number, until: number): Candidate | undefined {
  const match = OPENING.exec(outside.slice(start, until));
  const text = match?.groups?.phrase;
  if (!match || !text || NOT_OF_A_SUBJECT.test(text) || NO_SPEAKER.test(text)) return undefined;
  const at = start + match[0].indexOf(text);
  return { start: at, end: at + text.length, text, refers: 'role' };
}

/** In UTF-16 units: a long sentence and the one before. */
const REACH = 900;

/** The subject of the sentence before, where it is of several: what "they" stands for. */
export function severalBefore(outside: Outside, sentence: Span): Candidate | undefined {
  const near = outside.slice(Math.max(0, sentence.start - REACH), sentence.start);
  const paragraph = near.lastIndexOf('\n', near.length - 1) + 1;
  const before = /(?:^|[.!?]\s+)(?<last>[^.!?]+[.!?]\s*)$/u.exec(near.slice(paragraph));
  const last = before?.groups?.last;
  if (!last) return undefined;
  const phrase = leadingPhrase(outside, sentence.start - last.length, sentence.start);
  return phrase && /(?:[^s’']s|people|police)$/iu.test(phrase.text) ? phrase : undefined;
}
