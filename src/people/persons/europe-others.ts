// Europe's smaller states, and those between them and Russia.

import { held, post, stateOffice } from '../offices/office.ts';
import { countries } from '../organisations/country.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

const c = countries;

export const smallerEuropeans: readonly Person[] = [
  person('Mette Frederiksen', 'f', [held(stateOffice('Prime Minister', c.denmark), '2019-06-27')]),
  person('Lars Løkke Rasmussen', 'm', [held(stateOffice('Foreign Minister', c.denmark), '2022-12-15')], {
    surnames: ['Løkke'],
    also: ['Lars Lokke'],
  }),
  person('Troels Lund Poulsen', 'm', [held(stateOffice('Defence Minister', c.denmark), '2023-08-22')]),
  person('Jonas Gahr Støre', 'm', [held(stateOffice('Prime Minister', c.norway), '2021-10-14')], {
    given: ['Jonas'],
    surname: 'Støre',
    surnames: ['Stoere', 'Gahr Støre'],
  }),
  person('Espen Barth Eide', 'm', [held(stateOffice('Foreign Minister', c.norway), '2023-10-16')], {
    given: ['Espen'],
    surnames: ['Barth Eide'],
  }),
  person('Ulf Kristersson', 'm', [held(stateOffice('Prime Minister', c.sweden), '2022-10-18')]),
  person('Maria Malmer Stenergard', 'f', [held(stateOffice('Foreign Minister', c.sweden), '2024-09-10')], {
    surnames: ['Malmer Stenergard'],
  }),
  person('Tobias Billström', 'm', [
    held(stateOffice('Foreign Minister', c.sweden), '2022-10-18', '2024-09-09'),
  ]),
  person('Pål Jonson', 'm', [held(stateOffice('Defence Minister', c.sweden), '2022-10-18')]),
  person('Gitanas Nausėda', 'm', [held(stateOffice('President', c.lithuania), '2019-07-12')]),
  person('Kęstutis Budrys', 'm', [held(stateOffice('Foreign Minister', c.lithuania), '2024-12-12')]),
  person('Gabrielius Landsbergis', 'm', [
    held(stateOffice('Foreign Minister', c.lithuania), '2020-12-11', '2024-12-11'),
  ]),
  person('Inga Ruginienė', 'f', [held(stateOffice('Prime Minister', c.lithuania), '2025-09-25')]),
  person('Edgars Rinkēvičs', 'm', [held(stateOffice('President', c.latvia), '2023-07-08')]),
  person('Evika Siliņa', 'f', [held(stateOffice('Prime Minister', c.latvia), '2023-09-15')]),
  person('Baiba Braže', 'f', [held(stateOffice('Foreign Minister', c.latvia), '2024-04-19')]),
  person('Kristen Michal', 'm', [held(stateOffice('Prime Minister', c.estonia), '2024-07-23')]),
  person('Alar Karis', 'm', [held(stateOffice('President', c.estonia), '2021-10-11')]),
  person('Margus Tsahkna', 'm', [held(stateOffice('Foreign Minister', c.estonia), '2023-04-17')]),
  person('Hanno Pevkur', 'm', [held(stateOffice('Defence Minister', c.estonia), '2022-07-18')]),
  person('Petr Pavel', 'm', [held(stateOffice('President', c.czechia), '2023-03-09')]),
  person('Petr Fiala', 'm', [held(stateOffice('Prime Minister', c.czechia), '2021-12-17', '2025-12-08')]),
  person('Andrej Babiš', 'm', [held(stateOffice('Prime Minister', c.czechia), '2025-12-09')]),
  person('Jan Lipavský', 'm', [held(stateOffice('Foreign Minister', c.czechia), '2021-12-17', '2025-12-14')]),
  person('Robert Fico', 'm', [held(stateOffice('Prime Minister', c.slovakia), '2023-10-25')], {
    cyrillic: ['Роберт Фицо', 'Роберт Фіцо'],
  }),
  person('Peter Pellegrini', 'm', [held(stateOffice('President', c.slovakia), '2024-06-15')]),
  person('Juraj Blanár', 'm', [held(stateOffice('Foreign Minister', c.slovakia), '2023-10-25')]),
  person('Nicușor Dan', 'm', [held(stateOffice('President', c.romania), '2025-05-26')]),
  person('Klaus Iohannis', 'm', [held(stateOffice('President', c.romania), '2014-12-21', '2025-02-11')]),
  person('Maia Sandu', 'f', [held(stateOffice('President', c.moldova), '2020-12-24')], {
    cyrillic: ['Майя Санду', 'Мая Санду'],
  }),
  person('Aleksandar Vučić', 'm', [held(stateOffice('President', c.serbia), '2017-05-31')], {
    given: ['Alexander'],
    surnames: ['Vucic'],
    cyrillic: ['Александр Вучич'],
  }),
  person('Kyriakos Mitsotakis', 'm', [held(stateOffice('Prime Minister', c.greece), '2023-06-26')]),
  person('Pedro Sánchez', 'm', [held(stateOffice('Prime Minister', c.spain), '2018-06-02')]),
  person('José Manuel Albares', 'm', [held(stateOffice('Foreign Minister', c.spain), '2021-07-12')]),
  person('Bart De Wever', 'm', [held(stateOffice('Prime Minister', c.belgium), '2025-02-03')], {
    surname: 'De Wever',
  }),
  person('Maxime Prévot', 'm', [held(stateOffice('Foreign Minister', c.belgium), '2025-02-03')]),
  person('Dick Schoof', 'm', [held(stateOffice('Prime Minister', c.netherlands), '2024-07-02')]),
  person('Ruben Brekelmans', 'm', [held(stateOffice('Defence Minister', c.netherlands), '2024-07-02')]),
  person('Christian Stocker', 'm', [held(stateOffice('Chancellor', c.austria), '2025-03-03')]),
  person('Beate Meinl-Reisinger', 'f', [held(stateOffice('Foreign Minister', c.austria), '2025-03-03')]),
  person('Ignazio Cassis', 'm', [held(stateOffice('Foreign Minister', c.switzerland), '2017-11-01')]),
  person('Micheál Martin', 'm', [
    held(
      post('Taoiseach', 'other', ['taoiseach', 'irish prime minister', "ireland's prime minister"]),
      '2025-01-23',
    ),
  ]),
  person('Alexander Lukashenko', 'm', [held(stateOffice('President', c.belarus), '1994-07-20')], {
    given: ['Alyaksandr', 'Aliaksandr'],
    surnames: ['Lukashenka'],
    cyrillic: ['Александр Лукашенко', 'Олександр Лукашенко'],
  }),
  person(
    'Sviatlana Tsikhanouskaya',
    'f',
    [held(post('Leader of the Belarusian opposition', 'other', ['belarusian opposition leader']))],
    {
      given: ['Svetlana'],
      surnames: ['Tikhanovskaya'],
    },
  ),
  person('Nikol Pashinyan', 'm', [held(stateOffice('Prime Minister', c.armenia), '2018-05-08')], {
    cyrillic: ['Никол Пашинян'],
  }),
  person('Ilham Aliyev', 'm', [held(stateOffice('President', c.azerbaijan), '2003-10-31')], {
    surnames: ['Aliev'],
    cyrillic: ['Ильхам Алиев'],
  }),
  person('Kassym-Jomart Tokayev', 'm', [held(stateOffice('President', c.kazakhstan), '2019-03-20')], {
    surnames: ['Tokaev'],
    cyrillic: ['Касым-Жомарт Токаев'],
  }),
];
