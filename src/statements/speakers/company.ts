// Those who are named together: "Kellogg and Umerov", "Sir Keir Starmer, France's Emmanuel Macron and Poland's Donald Tusk".
import type { Outside } from '../phrase/outside.ts';
import type { Candidate } from './speaker.ts';

/** Between two of a list: a comma or "and", at most an office between commas, and whose the second is: ", France's". */
const LINK =
  /^(?:\s\([^)\n]{1,30}\))?(?:\sof\s\p{Lu}[\p{L} ]{2,24})?(?:,\s[^,.;:\n]{3,60}(?=,\s+and\s)|,\s(?:the|an?|his|her|\p{Lu}\p{L}+['’]s|president|head)\s[^,.;:\n]{3,60}(?=,\s))?(?<comma>,)?\s+(?<and>and\s+)?(?:(?:[\p{L}.]+['’]s|his|her|their)\s+(?:\p{L}+\s+){0,4})?(?:the\s+|Mr\.?\s+|Ms\.?\s+)?$/u;

const isNamed = ({ person, organisation, name }: Candidate): boolean =>
  person !== undefined || organisation !== undefined || name !== undefined;

/** "Putin, Russia’s president, and Zelensky": the office is the first one's. */
const isAppositive = (
  { kind, person, start }: Candidate,
  before: Candidate | undefined,
  outside: Outside,
): boolean =>
  kind === 'office' &&
  before?.person === person &&
  /^,?\s+(?:the\s+)?$/u.test(outside.slice(before?.end ?? 0, start));

/** Lists of persons or of organisations, in order: at least two with an "and" before the last. */
export function findCompanies(candidates: readonly Candidate[], outside: Outside): Candidate[] {
  const companies: Candidate[] = [];
  const named = candidates.filter(
    (candidate, at) =>
      isNamed(candidate) &&
      !isAppositive(candidate, candidates[at - 1], outside) &&
      !/^['’]s?\s/u.test(outside.slice(candidate.end, candidate.end + 3)),
  );
  let list: Candidate[] = [];
  for (const candidate of named) {
    const last = list.at(-1);
    const link = last && LINK.exec(outside.slice(last.end, candidate.start));
    const alike = last && (last.organisation === undefined) === (candidate.organisation === undefined);
    list = link && alike && (link.groups?.comma || link.groups?.and) ? [...list, candidate] : [candidate];
    const [first] = list;
    if (first && list.length > 1 && link?.groups?.and)
      companies.push({
        start: first.start,
        end: candidate.end,
        text: outside.slice(first.start, candidate.end),
        members: list,
      });
  }
  return companies;
}
