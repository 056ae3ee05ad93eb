// Cues: the verbs and phrases that give words to a speaker.
import {
  denyingForms,
  NEEDS_PARTICLE,
  NEEDS_THAT,
  NOUNS_TOO,
  namingForms,
  PARTICLES,
  sayingForms,
} from './cue-verbs.ts';
import { isUnsaid, polarityFrom } from './unsaid.ts';

/** These take the one spoken to after them: "told reporters" is no inversion. */
export const TAKES_ADDRESSEE =
  /^(?:tell|told|warn|urg|accus|ask|advis|inform|reassur|assur|remind|thank|blam|invit|prais|critici|condemn|call|describ|label|dubb?|brand|belittl|hail|welcom|dismiss|reject|threaten)/u;

/** Give a name to somebody or something: the words are the quoted ones alone (called him a “clown”). */
export const GIVES_A_NAME = /^(?:call(?!.* )|describ|label|dub|brand)/iu;

/** These tell of speech only beside a quotation: "Russia continued its attacks", "welcomed the delegation". */
export const needsQuotation = ({ word, kind }: Cue): boolean =>
  kind !== 'denied' && NEEDS_QUOTATION.test(word);
const NEEDS_QUOTATION =
  /^(?:continued|concluded|observed|answered|threatening|(?:express|invit|thank|reject|dismiss|defend|welcom|question|credit|echo|liken|portray|characteri|lash|mock|belittl|salut|commend)\p{L}*)$/u;

export type CueKind = 'said' | 'denied' | 'declined';

export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly kind: CueKind;
  /** A noun with its possessor before it: "Kyiv’s claim that". */
  readonly noun?: boolean;
  /** A participle with its agent after it: "described by Kyiv as". */
  readonly passive?: boolean;
}

/** Every cue is of these letters; others are looked at only beside a cue. */
const WORD = /[A-Za-z]+/gu;
const LETTER = /\p{L}/u;

/** The speaker would not say. */
const DECLINING =
  /\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|(?:has|have|had) yet) to (?:say|comment|confirm|answer|be drawn|specify|elaborate|give|reveal|disclose)\b|\b(?:would|did|could|does|do|has|have)(?: not|n['’]t)(?: yet| immediately)? (?:say|said|comment(?:ed)?|specify|specified|elaborate|confirm(?:ed)?|answer|respond(?:ed)?|disclose|reiterate)\b|\bwithout (?:specifying|saying|elaborating)\b/giu;

/** Cues of more than a verb: "according to", "as he put it", "made clear". */
const PHRASE =
  /\b(?:according to|puts? it|(?:made|makes?|making) (?:it )?(?:very |perfectly )?clear(?= that\b))(?!\p{L})/giu;

/** "Kyiv’s claim that", "his earlier pledge to" */
const NOUN =
  /\b(?:(?:claim|assertion|allegation|accusation|argument|warning|suggestion|insistence|contention|prediction|complaint|assurance|admission|statement|declaration|remark|comment)s?(?= that\b)|(?:promise|pledge|vow|threat|demand|call)s?(?= (?:that|to)\b))/giu;
const POSSESSOR = /(?:[’']s|s[’']|\b(?:his|her|their)) (?:\p{L}+ ){0,2}$/iu;
/** A name and a colon at the start of a headline or a paragraph. */
const COLON = /^[^\n:,“”"]{2,40}:(?= \S)/u;

/** What a sentence must hold, in small letters, for the slower patterns to be worth trying. */
const hasAny = (text: string, parts: readonly string[]): boolean => parts.some((part) => text.includes(part));
const OF_DECLINING = ['declin', 'refus', 'fail', ' yet to ', ' not ', 'n’t', "n't", 'without'];
const OF_PHRASE = ['according to', 'put it', 'puts it', ' clear'];
const OF_POSSESSOR = ['’', "'", 'his ', 'her ', 'their '];

/** The cues of a text in order. Text that is quoted must have been blanked out before. */
export function findCues(text: string): Cue[] {
  const matches = (pattern: RegExp, kind: CueKind): Cue[] =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      word: match[0].toLowerCase(),
      kind,
    }));
  const small = text.toLowerCase();
  const whole: Cue[] = [];
  if (hasAny(small, OF_DECLINING)) whole.push(...matches(DECLINING, 'declined'));
  if (hasAny(small, OF_PHRASE))
    whole.push(...matches(PHRASE, 'said').flatMap((cue) => readPhrase(cue, text)));
  if (hasAny(small, OF_POSSESSOR)) {
    const nouns = matches(NOUN, 'said').filter(({ start }) =>
      POSSESSOR.test(text.slice(Math.max(0, start - 40), start)),
    );
    whole.push(...nouns.map((cue) => ({ ...cue, noun: true })));
  }
  const named = text.includes(': ') ? COLON.exec(text)?.[0].length : undefined;
  if (named) whole.push({ start: named - 1, end: named, word: ':', kind: 'said' });
  const verbs: Cue[] = [];
  for (const match of text.matchAll(WORD)) {
    const cue = readVerb(match, text);
    if (cue && !whole.some((other) => overlapping(cue, other))) verbs.push(cue);
  }
  return whole.length === 0 ? verbs : [...whole, ...verbs].sort((a, b) => a.start - b.start);
}

