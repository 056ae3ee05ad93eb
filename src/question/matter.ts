// What a list or a digest was about: a question may go on from it as from a question, "and Putin?" after /statements Lavrov.
import { findMentions } from '../people/people.ts';
import { type Question, type QuestionContext, readQuestion } from './question.ts';

export interface Matter {
  /** Whose words it had, by the name that it gave them. */
  readonly who?: string;
  /** On what, as it was typed. */
  readonly about?: string;
}

/** What a question may go on from: a question as it was typed, or the matter of a list. */
export type Before = string | Matter;

/** The question that a list answers: what they said about the matter. */
export function questionOn({ who = '', about = '' }: Matter, context: QuestionContext): Question {
  const question = readQuestion(about, context);
  const mentions = findMentions(who, { on: context.on });
  const speakers = mentions.flatMap(({ person }) => person ?? []);
  return {
    ...question,
    text: about === '' ? who : about,
    kind: 'said',
    speakers,
    persons: [...new Set([...speakers, ...question.persons])],
    organisations: mentions.flatMap(({ organisation }) => organisation ?? []),
  };
}
