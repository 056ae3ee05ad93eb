// Who says it together: a subject that is the last of several, or the first after its verb, is all of them.

import type { Outside } from '../../text/phrase/outside.ts';
import type { Span } from '../../text/span.ts';
import { findCompanies, isAlike } from './company.ts';
import { BEGINS_CLAUSE, PREPOSITION_BEFORE } from './opening-subject.ts';
import type { Place } from './place.ts';
import type { Candidate } from './speaker.ts';
import { withHead } from './whole-phrase.ts';

/** "Kellogg and Umerov said": the words are both men's; "the leaders of France and Germany said": the leaders'. */
export function joint(
  last: Span,
  before: readonly Candidate[],
  from: number,
  outside: Outside,
): Candidate | undefined {
  const company = findCompanies(before, outside).findLast(({ end }) => end === last.end);
  if (!company) return undefined;
  // "Trump praised Putin and the Kremlin said": a person and an organisation speak together where they open the clause.
  const [first, ...others] = company.members ?? [];
  const isMixed = first !== undefined && others.some((other) => !isAlike(first, other));
  if (isMixed && !BEGINS_CLAUSE.closes(outside, from, company.start)) return undefined;
  const whole = dependsOnOther(company, from, outside) ? withHead(company, from, outside) : company;
  return whole === company && dependsOnOther(company, from, outside) ? undefined : whole;
}

const dependsOnOther = ({ start }: Span, from: number, outside: Outside): boolean =>
  PREPOSITION_BEFORE.closes(outside, from, start) !== undefined;

/**
 * The subject, or the company that it is of: "Merz, the chancellor, and Macron, France’s president, said", "said Merz and
 * Macron".
 */
export function together(found: Candidate, { cue, sentence, here, outside }: Place): Candidate {
  if (found.members || found.refers !== undefined) return found;
  const isOf =
    found.start >= cue.end
      ? ({ start }: Candidate): boolean => start === found.start
      : ({ end }: Candidate): boolean => end === found.end;
  const company = findCompanies(here, outside).findLast(isOf);
  if (!company) return found;
  // "Rubio saw Umerov, and Lavrov, at dawn, said": who opens no clause is no subject.
  const isSubject =
    found.start >= cue.end || BEGINS_CLAUSE.closes(outside, sentence.start, company.start) !== undefined;
  return isSubject && !dependsOnOther(company, sentence.start, outside) ? company : found;
}
