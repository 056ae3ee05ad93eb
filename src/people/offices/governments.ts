// Governments as reports name them: by country, capital and seat, and by ministry.
import { type Country, countries } from '../organisations/country.ts';
import { organisation } from '../organisations/define-organisation.ts';
import type { Organisation } from '../person.ts';

const c = countries;

/** A country as one that speaks: 'Russia says', 'the Russian government', 'Trump's administration'. */
function government(country: Country, aliases: readonly string[] = []): Organisation {
  return organisation(country.name, 'government', country.side, [
    ...country.otherNames,
    ...country.adjectives.map((adjective) => `${adjective} government`),
    `government of ${country.of}`,
    ...aliases,
  ]);
}

function ministry(country: Country, name: string, formal: string): Organisation {
  const said = [name.toLowerCase(), ...(name === 'Defence Ministry' ? ['defense ministry'] : [])];
  return organisation(`${name} of ${country.of}`, 'ministry', country.side, [
    ...said.flatMap((each) => [
      ...country.adjectives.map((adjective) => `${adjective} ${each}`),
      ...[country.name, ...country.otherNames].map((named) => `${named}'s ${each}`),
    ]),
    ...[country.name, ...country.otherNames].map((named) => `${named}'s ${formal}`),
    ...country.adjectives.map((adjective) => `${adjective} ${formal}`),
    `${formal} of ${country.of}`,
  ]);
}

const foreignMinistry = (country: Country) =>
  ministry(country, 'Foreign Ministry', 'ministry of foreign affairs');
const defenceMinistry = (country: Country) => ministry(country, 'Defence Ministry', 'ministry of defence');

const governments = [
  government(c.ukraine, ['Україна', 'Украина']),
  government(c.russia, ['Россия', 'Росія']),
  government(c.us, [
    'Trump administration',
    'US administration',
    'Biden administration',
    'United States of America',
  ]),
  ...[
    c.uk,
    c.france,
    c.germany,
    c.italy,
    c.poland,
    c.finland,
    c.hungary,
    c.turkey,
    c.saudiArabia,
    c.qatar,
    c.uae,
  ].map((each) => government(each)),
  ...[c.china, c.belarus, c.india, c.iran, c.northKorea, c.switzerland, c.norway].map((each) =>
    government(each),
  ),
];

const capitals = [
  organisation('Kyiv', 'capital', 'ukraine', ['Kiev', 'Київ', 'Киев']),
  organisation('Moscow', 'capital', 'russia', ['Москва']),
  organisation('Washington', 'capital', 'us', ['Washington DC', 'Washington D.C.']),
  organisation('London', 'capital', 'uk'),
  organisation('Paris', 'capital', 'france'),
  organisation('Berlin', 'capital', 'germany'),
  organisation('Warsaw', 'capital', 'poland'),
  organisation('Ankara', 'capital', 'turkey'),
  organisation('Riyadh', 'capital', 'saudi-arabia'),
  organisation('Doha', 'capital', 'qatar'),
  organisation('Abu Dhabi', 'capital', 'uae'),
  organisation('Beijing', 'capital', 'china'),
  organisation('Minsk', 'capital', 'belarus'),
  organisation('Budapest', 'capital', 'hungary'),
  organisation('Brussels', 'capital', 'eu'),
];

const seats = [
  organisation('Kremlin', 'government', 'russia', [
    "Russia's presidential administration",
    'Кремль',
    'Russian presidency',
  ]),
  organisation('White House', 'government', 'us', ['Oval Office']),
  organisation('Office of the President of Ukraine', 'government', 'ukraine', [
    "Ukraine's presidential office",
    'Ukrainian presidential office',
    "Ukrainian president's office",
    "President's Office of Ukraine",
    'Bankova',
  ]),
  organisation('Downing Street', 'government', 'uk', [
    'No 10',
    'Number 10',
    '10 Downing Street',
    'Number Ten',
  ]),
  organisation('Élysée', 'government', 'france', ['Élysée Palace', 'Elysee Palace']),
  organisation('Holy See', 'government', 'vatican', ['Vatican']),
];

const ministries = [
  ...[c.ukraine, c.russia, c.turkey, c.china, c.saudiArabia, c.qatar, c.germany, c.france].map(
    foreignMinistry,
  ),
  ...[c.ukraine, c.russia, c.germany, c.poland, c.turkey, c.uk].map(defenceMinistry),
  organisation('US State Department', 'ministry', 'us', [
    'State Department',
    'Department of State',
    'Foggy Bottom',
  ]),
  organisation('Pentagon', 'ministry', 'us', [
    'US Department of Defense',
    'Department of Defense',
    'Department of War',
    'US Defense Department',
  ]),
  organisation('US Treasury', 'ministry', 'us', [
    'US Treasury Department',
    'Treasury Department',
    'Department of the Treasury',
  ]),
  organisation('UK Foreign Office', 'ministry', 'uk', ['Foreign Office', 'FCDO']),
];

export const governmentsAndMinistries: readonly Organisation[] = [
  ...governments,
  ...capitals,
  ...seats,
  ...ministries,
];
