// Talks that a sentence has only to say that they are not there: denied, refused, or not wanted.

const WORDS = (most: number): string => `(?:[\\p{L}’'-]+\\s+){0,${most}}`;
const NOT = "(?:\\b(?:not|never|cannot|no\\s+longer)|n['’]t)";

/** "no direct talks", "without any talks"; not "no one at the talks", nor "no progress at the talks". */
const NONE =
  /\b(?:no(?!\s+(?:one|body|doubt|matter|longer|reason|way)\b)|nor|neither|never|without|instead\s+of|rather\s+than)\s+(?:(?!(?:at|in|on|of|from|during|after|before|about|that|was|were|is|are|by|to)\b)[\p{L}’'-]+\s+){0,3}$/iu;
/** "does not want talks", "never agreed to hold talks"; whoever does not attend talks says that there are some. */
const NOT_WANTED = new RegExp(
  `${NOT}\\s+${WORDS(2)}(?:want|wish|need|plan|agree|accept|consider|propose|support|hold|have|favou?r|approve|seek|host|allow|like|intend|be)(?:ed|d|s|ing)?\\s+${WORDS(4)}$`,
  'iu',
);
/** Not over "and", "but", "ahead of": what comes then is another thing. */
const OF_IT = "(?:(?!(?:and|but|ahead|of|to|before|after)\\b)[\\p{L}’'-]+\\s+){0,4}";
const REFUSED = new RegExp(
  `\\b(?:reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|oppos(?:es?|ed)|exclud(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|den(?:y|ied|ies)|rul(?:e|es|ed|ing)\\s+out|turn(?:s|ed|ing)?\\s+down|(?:is|are|was|were)\\s+against)\\s+${OF_IT}$`,
  'iu',
);
/** They are there, and somebody is not. */
const STAYING_AWAY =
  /\b(?:attend|attending|join|joining|come|coming|go|going|travel|travell?ing|send|sending|lead|leading|participate|participating|part|leave|leaving|discuss|discussing|comment|about|at|on|during|after|before|from|that)\b/iu;
/** "did not meet Putin" */
const NO_MEETING = new RegExp(`${NOT}\\s+(?:\\p{L}+ly\\s+)?$`, 'iu');
/** "talks will not be held", "talks cannot take place" */
const NOT_HELD = new RegExp(
  `${NOT}\\s+${WORDS(2)}(?:held|take\\s+place|taking\\s+place|happen(?:ing)?|go\\s+ahead|start|begin|resume|continue|possible|acceptable|(?:an?\\s+)?option|planned|scheduled|agreed)\\b(?!\\s+(?:until|before|on\\s+time|as\\s+planned))`,
  'iu',
);
const OUT = new RegExp(
  `^\\s+${WORDS(4)}(?:out\\s+of\\s+the\\s+question|off\\s+the\\s+table|ruled\\s+out|unacceptable|impossible|unthinkable|rejected)\\b`,
  'iu',
);

/** What stands before the word for talks, between it and the place, and after the place, in one sentence. */
interface Surroundings {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

export function isUnwanted({ before, between, after }: Surroundings, what: string): boolean {
  const clause = lastClause(before);
  if (NOT_HELD.test(between) || NOT_HELD.test(firstClause(after)) || OUT.test(firstClause(after)))
    return true;
  if (/^(?:meet|met)$/u.test(what)) return NO_MEETING.test(clause);
  if (NONE.test(clause)) return true;
  const refusal = NOT_WANTED.exec(clause) ?? REFUSED.exec(clause);
  return refusal !== null && !STAYING_AWAY.test(refusal[0]);
}

const lastClause = (text: string): string => text.slice(text.search(/[^,;:()“”"]*$/u));
const firstClause = (text: string): string => /^[^,;:()“”"]*/u.exec(text)?.[0] ?? '';
