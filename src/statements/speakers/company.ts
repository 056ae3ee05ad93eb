// Those who are named together: "Kellogg and Umerov", "Sir Keir Starmer, France's Emmanuel Macron and Poland's Donald Tusk".
import type { Outside } from '../../text/phrase/outside.ts';
import { type Phrase, phrase } from '../../text/phrase/phrase.ts';
import { OF_THEIRS } from './between.ts';
import type { Candidate } from './speaker.ts';

/** Between two of a list: a comma or "and", at most an office between commas, and whose the second is: ", France's". */
const linkWith = (mark: string): Phrase =>
  phrase(
    `(<(> <any>!(<)>){1,6} <)>)? (of <name>{1,4})?
     (, <inner>{1,10} =(, and)|, (the|a|an|his|her|<name> 's|president|head) <inner>{1,10} =(,))?
     ${mark} ((<name> 's|his|her|their) <word>{0,4})? (the|mr|ms)?`,
  );
const WITH_AND = linkWith(',? and');
const WITH_COMMA = linkWith(',');

/** "Putin, the president" */
export const BESIDE_NAME = phrase(',? the?');

/** "his government" of "Putin and his government" */
const THEIRS = phrase('(his|her|their|its) <any>*');

const isNamed = ({ person, organisation, name, refers, text }: Candidate): boolean =>
  person !== undefined ||
  organisation !== undefined ||
  name !== undefined ||
  (refers === 'role' && THEIRS.is(text));

/** "Putin, Russia’s president, and Zelensky": the office is the first one's. */
const isAppositive = (
  { kind, person, start }: Candidate,
  before: Candidate | undefined,
  outside: Outside,
): boolean =>
  kind === 'office' &&
  before?.person === person &&
  before !== undefined &&
  BESIDE_NAME.fills(outside, before.end, start);

export const isAlike = (a: Candidate, b: Candidate): boolean =>
  (a.organisation === undefined) === (b.organisation === undefined);
const AND = phrase('and the?');

/** Lists of persons or organisations, in order: at least two with an "and" before the last; of both kinds with no comma between. */
export function findCompanies(candidates: readonly Candidate[], outside: Outside): Candidate[] {
  const companies: Candidate[] = [];
  const named = candidates.filter(
    (candidate, at) =>
      isNamed(candidate) &&
      !isAppositive(candidate, candidates[at - 1], outside) &&
      !OF_THEIRS.opens(outside, candidate.end, outside.text.length),
  );
  let list: Candidate[] = [];
  for (const candidate of named) {
    const last = list.at(-1);
    const isLast = last !== undefined && WITH_AND.fills(outside, last.end, candidate.start);
    const isLinked = isLast || (last !== undefined && WITH_COMMA.fills(outside, last.end, candidate.start));
    const mayJoin = last && (isAlike(last, candidate) || AND.fills(outside, last.end, candidate.start));
    list = isLinked && mayJoin ? [...list, candidate] : [candidate];
    const [first] = list;
    if (first && list.length > 1 && isLast)
      companies.push({
        start: first.start,
        end: candidate.end,
        text: outside.slice(first.start, candidate.end),
        members: list,
      });
  }
  return companies;
}
