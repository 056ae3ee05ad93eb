// What is told of but not said: supposed, planned, denied, or said by nobody ("if Putin said", "no official has confirmed").
import type { Outside } from '../../text/phrase/outside.ts';
import { type Phrase, phrase } from '../../text/phrase/phrase.ts';

interface Place {
  readonly outside: Outside;
  /** Where the sentence begins, where the cue stands, and where the sentence ends. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly until?: number;
}

/** Whether what stands before a cue makes it one that nobody has spoken. */
export function isUnsaid({ outside, from, start, end, word, until = end }: Place): boolean {
  const isBefore = (one: Phrase): boolean => one.closes(outside, from, start) !== undefined;
  return (
    UNSAID.some(isBefore) ||
    (word.endsWith('s') && isBefore(NOT_YET)) ||
    (word.endsWith('ing') && isBefore(KEPT_FROM)) ||
    (word.startsWith('ask') && isBefore(WHEN_ASKED) && QUESTION.opens(outside, end, until) !== undefined) ||
    (isBefore(INFINITIVE) && !isBefore(TOLD_INFINITIVE))
  );
}

/** The polarity that words before a cue give it: "never said", "nor has he said", "it is not true that Putin said". */
export function polarityFrom(
  outside: Outside,
  from: number,
  start: number,
): 'declined' | 'denied' | undefined {
  if (NEGATED.closes(outside, from, start) || NOR_HAS.closes(outside, from, start)) return 'declined';
  return UNTRUE.closes(outside, from, start) ? 'denied' : undefined;
}

const UNSAID: readonly Phrase[] = [
  // "if Putin said", "would say", "will announce"
  '((if|unless|whether) <word>{1,3}|(<modal>|cannot) not? (~ly|also|then|soon)? (have|be)?) $',
  // "Suppose Putin said", "no evidence that Putin said", "there were reports that Putin had said"
  `((suppose|supposing|assume|assuming) that?|imagine|imagining|no (evidence|proof|sign|indication) that|(rumours|rumors) that
   |(were|are) <word>? reports that|(an|a|the|any|no) <word>? (report|suggestion|rumour|rumor|notion|idea|allegation) that
   ) <word>{1,3} $`,
  // "a fake video that showed Putin announcing"
  '(deepfake|fake) <word>{0,4} (show|shows|showed|showing) <word>{1,3} $',
  // "Neither Putin nor Lavrov has said", "None of the leaders said", "No Russian official has confirmed"
  `(^|.|;|:|,|—|that|but|and) (neither|none|no !(sooner|doubt|wonder|matter)|nobody|no one|hardly (any|anybody|anyone))
   (<word>!(that|who|which|what|and|but)){0,6} $`,
  // "It was not Putin who said that"
  "it ((is|was) (not|n't)|(has|had) not been) <inner>!(but){1,10} who <word>? $",
  // "Had Putin said that", "Trump almost said"
  '^ had <word>{1,4} $|(almost|nearly|all but) $',
  // "In the draft, Putin declares", "in a sketch, Trump says": what a text has somebody say who has not said it
  `(in|under|according to) <det>? <word>{0,2} (draft|drafts|sketch|skit|parody|satire|novel|cartoon|dream|deepfake|fake
   |imagined <word>|fictional <word>|leaked (text|plan|version)) <word>? ((of|by|seen|on|for) <inner>{1,10})? , the? <word>{1,3} $`,
  '(instead of|rather than) $',
].map(phrase);

/** "Once Putin confirms", "as soon as he says": with the present tense of what is to come. */
const NOT_YET = phrase('(once|until|when|whenever|before|as soon as) <word>{1,3} $');
/** "shied away from saying", "resisted calling" */
const KEPT_FROM = phrase(
  `((shy|shies|shied) away from|refrain~ from|back~ away from|held back from|stopped short? from|(prevent~|desist~|abstain~) from
   |resist|resists|resisted|resisting|forgo|forgoes|forgone|forwent|wary of|afraid of|consider|considers|considered|considering
   |contemplat~) $`,
);
/** "when asked if he would go, he said": the question is not the answer's words. */
const WHEN_ASKED = phrase('(^|when|after|if|as|being|was|were|once|,|;) $');
const QUESTION = phrase('(if|whether|why|what|how|when|about|by|who|where|on)');
/** "plans to announce", "needs to tell": nothing is said yet; but "went on to say", "took to Twitter to accuse". */
const INFINITIVE = phrase('to ~ly? $');
const TOLD_INFINITIVE = phrase(
  `((went|want|go|goes|going|gone) on|continue|continues|continued|continuing|began|begun|begin|begins|quick|first|last|only
   |rushed|rushes|(took|taking|turned|used|uses) <inner>{1,7}|forced|had|appear|appears|appeared|seem|seems|seemed
   |(came|comes) close) to ~ly? $`,
);
/** "never said", "did not say", "could neither confirm", "did not, as Trump claimed, say" */
const NEGATED = phrase(
  `(<not>!(none|no)|no (one|<word>)|avoid|avoids|avoided|avoiding|short of) (, as <inner>{1,7} ,)?
   (once|ever|yet|even|~ly)? (he|she|they|<have>)? $`,
);
/** "Nor has he said", "not once did Putin say" */
const NOR_HAS = phrase('(^|.|;|:|,|—|that) (nor|not once|at no point) (<have>|<do>) <word>{1,4} $');
/** "it is not true that Putin said" */
const UNTRUE = phrase('(not true|untrue|false|a lie|wrong) that <word>{1,4} $');
