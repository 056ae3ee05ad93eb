// From a question to the passages that come into question, weighed: all that can be told without the reader of passages.
import type { Library } from '../../library/library.ts';
import { canonicalWords } from '../../people/people.ts';
import { type FollowUp, followUp } from '../../question/follow-up.ts';
import { type Before, questionOn } from '../../question/matter.ts';
import { type QuestionContext, readQuestion } from '../../question/question.ts';
import type { PassageInContext } from '../../reader/passage-reader.ts';
import { type Unit, unitsOf } from '../find/query.ts';
import { type Candidate, retrieve } from '../find/retrieve.ts';
import { ownedIn } from '../weigh/owner.ts';
import { byScore, type Weighed, weigh, withReaderScores } from '../weigh/score.ts';
import { askedWords } from '../weigh/wording.ts';
import { unreadLanguages } from './unread.ts';

/** Longer than any question; shorter than what every platform carries. In UTF-16 units; what is beyond is not read. */
export const QUESTION_LIMIT = 1000;

/** A question as it was read, and every passage that came into question. */
export interface Considered {
  readonly question: FollowUp;
  /** What it names. */
  readonly units: readonly Unit[];
  /** Of the articles: BCP 47. */
  readonly languages: ReadonlySet<string>;
  /** Those of articles that name whose words are asked for, and that are not read for who says what. */
  readonly unread: readonly string[];
  /** The best first. */
  readonly weighed: readonly Weighed[];
}

/**
 * Reads a question. `context` is what was asked before, for one that leans on it, or several that lean on one another, the
 * oldest first; `today` an ISO 8601 day.
 */
export function readAsked(
  library: Library,
  asked: string,
  context: Before | readonly Before[] = [],
  today?: string,
): FollowUp {
  const { to } = library.extent;
  const known: QuestionContext = {
    spellings: canonicalWords,
    frequency: library.index.frequency,
    longNames: library.longNames,
    outlets: library.outlets,
    languages: library.languages,
    ...(to === undefined ? {} : { on: to }),
    ...(today === undefined ? {} : { today }),
  };
  const read = (text: string) => readQuestion(text.slice(0, QUESTION_LIMIT), known);
  const before = [context].flat().reduce<FollowUp | undefined>((earlier, each) => {
    const next = typeof each === 'string' ? followUp(read(each), earlier) : questionOn(each, known);
    // "when was that?" names nothing to go on from.
    return earlier && next.terms.length + next.persons.length === 0 ? earlier : next;
  }, undefined);
  return followUp(read(asked), before);
}

/** `among`: the passages that are weighed, if not those that the index finds. */
export async function consider(
  question: FollowUp,
  library: Library,
  among?: readonly Candidate[],
): Promise<Considered> {
  const units = unitsOf(question, library);
  const asked = {
    question,
    units,
    words: askedWords(question, library.index),
    owned: ownedIn(question),
  };
  const weighed = (among ?? (await retrieve(question, units, library)))
    .map(({ passage, entry, rank }) => weigh(passage, entry, rank, asked))
    .sort(byScore);
  return {
    question,
    units,
    weighed,
    languages: library.languages,
    unread: unreadLanguages(question, library),
  };
}

/** Passages that the reader reads: below are few right ones (12 lost one of 329, 16 none), and each costs some 13 milliseconds. */
export const READ = 16;

/** A passage as the reader is given it. */
export const inContext = ({ passage, entry }: Weighed): PassageInContext => ({
  text: passage.text,
  title: entry.article.title ?? '',
  before: entry.passages[passage.number - 1]?.text ?? '',
});

/** The same with the reader's scores of the first passages. */
export const reconsider = (considered: Considered, scores: readonly number[]): Considered => ({
  ...considered,
  weighed: withReaderScores(considered.weighed, scores),
});
