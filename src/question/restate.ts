// How a question was read, in one sentence, where that is not obvious from what was typed.

import type { Person } from '../people/person.ts';
import { withArticle } from '../people/with-article.ts';
import { shorten } from '../text/shorten.ts';
import type { Span } from '../text/span.ts';
import { namedTimes } from '../text/time/read.ts';
import type { FollowUp } from './follow-up.ts';
import { periodInWords } from './period.ts';
import type { Question } from './question.ts';
import { GOES_ON, HE, REFERRING, SHE } from './question-words.ts';
import { type Respelling, respelt } from './vocabulary.ts';

/** Of the question before, in UTF-16 units. */
const QUOTED_LIMIT = 100;
const LIMIT = 400;

/**
 * 'Reading this as: what did Dmitry Peskov say about sanctions, since 12 May 2025.' - where a name is misspelt or in another
 * script, an office stands for its holder, the question goes on from the one before, or words had to be turned into days.
 */
export function readingOf(question: FollowUp): string | undefined {
  const read = readAs(question);
  return read === undefined
    ? undefined
    : `Reading this as: ${shorten(read, LIMIT).replace(/[\s.?!,;:]+$/u, '')}.`;
}

/** The question as the reader of passages is given it: with all that it leaves unsaid, and not the question before it. */
export function wholeQuestion(question: FollowUp): string {
  // No passage speaks of the outlet that it stands in.
  const { outlet: _, ...asked } = question;
  const { background, asTyped, text } = asked;
  if (!background) return text;
  return asTyped ? goingOn(asked, asTyped, background) : inFull(asked, pronounsOf(asked, asked.meant ?? []));
}

function readAs(question: FollowUp): string | undefined {
  const { background } = question;
  if (background)
    return question.asTyped ? goingOn(question, question.asTyped, background) : leaning(question, background);
  const isObvious =
    !question.isRespelt &&
    question.leftOut.length === 0 &&
    question.named.persons.every(({ unusual }) => unusual === undefined) &&
    isPeriodObvious(question);
  return isObvious ? undefined : `${inFull(question, [], inOutlet(question))}${withoutWords(question)}`;
}

/** "yesterday", "on Thursday", "the 13th": words that are days only from today. */
const isPeriodObvious = ({ period }: Question): boolean =>
  period === undefined ||
  namedTimes(period.words).some(({ value }) => value.month !== undefined || value.year !== undefined);

const inOutlet = ({ outlet }: Question): string => (outlet === undefined ? '' : ` in ${outlet}`);

const withoutWords = ({ leftOut }: Question): string =>
  leftOut.length === 0 ? '' : `, without ${leftOut.map(({ text }) => `“${text}”`).join(' or ')}`;

/** The question with names in full and days for words of time; `where` stands before those that come last. */
function inFull(
  { text, named, period, periodSpan }: Question,
  others: readonly Respelling[] = [],
  where = '',
): string {
  const names = named.persons.flatMap(({ person, unusual, start, end }): Respelling[] => {
    if (unusual === undefined) return [];
    const article = /(?<!\p{L})the\s+$/iu.exec(text.slice(0, start))?.[0].length ?? 0;
    return [{ start: start - (unusual === 'office' ? article : 0), end, by: person.name }];
  });
  if (!period || !periodSpan) return replaced(text, [...names, ...others]) + where;
  const words = periodInWords(period);
  const isLast = comesLast(text, periodSpan);
  const time = { ...periodSpan, by: isLast ? `${where}, ${words}` : words };
  return replaced(text, [...names, time, ...others]) + (isLast ? '' : where);
}

const comesLast = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\d]/u.test(text.slice(end)) && /[\p{L}\d]/u.test(text.slice(0, start));

const replaced = (text: string, respellings: readonly Respelling[]): string =>
  respelt(text, respellings)
    .replace(/\s+,/gu, ',')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s?!.,]+$/gu, '');

