// Governors and mayors, whom reports quote after the night's attacks: of Ukraine, of Russia, and those Russia installed.

import { governor, held, mayor, post } from '../offices/office.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

const dnipropetrovsk = governor('Dnipropetrovsk', 'ukraine');
const zaporizhzhia = governor('Zaporizhzhia', 'ukraine');
const kyivMilitary = post('Head of the Kyiv City Military Administration', 'ukraine', [
  'head of the kyiv city military administration',
  "head of kyiv's military administration",
  "head of kyiv's city military administration",
  "kyiv's military administration head",
]);

const ukrainian: readonly Person[] = [
  person('Vitali Klitschko', 'm', [held(mayor('Kyiv', 'ukraine'), '2014-06-05')], {
    surnames: ['Klychko', 'Klichko', 'Klitchko'],
    cyrillic: ['Віталій Кличко', 'Виталий Кличко'],
  }),
  person('Tymur Tkachenko', 'm', [held(kyivMilitary, '2025')], {
    given: ['Timur'],
    cyrillic: ['Тимур Ткаченко'],
  }),
  person('Serhii Popko', 'm', [held(kyivMilitary, '2022-03-01', '2024')], { cyrillic: ['Сергій Попко'] }),
  person('Mykola Kalashnyk', 'm', [held(governor('Kyiv', 'ukraine'), '2025')], {
    cyrillic: ['Микола Калашник'],
  }),
  person('Ihor Terekhov', 'm', [held(mayor('Kharkiv', 'ukraine'), '2021-11-11')], {
    given: ['Igor'],
    cyrillic: ['Ігор Терехов', 'Игорь Терехов'],
  }),
  person('Oleh Syniehubov', 'm', [held(governor('Kharkiv', 'ukraine'), '2021-12-24')], {
    given: ['Oleg'],
    surnames: ['Synyehubov', 'Syniehubow', 'Sinegubov', 'Synehubov'],
    cyrillic: ['Олег Синєгубов', 'Олег Синегубов'],
  }),
  person(
    'Ivan Fedorov',
    'm',
    [held(mayor('Melitopol', 'ukraine'), '2020', '2024-02-03'), held(zaporizhzhia, '2024-02-04')],
    {
      surnames: ['Federov'],
      cyrillic: ['Іван Федоров', 'Иван Фёдоров'],
    },
  ),
  person(
    'Serhii Lysak',
    'm',
    [
      held(dnipropetrovsk, '2023-02-07', '2025-10'),
      held(post('Head of the Odesa City Military Administration', 'ukraine'), '2025-10'),
    ],
    {
      surnames: ['Lisak'],
      cyrillic: ['Сергій Лисак'],
    },
  ),
  person(
    'Vladyslav Haivanenko',
    'm',
    [held(post('Acting Governor of Dnipropetrovsk region', 'ukraine'), '2025-10', '2025-12')],
    {
      surnames: ['Gaivanenko'],
      cyrillic: ['Владислав Гайваненко'],
    },
  ),
  person('Oleksandr Prokudin', 'm', [held(governor('Kherson', 'ukraine'), '2023-02-07')], {
    given: ['Alexander'],
    cyrillic: ['Олександр Прокудін', 'Александр Прокудин'],
  }),
  person('Vadym Filashkin', 'm', [held(governor('Donetsk', 'ukraine'), '2024-01')], {
    given: ['Vadim'],
    cyrillic: ['Вадим Філашкін'],
  }),
  person('Oleh Kiper', 'm', [held(governor('Odesa', 'ukraine'), '2023-05-23')], {
    given: ['Oleg'],
    cyrillic: ['Олег Кіпер'],
  }),
  person('Vitalii Kim', 'm', [held(governor('Mykolaiv', 'ukraine'), '2020-11-25')], {
    cyrillic: ['Віталій Кім'],
  }),
  person('Maksym Kozytskyi', 'm', [held(governor('Lviv', 'ukraine'), '2020-02')], {
    surnames: ['Kozytskyy', 'Kozytsky', 'Kozitsky'],
    cyrillic: ['Максим Козицький'],
  }),
  person('Andriy Sadovyi', 'm', [held(mayor('Lviv', 'ukraine'), '2006')], {
    given: ['Andrii'],
    surnames: ['Sadovyy', 'Sadovy'],
    cyrillic: ['Андрій Садовий'],
  }),
  person('Oleh Hryhorov', 'm', [held(governor('Sumy', 'ukraine'), '2025-04')], {
    given: ['Oleg'],
    surnames: ['Grigorov'],
    cyrillic: ['Олег Григоров'],
  }),
  person('Viacheslav Chaus', 'm', [held(governor('Chernihiv', 'ukraine'), '2021-08')], {
    given: ['Vyacheslav'],
    cyrillic: ["В'ячеслав Чаус"],
  }),
  person('Borys Filatov', 'm', [held(mayor('Dnipro', 'ukraine'), '2015')], {
    given: ['Boris'],
    cyrillic: ['Борис Філатов'],
  }),
  person('Oleksandr Vilkul', 'm', [held(post('Head of the Kryvyi Rih Defence Council', 'ukraine'))], {
    cyrillic: ['Олександр Вілкул'],
  }),
];

