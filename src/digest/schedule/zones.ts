// Time zones by name, off the runtime's own tables: IANA names, cities, countries, and what the clocks there are called.
import { findMentions } from '../../people/people.ts';
import { lazily } from '../../program/lazily.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { isEnglish } from '../../text/english.ts';
import { foldText } from '../../text/fold.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';

export interface ZoneMeaning {
  /** Several where they have to be chosen from. */
  readonly zones: readonly string[];
  /** As typed before "time", or alone, only: a country or "Eastern" begins a topic too. */
  readonly isTopicToo: boolean;
  /** Said with the schedule, as the word says less or more than the zone. */
  readonly note?: string;
}

/** Ends of names as they are today; runtimes differ in which they give. */
const RENAMED =
  'Buenos_Aires Argentina/Buenos_Aires,Calcutta Kolkata,Faeroe Faroe,Godthab Nuuk,Katmandu Kathmandu,Kiev Kyiv,Rangoon Yangon,Saigon Ho_Chi_Minh'
    .split(',')
    .map((pair) => pair.split(' '));

/** What stands for the zones with its clocks, and the English that has abbreviations for them. */
const NAMED_IN: readonly (readonly [zone: string, locale: string])[] = [
  ...'New_York Chicago Denver Los_Angeles Anchorage'
    .split(' ')
    .map((city) => [`America/${city}`, 'en-US'] as const),
  ['Pacific/Honolulu', 'en-US'],
  ['America/Halifax', 'en-CA'],
  ['Europe/Lisbon', 'en-GB'],
  ['Europe/London', 'en-GB'],
  ['Europe/Brussels', 'en-GB'],
  ['Europe/Kyiv', 'en-GB'],
  ['Europe/Moscow', 'en-GB'],
  ['Europe/Dublin', 'en-IE'],
  ['Africa/Johannesburg', 'en-ZA'],
  ['Africa/Lagos', 'en-NG'],
  ['Africa/Nairobi', 'en-KE'],
  ['Asia/Kolkata', 'en-IN'],
  ['Asia/Singapore', 'en-SG'],
  ['Asia/Hong_Kong', 'en-HK'],
  ...'Perth Adelaide Sydney'.split(' ').map((city) => [`Australia/${city}`, 'en-AU'] as const),
  ['Pacific/Auckland', 'en-NZ'],
];

/** Abbreviations and cities that teams type and no table of the runtime has. */
const OTHERS: readonly (readonly [zone: string, names: string])[] = [
  ['America/Chicago', 'Kansas City'],
  ['America/Havana', 'CST'],
  ['America/Los_Angeles', 'LA,San Francisco,Seattle'],
  ['America/New_York', 'Washington,Washington DC,DC,NYC,Boston,Atlanta'],
  ['Asia/Almaty', 'Astana'],
  ['Asia/Dubai', 'Abu Dhabi'],
  ['Asia/Jerusalem', 'IST,Tel Aviv'],
  ['Asia/Kolkata', 'Delhi,New Delhi,Mumbai'],
  ['Asia/Qatar', 'Doha'],
  ['Asia/Riyadh', 'AST,Jeddah'],
  ['Asia/Seoul', 'KST'],
  ['Asia/Shanghai', 'CST,Beijing'],
  ['Asia/Tokyo', 'JST'],
  ['Europe/Amsterdam', 'The Hague'],
  ['Europe/Berlin', 'Munich,München,Frankfurt'],
  ['Europe/Istanbul', 'Ankara,TRT'],
  ['Europe/Kyiv', 'Kharkiv,Odesa,Odessa,Lviv,Dnipro,Kherson,Zaporizhzhia'],
  ['Europe/Moscow', 'MSK,St Petersburg,Saint Petersburg'],
  ['Europe/Zurich', 'Geneva,Bern'],
  ['Pacific/Honolulu', 'Hawaii'],
  ['UTC', 'Zulu'],
];

/** Of the zones of one country, those to offer first; of such as have the same clocks, the one to offer. */
const TO_OFFER = [
  'Europe/Moscow,Asia/Yekaterinburg,Asia/Novosibirsk,Asia/Vladivostok,Europe/Kaliningrad',
  'America/Toronto,America/Vancouver,America/Edmonton,America/Winnipeg,America/Halifax',
  'America/Mexico_City,America/Cancun,America/Tijuana,America/Sao_Paulo,America/Manaus,America/Rio_Branco',
  'America/Argentina/Buenos_Aires,America/Nuuk,Asia/Ulaanbaatar,Australia/Sydney',
].flatMap((zones) => zones.split(','));

