// Offices that are no 'minister of a country' and that several persons held: each with its words, once.
import { countries } from '../organisations/country.ts';
import { post, stateOffice } from './office.ts';

const { ukraine, us } = countries;

export const headOfPresidentsOffice = post('Head of the Office of the President of Ukraine', 'ukraine', [
  'head of the office of the president of ukraine',
  'head of the office of the president',
  'head of the ukrainian presidential office',
  "head of ukraine's presidential office",
  "head of ukraine's president's office",
  'head of the presidential office of ukraine',
  "zelensky's chief of staff",
  "zelenskyy's chief of staff",
  "zelenskiy's chief of staff",
  "zelensky's top aide",
  "zelenskyy's top aide",
  "zelenskiy's top aide",
  'ukrainian presidential chief of staff',
  'ukrainian chief of staff',
]);

export const headOfMilitaryIntelligence = post("Head of Ukraine's Military Intelligence", 'ukraine', [
  "head of ukraine's military intelligence",
  'head of ukrainian military intelligence',
  'ukrainian military intelligence chief',
  "ukraine's military intelligence chief",
  "ukraine's military intelligence head",
  'ukrainian military intelligence head',
  'ukrainian military spy chief',
  "ukraine's military spy chief",
  "chief of ukraine's military intelligence",
  "ukraine's spy chief",
  'ukrainian spy chief',
  "head of ukraine's gur",
  "head of ukraine's hur",
  'hur chief',
  'gur chief',
]);

export const secretaryOfSecurityCouncil = post(
  'Secretary of the National Security and Defence Council of Ukraine',
  'ukraine',
  [
    'secretary of the national security and defence council of ukraine',
    'secretary of the national security and defense council of ukraine',
    "secretary of ukraine's national security and defence council",
    "secretary of ukraine's national security and defense council",
    "ukraine's national security and defence council secretary",
    "ukraine's national security council secretary",
    "secretary of ukraine's national security council",
    "head of ukraine's national security council",
    "ukraine's security council secretary",
    'ukrainian security council secretary',
    "secretary of ukraine's security council",
    "head of ukraine's security council",
    "ukraine's security council chief",
    'ukrainian security council chief',
    "ukraine's national security adviser",
  ],
);

export const headOfSecurityService = post('Head of the Security Service of Ukraine', 'ukraine', [
  'head of the security service of ukraine',
  "head of ukraine's security service",
  "head of ukraine's sbu",
  'head of the sbu',
  'sbu head',
  'sbu chief',
  "ukraine's security service chief",
]);

export const commanderInChief = post('Commander-in-Chief of the Armed Forces of Ukraine', 'ukraine', [
  'commander-in-chief of the armed forces of ukraine',
  "ukraine's commander-in-chief",
  'ukrainian commander-in-chief',
  "ukraine's army chief",
  'ukrainian army chief',
  "ukraine's top general",
  "ukraine's top commander",
  "ukraine's military chief",
]);

export const chiefOfUkrainianGeneralStaff = post('Chief of the General Staff of Ukraine', 'ukraine', [
  'chief of the general staff of ukraine',
  "chief of ukraine's general staff",
  'ukrainian chief of general staff',
  "ukraine's chief of general staff",
  'chief of the ukrainian general staff',
]);

export const ukrainianForeignSpokesperson = post(
  'Spokesperson of the Foreign Ministry of Ukraine',
  'ukraine',
  [...spokespersonWords('ukrainian foreign ministry'), ...spokespersonWords("ukraine's foreign ministry")],
);

export const ukrainianPrime = stateOffice('Prime Minister', ukraine);
export const ukrainianForeign = stateOffice('Foreign Minister', ukraine);
export const ukrainianDefence = stateOffice('Defence Minister', ukraine);
export const ukrainianProsecutor = stateOffice('Prosecutor General', ukraine, [
  'ukrainian prosecutor-general',
  "ukraine's top prosecutor",
]);
export const ambassadorToUs = stateOffice('Ambassador to the United States', ukraine, [
  'ukrainian ambassador to the us',
  "ukraine's ambassador to the us",
  "ukraine's ambassador to washington",
]);
export const ambassadorToUn = stateOffice('Ambassador to the UN', ukraine, [
  'ukrainian ambassador to the united nations',
  "ukraine's ambassador to the united nations",
  "ukraine's un ambassador",
]);

