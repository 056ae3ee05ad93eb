// Whether a verb of the lexicon tells an act of speech where it stands, with the particle that it takes.
import { hasTrait, isNounToo, VERBS, type Verb } from '../../text/lexicon/verbs.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Token } from '../../text/phrase/token.ts';
import type { Cue } from './cue.ts';
import { isUnsaid, polarityFrom } from './unsaid.ts';

/** A word as a cue: undefined where it is no verb of the lexicon, or tells no act of speech here. */
export function readVerb(
  { start, end, word, isCapital }: Token,
  outside: Outside,
  from: number,
  until: number,
): Cue | undefined {
  const verb = VERBS.get(word);
  if (!verb || !tellsSpeech(verb, { outside, from, start, end, until })) return undefined;
  const particle = particleAfter(verb, outside, end, until);
  if (verb.needsParticle && !particle) return undefined;
  if (isNounToo(verb, word) && !hasSubject(word, outside, from, start, particle ?? end, until))
    return undefined;
  // "Center for Countering Disinformation": a capital within a sentence is a name's.
  if (isCapital && word.endsWith('ing') && BEHIND_A_WORD.closes(outside, from, start)) return undefined;
  const passive = takesAgent(verb, word) && AGENT.opens(outside, end, until) !== undefined;
  if (DESCRIPTION.closes(outside, from, start)) return undefined;
  if (COUNTED.closes(outside, from, start) && COUNTABLE.opens(outside, particle ?? end, until))
    return undefined;
  if (!passive && !word.endsWith('ing') && PASSIVE.closes(outside, from, start)) return undefined;
  if (isUnsaid({ outside, from, start, end, word, until })) return undefined;
  const cue = {
    start,
    end: particle ?? end,
    word,
    verb,
    ...(particle === undefined ? {} : { particle: outside.slice(end, particle).trim() }),
  };
  if (passive) return NEGATED.closes(outside, from, start) ? undefined : { ...cue, kind: 'said', passive };
  const rejects = hasTrait(verb, 'rejects') && OF_A_CLAIM.opens(outside, end, until) !== undefined;
  const kind = rejects || hasTrait(verb, 'denies') ? 'denied' : 'said';
  return { ...cue, kind: polarityFrom(outside, from, start) ?? kind };
}

interface Place {
  readonly outside: Outside;
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly until: number;
}

function tellsSpeech(verb: Verb, { outside, from, start, end, until }: Place): boolean {
  if (verb.lemma === 'call' && (NO_NAME.opens(outside, end, until) || TELEPHONED.opens(outside, end, until)))
    return false;
  if ((hasTrait(verb, 'cites') || verb.lemma === 'report') && QUOTED_AS.opens(outside, end, until))
    return false;
  if (!hasTrait(verb, 'that')) return true;
  return (
    WITH_THAT.opens(outside, end, until) !== undefined &&
    (verb.lemma === 'rule' || FINDERS.finds(outside, from, start) !== undefined)
  );
}

/** Where the verb's particle ends; undefined where it takes none here. */
function particleAfter(
  { particles }: Verb,
  outside: Outside,
  end: number,
  until: number,
): number | undefined {
  const match = particles.length > 0 ? PARTICLE.opens(outside, end, until) : undefined;
  const { part } = match ?? {};
  return part && particles.includes(outside.slice(part.start, part.end)) ? part.end : undefined;
}

