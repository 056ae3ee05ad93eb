// Reports that give different numbers for the same thing: shown side by side, so that nobody takes one of them for settled.

import { inFile } from '../../articles/article.ts';
import type { IndexedArticle } from '../../library/library.ts';
import { sideWord } from '../../people/sides.ts';
import { clauseAround } from '../../text/clause.ts';
import { type Counted, countedIn } from '../../text/quantities.ts';
import { splitSentences } from '../../text/sentences.ts';
import { stemMap, stemSet } from '../../text/stemmed.ts';
import { wordsOf } from '../../text/terms.ts';
import { timeWordsIn } from '../../text/time-words.ts';
import type { ReportedNumber } from '../answer.ts';
import type { Weighed } from '../weigh/score.ts';

/** What is counted, by its stem, and the words that tell of what: a question, or the clause of a number. */
export interface Counting {
  readonly thing: string;
  readonly asked: string;
}

type Place = Pick<Weighed, 'passage' | 'entry'>;

/** A number in a passage that answers, with what must agree before it is held against another. */
interface Given<T extends Place> extends Counted {
  readonly place: T;
  readonly entry: IndexedArticle;
  /** The article's, ISO 8601. */
  readonly published: string;
  /** The day that its sentence names. */
  readonly day: string | undefined;
  readonly agent: string | undefined;
}

export interface Differing<T extends Place> {
  readonly numbers: readonly ReportedNumber[];
  /** The passages that they stand in, in the same order. */
  readonly passages: readonly T[];
}

/** Reports of one event appear within so many days of each other. */
const SAME_EVENT = 3;
const DAY = 86_400_000;

/** What can happen to the things counted, by stem: the shot down are not the launched, the wounded not the dead. */
const FATES = stemMap(
  [
    'down downed intercept destroy neutralise repel suppress jam lost',
    'kill dead died death',
    'injure wound hurt',
    'swap exchange freed release return hand',
    'capture detain arrest held',
    'missing displace evacuate fled',
    'hit reach struck land damage',
    'will would could might plan offer propose demand promise pledge want',
    'not never no deny denied',
  ].map((line) => [line, line]),
);
/** What somebody did with them: the last side named before it did. */
const DEEDS = stemSet('attack launch fire send use strike hit');

/** Numbers that cannot both be right, or undefined: better nothing said than a difference that is none. */
export function differingReports<T extends Place>(
  { thing, asked }: Counting,
  passages: readonly T[],
): Differing<T> | undefined {
  const given = passages.flatMap((place) => numberGiven(place, thing, asked));
  const [first] = given;
  if (!first) return undefined;
  const others = given.filter(
    (other, at) => differs(first, other) && given.findIndex(({ entry }) => entry === other.entry) === at,
  );
  // Where one article has both, they are numbers of different things.
  const agreed = others.filter(
    (other) => !given.some((each) => each.entry === other.entry && !differs(first, each) && each !== first),
  );
  if (agreed.length === 0) return undefined;
  const all = [first, ...agreed.slice(0, 1)];
  return {
    passages: all.map(({ place }) => place),
    numbers: all.map(({ place, entry, start, end }) => {
      const span = { start: place.passage.start + start, end: place.passage.start + end };
      const text = entry.article.body.slice(span.start, span.end);
      return { article: entry.article.id, ...span, text, inFile: inFile(entry.article, span) };
    }),
  };
}

/** The one number of the thing in a passage; none where it has several, or tells of another fate than is asked about. */
function numberGiven<T extends Place>(place: T, thing: string, asked: string): Given<T>[] {
  const { passage, entry } = place;
  const published = entry.article.published?.day;
  const [counted, ...more] = countedIn(passage.text, thing);
  if (published === undefined || !counted || more.length > 0) return [];
  const { start, end } = clauseAround(passage.text, counted);
  const clause = passage.text.slice(start, end);
  if (fatesIn(clause) !== fatesIn(asked)) return [];
  const sentence = splitSentences(passage.text, { start: 0, end: passage.text.length }).find(
    ({ end }) => counted.start < end,
  );
  const words = sentence ? passage.text.slice(sentence.start, sentence.end) : clause;
  const days = new Set(timeWordsIn(words, published).flatMap(({ day }) => day ?? []));
  if (days.size > 1) return [];
  return [{ ...counted, place, entry, published, day: [...days][0], agent: agentIn(clause) }];
}

const fatesIn = (text: string): string =>
  [...new Set(wordsOf(text).flatMap(({ stem }) => FATES.get(stem) ?? []))].sort().join();

function agentIn(clause: string): string | undefined {
  const words = wordsOf(clause);
  const deed = words.findIndex(({ stem }, at) => at > 0 && DEEDS.has(stem));
  return words
    .slice(0, Math.max(0, deed))
    .flatMap((word) => sideWord(word)?.side ?? [])
    .at(-1);
}

function differs(a: Given<Place>, b: Given<Place>): boolean {
  if (a.entry === b.entry) return false;
  const apart = Math.abs(Date.parse(a.published) - Date.parse(b.published)) / DAY;
  const otherDay = a.day !== undefined && b.day !== undefined && a.day !== b.day;
  const otherAgent = a.agent !== undefined && b.agent !== undefined && a.agent !== b.agent;
  if (apart > SAME_EVENT || otherDay || otherAgent) return false;
  if (a.described.join() !== b.described.join()) return false;
  return a.most < b.least || b.most < a.least;
}
