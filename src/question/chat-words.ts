// What people write in chats, in the words that articles and the rules here have.

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
    ? rewritten.replace(/(?<!(?<!\p{L})the\s)(?<![\p{L}.-])US(?![\p{L}.-])/gu, 'the US')
    : rewritten;
}
