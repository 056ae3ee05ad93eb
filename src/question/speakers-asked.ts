// Whose words a question asks for: "what did Putin say", "according to Rubio", "Zelensky on sanctions", "Moscow's position".
import type { Organisation } from '../people/person.ts';
import { phrases } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { Term } from '../text/terms.ts';
import { namedTimes } from '../text/time/read.ts';
import { ASKING_WORDS, AUXILIARIES, SAYING, SPEECH_WORDS, TITLES, WORDS_OF } from './question-words.ts';

/** A question's text with its words. */
export interface Asking {
  readonly text: string;
  readonly words: readonly Term[];
}

/** Before a name: its words are asked for. */
const ASKED_OF = phrases(
  'according to, acc to, quote by, quotes by, quote from, quotes from, quoted by, statement by, statements by, statement from',
  'statements from, statement of, statements of, words of, position of, reaction of, advice of, from',
);
/** After a name, where its words on something are asked for: "Zelensky on sanctions". */
const ON = new Set('on about re regarding'.split(' '));
/** Between a name and its verb. */
const BEFORE_VERB = new Set('also then later even just'.split(' '));
/** Words that describe what somebody said, at most: "Rutte's first public reaction". */
const DESCRIBED = 2;

/** The words of a question that end before a span, and those that begin after it. */
const around = ({ words }: Asking, { start, end }: Span): readonly [readonly Term[], readonly Term[]] => [
  words.filter((word) => word.end <= start),
  words.filter((word) => word.start >= end),
];

/** Whether a person named there is asked for words. */
export function isSpeakerIn(asking: Asking, name: Span): boolean {
  const [before, after] = around(asking, name);
  return isAskedOf(before) || headsTopic(asking.text, after) || speaks(after);
}

function isAskedOf(before: readonly Term[]): boolean {
  const titles = before.length - 1 - before.findLastIndex(({ word }) => !TITLES.has(word));
  const rest = before.slice(0, before.length - titles);
  return ASKED_OF.isLast(rest);
}

function headsTopic(text: string, after: readonly Term[]): boolean {
  // "Putin’s latest on sanctions"
  const first = after
    .slice(0, DESCRIBED + 1)
    .find(({ word }) => !ASKING_WORDS.has(word) && !SPEECH_WORDS.has(word));
  // "who met Putin on Thursday"
  if (first && ON.has(first.word)) {
    return !namedTimes(text).some(({ start }) => start >= first.start && start <= first.end + 1);
  }
  const at = after.findIndex(({ word }) => WORDS_OF.has(word));
  return (
    at >= 0 &&
    at <= DESCRIBED &&
    !after.slice(0, at).some(({ word }) => word !== 'own' && STOP_WORDS.has(word))
  );
}

function speaks(after: readonly Term[]): boolean {
  const verb = after.findIndex(
    ({ word }) => !AUXILIARIES.has(word) && !BEFORE_VERB.has(word) && !word.endsWith('ly'),
  );
  const [said, next] = after.slice(Math.max(0, verb));
  return (
    verb >= 0 &&
    said !== undefined &&
    (SAYING.has(said.stem) || (said.stem === 'rule' && next?.word === 'out'))
  );
}

/** What may stand between an organisation and its verb: "the UK government", "the Ukrainian side". */
const ITS_PEOPLE = new Set(
  'government administration side official officials authorities leadership leader leaders'.split(' '),
);
/** "drones from Russia", "talks in Kyiv": where from, where to, where. */
const OF_PLACE = new Set('from in at to near into over against with for around outside'.split(' '));

/** "what does Ukraine want": whether an organisation is asked for words, which are those of whoever speaks for it. */
export function isOrganisationAsked(
  asking: Asking,
  { organisation, start, end }: Span & { readonly organisation: Organisation },
): boolean {
  if (organisation.kind === 'media') return false;
  const [before, after] = around(asking, { start, end });
  const rest = before.at(-1)?.word === 'the' ? before.slice(0, -1) : before;
  // "which NATO demand"
  if (rest.at(-1)?.word === 'which') return false;
  if (OF_PLACE.has(rest.at(-1)?.word ?? '') && !isOfWords(rest.at(-2)?.word ?? '')) return false;
  const people = after[0] && ITS_PEOPLE.has(after[0].word) ? after[0] : undefined;
  return isSpeakerIn(asking, { start: rest.at(-1)?.end ?? 0, end: people?.end ?? end });
}

/** "according to Kyiv", "a statement from Moscow", not "drones from Russia". */
const isOfWords = (word: string): boolean =>
  word === 'according' || word === 'acc' || word === 'news' || WORDS_OF.has(word);
