// What is told of but not said: supposed, planned, denied, or said by nobody ("if Putin said", "no official has confirmed").

/** Whether what stands before a cue makes it one that nobody has spoken; `after` is what follows it. */
export const isUnsaid = (before: string, word: string, after: string): boolean =>
  HYPOTHETICAL.test(before) ||
  (MAY_SUPPOSE.test(before) && SUPPOSED.test(before)) ||
  (word.endsWith('s') && NOT_YET.test(before)) ||
  (word.endsWith('ing') && KEPT_FROM.test(before)) ||
  (word.startsWith('ask') && WHEN_ASKED.test(before) && QUESTION.test(after)) ||
  BY_NOBODY.test(before) ||
  (before.includes(' who ') && NOT_BY.test(before)) ||
  NEARLY.test(before) ||
  (before.includes(', ') && IN_A_DRAFT.test(before)) ||
  isUntoldInfinitive(before);

/** The polarity that words before a cue give it: "never said", "nor has he said", "it is not true that Putin said". */
export function polarityFrom(before: string): 'declined' | 'denied' | undefined {
  if (NEGATED.test(before) || NOR_HAS.test(before)) return 'declined';
  return before.includes(' that ') && UNTRUE.test(before) ? 'denied' : undefined;
}

/** "if Putin said", "would say", "will announce": nobody has said it. */
const HYPOTHETICAL =
  /(?:\b(?:if|unless|whether)\s+(?:\p{L}+\s+){1,3}|(?:\b(?:would|could|might|should|may|will|shall|can|cannot|must)|['’](?:ll|d))\s+(?:not\s+)?(?:(?:\p{L}+ly|also|then|soon)\s+)?(?:have\s+|be\s+)?)$/iu;
/** What the next pattern needs, which is slow. */
const MAY_SUPPOSE = /uppos|ssum|magin|that|ake/u;
/** "Suppose Putin said", "no evidence that Putin said", "there were reports that Putin had said", "a fake video that showed Putin announcing". */
const SUPPOSED =
  /\b(?:suppos(?:e|ing)(?: that)?|assum(?:e|ing)(?: that)?|imagin(?:e|ing)|no (?:evidence|proof|sign|indication) that|rumou?rs that|(?:were|are) (?:\p{L}+ )?reports that|(?:an?|the|any|no) (?:\p{L}+ )?(?:report|suggestion|rumou?r|notion|idea|allegation) that|(?:deep)?fake\s+(?:\p{L}+\s+){0,4}?show(?:s|ed|ing)?)\s+(?:\p{L}+\s+){1,3}$/iu;
/** "Once Putin confirms", "as soon as he says": with the present tense of what is to come. */
const NOT_YET = /\b(?:once|until|when|whenever|before|as soon as)\s+(?:\p{L}+\s+){1,3}$/iu;
/** "shied away from saying", "resisted calling" */
const KEPT_FROM =
  /\b(?:(?:sh(?:y|ies|ied) away|refrain\p{L}*|back\p{L}* away|held back|stopped(?: short)?|prevent\p{L}*|desist\p{L}*|abstain\p{L}*) from|resist(?:s|ed|ing)?|forgo(?:es|ne)?|forwent|wary of|afraid of|consider(?:s|ed|ing)?|contemplat(?:es?|ed|ing))\s+$/iu;
/** "when asked if he would go, he said": the question is not the answer's words. */
const WHEN_ASKED = /(?:\b(?:when|after|if|as|being|was|were|once)|[,;]|^)\s*$/iu;
const QUESTION = /^\s+(?:if|whether|why|what|how|when|about|by|who|where|on)\b/u;
/** "Neither Putin nor Lavrov has said", "None of the leaders said", "No Russian official has confirmed" */
const BY_NOBODY =
  /(?:^|[.;:,—]\s+|\b(?:that|but|and)\s+)(?:neither|none|no(?! (?:sooner|doubt|wonder|matter))|nobody|no one|hardly any\p{L}*)(?:\s+(?!(?:that|who|which|what|and|but)\s)[\p{L}’'-]+){0,6}\s+$/iu;
/** "It was not Putin who said that" */
const NOT_BY =
  /\bit\s+(?:(?:is|was)(?:\s+not|n['’]t)|(?:has|had)\s+not\s+been)\s+(?![^.,;:]*\bbut\b)[^.,;:]{2,60}\swho\s+(?:\p{L}+\s+)?$/iu;
/** "Had Putin said that", "Trump almost said" */
const NEARLY = /^had\s+(?:[\p{L}’'.-]+\s+){1,4}$|\b(?:almost|nearly|all but)\s+$/iu;
/** "In the draft, Putin declares", "in a sketch, Trump says": what a text has somebody say who has not said it. */
const IN_A_DRAFT =
  /\b(?:in|under|according to)\s+(?:(?:the|an?|one|its|his|her|their|this|that)\s+)?(?:[\p{L}-]+\s+){0,2}?(?:drafts?|sketch|skit|parody|satire|novel|cartoon|dream|deepfake|fake|imagined\s+\p{L}+|fictional\s+\p{L}+|leaked\s+(?:text|plan|version))(?:\s+(?:text|version|agreement|treaty|resolution|memorandum|accord|document|plan|video|speech|letter))?(?:\s+(?:of|by|seen|on|for)\s[^,]{1,60})?,\s+(?:the\s+)?(?:[\p{L}’'.-]+\s+){1,3}$/iu;
/** "plans to announce", "needs to tell": nothing is said yet; but "went on to say", "took to Twitter to accuse". */
const isUntoldInfinitive = (before: string): boolean =>
  /\b(?:instead of|rather than)\s+$/iu.test(before) ||
  (/\bto\s+(?:\p{L}+ly\s+)?$/u.test(before) && !TOLD_INFINITIVE.test(before));
const TOLD_INFINITIVE =
  /\b(?:w(?:ent|ant)? on|go(?:es|ing|ne)? on|continu(?:e|es|ed|ing)|beg[au]n|begins?|quick|first|last|only|rush(?:ed|es)|(?:took|taking|turned|used|uses)\s[^,;]{1,40}|forced|had|appear(?:s|ed)|seem(?:s|ed)|came close|comes close)\s+to\s+(?:\p{L}+ly\s+)?$/iu;
/** "never said", "did not say", "could neither confirm", "did not, as Trump claimed, say" */
const NEGATED =
  /(?:\b(?:never|not|neither|nor|no one|nobody|no \p{L}+|without|avoid(?:s|ed|ing)?|short of)|n['’]t)(?:,\s+as\s[^,]{1,40},)?\s+(?:(?:once|ever|yet|even|\p{L}+ly)\s+)?(?:(?:he|she|they|has|have|had)\s+)?$/iu;
/** "Nor has he said", "not once did Putin say" */
const NOR_HAS =
  /(?:^|[.;:,—]\s+|\bthat\s+)(?:nor|not once|at no point)\s+(?:has|have|had|did|does|do)\s+(?:[\p{L}’'-]+\s+){1,4}$/iu;
/** "it is not true that Putin said" */
const UNTRUE = /\b(?:not true|untrue|false|a lie|wrong) that\s+(?:\p{L}+\s+){1,4}$/iu;
