// Ukraine: leaders, the delegation, the armed forces and the services, governors and mayors whom reports quote.

import { held, post, stateOffice } from '../offices/office.ts';
import {
  ambassadorToUn,
  chiefOfUkrainianGeneralStaff,
  commanderInChief,
  headOfMilitaryIntelligence,
  headOfPresidentsOffice,
  headOfSecurityService,
  secretaryOfSecurityCouncil,
  ukrainianDefence,
  ukrainianForeign,
  ukrainianForeignSpokesperson,
  ukrainianPrime,
} from '../offices/posts.ts';
import { countries } from '../organisations/country.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

const { ukraine } = countries;
const president = stateOffice('President', ukraine);

export const ukrainians: readonly Person[] = [
  person('Volodymyr Zelenskyy', 'm', [held(president, '2019-05-20')], {
    given: ['Vladimir'],
    surnames: ['Zelensky', 'Zelenskiy', 'Zelenskyi', 'Zelenski', 'Selenskyj', 'Zelenskyj'],
    cyrillic: ['Володимир Зеленський', 'Владимир Зеленский'],
  }),
  person('Petro Poroshenko', 'm', [held(president, '2014-06-07', '2019-05-19')], {
    cyrillic: ['Петро Порошенко', 'Пётр Порошенко'],
  }),
  person('Olena Zelenska', 'f', [held(stateOffice('First Lady', ukraine), '2019-05-20')], {
    surnames: ['Zelenskaya'],
    cyrillic: ['Олена Зеленська', 'Елена Зеленская'],
  }),
  person('Andriy Yermak', 'm', [held(headOfPresidentsOffice, '2020-02-11', '2025-11-28')], {
    given: ['Andrii', 'Andrey'],
    surnames: ['Ermak'],
    cyrillic: ['Андрій Єрмак', 'Андрей Ермак'],
  }),
  person(
    'Kyrylo Budanov',
    'm',
    [
      held(headOfMilitaryIntelligence, '2020-08-05', '2026-01-01'),
      held(headOfPresidentsOffice, '2026-01-02'),
    ],
    { given: ['Kirill'], cyrillic: ['Кирило Буданов', 'Кирилл Буданов'] },
  ),
  person(
    'Rustem Umerov',
    'm',
    [held(ukrainianDefence, '2023-09-06', '2025-07-16'), held(secretaryOfSecurityCouncil, '2025-07-18')],
    { surnames: ['Umierov'], cyrillic: ['Рустем Умєров', 'Рустем Умеров'] },
  ),
  person(
    'Andrii Sybiha',
    'm',
    [
      held(post('Deputy Head of the Office of the President of Ukraine', 'ukraine'), '2021', '2024-03'),
      held(ukrainianForeign, '2024-09-05'),
    ],
    {
      given: ['Andrey'],
      surnames: ['Sybyha', 'Sibiga', 'Sybhia'],
      cyrillic: ['Андрій Сибіга', 'Андрей Сибига'],
    },
  ),
  person('Dmytro Kuleba', 'm', [held(ukrainianForeign, '2020-03-04', '2024-09-04')], {
    given: ['Dmitry'],
    cyrillic: ['Дмитро Кулеба', 'Дмитрий Кулеба'],
  }),
  person(
    'Denys Shmyhal',
    'm',
    [
      held(ukrainianPrime, '2020-03-04', '2025-07-16'),
      held(ukrainianDefence, '2025-07-17', '2026-01-13'),
      held(stateOffice('Energy Minister', ukraine), '2026-01-14'),
    ],
    { given: ['Denis'], surnames: ['Shmygal', 'Shmihal'], cyrillic: ['Денис Шмигаль', 'Денис Шмыгаль'] },
  ),
  person(
    'Yulia Svyrydenko',
    'f',
    [
      held(stateOffice('Economy Minister', ukraine), '2021-11-04', '2025-07-16'),
      held(ukrainianPrime, '2025-07-17'),
    ],
    { surnames: ['Sviridenko', 'Svyridenko'], cyrillic: ['Юлія Свириденко', 'Юлия Свириденко'] },
  ),
  person(
    'Mykhailo Fedorov',
    'm',
    [
      held(stateOffice('Minister of Digital Transformation', ukraine), '2019-08-29', '2026-01-13'),
      held(ukrainianDefence, '2026-01-14'),
    ],
    { given: ['Mikhail'], surnames: ['Federov'], cyrillic: ['Михайло Федоров', 'Михаил Фёдоров'] },
  ),
  person('Oleksii Reznikov', 'm', [held(ukrainianDefence, '2021-11-04', '2023-09-05')], {
    cyrillic: ['Олексій Резніков', 'Алексей Резников'],
  }),
  person(
    'Sergiy Kyslytsya',
    'm',
    [
      held(ambassadorToUn, '2020-02', '2024-12'),
      held(stateOffice('First Deputy Foreign Minister', ukraine), '2025', '2026-01'),
      held(post('First Deputy Head of the Office of the President of Ukraine', 'ukraine'), '2026-01'),
    ],
    {
      given: ['Serhii', 'Sergei'],
      surnames: ['Kyslytsia', 'Kislitsa', 'Kislitsya'],
      cyrillic: ['Сергій Кислиця', 'Сергей Кислица'],
    },
  ),
  person(
    'David Arakhamia',
    'm',
    [held(post('Leader of the Servant of the People faction', 'ukraine'), '2019-08-29')],
    {
      given: ['Davyd'],
      surnames: ['Arakhamiia'],
      cyrillic: ['Давид Арахамія', 'Давид Арахамия'],
    },
  ),
  person('Vadym Skibitskyi', 'm', [held(post("Deputy Head of Ukraine's Military Intelligence", 'ukraine'))], {
    given: ['Vadim'],
    surnames: ['Skibitsky', 'Skibitskyy', 'Skibitskiy', 'Skibitskii', 'Skybytskyi'],
    cyrillic: ['Вадим Скібіцький', 'Вадим Скибицкий'],
  }),
  person('Andrii Hnatov', 'm', [held(chiefOfUkrainianGeneralStaff, '2025-03-16')], {
    given: ['Andrey'],
    surnames: ['Gnatov'],
    cyrillic: ['Андрій Гнатов', 'Андрей Гнатов'],
  }),
  person('Oleksandr Syrskyi', 'm', [held(commanderInChief, '2024-02-08')], {
    given: ['Alexander'],
    surnames: ['Syrsky', 'Syrskyy', 'Syrskiy', 'Sirskiy', 'Syrskii'],
    cyrillic: ['Олександр Сирський', 'Александр Сырский'],
  }),
  person(
    'Valerii Zaluzhnyi',
    'm',
    [
      held(commanderInChief, '2021-07-27', '2024-02-07'),
      held(stateOffice('Ambassador to the United Kingdom', ukraine), '2024-07'),
    ],
    {
      surnames: ['Zaluzhny', 'Zaluzhnyy', 'Zaluzhniy'],
      cyrillic: ['Валерій Залужний', 'Валерий Залужный'],
    },
  ),
  person(
    'Mykhailo Podolyak',
    'm',
    [held(post('Adviser to the Office of the President of Ukraine', 'ukraine'), '2020')],
    {
      given: ['Mikhail'],
      surnames: ['Podoliak'],
      cyrillic: ['Михайло Подоляк', 'Михаил Подоляк'],
    },
  ),
  person('Dmytro Lytvyn', 'm', [held(post("Communications Adviser to Ukraine's President", 'ukraine'))], {
    given: ['Dmitry'],
    cyrillic: ['Дмитро Литвин'],
  }),
  person('Heorhii Tykhyi', 'm', [held(ukrainianForeignSpokesperson, '2024-10')], {
    surnames: ['Tykhy', 'Tykhyy', 'Tikhiy', 'Tykhyj'],
    cyrillic: ['Георгій Тихий', 'Георгий Тихий'],
  }),
  person('Oleh Nikolenko', 'm', [held(ukrainianForeignSpokesperson, '2020', '2024-05')], {
    given: ['Oleg'],
    cyrillic: ['Олег Ніколенко'],
  }),
  person(
    'Serhii Leshchenko',
    'm',
    [held(post('Adviser to the Office of the President of Ukraine', 'ukraine'))],
    {
      surnames: ['Leschenko'],
      cyrillic: ['Сергій Лещенко'],
    },
  ),
  person(
    'Ihor Zhovkva',
    'm',
    [held(post('Deputy Head of the Office of the President of Ukraine', 'ukraine'), '2019-09')],
    {
      given: ['Igor'],
      cyrillic: ['Ігор Жовква'],
    },
  ),
  person(
    'Pavlo Palisa',
    'm',
    [held(post('Deputy Head of the Office of the President of Ukraine', 'ukraine'), '2024-11-29')],
    {
      given: ['Pavel'],
      cyrillic: ['Павло Паліса'],
    },
  ),
  person(
    'Iryna Vereshchuk',
    'f',
    [held(post('Deputy Head of the Office of the President of Ukraine', 'ukraine'), '2024-09')],
    {
      given: ['Irina'],
      cyrillic: ['Ірина Верещук', 'Ирина Верещук'],
    },
  ),
  person(
    'Oleksandr Bevz',
    'm',
    [held(post("Adviser to the Head of the Office of Ukraine's President", 'ukraine'))],
    {
      given: ['Alexander'],
      cyrillic: ['Олександр Бевз'],
    },
  ),
  person(
    'Oleksii Arestovych',
    'm',
    [held(post('Adviser to the Office of the President of Ukraine', 'ukraine'), '2020', '2023-01-17')],
    {
      given: ['Alexei'],
      surnames: ['Arestovich'],
      cyrillic: ['Олексій Арестович', 'Алексей Арестович'],
    },
  ),
  person('Vasyl Malyuk', 'm', [held(headOfSecurityService, '2023-02-07', '2026-01-04')], {
    surnames: ['Maliuk', 'Malyk'],
    cyrillic: ['Василь Малюк', 'Василий Малюк'],
  }),
  person('Yevhenii Khmara', 'm', [held(headOfSecurityService, '2026-01-05')], {
    given: ['Yevhen', 'Yevgeny'],
    cyrillic: ['Євгеній Хмара'],
  }),
  person(
    'Oleh Ivashchenko',
    'm',
    [
      held(stateOffice('Foreign Intelligence Chief', ukraine), '2024-03-26', '2026-01-01'),
      held(headOfMilitaryIntelligence, '2026-01-02'),
    ],
    { given: ['Oleg'], surnames: ['Ivaschenko'], cyrillic: ['Олег Іващенко', 'Олег Иващенко'] },
  ),
  person('Andrii Yusov', 'm', [held(post("Spokesman of Ukraine's Military Intelligence", 'ukraine'))], {
    cyrillic: ['Андрій Юсов', 'Андрей Юсов'],
  }),
];
