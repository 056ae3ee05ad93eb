// The classes of words that phrases are made of: closed classes of English, and what tells a word by its form. Data.

import type { Token } from '../phrase/token.ts';
import { MONTHS, WEEKDAYS } from '../time/names.ts';
import { VERBS } from './verbs.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const ARTICLES = words('the a an');
const OWNERS = words('his her their its');
const DETERMINERS = words('the a an his her their its our my your one another some');
const PRONOUNS = words('he she they it');
const PREPOSITIONS = words(
  `of to in on at by for from with about into over under after before during between against through without within
  upon via than like including aboard outside inside alongside amid despite since until following as ahead upon into against over`,
);
const BE = words('is are was were be been being am');
const HAVE = words('has have had');
const DO = words('do does did');
const MODALS = words("will would can could may might must shall should 'll 'd");
const ADVERBS = words(
  `also too both later then earlier previously only reportedly long once again together just now still often soon
  already even ever never first recently repeatedly`,
);
const NEGATIONS = words("not n't never neither nor no none nobody without");
const UNITS = words(
  `minute hour day night week weekend fortnight month year decade minutes hours days nights weeks weekends fortnights months
  years decades`,
);
const NEAR = words('yesterday today tonight overnight');
const SEASONS = words('spring summer autumn fall winter');
const COUNTS = words('a an one two three four five six seven eight nine ten few several some many');
const RELATIVES = words('who whom whose which that where what');
/** Occasions on which somebody speaks. */
const OCCASIONS = words(
  `talk talks meeting meetings call calls summit conference briefing session negotiations ceremony speech address visit interview
  hearing debate event rally forum conversation convention programme program show appearance stop podium floor`,
);
/** What somebody says something in. */
export const TEXTS = words(
  `statement statements tweet tweets post posts letter email e-mail memo report ruling filing video message op-ed note brief
  complaint remarks comments document record records lawsuit transcript`,
);
const LISTENERS = words(
  `reporters journalists lawmakers supporters voters viewers readers listeners parliament crowd audience rally group gathering
  conference briefing newspaper agency network officials senators aides advisers advisors staff members investigators
  police friends colleagues diplomats delegates`,
);
/** Open a sentence with a capital and name nobody. */
const OPENERS = words(
  `i he she it they we you this that these those here there then now yesterday today tomorrow however meanwhile still also but
  and yet so official officials source sources others some many most both one another resident residents expert experts critics`,
);
/** Before a name, mostly with a stop. */
export const TITLES = words(
  'sen rep gov gen lt col maj sgt capt cmdr adm dr mr mrs ms prof rev hon supt det insp',
);
const PAST = words('said told wrote');
const DASHES = words('— – ― - --');
const STOPS = words('. ! ? …');

const PROPER = /^\p{L}[\p{L}'-]+$/u;
const EMOJI = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

const isWord = ({ kind }: Token): boolean => kind === 'word';
const has =
  (...lists: readonly ReadonlySet<string>[]) =>
  ({ word }: Token): boolean =>
    lists.some((list) => list.has(word));
const LETTER = /^\p{L}/u;
const YEAR = /^20\d\d$/u;
const isNumber = ({ word }: Token): boolean => word >= '0' && word < ':';

export const WORD_CLASSES: ReadonlyMap<string, (token: Token) => boolean> = new Map<
  string,
  (token: Token) => boolean
>([
  ['any', () => true],
  ['word', isWord],
  ['name', ({ isCapital }) => isCapital],
  ['small', ({ isCapital, kind, word }) => kind === 'word' && !isCapital && LETTER.test(word)],
  ['number', isNumber],
  ['year', ({ word }) => YEAR.test(word)],
  // A word of a name, an initial, and a title of which a name follows.
  ['proper', ({ word, isCapital }) => isCapital && PROPER.test(word) && !WEEKDAYS.includes(word)],
  ['initial', ({ word, start, end }) => word.length === 1 && end - start === 2],
  ['title', ({ word, isCapital }) => isCapital && TITLES.has(word)],
  ['quoted', ({ kind }) => kind === 'quoted'],
  // What goes on within a clause: no mark that ends one.
  ['inner', ({ kind, word }) => kind !== 'mark' || !',;:.!?…—–-'.includes(word)],
  // What a part of a clause between commas or dashes holds.
  ['part', ({ word }) => !',;:—–'.includes(word)],
  // Likewise, a comma included.
  ['onward', ({ kind, word }) => kind !== 'mark' || !';:.!?…'.includes(word)],
  ['(', ({ word }) => word === '('],
  [')', ({ word }) => word === ')'],
  ['emoji', ({ word }) => EMOJI.test(word)],
  ['dash', has(DASHES)],
  ['stop', has(STOPS)],
  ['article', has(ARTICLES)],
  ['det', has(DETERMINERS)],
  ['own', has(OWNERS)],
  ['pronoun', has(PRONOUNS)],
  ['prep', has(PREPOSITIONS)],
  ['be', has(BE)],
  ['have', has(HAVE)],
  ['do', has(DO)],
  ['modal', has(MODALS)],
  ['aux', has(BE, HAVE, DO, MODALS)],
  ['adv', ({ word, kind }) => kind === 'word' && (ADVERBS.has(word) || word.endsWith('ly'))],
  ['not', has(NEGATIONS)],
  ['unit', has(UNITS)],
  ['season', has(SEASONS)],
  ['count', (token) => COUNTS.has(token.word) || isNumber(token)],
  ['rel', has(RELATIVES)],
  // Verbs of saying: "adding", "insisting"; "added", "said".
  ['telling', ({ word }) => word.endsWith('ing') && VERBS.has(word)],
  ['told', ({ word }) => (word.endsWith('ed') || PAST.has(word)) && VERBS.has(word)],
  ['opener', ({ word }) => OPENERS.has(word) || word.endsWith('day') || word.endsWith('ly')],
  ['occasion', has(OCCASIONS)],
  ['text', has(TEXTS)],
  ['listener', has(LISTENERS)],
  // Not "USA Today".
  ['near', ({ word, isCapital }) => !isCapital && NEAR.has(word)],
  ['weekday', has(new Set(WEEKDAYS))],
  ['month', has(new Set(MONTHS))],
]);
