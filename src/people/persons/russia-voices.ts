// Russians whom reports quote without an office of state: businessmen, the opposition, the media.

import { held, post } from '../offices/office.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

export const russianVoices: readonly Person[] = [
  person('Roman Abramovich', 'm', [], { cyrillic: ['Роман Абрамович'] }),
  person('Alexei Navalny', 'm', [], { surnames: ['Navalnyy', 'Navalniy'], cyrillic: ['Алексей Навальный'] }),
  person('Yulia Navalnaya', 'f', [], { cyrillic: ['Юлия Навальная'] }),
  person('Margarita Simonyan', 'f', [held(post('Editor-in-chief of RT', 'russia'), '2005')], {
    cyrillic: ['Маргарита Симоньян'],
  }),
  person('Vladimir Solovyov', 'm', [held(post('Russian state television presenter', 'russia'))], {
    surnames: ['Solovyev'],
    cyrillic: ['Владимир Соловьёв'],
  }),
  person('Fyodor Lukyanov', 'm', [held(post('Editor of Russia in Global Affairs', 'russia'))], {
    given: ['Fedor'],
    surnames: ['Lukianov'],
    cyrillic: ['Фёдор Лукьянов'],
  }),
  person('Sergei Markov', 'm', [held(post('Political analyst, formerly a Kremlin adviser', 'russia'))], {
    cyrillic: ['Сергей Марков'],
  }),
];