/** "called Friday for", "lashed out at", "pointed out that" */
const PARTICLE = phrase('(<weekday>|again|~ly)? (out =(against|about|at))? @(<prep>|out)');
/** "ruled that", "found on Monday that" */
const WITH_THAT = phrase('(on? <weekday>)? ,? that');
/** Who finds by looking into it, so that what is found is told: "the report found that". */
const FINDERS = phrase(
  `(study|studies|report|reports|poll|polls|survey|surveys|research|researchers|investigat~|inquiry|review|audit|analysis
   |analyses|court|courts|panel|commission|jury|experts|scientists|inspectors|monitors) <onward>* $`,
);
/** "called out", "called a meeting", "called Trump to discuss": no name is given. */
const NO_NAME = phrase(
  `(out|in|into|off|up|back|away|over)
   |<article> <word>? (meeting|session|election|vote|hearing|referendum)
   |!(for|on|upon) <word>{1,2} to`,
);
/** "called Erdogan on Wednesday": by telephone. */
const TELEPHONED = phrase(
  `(him|her|them|<name>{1,2}) (.|;|, !(<quoted>)|on|last|yesterday|today|after|before|again|earlier|from|about|and)`,
);
/** "quoted Peskov as saying": what follows is his. */
const QUOTED_AS = phrase(
  '<inner>{1,12} as (saying|telling|writing|adding|warning|claiming|stating|announcing|having <word>)',
);

/** "Trump notes", "he claims", "who reports" */
const ONE_BEFORE = phrase(
  '(he|she|it|who|which|<name>!(i|~ian|~ish|~ese|~can|~ern|~tic|~tial) <)>?) <adv>* $',
);
/** "about Kremlin claims", "in Hollywood disputes" */
const OF_A_NAME = phrase('(about|of|over|amid|despite|with|from|after|between) <name>{1,3} $');
/** "the memo notes that"; but "Russian claims that", "asked about reports that" */
const NOUN_BEFORE = phrase(
  '<word>!(<number>|<prep>|~s|off|out|up|down|aside|away|and|that|~ian|~can|~ish|~ese) <adv>* $',
);
/** "they claim", "critics charge", "did promise" */
const SEVERAL_BEFORE = phrase(
  `(they|we|you|i|who|which|people|to|<do>
   |~s!(this|his|its|'s|as|is|was|has|us|plus|perhaps|always|across|~ss|~os|~us)) <adv>* $`,
);
const THAT = phrase('that');

function hasSubject(
  word: string,
  outside: Outside,
  from: number,
  start: number,
  end: number,
  until: number,
): boolean {
  const isSingular = word.endsWith('s') && !word.endsWith('ss');
  if (!isSingular) return SEVERAL_BEFORE.closes(outside, from, start) !== undefined;
  if (OF_A_NAME.closes(outside, from, start)) return false;
  if (ONE_BEFORE.closes(outside, from, start)) return true;
  return (
    THAT.opens(outside, end, until) !== undefined && NOUN_BEFORE.closes(outside, from, start) !== undefined
  );
}

const BEHIND_A_WORD = phrase('<word> $');
/** "was asked", "has been accused": the subject is spoken to or of. */
const PASSIVE = phrase('(<be>|got) (~ly|also|not|later|then)? $');
/** "described by Zelensky as “a prop”"; not "by saying". */
const AGENT = phrase('by !(~ing)');
const takesAgent = (verb: Verb, word: string): boolean =>
  hasTrait(verb, 'agent') && word !== verb.lemma && !word.endsWith('s') && !word.endsWith('ing');
const NEGATED = phrase('(not|never) <word>? $');
/** "the proposed plan", "US’s proposed", "a reported attack": describes a thing, tells no act. */
const DESCRIPTION = phrase(
  "(<det>!(one|another|some)|these|those|any|such|of|~s ') $|<word>!(he|she|it|who|that|there|what) 's $",
);
/** "270 pledged delegates", "among reported cases", "the most elaborate plan" */
const COUNTED = phrase('(among|more|most|fewer|remaining|include|includes|included|<number>) $');
const COUNTABLE = phrase('~s|and <small>');
/** "rejected the claim that", "dismissed reports of": what follows is not so, as the speaker has it. */
const OF_A_CLAIM = phrase(
  `<word>? 's? (claim|claims|allegation|allegations|accusation|accusations|suggestion|suggestions|report|reports|notion|notions
   |idea|ideas|assertion|assertions|charge|charges|rumour|rumours|rumor|rumors|speculation)`,
);