const russian: readonly Person[] = [
  person('Vyacheslav Gladkov', 'm', [held(governor('Belgorod', 'russia'), '2020-11-18')], {
    cyrillic: ['Вячеслав Гладков', "В'ячеслав Гладков"],
  }),
  person('Alexander Khinshtein', 'm', [held(governor('Kursk', 'russia'), '2024-12-05')], {
    surnames: ['Khinstein', 'Hinshtein'],
    cyrillic: ['Александр Хинштейн'],
  }),
  person('Alexei Smirnov', 'm', [held(governor('Kursk', 'russia'), '2024-05', '2024-12-04')], {
    cyrillic: ['Алексей Смирнов'],
    lesserKnown: true,
  }),
  person('Alexander Bogomaz', 'm', [held(governor('Bryansk', 'russia'), '2014-09-09')], {
    cyrillic: ['Александр Богомаз'],
  }),
  person('Yuri Slyusar', 'm', [held(governor('Rostov', 'russia'), '2024-11-04')], {
    surnames: ['Sliusar'],
    cyrillic: ['Юрий Слюсарь'],
  }),
  person('Veniamin Kondratyev', 'm', [held(governor('Krasnodar', 'russia'), '2015-04-22')], {
    surnames: ['Kondratiev'],
    cyrillic: ['Вениамин Кондратьев'],
  }),
  person('Alexander Gusev', 'm', [held(governor('Voronezh', 'russia'), '2017-12-25')], {
    cyrillic: ['Александр Гусев'],
  }),
  person('Andrei Vorobyov', 'm', [held(governor('Moscow', 'russia'), '2012-11-08')], {
    surnames: ['Vorobyev', 'Vorobiov'],
    cyrillic: ['Андрей Воробьёв'],
  }),
  person('Alexander Drozdenko', 'm', [held(governor('Leningrad', 'russia'), '2012-05-28')], {
    cyrillic: ['Александр Дрозденко'],
  }),
  person('Roman Busargin', 'm', [held(governor('Saratov', 'russia'), '2022-05-10')], {
    cyrillic: ['Роман Бусаргин'],
  }),
  person(
    'Ramzan Kadyrov',
    'm',
    [
      held(
        post('Head of Chechnya', 'russia', [
          'chechen leader',
          "chechnya's leader",
          'head of chechnya',
          'chechen strongman',
          'leader of chechnya',
        ]),
        '2007',
      ),
    ],
    { cyrillic: ['Рамзан Кадыров', 'Рамзан Кадиров'] },
  ),
];

/** In territory of Ukraine that Russia occupies. */
const installed: readonly Person[] = [
  person(
    'Yevgeny Balitsky',
    'm',
    [held(governor('Zaporizhzhia', 'russia', { installed: true }), '2022-05')],
    {
      surnames: ['Balitskiy', 'Balytskyi', 'Balitskyi'],
      cyrillic: ['Евгений Балицкий', 'Євген Балицький'],
    },
  ),
  person('Vladimir Saldo', 'm', [held(governor('Kherson', 'russia', { installed: true }), '2022-04')], {
    given: ['Volodymyr'],
    cyrillic: ['Владимир Сальдо', 'Володимир Сальдо'],
  }),
  person(
    'Denis Pushilin',
    'm',
    [
      held(
        post('Russian-installed Head of Donetsk region', 'russia', [
          'russian-installed head of donetsk',
          'russian-installed leader of donetsk',
          'russian-backed leader of donetsk',
        ]),
        '2018-09',
      ),
    ],
    {
      given: ['Denys'],
      cyrillic: ['Денис Пушилин'],
    },
  ),
  person(
    'Leonid Pasechnik',
    'm',
    [
      held(
        post('Russian-installed Head of Luhansk region', 'russia', [
          'russian-installed head of luhansk',
          'russian-installed leader of luhansk',
        ]),
        '2017-11',
      ),
    ],
    {
      cyrillic: ['Леонид Пасечник'],
    },
  ),
  person(
    'Sergei Aksyonov',
    'm',
    [
      held(
        post('Russian-installed Head of Crimea', 'russia', [
          'russian-installed head of crimea',
          'russian-installed governor of crimea',
          'head of russian-occupied crimea',
        ]),
        '2014',
      ),
    ],
    {
      given: ['Sergey'],
      surnames: ['Aksenov', 'Aksionov'],
      cyrillic: ['Сергей Аксёнов'],
    },
  ),
  person(
    'Mikhail Razvozhayev',
    'm',
    [
      held(
        post('Russian-installed Governor of Sevastopol', 'russia', [
          'russian-installed governor of sevastopol',
          'governor of sevastopol',
          'sevastopol governor',
        ]),
        '2019-07',
      ),
    ],
    {
      surnames: ['Razvozhaev'],
      cyrillic: ['Михаил Развожаев'],
    },
  ),
];

export const regionalLeaders: readonly Person[] = [...ukrainian, ...russian, ...installed];