/** "would put it", "has not made clear": as with verbs, nobody has said it. */
function readPhrase(cue: Cue, text: string): Cue[] {
  if (cue.word === 'according to') return [cue];
  const before = wordsBefore(text, cue.start);
  if (isUnsaid(before, cue.word, '')) return [];
  return [{ ...cue, kind: polarityFrom(before) ?? cue.kind }];
}

/** A word as a cue: undefined where it is no verb of the tables, or tells no act of speech here. */
function readVerb(match: RegExpExecArray, text: string): Cue | undefined {
  const word = match[0].toLowerCase();
  const denies = denyingForms.has(word);
  if (!denies && !sayingForms.has(word) && !namingForms.has(word)) return undefined;
  const { index } = match;
  if (LETTER.test(text[index - 1] ?? '') || LETTER.test(text[index + word.length] ?? '')) return undefined;
  const cue = withParticle(index, match[0], text);
  const before = wordsBefore(text, index);
  const after = text.slice(cue?.end ?? index, (cue?.end ?? index) + 24);
  if (!cue || (NOUNS_TOO.has(word) && !hasSubject(before, after, word))) return undefined;
  // "Center for Countering Disinformation": a capital within a sentence is a name's.
  if (/^\p{Lu}\p{L}+ing$/u.test(match[0]) && /\p{L}\s+$/u.test(before)) return undefined;
  if (isDescription(before) || isCounted(before, after)) return undefined;
  const passive =
    text.startsWith(' by ', index + word.length) &&
    TAKES_AGENT.test(word) &&
    AGENT.test(text.slice(index + word.length, index + REACH));
  if (
    (isPassive(before, word) && !passive) ||
    isUnsaid(before, word, text.slice(index + word.length, index + REACH))
  )
    return undefined;
  if (passive) return isNegated(before) ? undefined : { ...cue, word, kind: 'said', passive };
  const kind = denies || REJECTS.test(text.slice(index, index + 60)) ? 'denied' : 'said';
  return { ...cue, word, kind: polarityFrom(before) ?? kind };
}

/** The last words before a place, with a mark in front where more stand before them. */
const wordsBefore = (text: string, at: number): string =>
  (at > REACH ? '…' : '') + text.slice(Math.max(0, at - REACH), at).replace(/\s{3,}/gu, QUOTED);
/** In UTF-16 units. */
const REACH = 60;

const overlapping = (a: Cue, b: Cue): boolean => a.start < b.end && b.start < a.end;

/** Stands for a quotation that was blanked out, lest the words on its sides seem to be neighbours. */
const QUOTED = ' “” ';

/** A verb with the particle that it takes ("called for"); undefined where it must have one and has none. */
function withParticle(start: number, verb: string, text: string): { start: number; end: number } | undefined {
  const word = verb.toLowerCase();
  const end = start + verb.length;
  const after = text.slice(end, end + 24);
  const phrase = text.slice(start, end + 80);
  if (NO_SPEECH.test(phrase) || BY_TELEPHONE.test(phrase) || QUOTED_AS.test(phrase)) return undefined;
  if (NEEDS_THAT.test(word) && !/^(?: (?:on )?\p{Lu}\p{L}+day)?,? that\s/u.test(after)) return undefined;
  if (/^f[io]/u.test(word) && word.length < 6 && !FINDS.test(text.slice(Math.max(0, start - REACH), start)))
    return undefined;
  const particle = PARTICLES.find(([of]) => of.test(word))?.[1].exec(after)?.[0].length ?? 0;
  return particle === 0 && NEEDS_PARTICLE.test(word) ? undefined : { start, end: end + particle };
}

/** Who finds by looking into it, so that what is found is told: "the report found that". */
const FINDS =
  /\b(?:stud(?:y|ies)|reports?|polls?|surveys?|research|researchers|investigat\p{L}+|inquiry|review|audit|analys[ie]s|courts?|panel|commission|jury|experts|scientists|inspectors|monitors)\b[^.;:]*$/iu;

