// The United States: former administrations, Congress, and those around them.

import { held, post } from '../offices/office.ts';
import {
  ciaDirector,
  envoyForUkraine,
  nationalSecurityAdviser,
  pressSecretary,
  secretaryOfState,
  stateSpokesperson,
  usAmbassadorToUn,
  usDefence,
} from '../offices/posts.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

const senator = post('US Senator', 'us');
const representative = post('Member of the US House of Representatives', 'us');

export const otherAmericans: readonly Person[] = [
  person('Antony Blinken', 'm', [held(secretaryOfState, '2021-01-26', '2025-01-20')], {
    given: ['Anthony', 'Tony'],
    cyrillic: ['Энтони Блинкен', 'Ентоні Блінкен'],
  }),
  person('Jake Sullivan', 'm', [held(nationalSecurityAdviser, '2021-01-20', '2025-01-19')]),
  person('Lloyd Austin', 'm', [held(usDefence, '2021-01-22', '2025-01-20')]),
  person('William Burns', 'm', [held(ciaDirector, '2021-03-19', '2025-01-20')], { given: ['Bill'] }),
  person('John Kirby', 'm', [
    held(
      post('White House National Security Spokesman', 'us', [
        'white house national security spokesman',
        'white house national security council spokesman',
      ]),
      '2022-05',
      '2025-01-19',
    ),
  ]),
  person('Karine Jean-Pierre', 'f', [held(pressSecretary, '2022-05-13', '2025-01-19')]),
  person('Jen Psaki', 'f', [held(pressSecretary, '2021-01-20', '2022-05-12')], { given: ['Jennifer'] }),
  person('Ned Price', 'm', [held(stateSpokesperson, '2021-01-20', '2023-03')]),
  person('Matthew Miller', 'm', [held(stateSpokesperson, '2023-04', '2025-01-20')], { given: ['Matt'] }),
  person('Linda Thomas-Greenfield', 'f', [held(usAmbassadorToUn, '2021-02-25', '2025-01-20')]),
  person('Victoria Nuland', 'f', [held(post('US Under Secretary of State', 'us'), '2021-05', '2024-03')]),
  person('Kurt Volker', 'm', [held(envoyForUkraine, '2017-07-07', '2019-09-27')]),
  person('John Bolton', 'm', [held(nationalSecurityAdviser, '2018-04-09', '2019-09-10')]),
  person('Mike Pompeo', 'm', [held(secretaryOfState, '2018-04-26', '2021-01-20')], { given: ['Michael'] }),
  person('Michael McFaul', 'm', [held(post('US Ambassador to Russia', 'us'), '2012-01', '2014-02')]),
  person('Mike Johnson', 'm', [
    held(
      post('Speaker of the US House of Representatives', 'us', [
        'us house speaker',
        'speaker of the us house of representatives',
        'speaker of the house',
        'house speaker',
      ]),
      '2023-10-25',
    ),
  ]),
  person('John Thune', 'm', [
    held(
      post('US Senate Majority Leader', 'us', ['us senate majority leader', 'senate majority leader']),
      '2025-01-03',
    ),
  ]),
  person('Mitch McConnell', 'm', [held(senator)]),
  person('Lindsey Graham', 'm', [held(senator, '2003-01-03')], {
    given: ['Lindsay'],
    cyrillic: ['Линдси Грэм', 'Ліндсі Грем'],
  }),
  person('Richard Blumenthal', 'm', [held(senator, '2011-01')]),
  person('Jeanne Shaheen', 'f', [held(senator, '2009-01')]),
  person('Roger Wicker', 'm', [held(senator)]),
  person('Mark Kelly', 'm', [held(senator, '2020-12')]),
  person('Brian Fitzpatrick', 'm', [held(representative)]),
  person('Michael McCaul', 'm', [held(representative)]),
  person('Elon Musk', 'm', [], { cyrillic: ['Илон Маск', 'Ілон Маск'] }),
  person('Tucker Carlson', 'm', []),
];
