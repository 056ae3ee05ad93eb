// Whether a passage has the words of the one whose words are asked for, and how much of them is on the matter.
import type { IndexedArticle } from '../../library/library.ts';
import type { Question } from '../../question/question.ts';
import type { Statement } from '../../statements/statement.ts';
import type { Unit } from '../find/query.ts';
import { statementCover } from './cover.ts';

/** What somebody denied or would not say answers only where nothing that they said does. */
const NOT_SAID = 0.3;

/** How much of what a speaker said counts that is on another matter than the one asked about. */
const OFF_TOPIC = 0.75;

/** From 0, of others' words, to 1. */
export function speakerFeature(
  { speakers, organisations, kind }: Question,
  spoken: readonly Statement[],
  isTheirs: (statement: Statement) => boolean,
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
  return theirs.length > 0 ? NOT_SAID : 0;
}

/** Whether the words themselves are about the matter, or else those of their sentences, from 0 to 1. */
export function aboutOf(statement: Statement, entry: IndexedArticle, topic: readonly Unit[]): number {
  if (topic.length === 0) return 1;
  const { own, inContext } = statementCover(topic, statement, entry);
  return Math.max(own, 0.8 * inContext);
}
