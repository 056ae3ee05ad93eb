// Countries as articles name them, from which the words for their offices and ministries are made.
import type { Side } from '../person.ts';

export interface Country {
  readonly name: string;
  /** As it stands after 'of': 'the United States'. */
  readonly of: string;
  readonly side: Side;
  /** Words that stand before an office: 'Ukrainian', 'US'. */
  readonly adjectives: readonly string[];
  /** Other names: 'America'. */
  readonly otherNames: readonly string[];
  /** The office that 'the leader of the country' means. */
  readonly leader: 'President' | 'Prime Minister' | 'Chancellor';
}

function country(
  name: string,
  side: Side,
  adjectives: readonly string[],
  leader: Country['leader'],
  { of = name, otherNames = [] }: { of?: string; otherNames?: readonly string[] } = {},
): Country {
  return { name, of, side, adjectives, otherNames, leader };
}

export const countries = {
  ukraine: country('Ukraine', 'ukraine', ['Ukrainian'], 'President'),
  russia: country('Russia', 'russia', ['Russian'], 'President', {
    otherNames: ['Russian Federation', 'RF'],
  }),
  us: country('United States', 'us', ['US', 'American', 'USA'], 'President', {
    of: 'the United States',
    otherNames: ['US', 'America', 'USA'],
  }),
  uk: country('United Kingdom', 'uk', ['UK', 'British'], 'Prime Minister', {
    of: 'the United Kingdom',
    otherNames: ['UK', 'Britain', 'Great Britain'],
  }),
  france: country('France', 'france', ['French'], 'President'),
  germany: country('Germany', 'germany', ['German'], 'Chancellor'),
  italy: country('Italy', 'italy', ['Italian'], 'Prime Minister'),
  poland: country('Poland', 'poland', ['Polish'], 'Prime Minister'),
  finland: country('Finland', 'finland', ['Finnish'], 'President'),
  hungary: country('Hungary', 'hungary', ['Hungarian'], 'Prime Minister'),
  turkey: country('Türkiye', 'turkey', ['Turkish'], 'President', { otherNames: ['Turkey'] }),
  saudiArabia: country('Saudi Arabia', 'saudi-arabia', ['Saudi', 'Saudi Arabian'], 'Prime Minister'),
  qatar: country('Qatar', 'qatar', ['Qatari'], 'Prime Minister'),
  uae: country('United Arab Emirates', 'uae', ['UAE', 'Emirati'], 'President', {
    of: 'the United Arab Emirates',
    otherNames: ['UAE'],
  }),
  china: country('China', 'china', ['Chinese'], 'President'),
  belarus: country('Belarus', 'belarus', ['Belarusian', 'Belarussian'], 'President'),
  austria: country('Austria', 'other', ['Austrian'], 'Chancellor'),
  australia: country('Australia', 'other', ['Australian'], 'Prime Minister'),
  armenia: country('Armenia', 'other', ['Armenian'], 'Prime Minister'),
  azerbaijan: country('Azerbaijan', 'other', ['Azerbaijani', 'Azeri'], 'President'),
  belgium: country('Belgium', 'other', ['Belgian'], 'Prime Minister'),
  brazil: country('Brazil', 'other', ['Brazilian'], 'President'),
  bulgaria: country('Bulgaria', 'other', ['Bulgarian'], 'Prime Minister'),
  canada: country('Canada', 'other', ['Canadian'], 'Prime Minister'),
  czechia: country('Czech Republic', 'other', ['Czech'], 'Prime Minister', {
    of: 'the Czech Republic',
    otherNames: ['Czechia'],
  }),
  denmark: country('Denmark', 'other', ['Danish'], 'Prime Minister'),
  estonia: country('Estonia', 'other', ['Estonian'], 'Prime Minister'),
  greece: country('Greece', 'other', ['Greek'], 'Prime Minister'),
  india: country('India', 'other', ['Indian'], 'Prime Minister'),
  iran: country('Iran', 'other', ['Iranian'], 'President'),
  ireland: country('Ireland', 'other', ['Irish'], 'Prime Minister'),
  israel: country('Israel', 'other', ['Israeli'], 'Prime Minister'),
  japan: country('Japan', 'other', ['Japanese'], 'Prime Minister'),
  kazakhstan: country('Kazakhstan', 'other', ['Kazakh', 'Kazakhstani'], 'President'),
  latvia: country('Latvia', 'other', ['Latvian'], 'Prime Minister'),
  lithuania: country('Lithuania', 'other', ['Lithuanian'], 'President'),
  moldova: country('Moldova', 'other', ['Moldovan'], 'President'),
  netherlands: country('Netherlands', 'other', ['Dutch'], 'Prime Minister', { of: 'the Netherlands' }),
  northKorea: country('North Korea', 'other', ['North Korean'], 'President'),
  norway: country('Norway', 'other', ['Norwegian'], 'Prime Minister'),
  romania: country('Romania', 'other', ['Romanian'], 'President'),
  serbia: country('Serbia', 'other', ['Serbian'], 'President'),
  slovakia: country('Slovakia', 'other', ['Slovak', 'Slovakian'], 'Prime Minister'),
  southAfrica: country('South Africa', 'other', ['South African'], 'President'),
  southKorea: country('South Korea', 'other', ['South Korean'], 'President'),
  spain: country('Spain', 'other', ['Spanish'], 'Prime Minister'),
  sweden: country('Sweden', 'other', ['Swedish'], 'Prime Minister'),
  switzerland: country('Switzerland', 'other', ['Swiss'], 'President'),
} as const satisfies Readonly<Record<string, Country>>;
