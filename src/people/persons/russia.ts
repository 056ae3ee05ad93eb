// Russia: the Kremlin, the ministries and the delegation to the talks.

import { held, post, stateOffice } from '../offices/office.ts';
import { russianSecurityCouncil, spokespersonWords } from '../offices/posts.ts';
import { countries } from '../organisations/country.ts';
import type { Person } from '../person.ts';
import { person } from './define-person.ts';

const { russia } = countries;
const aide = post('Aide to the President of Russia', 'russia');
const defence = stateOffice('Defence Minister', russia);
const deputyForeign = stateOffice('Deputy Foreign Minister', russia);

export const russianOfficials: readonly Person[] = [
  person(
    'Vladimir Putin',
    'm',
    [held(stateOffice('President', russia, ['kremlin leader', 'kremlin chief']), '2012-05-07')],
    { given: ['Volodymyr'], cyrillic: ['Владимир Путин', 'Володимир Путін'] },
  ),
  person('Sergey Lavrov', 'm', [held(stateOffice('Foreign Minister', russia), '2004-03-09')], {
    given: ['Serhii'],
    cyrillic: ['Сергей Лавров', 'Сергій Лавров'],
  }),
  person(
    'Dmitry Peskov',
    'm',
    [
      held(
        post('Kremlin Spokesman', 'russia', [
          'kremlin spokesman',
          'kremlin spokesperson',
          "kremlin's spokesman",
          'spokesman for the kremlin',
          "putin's spokesman",
          "putin's press secretary",
          "russian president's spokesman",
          'russian presidential spokesman',
          'russian presidential press secretary',
          'kremlin press secretary',
        ]),
        '2012-05-22',
      ),
    ],
    { cyrillic: ['Дмитрий Песков', 'Дмитро Пєсков'] },
  ),
  person(
    'Maria Zakharova',
    'f',
    [
      held(
        post('Spokeswoman of the Foreign Ministry of Russia', 'russia', [
          ...spokespersonWords('russian foreign ministry'),
          ...spokespersonWords("russia's foreign ministry"),
        ]),
        '2015-08-10',
      ),
    ],
    { surnames: ['Zaharova', 'Zacharova'], cyrillic: ['Мария Захарова', 'Марія Захарова'] },
  ),
  person(
    'Yuri Ushakov',
    'm',
    [
      held(
        post('Foreign Policy Aide to the President of Russia', 'russia', [
          'kremlin aide',
          'kremlin foreign policy aide',
          "kremlin's foreign policy aide",
          "putin's foreign policy aide",
          "putin's foreign policy adviser",
          "putin's foreign policy advisor",
          'kremlin foreign policy adviser',
          'kremlin foreign policy advisor',
          'kremlin diplomatic adviser',
          "putin's diplomatic adviser",
          'russian presidential aide',
        ]),
        '2012-05-22',
      ),
    ],
    { cyrillic: ['Юрий Ушаков', 'Юрій Ушаков'] },
  ),
  person(
    'Vladimir Medinsky',
    'm',
    [
      held(
        post('Aide to the President of Russia', 'russia', [
          "russia's chief negotiator",
          "russia's lead negotiator",
          "russia's top negotiator",
          'russian chief negotiator',
          'russian lead negotiator',
          'chief russian negotiator',
          'lead russian negotiator',
          'head of the russian delegation',
          "russia's head negotiator",
        ]),
        '2020-01-24',
      ),
    ],
    {
      surnames: ['Medinskiy', 'Medinskii', 'Medinskyi', 'Medynskyi'],
      cyrillic: ['Владимир Мединский', 'Володимир Мединський'],
    },
  ),
  person('Alexander Fomin', 'm', [held(stateOffice('Deputy Defence Minister', russia))], {
    cyrillic: ['Александр Фомин', 'Олександр Фомін'],
  }),
  person('Mikhail Galuzin', 'm', [held(deputyForeign, '2022-11')], {
    cyrillic: ['Михаил Галузин', 'Михайло Галузін'],
  }),
  person(
    'Igor Kostyukov',
    'm',
    [
      held(
        post("Head of Russia's Military Intelligence (GRU)", 'russia', [
          "head of russia's military intelligence",
          'russian military intelligence chief',
          "russia's military intelligence chief",
          'gru chief',
          'head of the gru',
          "russia's gru chief",
        ]),
        '2018-11-22',
      ),
    ],
    { surnames: ['Kostiukov'], cyrillic: ['Игорь Костюков', 'Ігор Костюков'] },
  ),
  person('Alexander Zorin', 'm', [held(post('Senior officer of the General Staff of Russia', 'russia'))], {
    cyrillic: ['Александр Зорин'],
  }),
  person(
    'Kirill Dmitriev',
    'm',
    [
      held(
        post("Special Representative of Russia's President for Investment", 'russia', [
          "putin's special envoy",
          "putin's envoy",
          "putin's economic envoy",
          "putin's investment envoy",
          'kremlin special envoy',
          'kremlin envoy',
          'kremlin economic envoy',
          'russian special envoy',
          "russia's special envoy",
          "russian president's special envoy",
          'russian presidential envoy',
        ]),
        '2025-02-23',
      ),
    ],
    { surnames: ['Dmitriyev'], cyrillic: ['Кирилл Дмитриев', 'Кирило Дмитрієв'] },
  ),
  person(
    'Dmitry Medvedev',
    'm',
    [
      held(stateOffice('Prime Minister', russia), '2012-05-08', '2020-01-15'),
      held(
        post('Deputy Chairman of the Security Council of Russia', 'russia', [
          "deputy chairman of russia's security council",
          'deputy chairman of the russian security council',
          'deputy chair of the russian security council',
          "deputy chair of russia's security council",
          "deputy head of russia's security council",
        ]),
        '2020-01-16',
      ),
    ],
    { cyrillic: ['Дмитрий Медведев', 'Дмитро Медведєв'] },
  ),
  person('Mikhail Mishustin', 'm', [held(stateOffice('Prime Minister', russia), '2020-01-16')], {
    cyrillic: ['Михаил Мишустин', 'Михайло Мішустін'],
  }),
  person('Andrei Belousov', 'm', [held(defence, '2024-05-14')], {
    given: ['Andrii'],
    surnames: ['Belousow'],
    cyrillic: ['Андрей Белоусов', 'Андрій Бєлоусов'],
  }),
  person(
    'Sergei Shoigu',
    'm',
    [held(defence, '2012-11-06', '2024-05-13'), held(russianSecurityCouncil, '2024-05-14')],
    { surnames: ['Shoygu'], cyrillic: ['Сергей Шойгу', 'Сергій Шойгу'] },
  ),
  person(
    'Nikolai Patrushev',
    'm',
    [held(russianSecurityCouncil, '2008-05-12', '2024-05-12'), held(aide, '2024-05-14')],
    {
      cyrillic: ['Николай Патрушев', 'Микола Патрушев'],
    },
  ),
  person(
    'Valery Gerasimov',
    'm',
    [
      held(
        post('Chief of the General Staff of Russia', 'russia', [
          'chief of the general staff of russia',
          "russia's chief of general staff",
          "chief of russia's general staff",
          'russian chief of general staff',
          'chief of the russian general staff',
          "russia's top general",
        ]),
        '2012-11-09',
      ),
    ],
    { given: ['Valeriy'], cyrillic: ['Валерий Герасимов', 'Валерій Герасимов'] },
  ),
  person('Sergei Ryabkov', 'm', [held(deputyForeign, '2008-08')], {
    surnames: ['Riabkov'],
    cyrillic: ['Сергей Рябков'],
  }),
  person('Alexander Grushko', 'm', [held(deputyForeign, '2018-01')], { cyrillic: ['Александр Грушко'] }),
  person('Andrey Rudenko', 'm', [held(deputyForeign, '2019-09')], {
    given: ['Andrei'],
    cyrillic: ['Андрей Руденко'],
  }),
  person(
    'Grigory Karasin',
    'm',
    [held(post("Chair of the Federation Council's International Affairs Committee", 'russia'))],
    {
      cyrillic: ['Григорий Карасин'],
    },
  ),
  person('Sergei Beseda', 'm', [held(post('Adviser to the Director of the FSB', 'russia'))], {
    cyrillic: ['Сергей Беседа'],
  }),
];
