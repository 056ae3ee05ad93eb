// "Both leaders", "the two ministers": whom an article has named before.
import { officeOn } from '../../people/people.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { startingIn } from '../../text/span-index.ts';
import type { RoleContext } from './role-holder.ts';
import type { Candidate } from './speaker.ts';

/** "Both leaders said", "the two men agreed" */
const BOTH = /^(?:both|the two)\s+(?:leaders|presidents|ministers|men|women|envoys|officials|diplomats)$/iu;
/** How far back, in UTF-16 units: about a sentence, and some three paragraphs of news. */
const NEAR = 300;
const REACH = 900;
const LEADERS = /(?:leaders|presidents)$/iu;
const LEADS = /^(?:president|prime minister|chancellor|premier|secretary[- ]general)/iu;

function groupedBySentence(named: readonly Candidate[], outside: Outside): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const [at, one] of named.entries()) {
    const before = named[at - 1];
    const isNew = !before || /[.!?\n]/u.test(outside.slice(before.end, one.start));
    if (isNew) groups.push([one]);
    else groups.at(-1)?.push(one);
  }
  return groups;
}

/** Of "both leaders" the two, and no more, whom the sentences before name; else those of the last sentence that names just two. */
export function bothBefore(
  candidate: Candidate,
  { candidates, outside, day }: Pick<RoleContext, 'candidates' | 'outside' | 'day'>,
): Candidate | undefined {
  if (!BOTH.test(candidate.text)) return undefined;
  const isOfLeaders = LEADERS.test(candidate.text);
  const named = startingIn(candidates, candidate.start - REACH, candidate.start).filter(
    ({ person, start, end }) =>
      person &&
      outside.slice(start, end).trim() !== '' &&
      (!isOfLeaders || LEADS.test(officeOn(person, day)?.title ?? '')),
  );
  const near = twoOf(named.filter(({ start }) => start >= candidate.start - NEAR));
  if (near) return { ...candidate, members: near };
  const pairs = groupedBySentence(named, outside).flatMap((some) => {
    const pair = twoOf(some);
    return pair ? [pair] : [];
  });
  const members = pairs.at(-1);
  return members && { ...candidate, members };
}

/** The persons of these where they are two. */
function twoOf(some: readonly Candidate[]): Candidate[] | undefined {
  const persons = [...new Map(some.map((one) => [one.person, one])).values()];
  return persons.length === 2 ? persons : undefined;
}
