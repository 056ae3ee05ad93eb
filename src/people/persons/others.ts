// Mediators and hosts of the talks - Türkiye, the Gulf - and leaders of the rest of the world.

import { held, post, stateOffice } from '../offices/office.ts';
import { countries } from '../organisations/country.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

const { turkey, saudiArabia, qatar, uae, china } = countries;
const c = countries;
const chineseForeign = stateOffice('Foreign Minister', china);
const chineseSpokesperson = post('Spokesperson of the Foreign Ministry of China', 'china');
const intelligenceChief = post("Head of Türkiye's National Intelligence Organisation", 'turkey', [
  'turkish intelligence chief',
  "turkey's intelligence chief",
  "türkiye's intelligence chief",
  "turkey's spy chief",
  'turkish spy chief',
]);

const turkish: readonly Person[] = [
  person('Recep Tayyip Erdoğan', 'm', [held(stateOffice('President', turkey), '2014-08-28')], {
    given: ['Tayyip', 'Recep', 'Recep T.'],
    cyrillic: ['Реджеп Эрдоган', 'Реджеп Тайип Эрдоган', 'Реджеп Ердоган'],
  }),
  person(
    'Hakan Fidan',
    'm',
    [
      held(intelligenceChief, '2010-05', '2023-06-03'),
      held(stateOffice('Foreign Minister', turkey), '2023-06-04'),
    ],
    {
      cyrillic: ['Хакан Фидан', 'Гакан Фідан'],
    },
  ),
  person('Mevlüt Çavuşoğlu', 'm', [
    held(stateOffice('Foreign Minister', turkey), '2015-11-24', '2023-06-03'),
  ]),
  person('İbrahim Kalın', 'm', [
    held(post('Spokesman of the President of Türkiye', 'turkey'), '2014-12', '2023-06-04'),
    held(intelligenceChief, '2023-06-05'),
  ]),
  person('Yaşar Güler', 'm', [held(stateOffice('Defence Minister', turkey), '2023-06-04')]),
  person('Hulusi Akar', 'm', [held(stateOffice('Defence Minister', turkey), '2018-07-10', '2023-06-03')]),
  person('Burhanettin Duran', 'm', [
    held(post("Head of Communications of Türkiye's Presidency", 'turkey'), '2025-07-10'),
  ]),
  person('Fahrettin Altun', 'm', [
    held(post("Head of Communications of Türkiye's Presidency", 'turkey'), '2018-07', '2025-07-09'),
  ]),
];

const gulf: readonly Person[] = [
  person(
    'Mohammed bin Salman',
    'm',
    [
      held(
        post('Crown Prince of Saudi Arabia', 'saudi-arabia', [
          'saudi crown prince',
          "saudi arabia's crown prince",
          'crown prince of saudi arabia',
          "saudi arabia's de facto leader",
          'saudi de facto leader',
          ...stateOffice('Prime Minister', saudiArabia).words,
        ]),
        '2017-06-21',
      ),
    ],
    {
      surname: 'bin Salman',
      given: ['Mohammad', 'Muhammad'],
      also: ['MBS', 'MbS', 'Mohammed bin Salman Al Saud', 'Мухаммед бин Салман'],
    },
  ),
  person('Faisal bin Farhan', 'm', [held(stateOffice('Foreign Minister', saudiArabia), '2019-10-23')], {
    surname: 'bin Farhan',
    also: ['Prince Faisal', 'Faisal bin Farhan Al Saud', 'Faisal bin Farhan al-Saud'],
  }),
  person(
    'Musaed Al-Aiban',
    'm',
    [
      held(
        post("Saudi Arabia's National Security Adviser", 'saudi-arabia', ['saudi national security adviser']),
      ),
    ],
    {
      surname: 'Al-Aiban',
      given: ["Musa'ed", 'Musaad', 'Mosaad', 'Musaed bin Mohammed'],
    },
  ),
  person(
    'Tamim bin Hamad Al Thani',
    'm',
    [held(post('Emir of Qatar', 'qatar', ['emir of qatar', "qatar's emir", 'qatari emir']), '2013-06-25')],
    {
      surname: 'Al Thani',
      lesserKnown: true,
      also: ['Tamim bin Hamad', 'Sheikh Tamim', 'Tamim bin Hamad al-Thani'],
    },
  ),
  person(
    'Mohammed bin Abdulrahman Al Thani',
    'm',
    [
      held(
        stateOffice('Prime Minister', qatar, ['qatari foreign minister', "qatar's foreign minister"]),
        '2023-03-07',
      ),
    ],
    {
      surname: 'Al Thani',
      lesserKnown: true,
      given: ['Mohammed bin Abdul Rahman', 'Mohammed bin Abdulrahman bin Jassim', 'Mohammed'],
      also: ['Mohammed bin Abdulrahman', 'Sheikh Mohammed bin Abdulrahman'],
    },
  ),
  person(
    'Majed al-Ansari',
    'm',
    [
      held(
        post('Spokesman of the Foreign Ministry of Qatar', 'qatar', [
          'qatari foreign ministry spokesman',
          "qatar's foreign ministry spokesman",
          'qatari foreign ministry spokesperson',
        ]),
        '2021',
      ),
    ],
    {
      surname: 'al-Ansari',
    },
  ),
  person('Mohamed bin Zayed', 'm', [held(stateOffice('President', uae), '2022-05-14')], {
    surname: 'bin Zayed',
    given: ['Mohammed', 'Mohammad'],
    lesserKnown: true,
    also: [
      'MBZ',
      'MbZ',
      'Mohamed bin Zayed Al Nahyan',
      'Mohammed bin Zayed Al Nahyan',
      'Sheikh Mohamed bin Zayed',
      'Mohammed bin Zayed al-Nahyan',
    ],
  }),
  person('Abdullah bin Zayed', 'm', [held(stateOffice('Foreign Minister', uae), '2006-02')], {
    surname: 'bin Zayed',
    lesserKnown: true,
    also: ['Abdullah bin Zayed Al Nahyan'],
  }),
];

