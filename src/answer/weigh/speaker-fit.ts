// Whether a passage has the words of the one whose words are asked for, and how much of them is on the matter.
import type { IndexedArticle } from '../../library/library.ts';
import type { Question } from '../../question/question.ts';
import type { Passage } from '../../search/passage.ts';
import type { Statement } from '../../statements/statement.ts';
import { stemWord } from '../../text/terms.ts';
import type { Unit } from '../find/query.ts';
import { statementCover } from './cover.ts';
import { passageWords } from './passage-words.ts';

/** Of what is told of an organisation that is asked for words: "Moscow has not commented". */
const TOLD_OF_SIDE = 0.3;
/** What somebody denied or would not say answers only where nothing that they said does. */
const NOT_SAID = 0.3;

/** What is told of somebody who is asked for words, by its stems: that they have not commented, what they want or reject. */
const TAKES_A_STAND = new Set(
  'say tell comment respond react answer reply call describe confirm deny reject dismiss refuse decline announce claim insist demand want warn accuse urge offer agree signal welcome condemn criticise threaten promise propose suggest statement'
    .split(' ')
    .map(stemWord),
);
/** Words from a name to its verb, at most. */
const VERB_WITHIN = 10;

/** Whether a passage tells what the one whom a unit names says or would not say: not of "Kremlin troops". */
export function isToldOf({ stems }: Unit, passage: Passage): boolean {
  const { words } = passageWords(passage);
  return words.some(
    (word, at) =>
      stems.has(word.stem) &&
      words.slice(at + 1, at + 1 + VERB_WITHIN).some(({ stem }) => TAKES_A_STAND.has(stem)),
  );
}

/** How much of what a speaker said counts that is on another matter than the one asked about. */
const OFF_TOPIC = 0.75;

/** From 0, of others' words, to 1. */
export function speakerFeature(
  { speakers, organisations, kind }: Question,
  spoken: readonly Statement[],
  { isTheirs, namesSide }: { isTheirs: (statement: Statement) => boolean; namesSide: boolean },
  about: (statement: Statement) => number,
): number {
  if (speakers.length + organisations.length === 0) return kind === 'said' && spoken.length === 0 ? 0.3 : 0.6;
  const theirs = spoken.filter(isTheirs);
  const said = theirs
    .filter(({ polarity }) => polarity === 'said')
    .map(
      (statement) =>
        (statement.kind === 'indirect' ? 0.85 : 1) * (OFF_TOPIC + (1 - OFF_TOPIC) * about(statement)),
    );
  if (said.length > 0) return Math.max(...said);
  if (theirs.length > 0) return NOT_SAID;
  return namesSide ? TOLD_OF_SIDE : 0;
}

/** Whether the words themselves are about the matter, or else those of their sentences, from 0 to 1. */
export function aboutOf(statement: Statement, entry: IndexedArticle, topic: readonly Unit[]): number {
  if (topic.length === 0) return 1;
  const { own, inContext } = statementCover(topic, statement, entry);
  return Math.max(own, 0.8 * inContext);
}