/** "called out", "called a meeting", "called Trump to discuss": no name is given. */
const NO_SPEECH =
  /^call\p{L}* (?:(?:out|in|into|off|up|back|away|over)\b|(?:an?|the)(?: \p{L}+)? (?:meeting|session|election|vote|hearing|referendum)\b|(?!for |on |upon )(?:\p{L}+ ){1,2}to\b)/iu;
/** "called Erdogan on Wednesday": by telephone. */
const BY_TELEPHONE =
  /^\p{L}all(?:s|ed|ing) (?:him|her|them|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:[.;]|,(?!\s{3})| (?:on|last|yesterday|today|after|before|again|earlier|from|about|and)\b)/u;
/** "quoted Peskov as saying": what follows is his. */
const QUOTED_AS =
  /^(?:quot|cit|report)\p{L}+ [^,;:.]{2,60} as (?:saying|telling|writing|adding|warning|claiming|stating|announcing|having \p{L}+)\b/iu;

const ADVERBS = '(?:(?:also|now|then|later|once|still|often|\\p{L}+ly)\\s+)*';
/** "Trump notes", "he claims", "who reports" */
const AFTER_ONE = new RegExp(
  `(?:\\b(?:he|she|it|who|which)|(?<!\\p{L})(?!\\p{L}*(?:ian|ish|ese|can|ern|tic|tial)\\s)\\p{Lu}[\\p{L}.-]+\\)?)\\s+${ADVERBS}$`,
  'u',
);
/** "the memo notes that"; but "Russian claims that", "asked about reports that" */
const AFTER_A_NOUN = new RegExp(
  `(?<!\\b(?:at|off|out|up|down|aside|away|of|to|on|about|by|over|amid|from|with|for|and|that|\\p{Lu}\\p{L}+(?:an|sh|ese)))(?<=\\p{Ll}[^s\\s])\\s+${ADVERBS}$`,
  'u',
);
/** "they claim", "critics charge", "did promise" */
const AFTER_SEVERAL = new RegExp(
  `(?:\\b(?:they|we|you|I|who|which|people|to|did|does|do)|(?<!\\p{L})(?!(?:this|his|its|as|is|was|has|us|plus|perhaps|always|across|\\p{L}*[sou]s)\\s)\\p{L}{2,}s)\\s+${ADVERBS}$`,
  'u',
);

function hasSubject(before: string, after: string, word: string): boolean {
  const singular = /[^s]s$/u.test(word);
  if (!singular) return AFTER_SEVERAL.test(before);
  return AFTER_ONE.test(before) || (/^\s+that\b/u.test(after) && AFTER_A_NOUN.test(before));
}

/** "was asked", "has been accused": the subject is spoken to or of. */
const isPassive = (before: string, word: string): boolean =>
  !word.endsWith('ing') &&
  /\b(?:was|were|been|being|is|are|be|got)\s+(?:(?:\p{L}+ly|also|not|later|then)\s+)?$/iu.test(before);

/** "described by Zelensky as “a prop”", "was told by Trump that"; not "by saying", and nobody's question. */
const TAKES_AGENT =
  /^(?:said|told|described|called|dismissed|denounced|condemned|criticised|criticized|accused|warned|labelled|labeled|dubbed|branded|hailed|praised|rejected|urged|advised|assured|informed|announced|confirmed|characterised|characterized|portrayed|welcomed)$/u;
const AGENT = /^\s+by\s+(?!\p{L}+ing\b)/u;
const isNegated = (before: string): boolean => /\b(?:not|never)\s+(?:\p{L}+\s+)?$/u.test(before);

/** "the proposed plan", "US-proposed", "so-called", "a reported attack": describes a thing, tells no act. */
const isDescription = (before: string): boolean =>
  /(?:\b(?:a|an|the|its|his|her|their|our|my|these|those|any|such|of)\s+|\p{L}-|(?<!\b(?:he|she|it|who|that|there|what))[’']s\s+|s[’']\s+)$/iu.test(
    before,
  );

/** "270 pledged delegates", "among reported cases", "the most elaborate plan" */
const isCounted = (before: string, after: string): boolean =>
  /(?:\b(?:among|more|most|fewer|remaining|include[sd]?)|(?<!\d)\d{1,3})\s+$/iu.test(before) &&
  /^(?:\s+\p{Ll}{2,}s|\s+and\s+\p{Ll}+)(?!\p{L})/u.test(after);

/** "rejected the claim that", "dismissed reports of": what follows is not so, as the speaker has it. */
const REJECTS =
  /^(?:reject|dismiss|refut|rebut|disput|derid)\p{L}+\s+(?:(?:the|any|all|his|her|their|those|these|such|a|an|as|[\p{L}’']+)\s+)?(?:claims?|allegations?|accusations?|suggestions?|reports?|notions?|ideas?|assertions?|charges?|rumou?rs?|speculation)\b/iu;
