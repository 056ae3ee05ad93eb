// Participles that open a sentence: "Claiming that the talks had failed, Trump left": their subject follows.

import { hasTrait } from '../../text/lexicon/verbs.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import { type Cue, isParticiple } from '../cues/cue.ts';
import type { Candidate } from './speaker.ts';

const OPENS = phrase('(but|and|also|after|while|by|in)? ~ly?');
const AFTER_COMMA = phrase(', the? $');
/** Its verb, or what stands before it. */
export const ITS_VERB = phrase('<small>!(and|or|of|in|at|from|who|which|that)');

export const isFronted = (cue: Cue, from: number, outside: Outside): boolean =>
  isParticiple(cue) && !hasTrait(cue.verb, 'matter') && OPENS.fills(outside, from, cue.start);

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
      AFTER_COMMA.closes(outside, cue.end, start) !== undefined &&
      ITS_VERB.opens(outside, end, outside.text.length) !== undefined,
  );
