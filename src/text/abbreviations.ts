// Abbreviations after which a full stop does not end a sentence, lower-case, without the stop. English news style.

/** Always followed by more of the sentence: a name, a number. */
export const BEFORE_A_NAME: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr sr jr st gen lt col maj capt cpl sgt adm cmdr brig gov sen rep pres amb hon
  messrs mt ft no nos vs v art fig approx al jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat sun`.split(/\s+/u),
);

/** Words of their own too: abbreviations only before a number. */
export const BEFORE_A_NUMBER: ReadonlySet<string> = new Set(['no', 'nos', 'sun', 'sat', 'mar', 'art', 'fig']);

/** May end a sentence too: then the next word tells (a capital after them is not enough: "U.S. President"). */
export const INITIALS = /(?:^|[\s(“"‘'—–-])(?:\p{L}\.){1,}$/u;

/** Words with which a sentence starts far more often than a name: after initials they begin a new one. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `the a an he she it they we i you this that these those but and or so if when while after before in on at
  his her its their our my there here what who why how as for to since although however meanwhile according`.split(
    /\s+/u,
  ),
);
