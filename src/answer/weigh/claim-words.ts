// What can be asked to have happened, and the words that tell of it. Data: a claim that no word of its line tells of was not made.
import { foldText } from '../../text/fold.ts';
import { stemWord } from '../../text/terms.ts';

/**
 * Before the colon the words that ask, after it others that may answer: what is the same, what came of it, and what says
 * that it did not come about. Only what reports have few words for, so that a passage with none of them does not tell of it.
 */
const CLAIMS: readonly string[] = [
  'resign resigned resignation quit: step stepped leave left departure dismissed sacked fired ousted',
  'replace replaced replacement succeed succeeded successor: sacked dismissed removed ousted appointed new instead',
  'fire fired sack sacked oust ousted: dismiss dismissed remove removed resign resigned replaced launch launched shot send sent attack attacked strike',
  'appoint appointed: appointment named nominate nominated chosen picked new replaced',
  'elect elected: election elections vote voted win won victory',
  'win winner: won victory winning defeat lose lost',
  'sign signed signing: signature signatory concluded initialled inked formalised',
  'start started begin began begun: starting beginning launch launched launching open opened commence since effect force resume resumed',
  'resume resumed restart restarted: start started begin began continue continued again next',
  'end ended ending finish finished: expire expired conclude concluded until stop stopped halt lift lifted deadline last',
  'meet met: meeting meetings summit sit-down face-to-face talks talk host hosted received visit visited join together',
  'visit visited: visiting travel travelled trip arrive arrived fly flew go going went host hosted came come tour attend headed',
  'travel travelled: travelling visit visited visiting trip arrive arrived fly flew flight go going went come came tour headed attend',
  'arrive arrived arrival: land landed reach reached come came roll rolled drove driven brought taken deploy deployed travel sent',
  'land landed: arrive arrived touch',
  'walk walked storm stormed: quit abandon abandoned boycott boycotted',
  'hand handed: return returned give gave given transfer transferred swap swapped exchange exchanged deliver delivered receive received repatriated',
  'cancel cancelled canceled postpone postponed: scrap scrapped call called drop dropped delay delayed suspended',
  'arrest arrested detain detained jail jailed: custody held captured prison',
  'release released free freed: return returned swap swapped exchange exchanged hand handed',
  'return returned: returning back home repatriated bring brought release released freed',
  'capture captured seize seized conquer conquered grab grabbed: take took taken occupy occupied control fell fallen advance gain gained conquest',
  'liberate liberated recapture recaptured retake: liberation retook free freed',
  'shoot shot intercept intercepted: down downed destroy destroyed repelled',
  'launch launched send sent fired: launch launched send sent fire fired attack attacked strike struck shot',
  'kill killed die died: killing dead death deaths lost toll fatal murder casualties casualty fatalities massacre',
  'injure injured wound wounded hurt: injury injuries injuring casualties',
  'buy bought purchase purchased: order acquire sell sold sale deal',
  'pay paid: payment fund funded finance cost spend',
  'cost: price worth bill pay paid spend',
  'sue sued: lawsuit court legal litigation',
  'apologise apologised apologize apologized: apology sorry regret',
  'interview interviewed: interviewer',
  'discover discovered: discovery find uncover uncovered',
  'deliver delivered supply supplied: delivery deliveries send sent provide provided ship shipped hand gave given transfer transferred',
  'promise promised pledge pledged: commit committed offer offered vow assure',
  'offer offered propose proposed: proposal suggest suggested willing ready send sent pledge pledged provide',
  'swap swapped exchange exchanged: exchanges prisoner',
  'abduct abducted deport deported kidnap kidnapped: deportation transfer transferred taken',
  'sanction sanctioned: sanctions blacklist penalties',
  'marry married: wife husband wedding',
  'bear born: birth native',
  'invite invited: invitation offer offered host',
  'build built construct: construction erect',
  'attend attended: attending attendance present take took part join joined go going travel come came participate',
  'publish published leak leaked: release released public report reported reveal revealed transcript',
  'translate translated: translator interpreter translation',
];

const stemOf = (word: string): string => stemWord(foldText(word));

const TOLD_BY: ReadonlyMap<string, ReadonlySet<string>> = toldBy();

function toldBy(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of CLAIMS) {
    const [asking = '', telling = ''] = line.split(': ');
    const stems = asking.split(' ').map(stemOf);
    const all = [...stems, ...telling.split(' ').map(stemOf)];
    for (const stem of stems) found.set(stem, new Set([...(found.get(stem) ?? []), ...all]));
  }
  return found;
}

/** The stems that tell of what a verb claims; undefined of one that may be told of in any words. */
export const toldWith = (stem: string): ReadonlySet<string> | undefined => TOLD_BY.get(stem);
