// The noun phrase that a sentence opens with, by its words alone: "Opposition activists blocked the road, saying …".

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Candidate } from './speaker.ts';

const OPENING = phrase(
  `((but|and|meanwhile|also|later|then|still|however|earlier|separately|on <weekday>|last <word>) ,?)* @(<word>!(n't){1,8}?) <adv>*
   (<word>? n't|<have>|<do>|is|are|was|were|will|would|~ed|took|takes|went|held|gave|got|made|left|met|sent|put|wrote|set|hit|cut|came
   |fell|rose|ran|saw|won|lost|kept|led|began|brought|sought|fought|drew|spoke|stood) =(<any>)`,
);
/** What begins something else than a subject, or what a subject does not hold. */
const NO_SUBJECT = phrase(
  `^ (there|here|this|that|these|those|<pronoun>|we|you|i|what|<rel>|when|while|as|if|although|though|because|since|once|until|before
   |<prep>|under|over|asked|speaking|nobody|nothing|neither|none|no|not|one)
   |<any> (who|which|that|whose|to|by|as|when|while|said|says|told)`,
);
/** Heads that act but do not speak. */
const NO_SPEAKER = phrase(
  `(~ing|~ions|move|moves|comment|comments|remark|remarks|decision|decisions|attack|attacks|strike|strikes|talks|meeting|meetings|call
   |calls|plan|plans|draft|drafts|text|texts|term|terms|version|versions|point|points|bill|bills|law|laws|proposal|proposals|news
   |response|responses|result|results|war|wars|visit|visits|deal|deals|image|images|picture|pictures|protest|protests|clashes|crowd
   |crowds|<unit>|number|numbers|prices|shares|poll|polls|sanctions|measures|effort|efforts|event|events|question|questions
   |criticism|announcement|agreement|ceasefire|truce|election|elections) $`,
);
/** The subject that opens the text from `start` on; undefined where something else does. */
export function leadingPhrase(outside: Outside, start: number, until: number): Candidate | undefined {
  const { part } = OPENING.opens(outside, start, until) ?? {};
  if (!part || NO_SUBJECT.finds(outside, part.start, part.end)) return undefined;
  if (NO_SPEAKER.closes(outside, part.start, part.end)) return undefined;
  return { ...part, text: outside.slice(part.start, part.end), refers: 'role' };
}
