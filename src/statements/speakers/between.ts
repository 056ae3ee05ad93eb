// What may stand between a subject and its verb.
import { TIME } from '../../text/lexicon/times.ts';
import { phrase } from '../../text/phrase/phrase.ts';

/** Words of no weight between a subject and its verb, for a phrase. */
export const ADVERBS = `((<have>|<be>|<adv>|${TIME}|(went|came|was forced|were forced|rushed) on? to) ,?)*`;
/** "in turn", "for his part" */
export const LINK = '(however|meanwhile|though|too|also|in turn|by contrast|for <own> part)';
const BRACKETS = '<(> <any>!(<)>){0,24} <)>';
const NOTHING_OF_WEIGHT = `(${BRACKETS} ,?)? (, ${LINK} ,)? ${ADVERBS}`;
export const BESIDE = phrase(NOTHING_OF_WEIGHT);
export const HIMSELF_BESIDE = phrase(`(himself|herself|themselves) ${NOTHING_OF_WEIGHT}`);
/** "Keith Kellogg, who described", "Lavrov, not Putin, who said" */
export const WHO = phrase(`(, not <part>{1,8} =(,))? ,? @(who|which) ${ADVERBS}`);
/** "…, Vladimir Medinsky, has confirmed" */
export const AFTER_APPOSITION = phrase(`, ${ADVERBS}`);
export const WITHIN_COMMAS = phrase(`, !(and|but) <part>{1,16} , ${ADVERBS}`);
/** "Rubio, who met Lavrov on Wednesday, said", "Trump – after talks with Putin – said": the one named first. */
export const ASIDE = phrase(
  `(,|<dash>) (who|whose|whom|which|where|speaking|arriving|standing|sitting|flanked|asked|when|while|as|if|once|though|although
   |despite|with|under|alongside|visiting|talking|after|before|during|in|on|at|following) <part>{1,16} (,|<dash>) ${ADVERBS}`,
);
/** "Putin and Zelensky, his counterpart, have both said" */
export const ALL_OF_THEM = phrase(`(${BRACKETS})? (, <part>{1,10} ,)? <have>? (both|all|each) ${ADVERBS}`);
/** "Cooper (D), his opponent in the election, called" */
export const APPOSITION = phrase(
  `(${BRACKETS})? , (<article>|<own>|one of|head|co-~|former|chief|including|along with|<name> ('s|')) !(who) <part>{1,20} , ${ADVERBS}`,
);
/** "Murphy — after a pause — told me" */
export const BETWEEN_DASHES = phrase(`<dash> <any>!(<dash>){1,26} <dash> ${ADVERBS}`);
/** "Obama met survivors and said", "but in an interview said": the subject is that of the verb before. */
export const GOES_ON = phrase(
  `(and|but) ((in|at|on|during|after|via) (<article>|<own>|<name>) <part>{1,10})? ${ADVERBS} $`,
);
/** ", speaking about the delegation, said" */
export const AFTER_CLAUSE = phrase(`, ${ADVERBS} $`);
/** "Putin’s": somebody of Putin's. */
export const OF_THEIRS = phrase("'s|'");
export const ONLY_ARTICLE = phrase('<article>?');
