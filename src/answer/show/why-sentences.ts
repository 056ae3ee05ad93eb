// What is told of one passage that was shown: which words are where, whose words it has, how it fits.

import type { QuestionKind } from '../../question/kind.ts';
import { shorten } from '../../text/shorten.ts';
import type { AskedWords, Match, SnippetWhy } from './why.ts';

/** Words named in one line; the others are counted. */
const WORDS_NAMED = 7;
/** In UTF-16 units, of one word. */
const WORD_LIMIT = 40;

/** '“drones” and “send” (as “launched”) are in it. “Russia” is in the paragraph before. It has a number. Answers with 71 %.' */
export function sentencesOn({ question, weighed, matches, words }: SnippetWhy): string[] {
  const { features, probability } = weighed;
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
    ...at('nowhere', 'missing'),
    ...(words ? [WORDS[words.how](listed(words.of.map(({ name }) => name)))] : []),
    ...(form === undefined ? [] : [formSentence(form, features.type)]),
    ...(question.dates.length > 0 || question.period !== undefined ? [timeSentence(features.date)] : []),
    `Chance that it answers: ${percent(probability)}.`,
  ];
}

function formSentence(form: string, found: number): string {
  if (found === 0) return `It has no ${form}.`;
  return found >= 1 ? `It has a ${form}.` : `It may have a ${form}.`;
}

function timeSentence(fit: number): string {
  if (fit === 0) return 'It is from another time.';
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
  quoted: (names) => `It quotes ${names}.`,
  reported: (names) => `It reports what ${names} said, without quoting.`,
  'not said': (names) => `It is what ${names} denied or would not say.`,
  none: (names) => `It has nothing ${names} said.`,
};

const nameOf = ({ asked, by }: Match): string =>
  `${quoted(asked)}${by === undefined ? '' : ` (as ${quoted(by)})`}`;

/** '64 %': rounded down, so that nothing below the threshold looks as if it reached it. */
export const percent = (probability: number): string => `${Math.floor(probability * 100 + 1e-9)} %`;

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
