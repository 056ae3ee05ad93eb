// Participles that open a sentence: "Claiming that the talks had failed, Trump left": their subject follows.

import type { Cue } from '../cues/cue.ts';
import type { Outside } from '../phrase/outside.ts';
import type { Candidate } from './speaker.ts';

const OPENS = /^(?:(?:but|and|also|after|while|by|in)\s+)?(?:\p{L}+ly\s+)?$/iu;
const AFTER_COMMA = /,\s+(?:the\s+)?$/u;
/** Its verb, or what stands before it. */
const ITS_VERB = /^\s+(?!(?:and|or|of|in|at|from|who|which|that)\s)\p{Ll}/u;

/** What these have behind them is the matter, not the words. */
const NO_WORDS =
  /^(?:comment|refer|respond|reply|answer|cit|quot|ask|echo|continu|mention|conclud|address|point|question|thank|prais|defend)/u;

export const isFronted = (cue: Cue, from: number, outside: Outside): boolean =>
  cue.word.endsWith('ing') && !NO_WORDS.test(cue.word) && OPENS.test(outside.slice(from, cue.start));

/** The subject of the clause that such a participle stands before. */
export const subjectBehind = (
  cue: Cue,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined =>
  candidates.find(
    ({ start, end, refers }) =>
      start > cue.end &&
      refers !== 'it' &&
      AFTER_COMMA.test(outside.slice(cue.end, start)) &&
      ITS_VERB.test(outside.slice(end, end + 10)),
  );
