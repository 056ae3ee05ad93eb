// The words that questions are made with, and that therefore need not stand in an answer. Data.
import { phrases } from '../text/phrases.ts';
import { stemSet } from '../text/stemmed.ts';

const words = (line: string): ReadonlySet<string> => new Set(line.split(/\s+/u));

/** Before a subject: "did Putin say", "where was the delegation". */
export const AUXILIARIES = words(
  'is are was were did do does has have had will can could would should may might must',
);
/** Before a name. */
export const TITLES = words('president chancellor prime foreign minister mr mrs ms sir');
/** At the beginning: the question goes on from the one before. */
export const GOES_ON = phrases('and, but, what about, how about, also, so, or');
/** Said before a question for nothing. */
export const OPENINGS = words('and but so ok well');

/** Stems of verbs whose subject is asked for words. */
export const SAYING = stemSet(
  `say says said saying tell told call describe respond react answer reply replied think thought comment accuse demand want
  warn promise threaten claim write wrote insist propose admit deny mean meant ask announce suggest advise`,
);
/** What somebody says: "Putin's position", "the reaction of Kyiv". */
export const WORDS_OF = words(
  `advice reaction reactions response reply answer verdict take line position stance view views comment comments remark remarks
  statement statements message quote quotes words`,
);

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
export const ASKS_FOR_LATEST = phrases(
  'latest, newest, most recent, most recently, any news, the news, any update, any updates, the update, the updates',
);

/** Of what is to come the newest report knows most: "where will the next round be". */
export const TO_COME = phrases('will, going to, gonna, next, upcoming, scheduled');

/** Whatever there is: besides "latest" and "news". */
export const ASKS_FOR_NEW = phrases(
  'what new, whats new, what is new, anything new, something new, what happen, what happened, what happens, what happening',
  'what is happening, whats happening, anything happened, anything happening, something happened, what going on',
  'what is going on, whats going on, anything going on',
);

export const HE = words('he him his');
export const SHE = words('she her hers');
/** Words that stand for what was named before. */
export const REFERRING = words(
  'he him his she her hers they them their it its that this there then same both those these',
);
