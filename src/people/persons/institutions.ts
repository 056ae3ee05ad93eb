// The European Union, NATO, the United Nations and other international bodies, and the Holy See.

import { held, post, stateOffice } from '../offices/office.ts';
import { europeanCouncil, highRepresentative, pope, secretaryGeneralOfNato } from '../offices/posts.ts';
import { countries } from '../organisations/country.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

const commissioner = (portfolio: string, words: readonly string[] = []) =>
  post(`EU ${portfolio} Commissioner`, 'eu', [
    `eu ${portfolio} commissioner`,
    `european ${portfolio} commissioner`,
    ...words,
  ]);

export const institutionLeaders: readonly Person[] = [
  person(
    'Ursula von der Leyen',
    'f',
    [
      held(
        post('President of the European Commission', 'eu', [
          'european commission president',
          'president of the european commission',
          'eu commission president',
          'european commission chief',
          'eu commission chief',
          'european commission head',
          'head of the european commission',
          'eu chief',
        ]),
        '2019-12-01',
      ),
    ],
    { surname: 'von der Leyen', cyrillic: ['Урсула фон дер Ляйен'] },
  ),
  person(
    'Kaja Kallas',
    'f',
    [
      held(stateOffice('Prime Minister', countries.estonia), '2021-01-26', '2024-07-22'),
      held(highRepresentative, '2024-12-01'),
    ],
    {
      given: ['Kaya'],
      surnames: ['Callas'],
      cyrillic: ['Кая Каллас', 'Кая Каллас'],
    },
  ),
  person('Josep Borrell', 'm', [held(highRepresentative, '2019-12-01', '2024-11-30')], {
    surnames: ['Borell'],
    cyrillic: ['Жозеп Боррель'],
  }),
  person('António Costa', 'm', [held(europeanCouncil, '2024-12-01')], { given: ['Antonio'] }),
  person('Charles Michel', 'm', [held(europeanCouncil, '2019-12-01', '2024-11-30')]),
  person('Roberta Metsola', 'f', [
    held(
      post('President of the European Parliament', 'eu', [
        'european parliament president',
        'president of the european parliament',
      ]),
      '2022-01-18',
    ),
  ]),
  person('Valdis Dombrovskis', 'm', [held(commissioner('Economy'), '2024-12-01')]),
  person('Andrius Kubilius', 'm', [held(commissioner('Defence', ['eu defense commissioner']), '2024-12-01')]),
  person('Marta Kos', 'f', [held(commissioner('Enlargement'), '2024-12-01')]),
  person('Dan Jørgensen', 'm', [held(commissioner('Energy'), '2024-12-01')]),
  person('Paula Pinho', 'f', [held(post('Chief Spokesperson of the European Commission', 'eu'), '2024-12')]),
  person('Anitta Hipper', 'f', [
    held(post('EU Foreign Affairs Spokesperson', 'eu', ['eu foreign affairs spokesperson']), '2024-12'),
  ]),
  person('Christine Lagarde', 'f', [
    held(
      post('President of the European Central Bank', 'eu', [
        'european central bank president',
        'president of the european central bank',
        'ecb president',
        'european central bank chief',
      ]),
      '2019-11-01',
    ),
  ]),
  person(
    'Mark Rutte',
    'm',
    [
      held(stateOffice('Prime Minister', countries.netherlands), '2010-10-14', '2024-07-01'),
      held(secretaryGeneralOfNato, '2024-10-01'),
    ],
    { cyrillic: ['Марк Рютте'] },
  ),
  person(
    'Jens Stoltenberg',
    'm',
    [
      held(secretaryGeneralOfNato, '2014-10-01', '2024-09-30'),
      held(stateOffice('Finance Minister', countries.norway), '2025-02-04'),
    ],
    { cyrillic: ['Йенс Столтенберг', 'Єнс Столтенберг'] },
  ),
  person(
    'Giuseppe Cavo Dragone',
    'm',
    [
      held(
        post('Chair of the NATO Military Committee', 'nato', [
          'chair of the nato military committee',
          'chair of nato’s military committee',
        ]),
        '2025-01-17',
      ),
    ],
    { surname: 'Cavo Dragone' },
  ),
  person(
    'António Guterres',
    'm',
    [
      held(
        post('Secretary-General of the United Nations', 'un', [
          'un secretary-general',
          'united nations secretary-general',
          'secretary-general of the united nations',
          'un chief',
          'un boss',
          'secretary-general of the un',
        ]),
        '2017-01-01',
      ),
    ],
    {
      given: ['Antonio'],
      surnames: ['Gutteres', 'Guterrez'],
      cyrillic: ['Антониу Гутерриш', 'Антоніу Гутерріш'],
    },
  ),
  person('Stéphane Dujarric', 'm', [
    held(
      post('Spokesman for the UN Secretary-General', 'un', ['un spokesman', 'un spokesperson']),
      '2014-03',
    ),
  ]),
  person('Rosemary DiCarlo', 'f', [
    held(
      post('UN Under-Secretary-General for Political Affairs', 'un', [
        'un political affairs chief',
        'un political chief',
      ]),
      '2018-05-01',
    ),
  ]),
  person('Tom Fletcher', 'm', [
    held(
      post('UN Under-Secretary-General for Humanitarian Affairs', 'un', [
        'un humanitarian chief',
        'un aid chief',
        'un relief chief',
      ]),
      '2024-11',
    ),
  ]),
  person('Volker Türk', 'm', [
    held(
      post('UN High Commissioner for Human Rights', 'un', [
        'un human rights chief',
        'un high commissioner for human rights',
        'un rights chief',
      ]),
      '2022-10-17',
    ),
  ]),
  person(
    'Rafael Grossi',
    'm',
    [
      held(
        post('Director General of the IAEA', 'un', [
          'iaea director general',
          'iaea chief',
          'iaea head',
          'head of the iaea',
          'director general of the iaea',
          'un nuclear watchdog chief',
          'un nuclear chief',
          "un nuclear watchdog's chief",
        ]),
        '2019-12-03',
      ),
    ],
    {
      given: ['Rafael Mariano'],
      cyrillic: ['Рафаэль Гросси', 'Рафаель Гроссі'],
    },
  ),
  person('Feridun Sinirlioğlu', 'm', [
    held(
      post('Secretary General of the OSCE', 'other', [
        'osce secretary general',
        'secretary general of the osce',
        'osce chief',
      ]),
      '2024-12',
    ),
  ]),
  person('Alain Berset', 'm', [
    held(
      post('Secretary General of the Council of Europe', 'other', [
        'council of europe secretary general',
        'secretary general of the council of europe',
      ]),
      '2024-09-18',
    ),
  ]),
  person(
    'Mirjana Spoljaric',
    'f',
    [
      held(
        post('President of the International Committee of the Red Cross', 'other', [
          'icrc president',
          'red cross president',
          'president of the icrc',
        ]),
        '2022-10-01',
      ),
    ],
    { also: ['Mirjana Spoljaric Egger'] },
  ),
  person('Karim Khan', 'm', [
    held(
      post('Prosecutor of the International Criminal Court', 'other', [
        'icc prosecutor',
        'icc chief prosecutor',
        'prosecutor of the international criminal court',
      ]),
      '2021-06-16',
    ),
  ]),
  person('Kristalina Georgieva', 'f', [
    held(
      post('Managing Director of the IMF', 'other', [
        'imf chief',
        'imf managing director',
        'head of the imf',
      ]),
      '2019-10-01',
    ),
  ]),
  person('Pope Francis', 'm', [held(pope, '2013-03-13', '2025-04-21')], {
    surname: 'Francis',
    lesserKnown: true,
    also: ['Папа Франциск', 'Jorge Mario Bergoglio'],
  }),
  person('Pope Leo XIV', 'm', [held(pope, '2025-05-08')], {
    surname: 'Leo',
    lesserKnown: true,
    also: ['Pope Leo', 'Leo XIV', 'Robert Prevost', 'Robert Francis Prevost', 'Папа Лев XIV'],
  }),
  person('Pietro Parolin', 'm', [
    held(
      post('Cardinal Secretary of State of the Holy See', 'vatican', [
        'vatican secretary of state',
        "vatican's secretary of state",
        'holy see secretary of state',
        "vatican's top diplomat",
      ]),
      '2013-10-15',
    ),
  ]),
  person('Matteo Zuppi', 'm', [
    held(
      post("The Pope's Peace Envoy for Ukraine", 'vatican', [
        "pope's peace envoy",
        "vatican's peace envoy",
        "pope's envoy",
      ]),
      '2023-05',
    ),
  ]),
];
