// Follow-up questions: what a question leaves unsaid is taken from the one before in the same conversation.
import { foldText } from '../text/fold.ts';
import type { Question } from './question.ts';

/** A question read together with the one before it. */
export interface FollowUp extends Question {
  /** What the earlier question was about: searched for too, but worth less than what is asked now. */
  readonly background?: Question;
  /** It asks for the words of a "he" or "she" for whom nobody was named. */
  readonly unresolved?: boolean;
}

/** Fewer words than this, persons counted, leave something unsaid. */
const COMPLETE = 2;
const PRONOUNS = { m: /\b(?:he|him|his)\b/, f: /\b(?:she|her|hers)\b/ };

/**
 * Takes over from `previous` what `question` refers to. A question that stands by itself is a new topic and is given
 * back as it is.
 */
export function followUp(question: Question, previous: Question | undefined): FollowUp {
  if (!previous || !leansOn(question)) {
    const unresolved =
      question.kind === 'said' && ASKS_PRONOUN.test(question.text) && question.persons.length === 0;
    return unresolved ? { ...question, unresolved } : question;
  }
  const meantPersons = personsMeant(question, previous);
  const unresolved =
    question.kind === 'said' && ASKS_PRONOUN.test(question.text) && meantPersons.length === 0;
  const elliptic =
    question.kind === 'what' && /^(?:and|but|what about|how about|also)\b/iu.test(question.text.trim());
  const kind = elliptic ? previous.kind : question.kind;
  const asksForWords = kind === 'said' && previous.speakers.length > 0;
  return {
    ...question,
    kind,
    persons: [...new Set([...question.persons, ...meantPersons])],
    speakers: elliptic && asksForWords ? question.persons : speakersOf(question, meantPersons),
    dates: question.dates.length > 0 || !elliptic ? question.dates : previous.dates,
    background: previous,
    unresolved,
  };
}

/** "what did he say" */
const ASKS_PRONOUN = /\b(?:did|does|has|had) (?:he|she)\b/iu;

/** Whether a question leaves something unsaid: it goes on ("and …"), is short, or has a pronoun without its noun. */
function leansOn(question: Question): boolean {
  const named = question.terms.length + question.persons.length;
  if (named < COMPLETE || CONNECTIVE.test(question.text.trim())) return true;
  const personal = Object.values(PRONOUNS).some((pronoun) => pronoun.test(foldText(question.text)));
  if (personal) return question.persons.length === 0;
  return question.refersBack && named <= COMPLETE;
}

const CONNECTIVE = /^(?:and|but|what about|how about|also|so)\b/iu;

/** Whom "he" means: the first man that the question before asked about, whose words it asked for above others. */
function personsMeant(question: Question, { speakers, persons }: Question): Question['persons'] {
  const folded = foldText(question.text);
  const named = [...speakers, ...persons];
  return (['m', 'f'] as const).flatMap((gender) => {
    const meant = PRONOUNS[gender].test(folded) && named.find((person) => person.gender === gender);
    return meant ? [meant] : [];
  });
}

/** "what did he say": the words of the person that "he" means. */
function speakersOf(question: Question, meant: Question['persons']): Question['persons'] {
  if (question.speakers.length > 0) return question.speakers;
  return question.kind === 'said' && ASKS_PRONOUN.test(question.text) ? meant : [];
}
