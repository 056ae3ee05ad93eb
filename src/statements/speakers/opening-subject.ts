// The subject that a sentence, or its main clause, opens with.
import type { Outside } from '../phrase/outside.ts';
import type { Candidate } from './speaker.ts';

/** What stands after these is not the sentence's subject. */
export const PREPOSITION_BEFORE =
  /\b(?:of|to|with|by|for|from|in|at|about|after|between|against|on|over|into|than|and|including|like|as|told|called|urged|accused|asked|met)\s+(?:the\s+|an?\s+)?$/iu;

/** The first candidate of a sentence's main clause that no preposition makes something else than a subject. */
export function firstSubject(
  before: readonly Candidate[],
  from: number,
  outside: Outside,
): Candidate | undefined {
  const possible = before.filter(
    ({ start, end, name }, at) =>
      !(name !== undefined && OF_A_TITLE.test(outside.slice(end, before[at + 1]?.start ?? end))) &&
      !PREPOSITION_BEFORE.test(outside.slice(Math.max(from, start - 40), start)) &&
      !/^[’']s?\s/u.test(outside.slice(end, end + 3)),
  );
  if (!OPENS_BEFORE_MAIN_CLAUSE.test(outside.slice(from, before.at(-1)?.end))) return possible[0];
  const afterComma = possible.filter(({ start }) => /,\s+(?:the\s+)?$/u.test(outside.slice(from, start)));
  return afterComma.findLast(({ end }) => outside.text[end] !== ',') ?? afterComma[0] ?? possible[0];
}

/** "Democratic nominee Hillary Clinton": the first two words name nobody. */
const OF_A_TITLE =
  /^\s(?:nominee|candidate|senator|leader|lawmaker|congress(?:man|woman)|governor|rival|front-?runner|hopeful|legislator|deputy)\s$/u;

/** "When Putin refused to come, …", "On the eve of the talks, …": whom a sentence names first is not who acts in it. */
const OPENS_BEFORE_MAIN_CLAUSE =
  /^(?:(?:but|and),?\s+)?(?:when|while|as|if|although|though|because|since|once|until|before|after|on|in|at|during|following|amid|despite|with|for|by)\s/iu;
/** What may stand before a subject in its clause: not a verb, as in "it attacked Trump, saying". */
export const BEGINS_CLAUSE =
  /(?:^|[,;:—–-]\s*|\b(?:and|but|as|that)\s+)(?:(?:the|an?|meanwhile|then|also|former)\s+)?$/iu;