/** "and Putin?" after "what did Zelensky say about sanctions". */
function goingOn(question: FollowUp, typed: Question, previous: Question): string {
  const asked = [...question.speakers.map(({ name }) => name), ...question.organisations.map(withArticle)];
  if (asked.length === 0 || question.kind !== 'said') return inPlace(typed, previous);
  const own = topicOf(typed);
  const about =
    own === ''
      ? topicOf({ ...previous, terms: question.terms.filter((term) => !typed.terms.includes(term)) })
      : own;
  const time = question.period ? `, ${periodInWords(question.period)}` : '';
  return `what did ${asked.join(' and ')} say${about === '' ? '' : ` about ${about}`}${inOutlet(question)}${time}`;
}

/** The question before with a name in place of its own, where each has one. */
function inPlace(question: Question, previous: Question): string {
  const [person, ...morePersons] = question.named.persons;
  const [old, ...moreOld] = previous.named.persons;
  if (person && old && morePersons.length + moreOld.length === 0)
    return inFull(previous, [{ start: old.start, end: old.end, by: person.person.name }]);
  const [country, ...moreCountries] = question.named.organisations;
  const [oldCountry, ...moreOldCountries] = previous.named.organisations;
  if (country && oldCountry && moreCountries.length + moreOldCountries.length === 0)
    return inFull(previous, [
      { start: oldCountry.start, end: oldCountry.end, by: country.organisation.name },
    ]);
  if (question.period && question.terms.length === 0)
    return `${inFull(withoutTime(previous))}, ${periodInWords(question.period)}`;
  return after(ownWords(question), previous);
}

function withoutTime(question: Question): Question {
  const { period: _, periodSpan, ...rest } = question;
  if (!periodSpan) return question;
  // Spans after the words of time would be off: those words come last as good as always.
  return /[\p{L}\d]/u.test(question.text.slice(periodSpan.end))
    ? question
    : { ...rest, text: question.text.slice(0, periodSpan.start) };
}

/** What a question is about, in its own words: from its first word that is searched for to its last. */
function topicOf({ text, terms, named }: Question): string {
  const wanted = terms.filter(
    (term) => !named.organisations.some(({ start, end }) => term.start < end && start < term.end),
  );
  const [first, last] = [wanted[0], wanted.at(-1)];
  return first && last ? text.slice(first.start, last.end) : '';
}

/** "what did he say about it": names for the pronouns, and what else it leaves unsaid. */
function leaning(question: FollowUp, previous: Question): string {
  const meant = question.meant ?? [];
  const full = inFull(question, pronounsOf(question, meant));
  const saysAll =
    meant.length > 0 &&
    question.terms.length > 0 &&
    !question.words.some(({ word }) => LEFT_UNSAID.has(word));
  return saysAll ? full : after(full, previous);
}

const LEFT_UNSAID = new Set([...REFERRING].filter((word) => !HE.has(word) && !SHE.has(word)));

function pronounsOf({ words }: Question, meant: readonly Person[]): Respelling[] {
  return words.flatMap(({ word, start, end }, at): Respelling[] => {
    const gender = HE.has(word) ? 'm' : SHE.has(word) ? 'f' : undefined;
    const person = meant.find((each) => each.gender === gender);
    if (!person) return [];
    const isOwner = word === 'his' || word === 'hers' || (word === 'her' && words[at + 1]?.start === end + 1);
    return [{ start, end, by: isOwner ? `${person.name}’s` : person.name }];
  });
}

/** Without the words that join it to the question before. */
function ownWords(question: Question): string {
  const first = question.words[GOES_ON.lengthAt(question.words, 0)];
  return inFull(question, first && first.start > 0 ? [{ start: 0, end: first.start, by: '' }] : []);
}

const after = (own: string, { text }: Question): string =>
  `${own} (after “${shorten(text.trim(), QUOTED_LIMIT)}”)`;
