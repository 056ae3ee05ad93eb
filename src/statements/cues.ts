// Cues: the verbs and phrases that give words to a speaker. News English; the forms are written out, since a stem would
// take in nouns ("statement", "claims") that are not cues.

/** Followed by what was said, or before and after a quotation; may stand before its speaker ("said Trump"). */
const SAYING =
  `say says said saying add adds added adding tell tells told telling write writes wrote written writing tweeted posted
  posting stated stating announce announces announced announcing declare declares declared declaring claimed
  claiming argue argues argued arguing insist insists insisted insisting warn warns warned warning noted noting explain
  explains explained explaining replied replying responded responding answered answering acknowledge acknowledges
  acknowledged acknowledging admit admits admitted admitting reveals revealed confirm confirms confirmed confirming assert
  asserts asserted asserting allege alleges alleged alleging concede concedes conceded stress stresses stressed stressing
  emphasise emphasises emphasised emphasising emphasize emphasizes emphasized emphasizing reiterate reiterates reiterated
  reiterating remarked remarking observed commented commenting recalled concluded stipulated joked joking continued
  complains complained pledged pledging promised promising vow vows vowed threatens threatened threatening reported reporting
  suggests suggested suggesting predicts predicted demanded demanding proposes proposed proposing urge urges urged urging
  called calling describe describes described describing accuse accuses accused accusing praises praised praising
  criticises criticised criticising criticizes criticized condemns condemned condemning dismisses dismissed rejects rejected
  rejecting welcomes welcomed hails hailed labelled labeled dubbed branded asks asked asking advised informed reassured
  reminded quipped rebutted countered retorted lamented mentioned outlined reaffirms reaffirmed repeated repeating implies
  implied indicated indicates signalled signaled blames blamed thanked belittled invites invited questioned
  questioning mocked mocking cited citing defended defending slammed touted boasted testified wondered encouraged encouraging
  recommended estimates estimated`.split(/\s+/u);

/** Verbs that are nouns too: cues only after a name or a pronoun ("Trump notes", not "the notes"). */
const NOUNS_TOO =
  'notes claims reports calls promises pledges demands blames warns mocks cites defends counters'.split(' ');
const AFTER_A_SUBJECT =
  /(?:\b(?:he|she|it|who|which)|(?<!\p{L})(?!\p{L}*(?:ian|ish|ese|can|ern)\s)\p{Lu}\p{L}+)\s+(?:\p{L}+ly\s+|also\s+)?$/u;

/** The speaker denied it: the words are not what they say is so. */
const DENYING = 'deny denies denied denying'.split(' ');

/** The speaker would not say. */
const DECLINING =
  /\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)) to (?:say|comment|confirm|answer|be drawn|specify|elaborate|give|reveal|disclose)\b|\b(?:would|did|could|does|do|has|have)(?: not|n['’]t)(?: yet)? (?:say|said|comment(?:ed)?|specify|specified|elaborate|confirm(?:ed)?|answer|respond(?:ed)?|disclose|reiterate)\b|\bwithout (?:specifying|saying|elaborating)\b/giu;

/** These take the one spoken to after them: "told reporters" is no inversion. */
export const TAKES_ADDRESSEE =
  /^(?:tell|told|warn|urg|accus|ask|advis|inform|reassur|remind|thank|blam|invit|prais|critici|condemn|call|describ|label|dubb?|brand|belittl|hail|welcom|dismiss|reject|threaten)/u;

/** What they tell of is named, not said: without a quotation there are no words ("praised Ukraine", "dismissed a ceasefire"). */
export const NAMES_ITS_OBJECT =
  /^(?:prais|critici[sz]|condemn|hail|mock|belittl|dismiss|reject|welcom|dub|label|describ|brand|question|cit|defend|mention|outlin|repeat|reassur|remind|inform|thank|recall|slam|tout|blam|complain|boast|commented|commenting|remark|joked|joking|quipped|lament|retorted|countered|replied|replying|responded|responding|call(?:s|ed|ing)?$)/u;

/** Give a name to somebody or something: the words are the quoted ones alone (called him a “clown”). */
export const GIVES_A_NAME = /^(?:call|describ|label|dub|brand)/u;

/** These tell of speech only beside a quotation: "Russia continued its attacks". */
export const NEEDS_QUOTATION: ReadonlySet<string> = new Set([
  'continued',
  'concluded',
  'observed',
  'answered',
  'threatening',
]);

export type CueKind = 'said' | 'denied' | 'declined';

export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly kind: CueKind;
}

const saying = new Set(SAYING);
const denying = new Set(DENYING);
const nounsToo = new Set(NOUNS_TOO);
const WORD = /\p{L}+/gu;

/** The cues of a text in order. Text that is quoted must have been blanked out before. */
export function findCues(text: string): Cue[] {
  const declined: Cue[] = [...text.matchAll(DECLINING)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0].toLowerCase(),
    kind: 'declined',
  }));
  const spoken = [...text.matchAll(WORD)].flatMap((match): Cue[] => {
    const word = match[0].toLowerCase();
    const isVerb =
      saying.has(word) || (nounsToo.has(word) && AFTER_A_SUBJECT.test(text.slice(0, match.index)));
    const kind: CueKind | undefined = isVerb ? 'said' : denying.has(word) ? 'denied' : undefined;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (!kind || isDescription(before) || isPassive(before, word) || HYPOTHETICAL.test(before)) return [];
    const negated = NEGATED.test(before) ? 'declined' : UNTRUE.test(before) ? 'denied' : undefined;
    return [{ start: match.index, end: match.index + match[0].length, word, kind: negated ?? kind }];
  });
  const accordingTo = [...text.matchAll(/\b[Aa]ccording to\b/gu)].map(
    (match): Cue => ({
      start: match.index,
      end: match.index + match[0].length,
      word: 'according to',
      kind: 'said',
    }),
  );
  return [
    ...declined,
    ...spoken.filter((cue) => !declined.some((other) => overlapping(cue, other))),
    ...accordingTo,
  ].sort((a, b) => a.start - b.start);
}

const overlapping = (a: Cue, b: Cue): boolean => a.start < b.end && b.start < a.end;

/** "was asked", "has been accused": the subject is spoken to or of. */
const isPassive = (before: string, word: string): boolean =>
  !word.endsWith('ing') &&
  /\b(?:was|were|been|being|is|are|be|got)\s+(?:(?:\p{L}+ly|also|not|later|then)\s+)?$/iu.test(before);

/** "the proposed plan", "US-proposed", "so-called", "a reported attack": describes a thing, tells no act. */
const isDescription = (before: string): boolean =>
  /(?:\b(?:a|an|the|its|his|her|their|our|my|these|those|any|such|of)\s+|\p{L}-)$/iu.test(before);

/** "if Putin said", "would say": nobody has said it. */
const HYPOTHETICAL =
  /(?:\b(?:if|unless|whether)\s+(?:\p{L}+\s+){1,3}|\b(?:would|could|might|should|may)\s+(?:\p{L}+ly\s+)?)$/iu;
/** "never said", "did not say" */
const NEGATED =
  /(?:\b(?:never|not|neither|nor|no one|nobody)|n['’]t)\s+(?:(?:once|ever|yet|publicly|even|directly)\s+)?(?:(?:he|she|they|has|have|had)\s+)?$/iu;
/** "it is not true that Putin said" */
const UNTRUE = /\b(?:not true|untrue|false|a lie|wrong) that\s+(?:\p{L}+\s+){1,4}$/iu;
