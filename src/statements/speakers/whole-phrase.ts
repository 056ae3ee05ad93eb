// The whole phrase that a candidate stands in: "a spokesman for Putin" is not Putin, "a source close to the Kremlin" not the Kremlin.
import type { Outside } from '../phrase/outside.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';
import type { Candidate } from './speaker.ts';

const LINK_BEFORE =
  /\s(?:for|of|to|from|with|at|in|inside|within|briefed on|(?:headed|led|chaired) by)\s+(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?$/iu;
/** "a statement from Yuri Ushakov": the words are his. */
const TEXT =
  /\b(?:statements?|posts?|message|letter|comments?|remarks|tweets?|video|email|note)\s+(?:from|by|of)\s+(?:the\s+)?$/iu;
const LINK_AFTER =
  /^\s+(?:for|of|close\s+to|familiar\s+with|briefed\s+on|(?:to|at|in|within|from|with)(?!\s+an?\s))(?=\s)/u;
/** "said the minister in Kyiv": who a description has introduced before has only these after it. */
const LINK_AFTER_THE = /^\s+(?:for|of)(?=\s)/u;
/** Phrases within phrases at most. */
const DEPTH = 3;

/** A candidate right before its verb, with what it depends on: "a senior official in the office of" Zelensky. */
export function withHead(candidate: Candidate, from: number, outside: Outside): Candidate {
  let { start } = candidate;
  for (let depth = 0; depth < DEPTH; depth++) {
    const before = outside.slice(from, start);
    const link = LINK_BEFORE.exec(before);
    if (!link || TEXT.test(before)) break;
    const head = nounPhraseBefore(outside, from, from + link.index);
    if (!head || head.end !== from + link.index || !/\p{Ll}$/u.test(outside.slice(head.start, head.end)))
      break;
    start = head.start;
  }
  return start === candidate.start ? candidate : described(start, candidate.end, outside);
}

/** A description right after its verb, with what depends on it: "a person" familiar with the matter. */
export function withTail(candidate: Candidate, until: number, outside: Outside): Candidate {
  if (candidate.refers !== 'role') return candidate;
  let { end } = candidate;
  for (let depth = 0; depth < DEPTH; depth++) {
    const rest = outside.slice(end, until);
    const link = (/^the\s/iu.test(candidate.text) ? LINK_AFTER_THE : LINK_AFTER).exec(rest);
    const phrase = link && nounPhraseAfter(outside, end + link[0].length, until);
    if (!phrase) break;
    ({ end } = phrase);
  }
  return end === candidate.end ? candidate : described(candidate.start, end, outside);
}

const described = (start: number, end: number, outside: Outside): Candidate => ({
  start,
  end,
  text: outside.slice(start, end),
  refers: 'role',
});
