// Abbreviations, phrases and countries for time zones, and those of them that mean several.

/** What a word for a zone may mean: one zone, or several to choose from. */
export interface ZoneMeaning {
  /** IANA name -> what it is called in a question; of one zone nothing is asked. */
  readonly zones: Readonly<Record<string, string>>;
  /** Said with the schedule, as the word says less or more than the zone. */
  readonly note?: string;
}

const one = (zone: string, note?: string): ZoneMeaning => ({
  zones: { [zone]: '' },
  ...(note !== undefined && { note }),
});
const standard = (zone: string, word: string, place: string): ZoneMeaning =>
  one(zone, `I read ${word} as the time in ${place}, in summer and in winter.`);

const GMT_NOTE =
  'GMT stays the same all year; where clocks go forward in summer, name a place, such as Europe/London.';

const WORDS: readonly (readonly [words: string, meaning: ZoneMeaning])[] = [
  ['utc,zulu,coordinated universal', one('UTC')],
  ['gmt,greenwich mean', one('UTC', GMT_NOTE)],
  ['wet,west,western european', one('Europe/Lisbon')],
  ['bst,british,british summer', one('Europe/London')],
  ['cet,central european,mez', one('Europe/Brussels')],
  ['cest,central european summer,mesz', standard('Europe/Brussels', 'CEST', 'Brussels')],
  ['eet,eastern european', one('Europe/Kyiv')],
  ['eest,eastern european summer', standard('Europe/Kyiv', 'EEST', 'Kyiv')],
  ['msk,moscow standard', one('Europe/Moscow')],
  ['trt', one('Europe/Istanbul')],
  ['et,eastern,us eastern,eastern us', one('America/New_York')],
  ['est,eastern standard', standard('America/New_York', 'EST', 'New York')],
  ['edt,eastern daylight', standard('America/New_York', 'EDT', 'New York')],
  ['ct,central,us central', one('America/Chicago')],
  ['cdt,central standard,central daylight', one('America/Chicago')],
  ['mt,mountain,us mountain', one('America/Denver')],
  ['mst,mountain standard', standard('America/Denver', 'MST', 'Denver')],
  ['mdt,mountain daylight', standard('America/Denver', 'MDT', 'Denver')],
  ['pt,pacific,us pacific', one('America/Los_Angeles')],
  ['pst,pacific standard', standard('America/Los_Angeles', 'PST', 'Los Angeles')],
  ['pdt,pacific daylight', standard('America/Los_Angeles', 'PDT', 'Los Angeles')],
  ['akst,akdt,alaska', one('America/Anchorage')],
  ['hst,hawaii', one('Pacific/Honolulu')],
  ['jst', one('Asia/Tokyo')],
  ['kst', one('Asia/Seoul')],
  ['hkt', one('Asia/Hong_Kong')],
  ['sgt', one('Asia/Singapore')],
  ['pkt', one('Asia/Karachi')],
  ['gst,gulf', one('Asia/Dubai')],
  ['aest,aedt', one('Australia/Sydney')],
  ['acst,acdt', one('Australia/Adelaide')],
  ['awst', one('Australia/Perth')],
  ['nzst,nzdt', one('Pacific/Auckland')],
  ['sast', one('Africa/Johannesburg')],
  ['eat', one('Africa/Nairobi')],
  ['wat', one('Africa/Lagos')],
  ['brt', one('America/Sao_Paulo')],
  [
    'cst',
    {
      zones: {
        'America/Chicago': 'US Central',
        'Asia/Shanghai': 'China',
        'America/Havana': 'Cuba',
      },
    },
  ],
  ['ist', { zones: { 'Asia/Kolkata': 'India', 'Asia/Jerusalem': 'Israel', 'Europe/Dublin': 'Ireland' } }],
  ['ast', { zones: { 'America/Halifax': 'Atlantic Canada', 'Asia/Riyadh': 'Arabia' } }],
  ['birmingham', { zones: { 'Europe/London': 'England', 'America/Chicago': 'Alabama' } }],
  ['portland', { zones: { 'America/Los_Angeles': 'Oregon', 'America/New_York': 'Maine' } }],
  ['san jose', { zones: { 'America/Los_Angeles': 'California', 'America/Costa_Rica': 'Costa Rica' } }],
  ['cambridge', { zones: { 'Europe/London': 'England', 'America/New_York': 'Massachusetts' } }],
];

