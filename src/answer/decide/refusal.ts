// Why the passages that were found do not answer a question, if they do not.
import type { Library } from '../../library/library.ts';
import type { Person } from '../../people/person.ts';
import { withArticle } from '../../people/with-article.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import { hasWords } from '../../question/question.ts';
import { stemWord } from '../../text/terms.ts';
import type { Unanswered } from '../answer.ts';
import { type Unit, unitsOf } from '../find/query.ts';
import type { Ranking } from '../find/rank.ts';
import { cover } from '../weigh/cover.ts';
import type { Scored } from '../weigh/score.ts';
import { unknownOrganisation } from './organisation-asked.ts';

/** Said to whoever answers, not asked of the articles. */
const SMALL_TALK =
  /^(?:(?:hi|hey|hello)[\s,]+)?(?:how are (?:you|u)\b|how(?:['’]s| is) it going|who (?:are (?:you|u)|made you)\b|what(?:['’]s| is) your name|what are you(?: doing)?\W*$|are you (?:a |an )?(?:bot|robot|human|real|ai|there|ok)\b|(?:can|could) you (?:help|hear) me\W*$|tell (?:me|us) (?:a|another) (?:joke|story)|sing\b|do you (?:like|love|want|know who)\b|i (?:love|hate|like) you|what(?:['’]s| is)? up\W*$|whats up\W*$|(?:good|nice|well done|great) (?:job|work|bot)|(?:good ?bye|bye|see you|lol|haha+)\W*$)/iu;

export type Refusal = Pick<Unanswered, 'reason' | 'person'>;

/** `best` is the passage that would answer by its score, if there is one; undefined where it does. */
export function refusalOf(
  { question, units, scored }: Ranking,
  library: Library,
  best: Scored | undefined,
): Refusal | undefined {
  const { text, terms, persons, speakers } = question;
  if (SMALL_TALK.test(text.trim())) return { reason: 'small-talk' };
  if (!hasWords(text) || (terms.length === 0 && persons.length === 0 && scored.length === 0)) {
    return { reason: 'no-words' };
  }
  if (question.unknownSpeaker !== undefined)
    return { reason: 'unknown-person', person: question.unknownSpeaker };
  const unknown = persons.find(({ id }) => !library.namedIn.has(id));
  if (unknown) return { reason: 'unknown-person', person: unknown.name };
  if (question.unresolved) return { reason: 'nobody-meant' };
  const unheardOf = unknownOrganisation(question, library);
  if (unheardOf) return { reason: 'unknown-person', person: withArticle(unheardOf) };
  const silent = speakers.find(({ id }) => !library.speakers.has(id));
  // What somebody wants others may tell: "which city does Macron want".
  const isTold =
    best !== undefined && question.kind !== 'said' && silent !== undefined && tellsOfWish(best, silent);
  if (silent && !isTold) return { reason: 'never-quoted', person: silent.name };
  if (best && !isGuesswork(question, units, library)) return undefined;
  const [speaker] = [...speakers.map(({ name }) => name), ...question.organisations.map(withArticle)];
  if (question.kind === 'said' && speaker !== undefined) return { reason: 'not-quoted', person: speaker };
  const own = terms.map(({ word }) => word).join('') || text;
  return { reason: isOtherScript(own) ? 'other-language' : 'not-found' };
}

const WISH =
  /^(?:[^.!?]{0,40}?)\b(?:want\w*|prefer\w*|press\w*|push\w*|propos\w+|favou?r\w*|call(?:s|ed)? for|demand\w*|suggest\w*|offer\w*)\b/iu;

/** "Emmanuel Macron pressed for Geneva" */
function tellsOfWish({ passage: { text } }: Scored, { surname }: Person): boolean {
  const at = text.toLowerCase().indexOf(surname.toLowerCase());
  return at >= 0 && WISH.test(text.slice(at + surname.length));
}

/** A word that is less of what a question names does not tell what that is about: "who won the world cup", where "world" is known. */
const KNOWN = 0.42;

/** Whether what the question itself names, times aside, stands in no article but for one word of little weight. */
export function isGuesswork(question: FollowUp, units: readonly Unit[], library: Library): boolean {
  const { background, ...itself } = question;
  const own = (background ? unitsOf(itself, library) : units).filter((unit) => !isTime(unit));
  const isKnown = (unit: Unit): boolean => unit.known && !isWildGuess(unit);
  const known = own.filter(isKnown).length;
  if (known > 1 || own.length === 0) return false;
  return known === 0 || cover(own, (unit) => (isKnown(unit) ? 1 : 0)) < KNOWN;
}

/** What stands in every report: "will it rain tomorrow" is not about what is to be tomorrow. */
const TIMES = new Set(
  'today tomorrow yesterday tonight morning afternoon evening night week weekend month hour'
    .split(' ')
    .map(stemWord),
);

const isTime = ({ stems }: Unit): boolean => TIMES.has([...stems.keys()][0] ?? '');

/** Letters from which on a word that looks like one of the index is taken for it misspelt, with nothing else to go by. */
const GUESSED_LENGTH = 7;

const isWildGuess = ({ guessed, stems }: Unit): boolean =>
  guessed && ([...stems.keys()][0]?.length ?? 0) < GUESSED_LENGTH;

/** Whether most letters are of another script than the articles'. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  return letters.length > 0 && latin.length * 2 < letters.length;
}