/** What the name of a country means too: Georgia is a state of the US. */
const ALSO_MEANS: ReadonlyMap<string, readonly string[]> = new Map([['GE', ['America/New_York']]]);

/** Cities of the tables that are something else first, and places where nobody has a channel. */
const NO_CITY = /^(?:Antarctica|Etc)\/|\/(?:Indiana|Kentucky|North_Dakota)\/|\/(?:Christmas|Easter)$/u;

/** The name that a zone has today: 'Europe/Kyiv' for 'europe/kiev', 'UTC' for 'Etc/GMT'; nothing where it is none. */
export function canonicalZone(name: string): string | undefined {
  if (!/^\p{L}/u.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    const fixed = /^Etc\/GMT([+-])(\d+)$/u.exec(timeZone);
    // These count to the west: Etc/GMT-2 is two hours ahead.
    if (fixed) return `${fixed[1] === '-' ? '+' : '-'}${(fixed[2] ?? '').padStart(2, '0')}:00`;
    return todays(timeZone);
  } catch {
    return undefined;
  }
}

function todays(zone: string): string {
  const [region = '', ...city] = zone.split('/');
  const renamed = RENAMED.find(([old]) => old === city.join('/'));
  return renamed ? `${region}/${renamed[1]}` : zone;
}

/** Words as the names are compared: folded, with spaces for what joins them and without stops. */
export const foldName = (name: string): string =>
  foldText(name)
    .replace(/[.'’]/gu, '')
    .replace(/[\s_,-]+/gu, ' ')
    .trim();

const cityOf = (zone: string): string => foldName(zone.slice(zone.lastIndexOf('/') + 1));

/** Folded name of a city -> its zone; by the name before, too. */
const cities = lazily((): ReadonlyMap<string, string> => {
  const listed = Intl.supportedValuesOf('timeZone').filter((zone) => !NO_CITY.test(zone));
  const others = OTHERS.flatMap(([zone, names]) =>
    names
      .split(',')
      .filter((name) => !isAbbreviation(name))
      .map((name): [string, string] => [foldName(name), zone]),
  );
  return new Map([
    ...listed.map((zone): [string, string] => [cityOf(zone), todays(zone)]),
    ...listed.map((zone): [string, string] => [cityOf(todays(zone)), todays(zone)]),
    ...others,
  ]);
});

const isAbbreviation = (name: string): boolean => /^\p{Lu}+$/u.test(name);

const JANUARY = Date.UTC(2025, 0, 15);
const JULY = Date.UTC(2025, 6, 15);

function clockName(zone: string, locale: string, style: Style, at: number): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style });
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
type Style = NonNullable<Intl.DateTimeFormatOptions['timeZoneName']>;

/** 'cet', 'eastern' and 'eastern standard', each with the zones whose clocks are called so. */
const clockNames = lazily((): ReadonlyMap<string, ZoneMeaning> => {
  const found = new Map<string, ZoneMeaning>();
  const add = (name: string, zone: string, note?: string): void => {
    const folded = foldName(name.replace(/ time$/iu, ''));
    const before = found.get(folded);
    if (before?.zones.includes(zone) || STOP_WORDS.has(folded) || /\d/u.test(folded)) return;
    const isTopicToo = before?.isTopicToo ?? !isAbbreviation(name);
    found.set(folded, {
      zones: [...(before?.zones ?? []), zone],
      isTopicToo,
      ...(note !== undefined && { note }),
    });
  };
  add('UTC', 'UTC');
  const stays =
    'stays the same all year; where clocks go forward in summer, name a place, such as Europe/London.';
  for (const name of ['GMT', 'Greenwich', 'Greenwich Mean'])
    found.set(foldName(name), { zones: ['UTC'], isTopicToo: false, note: `GMT ${stays}` });
  for (const [zone, locale] of NAMED_IN) {
    for (const style of ['shortGeneric', 'longGeneric'] as const)
      add(clockName(zone, locale, style, JANUARY), zone);
    for (const style of ['short', 'long'] as const) {
      for (const at of [JANUARY, JULY]) {
        const name = clockName(zone, locale, style, at);
        if (!/^(?:GMT|Greenwich)/u.test(name))
          add(
            name,
            zone,
            `I read ${name} as the time in ${zone.slice(zone.indexOf('/') + 1).replaceAll('_', ' ')}, in summer and in winter.`,
          );
      }
    }
  }
  for (const [zone, names] of OTHERS)
    for (const name of names.split(',').filter(isAbbreviation)) add(name, zone);
  return found;
});