/** Countries: a zone only where nothing follows, or "time" does, for they are topics first. */
const COUNTRIES: readonly (readonly [words: string, meaning: ZoneMeaning])[] = [
  ['ukraine,ukrainian', one('Europe/Kyiv')],
  ['uk,united kingdom,britain,great britain,england,scotland,wales', one('Europe/London')],
  ['ireland,irish', one('Europe/Dublin')],
  ['germany,german', one('Europe/Berlin')],
  ['france,french', one('Europe/Paris')],
  ['belgium', one('Europe/Brussels')],
  ['netherlands,the netherlands,holland', one('Europe/Amsterdam')],
  ['poland,polish', one('Europe/Warsaw')],
  ['italy', one('Europe/Rome')],
  ['switzerland,swiss', one('Europe/Zurich')],
  ['austria', one('Europe/Vienna')],
  ['czechia,czech republic', one('Europe/Prague')],
  ['slovakia', one('Europe/Bratislava')],
  ['hungary', one('Europe/Budapest')],
  ['romania', one('Europe/Bucharest')],
  ['bulgaria', one('Europe/Sofia')],
  ['moldova', one('Europe/Chisinau')],
  ['greece', one('Europe/Athens')],
  ['spain', one('Europe/Madrid')],
  ['portugal', one('Europe/Lisbon')],
  ['serbia', one('Europe/Belgrade')],
  ['croatia', one('Europe/Zagreb')],
  ['cyprus', one('Asia/Nicosia')],
  ['armenia', one('Asia/Yerevan')],
  ['azerbaijan', one('Asia/Baku')],
  ['iran', one('Asia/Tehran')],
  ['iraq', one('Asia/Baghdad')],
  ['egypt', one('Africa/Cairo')],
  ['pakistan', one('Asia/Karachi')],
  ['finland', one('Europe/Helsinki')],
  ['sweden', one('Europe/Stockholm')],
  ['norway', one('Europe/Oslo')],
  ['denmark', one('Europe/Copenhagen')],
  ['estonia', one('Europe/Tallinn')],
  ['latvia', one('Europe/Riga')],
  ['lithuania', one('Europe/Vilnius')],
  ['belarus', one('Europe/Minsk')],
  ['turkey,turkiye,turkish', one('Europe/Istanbul')],
  ['israel', one('Asia/Jerusalem')],
  ['saudi arabia', one('Asia/Riyadh')],
  ['qatar', one('Asia/Qatar')],
  ['uae,emirates', one('Asia/Dubai')],
  ['india,indian', one('Asia/Kolkata')],
  ['nepal', one('Asia/Kathmandu')],
  ['china,chinese', one('Asia/Shanghai')],
  ['japan,japanese', one('Asia/Tokyo')],
  ['korea,south korea', one('Asia/Seoul')],
  [
    'russia,russian',
    {
      zones: {
        'Europe/Moscow': 'Moscow',
        'Asia/Yekaterinburg': 'the Urals',
        'Asia/Vladivostok': 'the Pacific coast',
      },
    },
  ],
  [
    'us,usa,america,united states',
    {
      zones: {
        'America/New_York': 'Eastern',
        'America/Chicago': 'Central',
        'America/Denver': 'Mountain',
        'America/Los_Angeles': 'Pacific',
      },
    },
  ],
  [
    'canada',
    {
      zones: {
        'America/Toronto': 'Toronto',
        'America/Winnipeg': 'Winnipeg',
        'America/Edmonton': 'Edmonton',
        'America/Vancouver': 'Vancouver',
      },
    },
  ],
  [
    'australia',
    {
      zones: {
        'Australia/Sydney': 'Sydney',
        'Australia/Brisbane': 'Brisbane',
        'Australia/Adelaide': 'Adelaide',
        'Australia/Perth': 'Perth',
      },
    },
  ],
  ['georgia', { zones: { 'Asia/Tbilisi': 'the country', 'America/New_York': 'the US state' } }],
];

const byWord = (rows: typeof WORDS): ReadonlyMap<string, ZoneMeaning> =>
  new Map(
    rows.flatMap(([words, meaning]) =>
      words.split(',').map((word): [string, ZoneMeaning] => [word, meaning]),
    ),
  );

export const ZONE_WORDS = byWord(WORDS);
export const COUNTRY_WORDS = byWord(COUNTRIES);

/** Abbreviations that are words, or parts of a sentence, without capitals. */
export const CAPITALS_ONLY: ReadonlySet<string> = new Set(
  'wet,west,et,ct,mt,pt,eat,wat,ast,la,us,ny,sf,dc'.split(','),
);
/** As with countries: "eastern front", "Pacific fleet". */
export const TOPICS_TOO: ReadonlySet<string> = new Set(
  'eastern,central,mountain,pacific,british,gulf,alaska,hawaii'.split(','),
);
