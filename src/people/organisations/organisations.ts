// All organisations that speak or act in reports.

import { governmentsAndMinistries } from '../offices/governments.ts';
import type { Organisation } from '../person.ts';
import { organisation } from './define-organisation.ts';
import { newsOutlets } from './news-outlets.ts';

const armedForces = [
  organisation('General Staff of Ukraine', 'armed-force', 'ukraine', [
    "Ukraine's General Staff",
    'Ukrainian General Staff',
    "Ukraine's military general staff",
    "General Staff of Ukraine's armed forces",
    'General Staff of the Armed Forces of Ukraine',
  ]),
  organisation('General Staff of Russia', 'armed-force', 'russia', [
    "Russia's General Staff",
    'Russian General Staff',
  ]),
  organisation('Armed Forces of Ukraine', 'armed-force', 'ukraine', [
    "Ukraine's armed forces",
    'Ukrainian armed forces',
    "Ukraine's military",
    'Ukrainian military',
    "Ukraine's army",
    'Ukrainian army',
    'AFU',
  ]),
  organisation('Armed Forces of Russia', 'armed-force', 'russia', [
    "Russia's armed forces",
    'Russian armed forces',
    "Russia's military",
    'Russian military',
    "Russia's army",
    'Russian army',
  ]),
  organisation('Air Force of Ukraine', 'armed-force', 'ukraine', [
    "Ukraine's air force",
    'Ukrainian air force',
  ]),
  organisation('Wagner Group', 'armed-force', 'russia', ['Wagner']),
];

const agencies = [
  organisation('Security Service of Ukraine', 'agency', 'ukraine', [
    'SBU',
    "Ukraine's security service",
    "Ukraine's SBU",
  ]),
  organisation("Ukraine's Military Intelligence", 'agency', 'ukraine', [
    'HUR',
    'GUR',
    'Ukrainian military intelligence',
    "Ukraine's military intelligence agency",
    "Ukraine's HUR",
    "Ukraine's GUR",
    'Main Directorate of Intelligence',
    'Defence Intelligence of Ukraine',
  ]),
  organisation('NABU', 'agency', 'ukraine', [
    'National Anti-Corruption Bureau',
    'National Anti-Corruption Bureau of Ukraine',
  ]),
  organisation('State Emergency Service of Ukraine', 'agency', 'ukraine', [
    "Ukraine's State Emergency Service",
    "Ukraine's emergency service",
    "Ukraine's emergency services",
  ]),
  organisation('FSB', 'agency', 'russia', [
    'Federal Security Service',
    "Russia's Federal Security Service",
    "Russia's FSB",
    "Russia's security service",
  ]),
  organisation('SVR', 'agency', 'russia', ["Russia's Foreign Intelligence Service", "Russia's SVR"]),
  organisation('GRU', 'agency', 'russia', [
    "Russia's military intelligence",
    'Russian military intelligence',
    "Russia's GRU",
  ]),
  organisation('Investigative Committee of Russia', 'agency', 'russia', [
    "Russia's Investigative Committee",
    'Investigative Committee',
  ]),
  organisation('CIA', 'agency', 'us', ['Central Intelligence Agency']),
  organisation('IAEA', 'agency', 'un', [
    'International Atomic Energy Agency',
    'UN nuclear watchdog',
    "UN's nuclear watchdog",
  ]),
];

const bodies = [
  organisation('National Security and Defence Council of Ukraine', 'body', 'ukraine', [
    "Ukraine's National Security and Defence Council",
    "Ukraine's National Security and Defense Council",
    'NSDC',
    "Ukraine's National Security Council",
    "Ukraine's Security Council",
  ]),
  organisation('Verkhovna Rada', 'body', 'ukraine', ['Rada', "Ukraine's parliament", 'Ukrainian parliament']),
  organisation('Security Council of Russia', 'body', 'russia', [
    "Russia's Security Council",
    'Russian Security Council',
  ]),
  organisation('State Duma', 'body', 'russia', [
    'Duma',
    "Russia's parliament",
    'Russian parliament',
    "Russia's State Duma",
  ]),
  organisation('Federation Council of Russia', 'body', 'russia', [
    'Federation Council',
    "Russia's Federation Council",
  ]),
  organisation('Central Bank of Russia', 'body', 'russia', [
    'Bank of Russia',
    "Russia's central bank",
    'Russian central bank',
  ]),
  organisation('Russian Direct Investment Fund', 'company', 'russia', [
    'RDIF',
    "Russia's sovereign wealth fund",
  ]),
  organisation('US Congress', 'body', 'us', ['Congress']),
  organisation('US Senate', 'body', 'us', ['Senate']),
  organisation('US House of Representatives', 'body', 'us', ['House of Representatives']),
  organisation('European Commission', 'body', 'eu', ['EU Commission']),
  organisation('European Council', 'body', 'eu'),
  organisation('European Parliament', 'body', 'eu'),
  organisation('European Central Bank', 'body', 'eu', ['ECB']),
  organisation('UN Security Council', 'body', 'un', ['United Nations Security Council']),
  organisation('UN General Assembly', 'body', 'un', ['United Nations General Assembly']),
  organisation('International Criminal Court', 'body', undefined, ['ICC']),
  organisation('International Committee of the Red Cross', 'body', undefined, ['Red Cross', 'ICRC']),
  organisation('Council of Europe', 'body', undefined),
  organisation('International Monetary Fund', 'body', undefined, ['IMF']),
  organisation('World Economic Forum', 'body', undefined, ['WEF']),
  organisation('Institute for the Study of War', 'body', undefined, ['ISW']),
];

const alliances = [
  organisation('European Union', 'alliance', 'eu', ['EU', 'ЕС', 'ЄС']),
  organisation('NATO', 'alliance', 'nato', ['Nato', 'North Atlantic Treaty Organization', 'НАТО']),
  organisation('United Nations', 'alliance', 'un', ['UN', 'ООН']),
  organisation('G7', 'alliance', undefined, ['Group of Seven']),
  organisation('G20', 'alliance', undefined, ['Group of 20']),
  organisation('OSCE', 'alliance', undefined, [
    'Organization for Security and Co-operation in Europe',
    'Organisation for Security and Co-operation in Europe',
  ]),
  organisation('BRICS', 'alliance', undefined, ['Brics']),
  organisation('Coalition of the willing', 'alliance', undefined, ['coalition of the willing']),
  organisation('E3', 'alliance', undefined),
  organisation('Weimar+', 'alliance', undefined, ['Weimar Plus']),
];

const companies = [
  organisation('Gazprom', 'company', 'russia'),
  organisation('Rosneft', 'company', 'russia'),
  organisation('Lukoil', 'company', 'russia'),
  organisation('Rosatom', 'company', 'russia'),
  organisation('Energoatom', 'company', 'ukraine'),
  organisation('Naftogaz', 'company', 'ukraine'),
  organisation('Ukrenergo', 'company', 'ukraine'),
  organisation('DTEK', 'company', 'ukraine'),
  organisation('Euroclear', 'company', undefined),
];

export const organisations: readonly Organisation[] = [
  ...governmentsAndMinistries,
  ...armedForces,
  ...agencies,
  ...bodies,
  ...alliances,
  ...companies,
  ...newsOutlets,
];
