// Europe's large states: the United Kingdom, France, Germany, Italy, Poland, Finland, Hungary.

import { held, post, stateOffice } from '../offices/office.ts';
import { countries } from '../organisations/country.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

const { uk, france, germany, italy, poland, finland, hungary } = countries;
const ukPrime = stateOffice('Prime Minister', uk);
const ukForeign = stateOffice('Foreign Secretary', uk);
const ukDefence = stateOffice('Defence Secretary', uk);
const frenchForeign = stateOffice('Foreign Minister', france);
const frenchForces = stateOffice('Armed Forces Minister', france, [
  'french defence minister',
  'french defense minister',
  "france's defence minister",
]);
const germanChancellor = stateOffice('Chancellor', germany);
const germanForeign = stateOffice('Foreign Minister', germany);
const polishPresident = stateOffice('President', poland);
const polishPrime = stateOffice('Prime Minister', poland);

const british: readonly Person[] = [
  person('Keir Starmer', 'm', [held(ukPrime, '2024-07-05')], {
    cyrillic: ['Кир Стармер', 'Кір Стармер'],
    also: ['Sir Keir', 'Sir Keir Starmer'],
  }),
  person('Rishi Sunak', 'm', [held(ukPrime, '2022-10-25', '2024-07-04')]),
  person('Liz Truss', 'f', [
    held(ukForeign, '2021-09-15', '2022-09-05'),
    held(ukPrime, '2022-09-06', '2022-10-24'),
  ]),
  person('Boris Johnson', 'm', [held(ukPrime, '2019-07-24', '2022-09-05')], { cyrillic: ['Борис Джонсон'] }),
  person('Yvette Cooper', 'f', [held(ukForeign, '2025-09-05')]),
  person('David Lammy', 'm', [
    held(ukForeign, '2024-07-05', '2025-09-04'),
    held(stateOffice('Deputy Prime Minister', uk), '2025-09-05'),
  ]),
  person(
    'David Cameron',
    'm',
    [held(ukPrime, '2010-05-11', '2016-07-12'), held(ukForeign, '2023-11-13', '2024-07-04')],
    {
      also: ['Lord Cameron'],
    },
  ),
  person('James Cleverly', 'm', [held(ukForeign, '2022-09-06', '2023-11-12')]),
  person('John Healey', 'm', [held(ukDefence, '2024-07-05')]),
  person('Grant Shapps', 'm', [held(ukDefence, '2023-08-31', '2024-07-04')]),
  person('Ben Wallace', 'm', [held(ukDefence, '2019-07-24', '2023-08-30')]),
  person('Jonathan Powell', 'm', [
    held(
      post('UK National Security Adviser', 'uk', [
        'uk national security adviser',
        "britain's national security adviser",
        "starmer's national security adviser",
        'british national security adviser',
      ]),
      '2024-12',
    ),
  ]),
  person(
    'Tony Radakin',
    'm',
    [held(post('UK Chief of the Defence Staff', 'uk'), '2021-11-30', '2025-09-01')],
    { also: ['Sir Tony Radakin'] },
  ),
  person('Richard Knighton', 'm', [held(post('UK Chief of the Defence Staff', 'uk'), '2025-09-02')], {
    also: ['Sir Richard Knighton', 'Sir Rich Knighton'],
  }),
  person('King Charles III', 'm', [held(post('King of the United Kingdom', 'uk'), '2022-09-08')], {
    surname: 'Charles',
    lesserKnown: true,
    also: ['King Charles'],
  }),
];

const french: readonly Person[] = [
  person('Emmanuel Macron', 'm', [held(stateOffice('President', france), '2017-05-14')], {
    cyrillic: ['Эммануэль Макрон', 'Еммануель Макрон'],
  }),
  person('Jean-Noël Barrot', 'm', [held(frenchForeign, '2024-09-21')]),
  person('Stéphane Séjourné', 'm', [held(frenchForeign, '2024-01-12', '2024-09-20')]),
  person('Catherine Colonna', 'f', [held(frenchForeign, '2022-05-20', '2024-01-11')]),
  person('Sébastien Lecornu', 'm', [
    held(frenchForces, '2022-05-20', '2025-09-08'),
    held(stateOffice('Prime Minister', france), '2025-09-09'),
  ]),
  person('Catherine Vautrin', 'f', [held(frenchForces, '2025-10-12')]),
  person('Emmanuel Bonne', 'm', [
    held(
      post("Diplomatic Adviser to France's President", 'france', ["macron's diplomatic adviser"]),
      '2019-05',
    ),
  ]),
];