/** Folded name of a country, in full and in short -> its code. */
const countryCodes = lazily((): ReadonlyMap<string, string> => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(
    (['short', 'long'] as const).flatMap((style) => {
      const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none', style });
      return codes.flatMap((code): [string, string][] => {
        const name = names.of(code);
        return name === undefined ? [] : [[foldName(name), code]];
      });
    }),
  );
});

/** Newer runtimes have the method, older ones the property, and TypeScript has neither. */
type Region = Intl.Locale & { readonly getTimeZones?: () => string[]; readonly timeZones?: string[] };

/** The zone of a country; of one that has several, one for each of its clocks, the best known first. */
function zonesOf(code: string): readonly string[] {
  const region: Region = new Intl.Locale(`und-${code}`);
  const zones = (region.getTimeZones?.() ?? region.timeZones ?? []).map(todays);
  const country = new Intl.DisplayNames(['en'], { type: 'region' }).of(code);
  // Where one is the country's before all others, the clocks there are called by the country's name.
  const first = zones.find((zone) => clockName(zone, 'en-AU', 'shortGeneric', JANUARY) === `${country} Time`);
  if (first !== undefined) return [first];
  const known = [...TO_OFFER, ...NAMED_IN.map(([zone]) => zone)].filter((zone) => zones.includes(zone));
  const byClocks = new Map<string, string>();
  for (const zone of [...known, ...zones]) {
    const clocks = [JANUARY, JULY].map((at) => clockName(zone, 'en', 'longOffset', at)).join();
    if (!byClocks.has(clocks)) byClocks.set(clocks, zone);
  }
  return [...byClocks.values()];
}

/** What a name means as typed, folded; nothing where it names no zone that is known. */
export function meaningOf(typed: string): ZoneMeaning | undefined {
  const folded = foldName(typed);
  if (folded.split(' ').every((word) => STOP_WORDS.has(word)) && !isAbbreviation(typed)) return undefined;
  const clock = clockNames().get(folded);
  if (clock?.isTopicToo || isAbbreviation(typed.replaceAll('.', ''))) {
    if (clock) return clock;
  } else if (clock && !isEnglish(folded)) {
    // "wet" and "act" are words in small letters, and "et" begins others.
    return { ...clock, isTopicToo: folded.length < 3 };
  }
  const city = cities().get(folded);
  if (city !== undefined) return { zones: [city], isTopicToo: isEnglish(folded) };
  const code = countryCodes().get(folded);
  if (code !== undefined) {
    const zones = [...zonesOf(code), ...(ALSO_MEANS.get(code) ?? [])];
    return zones.length > 0 ? { zones, isTopicToo: true } : undefined;
  }
  // By another of its names: "Київ", "Britain", "Turkey".
  const [mention, ...more] = findMentions(typed, { caseless: true });
  const name = foldName(mention?.organisation?.name ?? '');
  const isWhole =
    mention && more.length === 0 && foldName(typed.slice(mention.start, mention.end)) === folded;
  return isWhole &&
    name !== '' &&
    name !== folded &&
    /^(?:capital|government)$/u.test(mention.organisation?.kind ?? '')
    ? meaningOf(name)
    : undefined;
}

/** What is spelt nearly so, the nearest, at most three: 'Europe/Kyiv', 'Kharkiv (Europe/Kyiv)'. */
export function nearestZones(typed: string, limit: number): string[] {
  const folded = foldName(typed);
  const near = [...cities()]
    .map(([name, zone]) => ({ name, zone, distance: editDistance(folded, name, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const nearest = near.filter(({ distance }) => distance === near[0]?.distance);
  const byZone = new Map(nearest.map(({ name, zone }) => [zone, name]));
  return [...byZone]
    .slice(0, 3)
    .map(([zone, name]) => (name === cityOf(zone) ? zone : `${titled(name)} (${zone})`));
}

const titled = (name: string): string => name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
