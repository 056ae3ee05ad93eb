// The words that make a question a question of some kind, and that therefore need not stand in its answer. Data.

export const ASKS_WHAT = /\b(?:what|whats|which|how)\b/;

/** Words of chats -> how articles and the other rules here have them. */
const CHAT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: 'you',
    r: 'are',
    ur: 'your',
    ppl: 'people',
    abt: 'about',
    wanna: 'want to',
    gonna: 'going to',
    gotta: 'have to',
    pls: 'please',
    plz: 'please',
    govt: 'government',
    prez: 'president',
    wats: 'whats',
    hw: 'how',
    whatd: 'what did',
    whered: 'where did',
    whend: 'when did',
    whyd: 'why did',
    howd: 'how did',
    hows: 'how is',
    wheres: 'where is',
    whens: 'when is',
    cuz: 'because',
    coz: 'because',
    bc: 'because',
    b4: 'before',
    yday: 'yesterday',
    yest: 'yesterday',
    '2day': 'today',
    ukr: 'ukraine',
    eng: 'english',
    pt: 'point',
    pts: 'points',
    yr: 'year',
    yrs: 'years',
    mth: 'month',
    mths: 'months',
    wk: 'week',
    wks: 'weeks',
    hrs: 'hours',
    mins: 'minutes',
    pkg: 'package',
    hq: 'headquarters',
    vp: 'vice president',
    veep: 'vice president',
    thru: 'through',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    btwn: 'between',
    mtg: 'meeting',
    intl: 'international',
    gov: 'government',
    amb: 'ambassador',
    fonmin: 'foreign minister',
    formin: 'foreign minister',
    defmin: 'defence minister',
    negs: 'negotiations',
    infra: 'infrastructure',
    fri: 'friday',
    thu: 'thursday',
    thur: 'thursday',
    thurs: 'thursday',
    tue: 'tuesday',
    tues: 'tuesday',
    wd: 'would',
    shd: 'should',
    txt: 'text',
  }),
);
const CHAT_WORD = wordsPattern([...CHAT_WORDS.keys()]);
function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d’'.-])(?:${words.join('|')})(?![\\p{L}\\d’'-])`, 'giu');
}

/** Words that ask, in Russian and Ukrainian, each line with what stands for them here. */
const ASKED_IN_CYRILLIC: readonly (readonly [RegExp, string])[] = (
  [
    [
      '(?:что|що)\\s+(?:сказала?|сказали|говорит|говорил[аи]?|заявила?|заявили|каже|казав|казала|сказав|заявив)\\s+(\\S+)',
      'what did $1 say',
    ],
    ['(?:когда|коли)', 'when'],
    ['(?:где|де)', 'where'],
    ['(?:почему|зачем|чому|навіщо)', 'why'],
    ['(?:сколько|скільки)', 'how many'],
    ['(?:кто|хто)\\s+(?:так(?:ой|ая|ий|а))', 'who is'],
    ['(?:кто|хто)', 'who'],
    ['(?:что|що)', 'what'],
    ['(?:о|об|про|щодо)', 'about'],
  ] as const
).map(([words, by]) => [new RegExp(`(?<![\\p{L}\\d’'-])${words}(?![\\p{L}\\d’'-])`, 'giu'), by]);

/** "what did Gov. Gladkov say": a capital within a question. */
const isName = (word: string, at: number): boolean => at > 0 && /^\p{Lu}\p{Ll}/u.test(word);

/** A question in the words that the rules know: chat spellings spelt out, nothing else touched. */
export function spellOut(text: string): string {
  const words = text.replace(CHAT_WORD, (word, at: number) =>
    isName(word, at) ? word : (CHAT_WORDS.get(word.toLowerCase()) ?? word),
  );
  const rewritten = ASKED_IN_CYRILLIC.reduce((rest, [pattern, by]) => rest.replace(pattern, by), words);
  // In capitals among small letters it is the country, with the article by which it is told from the pronoun.
  return /\p{Ll}/u.test(rewritten)
    ? rewritten.replace(/(?<!\bthe\s)(?<![\p{L}.-])US(?![\p{L}.-])/gu, 'the US')
    : rewritten;
}

export type QuestionKind = 'who' | 'when' | 'where' | 'how-many' | 'why' | 'said' | 'did' | 'what';

/** What a question of each kind says. Of the words that ask, the first in the question counts. Matched folded. */
export const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'how-many',
    /\bhow (?:many|much|long|big|large|far|fast|old|often|high|tall|soon|short)\b|\b(?:what|which) (?:size|number|percentage|share|amount|price|cost)\b|\bnumber of\b/,
  ],
  ['why', /\b(?:why|how come|what (?:reasons?|made)|for what reason)\b/],
  [
    'when',
    /\b(?:when|what (?:day|date|time|year|month)|which (?:day|date|year|month)|by when|since when)\b(?! (?:he|she|they|it) (?:said|spoke|told))/,
  ],
  [
    'where',
    /\b(?:where|(?:what|which) (?:city|town|place|venue|location|port|building|hotel|palace|base|village|airport|street|district))\b/,
  ],
  [
    'who',
    /\b(?:who|whos|who's|whom|whose|(?:what|which) (?:(?!(?:the|a|an|did|does|do|is|was|were|are|has|have|had|will|would|can|could|should) )\w+ ){0,2}(?:leader|official|person|guy|woman|politician|minister|president|envoy|diplomat|spokesperson|adviser|aide|general|negotiator)s?|names? of (?:the |that |this )?(?:\w+ ){0,3}(?:official|person|man|woman|minister|envoy|diplomat|adviser|aide|general|spokes\w+|negotiator|leader)s?)\b/,
  ],
  [
    'said',
    /\b(?:say|says|said|saying|tell|told|call|called|describe|described|respond|responded|react|reacted|answer|answered|reply|replied|think|thinks|comment|commented|accuse|accused|advice|advise|demand|demands|demanded|want|wants|warn|warned|promise|promised|threaten|threatened|claim|claimed|write|wrote|insist|insisted|stance|position|view|quote|quotes|statement|statements)\b/,
  ],
  [
    'did',
    /^(?:and |but |so |ok |well )?(?:is|are|was|were|did|do|does|has|have|had|will|can|could|would|should|isn't|aren't|didn't|don't|doesn't|hasn't|haven't|won't)\b/,
  ],
];

/** "Did X say …" asks what X said, and for a yes or a no. */
export const YES_NO =
  /^(?:and |but |so |ok |well )?(?:is|are|was|were|did|do|does|has|have|had|will|can|could|would|should)\b/;

/** Verbs of asking about speech: they are in the question for its grammar. Stems are compared. */
export const SPEECH_WORDS = new Set(
  `say tell call describe respond react answer reply comment think mention talk speak quote statement ask acc
  according reportedly report reports latest news update updates line word words view stance position
  reaction response remark remarks comments`.split(/\s+/u),
);

/** Asked for rather than searched for. */
export const ASKING_WORDS = new Set(
  `who whos whom whose when where why how what whats which day date early late mid end time
  year month city town place venue location many much person people name
  happen happened happening know tell give show find want anything everything something also yet still ever actually
  really new right today currently folks lol btw tbh idk ya hey first called thing things kind type exactly latest recently
  since instead vs versus far done figure figures newest guy guys compare`.split(/\s+/u),
);

/** Not "last", "now" and "today": those tell of a time, and the answer need not be the newest. */
export const ASKS_FOR_LATEST = /\b(?:latest|newest|most recent(?:ly)?|(?:any|the) (?:news|updates?))\b/;

/** Whatever there is: besides "latest" and "news". */
export const ASKS_FOR_NEW =
  /\b(?:(?:what|anything|something)(?:['’]?s| is)?\s+(?:new|happen(?:ed|ing|s)?|going on))\b/iu;

/** Words that say that the question leans on the one before. */
export const REFERS_BACK =
  /^(?:and|but|what about|how about|also|so)\b|\b(?:he|she|him|her|his|hers|they|them|their|it|its|that|this|there|then|same|both|those|these)\b/;