const asia: readonly Person[] = [
  person(
    'Xi Jinping',
    'm',
    [held(stateOffice('President', china, ["china's leader", 'chinese leader']), '2013-03-14')],
    {
      surname: 'Xi',
      also: ['Си Цзиньпин', 'Сі Цзіньпін'],
    },
  ),
  person(
    'Wang Yi',
    'm',
    [held(chineseForeign, '2013-03-16', '2022-12-29'), held(chineseForeign, '2023-07-25')],
    { surname: 'Wang', also: ['Ван И'] },
  ),
  person('Qin Gang', 'm', [held(chineseForeign, '2022-12-30', '2023-07-24')], { surname: 'Qin' }),
  person(
    'Li Hui',
    'm',
    [
      held(
        post("China's Special Representative for Eurasian Affairs", 'china', [
          "china's special envoy",
          'chinese special envoy',
        ]),
        '2019',
      ),
    ],
    { surname: 'Li' },
  ),
  person('Mao Ning', 'f', [held(chineseSpokesperson, '2022-09')], { surname: 'Mao' }),
  person('Lin Jian', 'm', [held(chineseSpokesperson, '2024-03')], { surname: 'Lin' }),
  person('Guo Jiakun', 'm', [held(chineseSpokesperson, '2025-01')], { surname: 'Guo' }),
  person('Narendra Modi', 'm', [held(stateOffice('Prime Minister', c.india), '2014-05-26')], {
    cyrillic: ['Нарендра Моди', 'Нарендра Моді'],
  }),
  person('Subrahmanyam Jaishankar', 'm', [held(stateOffice('Foreign Minister', c.india), '2019-05-31')], {
    given: ['S.', 'S'],
  }),
  person(
    'Kim Jong Un',
    'm',
    [
      held(
        post('Leader of North Korea', 'other', [
          'north korean leader',
          "north korea's leader",
          'leader of north korea',
        ]),
        '2011-12-17',
      ),
    ],
    {
      surname: 'Kim',
      also: ['Kim Jong-un', 'Ким Чен Ын', 'Кім Чен Ин'],
    },
  ),
  person('Shigeru Ishiba', 'm', [held(stateOffice('Prime Minister', c.japan), '2024-10-01', '2025-10-20')]),
  person('Sanae Takaichi', 'f', [held(stateOffice('Prime Minister', c.japan), '2025-10-21')]),
  person('Fumio Kishida', 'm', [held(stateOffice('Prime Minister', c.japan), '2021-10-04', '2024-09-30')]),
  person('Lee Jae-myung', 'm', [held(stateOffice('President', c.southKorea), '2025-06-04')], {
    surname: 'Lee',
    also: ['Lee Jae Myung'],
  }),
];

const elsewhere: readonly Person[] = [
  person('Benjamin Netanyahu', 'm', [held(stateOffice('Prime Minister', c.israel), '2022-12-29')], {
    given: ['Bibi'],
  }),
  person('Naftali Bennett', 'm', [held(stateOffice('Prime Minister', c.israel), '2021-06-13', '2022-06-30')]),
  person('Masoud Pezeshkian', 'm', [held(stateOffice('President', c.iran), '2024-07-28')], {
    given: ['Massoud'],
  }),
  person('Mark Carney', 'm', [held(stateOffice('Prime Minister', c.canada), '2025-03-14')]),
  person('Justin Trudeau', 'm', [held(stateOffice('Prime Minister', c.canada), '2015-11-04', '2025-03-13')]),
  person('Anita Anand', 'f', [held(stateOffice('Foreign Minister', c.canada), '2025-05-13')]),
  person('Mélanie Joly', 'f', [held(stateOffice('Foreign Minister', c.canada), '2021-10-26', '2025-05-12')]),
  person('Anthony Albanese', 'm', [held(stateOffice('Prime Minister', c.australia), '2022-05-23')]),
  person(
    'Luiz Inácio Lula da Silva',
    'm',
    [
      held(stateOffice('President', c.brazil), '2003-01-01', '2010-12-31'),
      held(stateOffice('President', c.brazil), '2023-01-01'),
    ],
    {
      surname: 'Lula',
      also: ['Lula da Silva'],
    },
  ),
  person('Celso Amorim', 'm', [
    held(post("Foreign Policy Adviser to Brazil's President", 'other'), '2023-01-01'),
  ]),
  person('Cyril Ramaphosa', 'm', [held(stateOffice('President', c.southAfrica), '2018-02-15')]),
];

export const mediatorsAndOthers: readonly Person[] = [...turkish, ...gulf, ...asia, ...elsewhere];
