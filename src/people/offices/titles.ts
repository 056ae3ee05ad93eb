// Words of titles that stand before a name and belong to it: 'Ukrainian Foreign Minister', 'Lt Gen', 'Sir'.
import { foldText } from '../../text/fold.ts';
import { isJoined, type Token } from '../names/tokens.ts';
import { countries } from '../organisations/country.ts';

/** Forms of address and ranks: titles only with a capital, for 'general' and 'major' are words too. */
export const RANKS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss sir dame lord lady baroness madam dr prof professor gen general lt lieutenant maj major col ' +
    'colonel brig brigadier sgt capt captain adm admiral marshal sen senator rep representative congressman ' +
    'congresswoman gov sheikh sheik king queen prince princess emir sultan crown cardinal archbishop patriarch ' +
    'metropolitan pope father taoiseach amb'
  ).split(' '),
);

const ROLES = new Set(
  (
    'president minister premier pm chancellor secretary secretary-general spokesman spokeswoman spokesperson adviser ' +
    'advisor aide envoy ambassador negotiator chief head leader director commander commissioner governor mayor speaker ' +
    'deputy chairman chairwoman chair chairperson lawmaker mp mep ombudsman prosecutor vice-president president-elect ' +
    'delegate diplomat boss tsar czar oligarch billionaire businessman representative chief-of-staff ' +
    'commander-in-chief counterpart official candidate critic journalist analyst professor vice'
  ).split(' '),
);

/** What a role is qualified by; they count only with a role on their right. */
const QUALIFIERS = new Set([
  ...(
    'prime first second deputy vice acting interim former ex retired senior top chief special presidential ' +
    'foreign defence defense interior finance energy economy economic treasury justice army military naval navy air ' +
    'force intelligence security national policy press state war affairs general staff digital transformation office ' +
    'council commission committee department parliament parliamentary ministry government kremlin white house pentagon ' +
    'downing street nato un eu european union united nations sbu hur gur cia fsb gru duma rada senate federation ' +
    'regional region oblast city occupation installed backed russian-installed moscow-installed peace lead main ' +
    'opposition party republican democratic conservative labour communications human rights trade climate hr bloc ' +
    'investment wealth fund middle east chechen kyiv moscow washington vatican permanent exiled ousted longtime ' +
    'long-time veteran right-hand real estate democrat high'
  ).split(' '),
  ...Object.values(countries).flatMap(({ name, adjectives, otherNames }) =>
    [name, ...adjectives, ...otherNames].flatMap((words) => foldText(words).split(' ')),
  ),
]);

/** What may stand between a role and its qualifier: 'Minister of Foreign Affairs', 'head of the Office'. */
const CONNECTORS = new Set(['of', 'for', 'the', 'to']);

/** No title is longer, in words. */
const LONGEST_TITLE = 10;

/**
 * Index of the first word of the title that stands before the word at `index`, or `index` where there is none.
 * `startsTitle`: the word at `index` is no name yet, but an office that stands before one.
 */
export function titleStart(
  text: string,
  tokens: readonly Token[],
  index: number,
  { caseless, startsTitle = false }: { caseless: boolean; startsTitle?: boolean },
): number {
  let start = index;
  let right = tokens[index];
  let hasRole = startsTitle;
  let onlyConnectors = !startsTitle;
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_TITLE); at -= 1) {
    const token = tokens[at];
    if (!token || !right || !isJoined(text, token, right)) break;
    const { word, letterCase } = token;
    if (ROLES.has(word) || (RANKS.has(word) && (caseless || letterCase !== 'lower'))) {
      // 'a spokesman for the Kremlin' is a title, 'a spokesman for Putin' is somebody else.
      if (onlyConnectors && at < index - 1) break;
      hasRole = true;
      start = at;
    } else if (QUALIFIERS.has(word)) {
      if (hasRole) start = at;
    } else if (CONNECTORS.has(word) && !hasRole) {
      right = token;
      continue;
    } else {
      break;
    }
    onlyConnectors = false;
    right = token;
  }
  return start;
}
