// Whom "who" and "which" stand for before a cue: "Keith Kellogg, who described", "economists who argue".
import type { Outside } from '../phrase/outside.ts';
import { ADVERBS, NOT_ANOTHER, WHO } from './between.ts';
import { nounPhraseBefore } from './noun-phrase.ts';
import type { Candidate } from './speaker.ts';

/** The nearest candidate as what "who" stands for, or an organisation for "which"; `gap` is the text up to the cue. */
export function whoIs(nearest: Candidate, gap: string): Candidate | undefined {
  const { lead, word } = WHO.exec(gap.replace(NOT_ANOTHER, ''))?.groups ?? {};
  if (lead === undefined || word === undefined || (word === 'which' && !nearest.organisation))
    return undefined;
  const start = nearest.end + lead.length;
  return { ...nearest, start, end: start + word.length };
}

/** "economists who argue" */
const RELATIVE = new RegExp(`\\s+who\\s+${ADVERBS}$`, 'u');

/** What "who" stands for, where no list tells: a phrase of several right before it. */
export function whoAreThey(from: number, at: number, outside: Outside): Candidate | undefined {
  const match = RELATIVE.exec(outside.slice(from, at));
  if (!match) return undefined;
  const end = from + match.index;
  const phrase = nounPhraseBefore(outside, from, end);
  if (phrase?.end !== end || !/(?:[^s]s|people|police)$/u.test(outside.slice(phrase.start, end)))
    return undefined;
  const start = end + match[0].indexOf('who');
  const text = HEAD_OF_SEVERAL.exec(outside.slice(phrase.start, phrase.end))?.[0];
  return text === undefined ? undefined : { start, end: start + 'who'.length, text, refers: 'role' };
}

/** The last word, and before it what counts or tells of a side: "some economists", "Russian officials". */
const HEAD_OF_SEVERAL =
  /(?:(?:the|some|many|several|most|other|two|three|senior|former|\p{Lu}[\p{L}-]*)\s+)*[\p{L}’'-]+$/u;
