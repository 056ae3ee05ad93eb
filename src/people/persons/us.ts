// The United States: the presidents and the Trump administration, its envoys and generals.

import { held, post } from '../offices/office.ts';
import {
  ciaDirector,
  envoyForUkraine,
  firstLady,
  nationalSecurityAdviser,
  pressSecretary,
  secretaryOfState,
  stateSpokesperson,
  usAmbassadorToUn,
  usDefence,
  usPresident,
  usTreasury,
  usVicePresident,
} from '../offices/posts.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

export const americans: readonly Person[] = [
  person(
    'Donald Trump',
    'm',
    [held(usPresident, '2017-01-20', '2021-01-19'), held(usPresident, '2025-01-20')],
    {
      given: ['Donald J', 'Donald J.'],
      cyrillic: ['Дональд Трамп'],
      also: ['Donald John Trump'],
    },
  ),
  person('Melania Trump', 'f', [held(firstLady, '2017-01-20', '2021-01-19'), held(firstLady, '2025-01-20')], {
    lesserKnown: true,
    cyrillic: ['Меланія Трамп', 'Мелания Трамп'],
  }),
  person('Donald Trump Jr', 'm', [], {
    surname: 'Trump',
    lesserKnown: true,
    also: ['Don Jr', 'Trump Jr', 'Donald Trump Junior'],
  }),
  person(
    'Joe Biden',
    'm',
    [held(usVicePresident, '2009-01-20', '2017-01-19'), held(usPresident, '2021-01-20', '2025-01-19')],
    {
      given: ['Joseph', 'Joseph R'],
      cyrillic: ['Джо Байден'],
    },
  ),
  person('Barack Obama', 'm', [held(usPresident, '2009-01-20', '2017-01-19')], { cyrillic: ['Барак Обама'] }),
  person('JD Vance', 'm', [held(usVicePresident, '2025-01-20')], {
    given: ['J. D.', 'James David'],
    cyrillic: ['Джей Ди Вэнс', 'Джей Ді Венс'],
  }),
  person('Kamala Harris', 'f', [held(usVicePresident, '2021-01-20', '2025-01-19')], {
    cyrillic: ['Камала Харрис'],
  }),
  person(
    'Marco Rubio',
    'm',
    [held(post('US Senator', 'us'), '2011-01', '2025-01-20'), held(secretaryOfState, '2025-01-21')],
    {
      cyrillic: ['Марко Рубио', 'Марко Рубіо'],
    },
  ),
  person(
    'Steve Witkoff',
    'm',
    [
      held(
        post('US Special Envoy for Peace Missions', 'us', [
          "trump's special envoy",
          "trump's envoy",
          "donald trump's envoy",
          "donald trump's special envoy",
          'us special envoy',
          "us president's special envoy",
          'white house special envoy',
          'white house envoy',
          "trump's top envoy",
          "trump's peace envoy",
          "trump's chief envoy",
        ]),
        '2025-01-20',
      ),
    ],
    { given: ['Steven'], surnames: ['Witkof', 'Vitkoff'], cyrillic: ['Стив Уиткофф', 'Стів Віткофф'] },
  ),
  person('Keith Kellogg', 'm', [held(envoyForUkraine, '2025-01-20')], {
    surnames: ['Kellog'],
    cyrillic: ['Кит Келлог', 'Кіт Келлог'],
  }),
  person(
    'Jared Kushner',
    'm',
    [
      held(
        post("US negotiator and Donald Trump's son-in-law", 'us', [
          "trump's son-in-law",
          "donald trump's son-in-law",
          "us president's son-in-law",
          "president's son-in-law",
        ]),
      ),
    ],
    {
      cyrillic: ['Джаред Кушнер'],
    },
  ),
  person(
    'Josh Gruenbaum',
    'm',
    [held(post('Commissioner of the US Federal Acquisition Service', 'us'), '2025')],
    {
      given: ['Joshua'],
      surnames: ['Grünbaum'],
    },
  ),
  person('Pete Hegseth', 'm', [held(usDefence, '2025-01-25')], {
    given: ['Peter'],
    cyrillic: ['Пит Хегсет', 'Піт Гегсет'],
  }),
  person(
    'Dan Driscoll',
    'm',
    [
      held(
        post('US Army Secretary', 'us', [
          'us army secretary',
          'us secretary of the army',
          'army secretary',
          'secretary of the army',
        ]),
        '2025-02-25',
      ),
    ],
    {
      given: ['Daniel'],
      cyrillic: ['Дэн Дрисколл', 'Ден Дрісколл'],
    },
  ),
  person('Scott Bessent', 'm', [held(usTreasury, '2025-01-28')], { cyrillic: ['Скотт Бессент'] }),
  person('Janet Yellen', 'f', [held(usTreasury, '2021-01-26', '2025-01-19')]),
  person('Howard Lutnick', 'm', [
    held(
      post('US Secretary of Commerce', 'us', ['us commerce secretary', 'us secretary of commerce']),
      '2025-02-21',
    ),
  ]),
  person(
    'Mike Waltz',
    'm',
    [held(nationalSecurityAdviser, '2025-01-20', '2025-05-01'), held(usAmbassadorToUn, '2025-09')],
    {
      given: ['Michael'],
      cyrillic: ['Майк Уолтц', 'Майк Волц'],
    },
  ),
  person('Karoline Leavitt', 'f', [held(pressSecretary, '2025-01-20')], {
    given: ['Caroline', 'Carolyn'],
    surnames: ['Levitt', 'Leavit'],
    cyrillic: ['Кэролайн Ливитт', 'Керолайн Левітт'],
  }),
  person('Anna Kelly', 'f', [held(post('Deputy White House Press Secretary', 'us'), '2025')]),
  person('Steven Cheung', 'm', [
    held(
      post('White House Communications Director', 'us', ['white house communications director']),
      '2025-01-20',
    ),
  ]),
  person('Tammy Bruce', 'f', [held(stateSpokesperson, '2025-01-21', '2025-08')], {
    cyrillic: ['Тэмми Брюс'],
  }),
  person('Tommy Pigott', 'm', [
    held(post('Principal Deputy Spokesperson of the State Department', 'us'), '2025'),
  ]),
  person('Susie Wiles', 'f', [
    held(
      post('White House Chief of Staff', 'us', ['white house chief of staff', "trump's chief of staff"]),
      '2025-01-20',
    ),
  ]),
  person('Stephen Miller', 'm', [
    held(
      post('White House Deputy Chief of Staff', 'us', ['white house deputy chief of staff']),
      '2025-01-20',
    ),
  ]),
  person('Tulsi Gabbard', 'f', [
    held(
      post('US Director of National Intelligence', 'us', [
        'us director of national intelligence',
        'director of national intelligence',
        'us intelligence chief',
      ]),
      '2025-02-12',
    ),
  ]),
  person('John Ratcliffe', 'm', [held(ciaDirector, '2025-01-23')]),
  person('Dan Caine', 'm', [
    held(
      post('Chairman of the US Joint Chiefs of Staff', 'us', [
        'chairman of the joint chiefs of staff',
        'chairman of the us joint chiefs of staff',
        'joint chiefs chairman',
      ]),
      '2025-04-11',
    ),
  ]),
  person(
    'Alexus Grynkewich',
    'm',
    [
      held(
        post('Supreme Allied Commander Europe', 'nato', [
          'supreme allied commander europe',
          "nato's supreme allied commander europe",
          "nato's top commander",
          "nato's supreme commander",
        ]),
        '2025-07',
      ),
    ],
    {
      surnames: ['Grynkevich'],
    },
  ),
  person('Christopher Landau', 'm', [
    held(post('US Deputy Secretary of State', 'us', ['us deputy secretary of state']), '2025-03'),
  ]),
  person('Matthew Whitaker', 'm', [
    held(post('US Ambassador to NATO', 'us', ['us ambassador to nato', 'us nato ambassador']), '2025-04'),
  ]),
  person('Dorothy Shea', 'f', [held(post('Acting US Ambassador to the UN', 'us'), '2025-01', '2025-09')]),
  person('Julie Davis', 'f', [held(post('US Chargé d’Affaires in Ukraine', 'us'), '2025-05')], {
    given: ['Julie S', 'Julie S.'],
    also: ['Julie Stufft Davis'],
  }),
  person('Bridget Brink', 'f', [
    held(
      post('US Ambassador to Ukraine', 'us', ['us ambassador to ukraine', 'us ambassador in kyiv']),
      '2022-05',
      '2025-04',
    ),
  ]),
];
