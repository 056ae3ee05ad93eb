// Places by which people name a time zone, beside the cities that the IANA names hold themselves.

/** IANA names before and after a place was renamed; some runtimes still answer with the older. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);

/** Last parts of IANA names that are words or names of other things first, or of a place smaller than another of that name. */
export const NO_CITIES: ReadonlySet<string> = new Set(
  (
    'casey,center,christmas,davis,easter,eastern,knox,mawson,midway,petersburg,reunion,troll,vostok,wake,wallis,' +
    'pacific,mountain,central,general,factory'
  ).split(','),
);

/** Zone -> cities and other names that share its clocks. */
const CITIES: Readonly<Record<string, string>> = {
  'Africa/Cairo': 'alexandria, giza',
  'Africa/Johannesburg': 'cape town, pretoria, durban',
  'Africa/Lagos': 'abuja',
  'Africa/Casablanca': 'rabat, marrakesh',
  'America/Chicago': 'houston, dallas, austin, san antonio, minneapolis, new orleans, milwaukee, kansas city',
  'America/Denver': 'salt lake city, albuquerque, boulder',
  'America/Edmonton': 'calgary',
  'America/Los_Angeles':
    'la, san francisco, sf, seattle, san diego, las vegas, silicon valley, palo alto, sacramento',
  'America/New_York':
    'nyc, ny, washington, washington dc, dc, boston, miami, atlanta, philadelphia, baltimore, pittsburgh, cleveland, orlando, charlotte, mar a lago, palm beach',
  'America/Phoenix': 'tucson',
  'America/Sao_Paulo': 'rio, rio de janeiro, brasilia',
  'America/Bogota': 'medellin',
  'America/Mexico_City': 'guadalajara',
  'America/Toronto': 'ottawa, montreal, quebec',
  'Asia/Dubai': 'abu dhabi, sharjah',
  'Asia/Ho_Chi_Minh': 'hanoi, saigon',
  'Asia/Jakarta': 'bandung',
  'Asia/Jerusalem': 'tel aviv, haifa',
  'Asia/Karachi': 'islamabad, lahore',
  'Asia/Kathmandu': 'katmandu',
  'Asia/Kolkata':
    'delhi, new delhi, mumbai, bombay, calcutta, bangalore, bengaluru, chennai, hyderabad, pune',
  'Asia/Qatar': 'doha',
  'Asia/Riyadh': 'jeddah, mecca',
  'Asia/Seoul': 'busan',
  'Asia/Shanghai': 'beijing, peking, shenzhen, guangzhou, wuhan, chengdu',
  'Asia/Tokyo': 'osaka, kyoto',
  'Asia/Almaty': 'astana',
  'Asia/Yekaterinburg': 'ekaterinburg, chelyabinsk, perm, ufa',
  'Australia/Sydney': 'canberra',
  'Australia/Brisbane': 'gold coast',
  'Europe/Amsterdam': 'the hague, hague, rotterdam',
  'Europe/Athens': 'thessaloniki',
  'Europe/Berlin':
    'munich, münchen, frankfurt, hamburg, cologne, köln, bonn, düsseldorf, stuttgart, leipzig, dresden',
  'Europe/Brussels': 'brussel, bruxelles, antwerp',
  'Europe/Bucharest': 'cluj',
  'Europe/Chisinau': 'kishinev, tiraspol',
  'Europe/Copenhagen': 'aarhus',
  'Europe/Istanbul': 'ankara, izmir, antalya, constantinople',
  'Europe/Kyiv':
    'київ, киев, kharkiv, kharkov, odesa, odessa, lviv, lvov, dnipro, zaporizhzhia, zaporizhia, mykolaiv, kherson, chernihiv, sumy, poltava, vinnytsia, uzhhorod, uzhgorod, ivano frankivsk, chernivtsi, ternopil, zhytomyr, kryvyi rih, lutsk, rivne',
  'Europe/Lisbon': 'porto',
  'Europe/London':
    'edinburgh, glasgow, manchester, liverpool, leeds, bristol, cardiff, belfast, oxford, greenwich',
  'Europe/Madrid': 'barcelona, valencia, seville',
  'Europe/Minsk': 'gomel, brest',
  'Europe/Moscow': 'москва, st petersburg, saint petersburg, petersburg, sochi, kazan',
  'Europe/Oslo': 'bergen',
  'Europe/Paris': 'lyon, marseille, strasbourg',
  'Europe/Prague': 'brno, praha',
  'Europe/Rome': 'milan, milano, roma, naples, turin, florence, venice',
  'Europe/Sofia': 'varna',
  'Europe/Stockholm': 'gothenburg, malmö',
  'Europe/Vienna': 'wien, salzburg, graz',
  'Europe/Warsaw': 'warszawa, krakow, kraków, cracow, gdansk, wroclaw, rzeszow, lublin',
  'Europe/Zurich': 'geneva, genève, bern, basel, lausanne, lugano, davos',
  'Pacific/Auckland': 'wellington, christchurch',
};

/** Not folded. */
export const OTHER_CITIES: readonly (readonly [name: string, zone: string])[] = Object.entries(
  CITIES,
).flatMap(([zone, names]) => names.split(', ').map((name): [string, string] => [name, zone]));
