// What rules an answer out whatever the passages score: nothing was asked, or of somebody of whom there is nothing.
import type { Library } from '../../library/library.ts';
import { withArticle } from '../../people/with-article.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import { hasWords } from '../../question/question.ts';
import type { Unanswered } from '../answer.ts';
import type { Considered } from './consider.ts';
import { unknownOrganisation } from './organisation-asked.ts';

/** Said to whoever answers, not asked of the articles. */
const SMALL_TALK = [
  /^(?:hi|hey|hello)?[\s,]*(?:how are (?:you|u)|how['’]?s it going|how is it going|what['’]?s up)(?!\p{L})/iu,
  /^(?:who are|who made|what are|are|can|could|do) (?:you|u)(?!\p{L})/iu,
  /^what(?:['’]s| is) your name(?!\p{L})/iu,
  /^(?:tell (?:me|us) (?:a|another) (?:joke|story)|sing|i (?:love|hate|like) you)(?!\p{L})/iu,
  /^(?:good|nice|well done|great)(?: (?:job|work|bot))?\W*$/iu,
  /^(?:good ?bye|bye|see you|lol|haha+)\W*$/iu,
];

export type Refusal = Pick<Unanswered, 'reason' | 'about'>;

/** Undefined where the passages decide. */
export function ruledOut({ question, weighed }: Considered, library: Library): Refusal | undefined {
  const { text, terms, persons, speakers } = question;
  if (SMALL_TALK.some((pattern) => pattern.test(text.trim()))) return { reason: 'small-talk' };
  if (!hasWords(text) || (terms.length === 0 && persons.length === 0 && weighed.length === 0)) {
    return { reason: 'no-words' };
  }
  if (question.unknownSpeaker !== undefined)
    return { reason: 'unknown-person', about: question.unknownSpeaker };
  const unknown = persons.find(({ id }) => !library.namedIn.has(id));
  if (unknown) return { reason: 'unknown-person', about: unknown.name };
  if (question.unresolved) return { reason: 'nobody-meant' };
  const unheardOf = unknownOrganisation(question, library);
  if (unheardOf) return { reason: 'unknown-person', about: withArticle(unheardOf) };
  const silent = speakers.find(({ id }) => !library.speakers.has(id));
  return silent && question.kind === 'said' ? { reason: 'never-quoted', about: silent.name } : undefined;
}

/** Why none of the passages answers, where nothing rules an answer out. */
export function lackOf(question: FollowUp): Refusal {
  const { speakers, organisations, terms, text } = question;
  const [speaker] = [...speakers.map(({ name }) => name), ...organisations.map(withArticle)];
  if (question.kind === 'said' && speaker !== undefined) return { reason: 'not-quoted', about: speaker };
  const own = terms.map(({ word }) => word).join('') || text;
  return { reason: isOtherScript(own) ? 'other-language' : 'not-found' };
}

/** Whether most letters are of another script than the articles'. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  return letters.length > 0 && latin.length * 2 < letters.length;
}