const german: readonly Person[] = [
  person('Friedrich Merz', 'm', [held(germanChancellor, '2025-05-06')], {
    cyrillic: ['Фридрих Мерц', 'Фрідріх Мерц'],
  }),
  person('Olaf Scholz', 'm', [held(germanChancellor, '2021-12-08', '2025-05-05')], {
    cyrillic: ['Олаф Шольц'],
  }),
  person('Angela Merkel', 'f', [held(germanChancellor, '2005-11-22', '2021-12-07')], {
    cyrillic: ['Ангела Меркель'],
  }),
  person('Johann Wadephul', 'm', [held(germanForeign, '2025-05-06')], {
    surnames: ['Wadepfuhl', 'Wadephuhl'],
  }),
  person('Annalena Baerbock', 'f', [
    held(germanForeign, '2021-12-08', '2025-05-05'),
    held(
      post('President of the UN General Assembly', 'un', [
        'president of the un general assembly',
        'un general assembly president',
      ]),
      '2025-09-09',
    ),
  ]),
  person('Boris Pistorius', 'm', [held(stateOffice('Defence Minister', germany), '2023-01-19')], {
    cyrillic: ['Борис Писториус'],
  }),
  person('Frank-Walter Steinmeier', 'm', [held(stateOffice('President', germany), '2017-03-19')]),
  person('Lars Klingbeil', 'm', [held(stateOffice('Finance Minister', germany), '2025-05-06')]),
  person('Stefan Kornelius', 'm', [
    held(
      post('Spokesman of the Government of Germany', 'germany', [
        'german government spokesman',
        "merz's spokesman",
      ]),
      '2025-05-06',
    ),
  ]),
];

const others: readonly Person[] = [
  person('Giorgia Meloni', 'f', [held(stateOffice('Prime Minister', italy), '2022-10-22')], {
    cyrillic: ['Джорджа Мелони', 'Джорджія Мелоні'],
  }),
  person('Antonio Tajani', 'm', [held(stateOffice('Foreign Minister', italy), '2022-10-22')]),
  person('Guido Crosetto', 'm', [held(stateOffice('Defence Minister', italy), '2022-10-22')]),
  person('Matteo Salvini', 'm', [held(stateOffice('Deputy Prime Minister', italy), '2022-10-22')]),
  person(
    'Donald Tusk',
    'm',
    [
      held(post('President of the European Council', 'eu'), '2014-12-01', '2019-11-30'),
      held(polishPrime, '2023-12-13'),
    ],
    { cyrillic: ['Дональд Туск'] },
  ),
  person('Mateusz Morawiecki', 'm', [held(polishPrime, '2017-12-11', '2023-12-12')]),
  person('Karol Nawrocki', 'm', [held(polishPresident, '2025-08-06')], {
    cyrillic: ['Кароль Навроцкий', 'Кароль Навроцький'],
  }),
  person('Andrzej Duda', 'm', [held(polishPresident, '2015-08-06', '2025-08-05')], {
    cyrillic: ['Анджей Дуда'],
  }),
  person('Radosław Sikorski', 'm', [held(stateOffice('Foreign Minister', poland), '2023-12-13')], {
    given: ['Radek'],
    surnames: ['Sikorsky'],
    cyrillic: ['Радослав Сикорский', 'Радослав Сікорський'],
  }),
  person('Władysław Kosiniak-Kamysz', 'm', [held(stateOffice('Defence Minister', poland), '2023-12-13')]),
  person('Alexander Stubb', 'm', [held(stateOffice('President', finland), '2024-03-01')], {
    given: ['Alex'],
    cyrillic: ['Александр Стубб', 'Александер Стубб'],
  }),
  person('Sauli Niinistö', 'm', [held(stateOffice('President', finland), '2012-03-01', '2024-02-29')]),
  person('Petteri Orpo', 'm', [held(stateOffice('Prime Minister', finland), '2023-06-20')]),
  person('Elina Valtonen', 'f', [held(stateOffice('Foreign Minister', finland), '2023-06-20')]),
  person('Antti Häkkänen', 'm', [held(stateOffice('Defence Minister', finland), '2023-06-20')]),
  person('Viktor Orbán', 'm', [held(stateOffice('Prime Minister', hungary), '2010-05-29')], {
    cyrillic: ['Виктор Орбан', 'Віктор Орбан'],
  }),
  person('Péter Szijjártó', 'm', [held(stateOffice('Foreign Minister', hungary), '2014-09-23')], {
    given: ['Peter'],
    surnames: ['Szijarto'],
    cyrillic: ['Петер Сийярто', 'Петер Сіярто'],
  }),
];

export const westernEuropeans: readonly Person[] = [...british, ...french, ...german, ...others];
