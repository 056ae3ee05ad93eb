// Russia besides those who negotiate: ambassadors, parliament, the services.

import { held, mayor, post, stateOffice } from '../offices/office.ts';
import { countries } from '../organisations/country.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

const { russia } = countries;
const ambassadorToUs = stateOffice('Ambassador to the United States', russia, [
  'russian ambassador to the us',
  "russia's ambassador to the us",
  "russia's ambassador to washington",
]);

export const otherRussians: readonly Person[] = [
  person(
    'Vassily Nebenzya',
    'm',
    [
      held(
        stateOffice('Ambassador to the UN', russia, [
          'russian ambassador to the united nations',
          "russia's ambassador to the united nations",
          "russia's un ambassador",
          'russian un ambassador',
          "russia's un envoy",
          "russia's envoy to the un",
        ]),
        '2017-07-27',
      ),
    ],
    { given: ['Vasily'], surnames: ['Nebenzia'], cyrillic: ['Василий Небензя'] },
  ),
  person(
    'Dmitry Polyanskiy',
    'm',
    [held(stateOffice('First Deputy Ambassador to the UN', russia), '2018', '2025')],
    {
      surnames: ['Polyansky', 'Polyanskii', 'Polianskii', 'Poliansky'],
      cyrillic: ['Дмитрий Полянский', 'Дмитро Полянський'],
    },
  ),
  person(
    'Mikhail Ulyanov',
    'm',
    [held(stateOffice('Ambassador to International Organisations in Vienna', russia))],
    {
      surnames: ['Ulianov'],
      cyrillic: ['Михаил Ульянов'],
    },
  ),
  person('Anatoly Antonov', 'm', [held(ambassadorToUs, '2017-09', '2024-10')], {
    cyrillic: ['Анатолий Антонов'],
  }),
  person('Alexander Darchiev', 'm', [held(ambassadorToUs, '2025-03')], { cyrillic: ['Александр Дарчиев'] }),
  person('Andrei Kelin', 'm', [held(stateOffice('Ambassador to the United Kingdom', russia), '2019-11')], {
    cyrillic: ['Андрей Келин'],
  }),
  person('Rodion Miroshnik', 'm', [held(stateOffice('Ambassador-at-Large', russia))], {
    cyrillic: ['Родион Мирошник'],
  }),
  person(
    'Vyacheslav Volodin',
    'm',
    [
      held(
        post('Speaker of the State Duma', 'russia', [
          'speaker of the state duma',
          'state duma speaker',
          'duma speaker',
          "speaker of russia's lower house of parliament",
        ]),
        '2016-10-05',
      ),
    ],
    { cyrillic: ['Вячеслав Володин'] },
  ),
  person(
    'Valentina Matviyenko',
    'f',
    [
      held(
        post('Speaker of the Federation Council of Russia', 'russia', [
          'speaker of the federation council',
          'federation council speaker',
        ]),
        '2011-09-21',
      ),
    ],
    { surnames: ['Matvienko'], cyrillic: ['Валентина Матвиенко'] },
  ),
  person(
    'Leonid Slutsky',
    'm',
    [
      held(
        post('Leader of the LDPR and Chair of the State Duma International Affairs Committee', 'russia'),
        '2022-05',
      ),
    ],
    {
      surnames: ['Slutskiy'],
      cyrillic: ['Леонид Слуцкий'],
    },
  ),
  person(
    'Konstantin Kosachev',
    'm',
    [held(post('Deputy Speaker of the Federation Council of Russia', 'russia'))],
    {
      surnames: ['Kosachyov'],
      cyrillic: ['Константин Косачев'],
    },
  ),
  person(
    'Andrei Kartapolov',
    'm',
    [held(post('Chair of the State Duma Defence Committee', 'russia'), '2021-10')],
    {
      cyrillic: ['Андрей Картаполов'],
    },
  ),
  person(
    'Alexander Bortnikov',
    'm',
    [
      held(
        post('Director of the FSB', 'russia', [
          'fsb director',
          'fsb chief',
          'fsb head',
          'head of the fsb',
          'director of the fsb',
        ]),
        '2008-05-12',
      ),
    ],
    {
      cyrillic: ['Александр Бортников'],
    },
  ),
  person(
    'Sergei Naryshkin',
    'm',
    [
      held(
        post('Director of the Foreign Intelligence Service of Russia', 'russia', [
          'director of the foreign intelligence service of russia',
          "head of russia's foreign intelligence service",
          "russia's foreign intelligence chief",
          'russian foreign intelligence chief',
          "russia's spy chief",
          'russian spy chief',
        ]),
        '2016-10-05',
      ),
    ],
    { surnames: ['Narishkin'], cyrillic: ['Сергей Нарышкин'] },
  ),
  person(
    'Alexander Bastrykin',
    'm',
    [held(post('Head of the Investigative Committee of Russia', 'russia'), '2011-01')],
    {
      cyrillic: ['Александр Бастрыкин'],
    },
  ),
  person('Anton Siluanov', 'm', [held(stateOffice('Finance Minister', russia), '2011-12')], {
    cyrillic: ['Антон Силуанов'],
  }),
  person('Alexander Novak', 'm', [held(stateOffice('Deputy Prime Minister', russia), '2020-11')], {
    cyrillic: ['Александр Новак'],
  }),
  person(
    'Elvira Nabiullina',
    'f',
    [
      held(
        post('Governor of the Bank of Russia', 'russia', [
          "russia's central bank governor",
          'russian central bank governor',
          "head of russia's central bank",
        ]),
        '2013-06-24',
      ),
    ],
    {
      cyrillic: ['Эльвира Набиуллина'],
    },
  ),
  person(
    'Dmitry Kozak',
    'm',
    [held(post("Deputy Head of Russia's Presidential Administration", 'russia'), '2020-01', '2025-09')],
    {
      cyrillic: ['Дмитрий Козак'],
    },
  ),
  person(
    'Sergei Kiriyenko',
    'm',
    [held(post("First Deputy Head of Russia's Presidential Administration", 'russia'), '2016-10-05')],
    {
      surnames: ['Kirienko'],
      cyrillic: ['Сергей Кириенко'],
    },
  ),
  person(
    'Igor Konashenkov',
    'm',
    [
      held(
        post('Spokesman of the Defence Ministry of Russia', 'russia', [
          'russian defence ministry spokesman',
          'russian defense ministry spokesman',
          "russia's defence ministry spokesman",
        ]),
        '2022-02',
      ),
    ],
    {
      cyrillic: ['Игорь Конашенков'],
    },
  ),
  person(
    'Tatyana Moskalkova',
    'f',
    [
      held(
        stateOffice('Human Rights Commissioner', russia, [
          "russia's ombudsman",
          "russia's human rights ombudsman",
          'russian human rights ombudsman',
          'russian ombudsman',
        ]),
        '2016-04-22',
      ),
    ],
    {
      given: ['Tatiana'],
      cyrillic: ['Татьяна Москалькова'],
    },
  ),
  person(
    'Maria Lvova-Belova',
    'f',
    [
      held(
        stateOffice("Commissioner for Children's Rights", russia, [
          "russia's children's rights commissioner",
        ]),
        '2021-10-27',
      ),
    ],
    {
      cyrillic: ['Мария Львова-Белова'],
    },
  ),
  person('Patriarch Kirill', 'm', [held(post('Patriarch of Moscow', 'russia'), '2009-02-01')], {
    surname: 'Kirill',
    lesserKnown: true,
    also: ['Patriarch Kirill of Moscow', 'Патриарх Кирилл'],
  }),
  person(
    'Yevgeny Prigozhin',
    'm',
    [
      held(
        post('Head of the Wagner Group', 'russia', [
          'wagner chief',
          'wagner boss',
          'head of the wagner group',
          'wagner leader',
        ]),
        '2014',
        '2023-08-23',
      ),
    ],
    {
      cyrillic: ['Евгений Пригожин'],
    },
  ),
  person(
    'Sergei Surovikin',
    'm',
    [held(post("Commander of Russia's Forces in Ukraine", 'russia'), '2022-10-08', '2023-01-10')],
    {
      cyrillic: ['Сергей Суровикин'],
    },
  ),
  person('Apti Alaudinov', 'm', [held(post('Commander of the Akhmat special forces', 'russia'))], {
    given: ['Apty'],
    cyrillic: ['Апти Алаудинов'],
  }),
  person('Sergei Sobyanin', 'm', [held(mayor('Moscow', 'russia'), '2010-10-21')], {
    cyrillic: ['Сергей Собянин'],
  }),
];
