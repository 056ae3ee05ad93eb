// Forms of the same words: how speech is contracted, slurred, spelt and numbered in transcripts of different outlets.

/** Folded word -> the words it stands for. */
export const SPOKEN_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    gonna: 'going to',
    gotta: 'must',
    wanna: 'want to',
    gimme: 'give me',
    lemme: 'let me',
    kinda: 'kind of',
    sorta: 'sort of',
    lotta: 'lot of',
    outta: 'out of',
    dunno: 'not know',
    cannot: 'can not',
    cant: 'can not',
    dont: 'not',
    doesnt: 'not',
    didnt: 'not',
    isnt: 'not',
    arent: 'not',
    wasnt: 'was not',
    "let's": 'let us',
    em: 'them',
    cause: 'because',
    till: 'until',
    okay: 'ok',
    yeah: 'yes',
    programme: 'program',
    something: 'thing',
    anything: 'thing',
    nothing: 'not thing',
    somebody: 'body',
    someone: 'body',
    anybody: 'body',
    anyone: 'body',
    nobody: 'not body',
    '%': 'percent',
    pct: 'percent',
    tn: 'trillion',
    trn: 'trillion',
    bn: 'billion',
    m: 'million',
    mln: 'million',
  }).map(([word, words]) => [word, words.split(' ')]),
);

/**
 * What one transcript has and another leaves out: forms of address, hesitation, and verbs that are contracted away
 * ("nothing's going to", "nothing is going to", "he has agreed", "he's agreed", "he agreed").
 */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  'mr mrs ms sir uh um er erm ah is are am has have do does did'.split(' '),
);

/** What stands after the apostrophe of a contraction; an ending that is not here ("o'clock") belongs to its word. */
export const CONTRACTED_ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ["'s", []],
  ["'m", []],
  ["'re", []],
  ["'ve", []],
  ["'d", ['would']],
  ["'ll", ['will']],
]);

/** "n't" makes these of the verb before it; of any other it leaves the verb ("wouldn't": would not). */
export const NEGATED_VERBS: ReadonlyMap<string, string> = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'will'],
  ['ai', 'is'],
]);

/** Two words that are one. */
export const WORD_PAIRS: ReadonlyMap<string, string> = new Map([
  ['going to', 'will'],
  ['have to', 'must'],
  ['has to', 'must'],
  ['got to', 'must'],
  ['per cent', 'percent'],
  ['cease fire', 'ceasefire'],
  ['all right', 'alright'],
]);

export const NEGATIONS: ReadonlySet<string> = new Set('not no never neither nor none without'.split(' '));

/** A negation before these is one of the word after them: "is not going to happen", "will not happen". */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  'will would can could should must may might was were be been had'.split(' '),
);

const UNITS = 'two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "One" is left out: it is a pronoun more often than a number. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, at) => [word, at + 2] as const),
  ...TEENS.map((word, at) => [word, at + 10] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);

/** British and American spellings brought together; what else these touch becomes the same in both texts. */
export const SPELLING_RULES: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing|ation|ations)$/u, 'iz$1'],
  [/ys(e|es|ed|ing)$/u, 'yz$1'],
  [/(\p{L}{2})our(|s|ed|ing|able|ite|ites)$/u, '$1or$2'],
  [/(\p{L}{2})ence$/u, '$1ense'],
  [/tre(s?)$/u, 'ter$1'],
  [/ll(ed|ing|er|ers)$/u, 'l$1'],
];
