// Comparing: a question that asks for the words of several, as one question for each of them.

import type { FollowUp } from '../../question/follow-up.ts';
import { stemSet } from '../../text/stemmed.ts';
import type { Side, Snippet } from '../answer.ts';
import { strength } from '../weigh/cover.ts';
import type { Weighed } from '../weigh/score.ts';
import type { Considered } from './consider.ts';

/** Words that set things side by side, and that nobody need say. */
const COMPARING = stemSet(
  'compare comparison contrast differ difference disagree diverge versus vs unlike oppose',
);

/** Whether a question asks for the words of several, each for themselves. */
export const isComparison = ({ kind, speakers }: FollowUp): boolean => kind === 'said' && speakers.length > 1;

/** The question as asked of each of them, in its order. */
export function sideQuestions(question: FollowUp): FollowUp[] {
  const { speakers, persons, terms, pairs } = question;
  return speakers.map((speaker) => ({
    ...question,
    speakers: [speaker],
    persons: persons.filter((person) => person === speaker || !speakers.includes(person)),
    terms: terms.filter(({ stem }) => !COMPARING.has(stem)),
    pairs: pairs.filter((pair) => !pair.some((stem) => COMPARING.has(stem))),
  }));
}

/** Side by side only words on the matter tell anything: the passage itself has some of it. */
export function onTopic({ weighed, ...considered }: Considered): Considered {
  const topic = considered.units.filter(({ person }) => !person);
  const isOnTopic = ({ passage }: Weighed): boolean => {
    const stems = new Set(passage.sentences.flat());
    return topic.length === 0 || topic.some((unit) => strength(unit, stems) > 0);
  };
  return { ...considered, weighed: weighed.filter(isOnTopic) };
}

/** The snippets of all sides, the best of each first. */
export function alternating(sides: readonly Side[]): Snippet[] {
  const most = Math.max(0, ...sides.map(({ snippets }) => snippets.length));
  const inTurn = Array.from({ length: most }, (_, at) =>
    sides.flatMap(({ snippets }) => snippets[at] ?? []),
  ).flat();
  // Words said together, or one passage with the words of two, stand under each.
  return inTurn.filter(
    (snippet, at) =>
      inTurn.findIndex(({ article, start }) => article === snippet.article && start === snippet.start) === at,
  );
}
