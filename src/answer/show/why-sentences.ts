// What is told of one passage that was shown: which words are where, whose words it has, how it fits.

import type { QuestionKind } from '../../question/question-words.ts';
import { shorten } from '../../text/shorten.ts';
import type { Snippet } from '../answer.ts';
import type { Ranking } from '../find/rank.ts';
import type { AskedWords, Match, PassageWhy } from './why.ts';

/** Words named in one line; the others are counted. */
const WORDS_NAMED = 7;
/** In UTF-16 units, of one word. */
const WORD_LIMIT = 40;

/** '“drones” and “send” (as “launched”) are in it. “Russia” is in the paragraph before. It has a number. Score 71.' */
export function sentencesOn(
  { scored: { features }, matches, words }: PassageWhy,
  { score }: Snippet,
  { question }: Ranking,
): string[] {
  const at = (place: Match['place'], where: string): string[] => {
    const found = matches
      .filter((match) => match.place === place && !(match.person && question.speakers.includes(match.person)))
      .map(nameOf);
    return found.length === 0 ? [] : [`${capped(found)} ${found.length === 1 ? 'is' : 'are'} ${where}.`];
  };
  const form = FORMS[question.kind];
  return [
    ...at('passage', 'in it'),
    ...at('before', 'in the paragraph before'),
    ...at('title', 'in the title'),
    ...at('nowhere', 'not there'),
    ...(words ? [WORDS[words.how](listed(words.of.map(({ name }) => name)))] : []),
    ...(form === undefined ? [] : [formSentence(form, features.type)]),
    ...(features.told === 0 ? ['It does not tell that this happened.'] : []),
    ...(features.same === 0 ? ['It tells of somebody else’s.'] : []),
    ...(namesTime(question) ? [timeSentence(features.date)] : []),
    `Score ${points(score)}.`,
  ];
}

function formSentence(form: string, found: number): string {
  if (found === 0) return `It has no ${form}.`;
  return found >= 1 ? `It has a ${form}.` : `It may have a ${form}.`;
}

const namesTime = ({ dates, period }: Ranking['question']): boolean =>
  dates.length > 0 || period !== undefined;

function timeSentence(fit: number): string {
  if (fit === 0) return 'It is of another time.';
  return fit >= 1 ? 'The time fits.' : 'The time fits in part, or is not known.';
}

/** What an answer of a kind has to hold. */
const FORMS: Readonly<Partial<Record<QuestionKind, string>>> = {
  who: 'name',
  when: 'time',
  where: 'place',
  'how-many': 'number',
  why: 'reason',
};

const WORDS: Readonly<Record<AskedWords['how'], (names: string) => string>> = {
  quoted: (names) => `Words of ${names}, quoted.`,
  reported: (names) => `Words of ${names}, reported and not quoted.`,
  'not said': (names) => `What ${names} denied or would not say.`,
  none: (names) => `No words of ${names}.`,
};

const nameOf = ({ asked, by }: Match): string =>
  `${quoted(asked)}${by === undefined ? '' : ` (as ${quoted(by)})`}`;

/** Whole points of a hundred, so rounded that nothing below the threshold looks as if it reached it. */
export const points = (score: number): number => Math.floor(score * 100 + 1e-9);

export const quoted = (word: string): string => `“${shorten(word, WORD_LIMIT)}”`;

/** 'a, b and c' */
export const listed = (names: readonly string[], word = 'and'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;

/** The first of them, and how many more there are. */
export const capped = (names: readonly string[], word = 'and'): string =>
  listed(
    names.length <= WORDS_NAMED
      ? names
      : [...names.slice(0, WORDS_NAMED), `${names.length - WORDS_NAMED} more`],
    word,
  );
