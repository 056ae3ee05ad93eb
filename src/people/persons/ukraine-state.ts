// Ukraine besides those who negotiate: ministers, parliament, ambassadors, prosecutors.

import { held, post, stateOffice } from '../offices/office.ts';
import {
  ambassadorToUn,
  ambassadorToUs,
  secretaryOfSecurityCouncil,
  ukrainianProsecutor,
} from '../offices/posts.ts';
import { countries } from '../organisations/country.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

const { ukraine } = countries;

export const otherUkrainians: readonly Person[] = [
  person('Oleksii Danilov', 'm', [held(secretaryOfSecurityCouncil, '2019-10-03', '2024-03-25')], {
    cyrillic: ['Олексій Данілов', 'Алексей Данилов'],
  }),
  person('Oleksandr Lytvynenko', 'm', [held(secretaryOfSecurityCouncil, '2024-03-26', '2025-07-17')], {
    surnames: ['Litvinenko'],
    cyrillic: ['Олександр Литвиненко'],
    lesserKnown: true,
  }),
  person('Ihor Klymenko', 'm', [held(stateOffice('Interior Minister', ukraine), '2023-02-07')], {
    given: ['Igor'],
    surnames: ['Klimenko'],
    cyrillic: ['Ігор Клименко', 'Игорь Клименко'],
  }),
  person('Serhii Marchenko', 'm', [held(stateOffice('Finance Minister', ukraine), '2020-03-30')], {
    cyrillic: ['Сергій Марченко'],
  }),
  person('Taras Kachka', 'm', [held(stateOffice('Deputy Prime Minister', ukraine), '2025-07-17')], {
    cyrillic: ['Тарас Качка'],
  }),
  person('Mariana Betsa', 'f', [held(stateOffice('Deputy Foreign Minister', ukraine), '2024-09')], {
    cyrillic: ["Мар'яна Беца"],
  }),
  person(
    'Hanna Maliar',
    'f',
    [held(stateOffice('Deputy Defence Minister', ukraine), '2021-08', '2023-09-18')],
    {
      given: ['Anna'],
      surnames: ['Malyar'],
      cyrillic: ['Ганна Маляр'],
    },
  ),
  person('Oksana Markarova', 'f', [held(ambassadorToUs, '2021-02-25', '2025-08-26')], {
    cyrillic: ['Оксана Маркарова'],
  }),
  person('Olha Stefanishyna', 'f', [held(ambassadorToUs, '2025-08-27')], {
    given: ['Olga'],
    surnames: ['Stefanyshyna'],
    cyrillic: ['Ольга Стефанішина'],
  }),
  person('Andrii Melnyk', 'm', [held(ambassadorToUn, '2025')], {
    surnames: ['Melnik'],
    cyrillic: ['Андрій Мельник'],
  }),
  person('Ruslan Stefanchuk', 'm', [held(stateOffice('Speaker of Parliament', ukraine), '2021-10-08')], {
    cyrillic: ['Руслан Стефанчук'],
  }),
  person(
    'Oleksandr Merezhko',
    'm',
    [held(post("Chair of the Ukrainian Parliament's Foreign Affairs Committee", 'ukraine'))],
    {
      given: ['Alexander'],
      cyrillic: ['Олександр Мережко'],
    },
  ),
  person(
    'Dmytro Lubinets',
    'm',
    [
      held(
        stateOffice('Human Rights Commissioner', ukraine, [
          "ukraine's ombudsman",
          'ukrainian ombudsman',
          "ukraine's human rights ombudsman",
        ]),
        '2022-07-01',
      ),
    ],
    {
      cyrillic: ['Дмитро Лубінець'],
    },
  ),
  person('Andriy Kostin', 'm', [held(ukrainianProsecutor, '2022-07-28', '2024-10-29')], {
    given: ['Andrii'],
    cyrillic: ['Андрій Костін'],
  }),
  person('Ruslan Kravchenko', 'm', [held(ukrainianProsecutor, '2025-06-17')], {
    cyrillic: ['Руслан Кравченко'],
  }),
  person('Yulia Tymoshenko', 'f', [held(post('Leader of the Batkivshchyna party', 'ukraine'))], {
    surnames: ['Timoshenko'],
    cyrillic: ['Юлія Тимошенко', 'Юлия Тимошенко'],
  }),
];
