// Whom "who" and "which" stand for before a cue: "Keith Kellogg, who described", "economists who argue".
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import { ADVERBS, WHO } from './between.ts';
import { nounPhraseBefore } from './noun-phrase.ts';
import type { Candidate } from './speaker.ts';

/** The nearest candidate as what "who" stands for, or an organisation for "which"; `gap` is the text up to the cue. */
export function whoIs(nearest: Candidate, at: number, outside: Outside): Candidate | undefined {
  if (!WHO.fills(outside, nearest.end, at)) return undefined;
  const { part } = WHO.opens(outside, nearest.end, at) ?? {};
  if (!part || (!nearest.organisation && outside.slice(part.start, part.end) === 'which')) return undefined;
  return { ...nearest, ...part };
}

/** "economists who argue" */
const RELATIVE = phrase(`@(who) ${ADVERBS} $`);

/** What "who" stands for, where no list tells: a phrase of several right before it. */
export function whoAreThey(from: number, at: number, outside: Outside): Candidate | undefined {
  const who = RELATIVE.closes(outside, from, at)?.part;
  const several = who && nounPhraseBefore(outside, from, who.start);
  if (!several || outside.tokenAt(several.end) !== outside.tokenAt(who.start)) return undefined;
  const head = HEAD_OF_SEVERAL.closes(outside, several.start, several.end);
  return head && { ...who, text: outside.slice(head.start, head.end), refers: 'role' };
}

/** The last word, and before it what counts or tells of a side: "some economists", "Russian officials". */
const HEAD_OF_SEVERAL = phrase(
  "(the|some|many|several|most|other|two|three|senior|former|<name>)* (~s!('s|~ss)|people|police) $",
);