export const russianSecurityCouncil = post('Secretary of the Security Council of Russia', 'russia', [
  'secretary of the security council of russia',
  "secretary of russia's security council",
  'russian security council secretary',
  "russia's security council secretary",
  'secretary of the russian security council',
]);

export const usPresident = stateOffice('President', us);
export const usVicePresident = post('Vice President of the United States', 'us', [
  ...stateOffice('Vice President', us).words,
  'us vice-president',
  'american vice-president',
]);
export const firstLady = stateOffice('First Lady', us);
export const secretaryOfState = post('US Secretary of State', 'us', [
  'us secretary of state',
  "america's top diplomat",
  "us's top diplomat",
  'us top diplomat',
  'top us diplomat',
]);
export const usDefence = post('US Secretary of Defense', 'us', [
  'us defense secretary',
  'us defence secretary',
  'us secretary of defense',
  'us secretary of defence',
  'us secretary of war',
  'us war secretary',
  'pentagon chief',
]);
export const usTreasury = post('US Secretary of the Treasury', 'us', [
  'us treasury secretary',
  'us secretary of the treasury',
]);
export const nationalSecurityAdviser = post('US National Security Advisor', 'us', [
  'us national security adviser',
  'us national security advisor',
  'white house national security adviser',
  'white house national security advisor',
]);
export const ciaDirector = post('Director of the CIA', 'us', [
  'cia director',
  'cia chief',
  'director of the cia',
]);
export const pressSecretary = post('White House Press Secretary', 'us', ['white house press secretary']);
export const stateSpokesperson = post('State Department Spokesperson', 'us', [
  ...spokespersonWords('state department'),
  ...spokespersonWords('us state department'),
]);
export const usAmbassadorToUn = post('US Ambassador to the UN', 'us', [
  'us ambassador to the un',
  'us ambassador to the united nations',
  'us un ambassador',
]);
export const envoyForUkraine = post('US Special Envoy for Ukraine', 'us', [
  'us special envoy for ukraine',
  'us special envoy to ukraine',
  'us envoy for ukraine',
  'us envoy to ukraine',
  "trump's ukraine envoy",
  "trump's envoy to ukraine",
  "trump's special envoy to ukraine",
  "trump's special envoy for ukraine",
  'us ukraine envoy',
]);

export const highRepresentative = post('EU High Representative for Foreign Affairs', 'eu', [
  'eu foreign policy chief',
  "eu's foreign policy chief",
  "eu's top diplomat",
  'eu top diplomat',
  'eu chief diplomat',
  "european union's top diplomat",
  "european union's foreign policy chief",
  'european union foreign policy chief',
  "bloc's foreign policy chief",
  "bloc's top diplomat",
]);
export const europeanCouncil = post('President of the European Council', 'eu', [
  'european council president',
  'president of the european council',
  'european council chief',
]);
export const secretaryGeneralOfNato = post('Secretary General of NATO', 'nato', [
  'nato secretary general',
  'secretary general of nato',
  "nato's secretary general",
  'nato chief',
  "nato's chief",
  'nato boss',
  'nato head',
]);
export const pope = post('Pope', 'vatican', ['pope', 'pontiff']);

/** 'kremlin spokesman', 'spokesman for the kremlin', … */
export function spokespersonWords(body: string): string[] {
  return ['spokesman', 'spokeswoman', 'spokesperson'].flatMap((role) => [
    `${body} ${role}`,
    `${body}'s ${role}`,
    `${role} for the ${body}`,
    `${role} of the ${body}`,
  ]);
}
