// What rules an answer out whatever the passages score: nothing was asked, or of somebody of whom there is nothing.
import { languageNames } from '../../articles/language.ts';
import type { Library } from '../../library/library.ts';
import { withArticle } from '../../people/with-article.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import { hasWords } from '../../question/question.ts';
import { phrases } from '../../text/phrases.ts';
import type { Unanswered } from '../answer.ts';
import type { Considered } from './consider.ts';
import { unknownOrganisation } from './organisation-asked.ts';

const GREETINGS = new Set(['hi', 'hey', 'hello']);
/** Said to whoever answers, not asked of the articles. */
const SMALL_TALK = phrases(
  'how are you, how are u, how it going, how is it going, hows it going, what up, whats up, what your name, what is your name',
  'who are you, who are u, who made you, what are you, tell me a joke, tell us a joke, tell me another joke, tell me a story, sing',
  'i love you, i hate you, i like you',
);
/** The same where nothing else is said, or nothing that the articles know. */
const TO_THE_BOT = phrases('are you, are u, can you, can u, could you, do you, do u');
const REMARKS = phrases(
  'good, nice, great, well done, good job, nice job, great job, good work, nice work, great work, good bot, nice bot, good bye, goodbye',
  'bye, see you, lol, haha, hahaha',
);

function isSmallTalk({ question, units }: Considered): boolean {
  const words = question.words.slice(GREETINGS.has(question.words[0]?.word ?? '') ? 1 : 0);
  const isUnknown = units.every(({ known }) => !known);
  return (
    SMALL_TALK.lengthAt(words, 0) > 0 ||
    (TO_THE_BOT.lengthAt(words, 0) > 0 && isUnknown) ||
    (words.length > 0 && REMARKS.lengthAt(words, 0) === words.length)
  );
}

export type Refusal = Pick<Unanswered, 'reason' | 'about' | 'languages'>;

/** Undefined where the passages decide. */
export function ruledOut(considered: Considered, library: Library): Refusal | undefined {
  const { question, weighed } = considered;
  const { text, terms, persons, speakers } = question;
  if (isSmallTalk(considered)) return { reason: 'small-talk' };
  if (question.noSuchDay !== undefined) return { reason: 'no-such-day', about: question.noSuchDay };
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
export function lackOf(question: FollowUp, languages: ReadonlySet<string>): Refusal {
  const { speakers, organisations, terms, text } = question;
  const [speaker] = [...speakers.map(({ name }) => name), ...organisations.map(withArticle)];
  if (question.kind === 'said' && speaker !== undefined) return { reason: 'not-quoted', about: speaker };
  const own = terms.map(({ word }) => word).join('') || text;
  const isOther =
    question.language === undefined ? isOtherScript(own) : !isRead(question.language, languages);
  return isOther ? { reason: 'other-language', about: languageNames(languages) } : { reason: 'not-found' };
}

/** Of Russian and Ukrainian each finds what the other has alike. */
const isRead = (language: string, languages: ReadonlySet<string>): boolean =>
  languages.has(language) || (language !== 'tr' && (languages.has('ru') || languages.has('uk')));

/** Whether most letters are of another script than the articles'. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  return letters.length > 0 && latin.length * 2 < letters.length;
}
