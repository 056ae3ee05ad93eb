// What may stand between a subject and its verb, as patterns over the text from the one to the other.
import { TIME_PHRASE } from '../../text/time-words.ts';

/** Words of no weight between a subject and its verb, for a pattern. */
export const ADVERBS = `(?:(?:has|had|have|also|too|both|later|then|earlier|previously|only|reportedly|long|once|again|together|just|\\p{L}+ly|${TIME_PHRASE}|(?:went|came|was forced|were forced|rushed) (?:on )?to),?\\s+)*`;
export const BESIDE = new RegExp(
  `^\\s*(?:\\([^)]{0,120}\\),?\\s+)?(?:,\\s+(?:however|meanwhile|though|too|also|in turn|by contrast|for (?:his|her|its|their) part),\\s+)?${ADVERBS}$`,
  'u',
);
/** "Keith Kellogg, who described" */
export const WHO = new RegExp(`^(?<lead>,?\\s+)(?<word>who|which)\\s+${ADVERBS}$`, 'u');
/** "…, Vladimir Medinsky, has confirmed" */
export const AFTER_APPOSITION = new RegExp(`^,\\s*${ADVERBS}$`, 'u');
export const WITHIN_COMMAS = new RegExp(`^,\\s(?!and\\b|but\\b)[^,;:—–\\n]{1,80},\\s+${ADVERBS}$`, 'u');
/** "Rubio, who met Lavrov on Wednesday, said", "Trump – after talks with Putin – said": the one named first. */
export const ASIDE = new RegExp(
  `^(?:,|\\s[—–-])\\s(?:who|whose|whom|which|where|speaking|arriving|standing|sitting|flanked|asked|when|while|as|if|once|though|although|despite|with|under|alongside|visiting|talking|after|before|during|in|on|at|following)\\s[^,;:—–\\n]{1,80}(?:,|\\s[—–-])\\s+${ADVERBS}$`,
  'u',
);
/** "Putin and Zelensky, his counterpart, have both said" */
export const ALL_OF_THEM = new RegExp(
  `^(?:\\s\\([^)]{1,40}\\))?(?:,\\s[^,;:]{3,60},)?\\s+(?:(?:has|have|had)\\s+)?(?:both|all|each)\\s+${ADVERBS}$`,
  'u',
);
/** "Lavrov, not Putin, who said" */
export const NOT_ANOTHER = /^,\s+not\s+[^,;:]{2,50}(?=,\s)/u;
/** "Cooper (D), his opponent in the election, called" */
export const APPOSITION = new RegExp(
  `^(?:\\s\\([^)]{1,60}\\))?,\\s(?:an?|the|his|her|their|its|one of|head|co-\\p{L}+|former|chief|including|along with|\\p{Lu}[\\p{L}.]*[’']s?)\\s(?!who\\b)[^,;:—–\\n]{1,110},\\s+${ADVERBS}$`,
  'u',
);
/** "Murphy — after a pause — told me" */
export const BETWEEN_DASHES = new RegExp(
  `^\\s(?:—|–|--?)\\s[^—–\\n]{1,140}\\s(?:—|–|--?)\\s+${ADVERBS}$`,
  'u',
);
/** "Obama met survivors and said", "but in an interview said": the subject is that of the verb before. */
export const GOES_ON = new RegExp(
  `\\b(?:and|but)\\s{1,2}(?:(?:in|at|on|during|after|via)\\s+(?:an?|the|his|her|its|their|\\p{Lu})[^,;:—–]{1,60}\\s)?${ADVERBS}$`,
  'u',
);
/** ", speaking about the delegation, said" */
export const AFTER_CLAUSE = new RegExp(`,\\s*${ADVERBS}$`, 'u');
