// The whole phrase that a candidate stands in: "a spokesman for Putin" is not Putin, "a source close to the Kremlin" not the Kremlin.
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';
import type { Candidate } from './speaker.ts';

const LINK_BEFORE = phrase(
  '(for|of|to|from|with|at|in|inside|within|briefed on|(headed|led|chaired) by) (<article>|his|her|their)? (former|actor|president|minister|chancellor)? $',
);
/** "a statement from Yuri Ushakov": the words are his. */
const TEXT = phrase('<text> (from|by|of) the? $');
const LINK_AFTER = phrase(
  'for|of|close to|familiar with|briefed on|(to|at|in|within|from|with) =(<word>!(a|an))',
);
/** "said the minister in Kyiv": who a description has introduced before has only these after it. */
const LINK_AFTER_THE = phrase('for|of');
/** Phrases within phrases at most. */
const DEPTH = 3;

/** Not an abbreviation. */
const ENDS_SMALL = /\p{Ll}$/u;

/** "Ivan Kit of the Orlan Fund": he, rather than the fund. */
export const isMember = ({ person, name, end }: Candidate, until: number, outside: Outside): boolean =>
  (person ?? name) !== undefined && OF_SOMETHING.opens(outside, end, until) !== undefined;
export const memberOf = (
  { person, start }: Candidate,
  before: readonly Candidate[],
  outside: Outside,
): Candidate | undefined =>
  person
    ? undefined
    : before.findLast(
        (one) => (one.person ?? one.name) !== undefined && OF_SOMETHING.fills(outside, one.end, start),
      );
const OF_SOMETHING = phrase('(of|from|at|with) <article>?');

/** A candidate right before its verb, with what it depends on: "a senior official in the office of" Zelensky. */
export function withHead(candidate: Candidate, from: number, outside: Outside): Candidate {
  let { start } = candidate;
  for (let depth = 0; depth < DEPTH; depth++) {
    const link = LINK_BEFORE.closes(outside, from, start);
    if (!link || TEXT.closes(outside, from, start)) break;
    const head = nounPhraseBefore(outside, from, link.start);
    if (
      !head ||
      outside.tokenAt(head.end) !== outside.tokenAt(link.start) ||
      !ENDS_SMALL.test(outside.slice(head.start, head.end))
    )
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
    const isKnown = candidate.text.toLowerCase().startsWith('the ');
    const link = (isKnown ? LINK_AFTER_THE : LINK_AFTER).opens(outside, end, until);
    const rest = link && nounPhraseAfter(outside, link.end, until);
    if (!rest) break;
    ({ end } = rest);
  }
  return end === candidate.end ? candidate : described(candidate.start, end, outside);
}

const described = (start: number, end: number, outside: Outside): Candidate => ({
  start,
  end,
  text: outside.slice(start, end),
  refers: 'role',
});
