// The subject that a sentence, or its main clause, opens with.
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import { OF_THEIRS } from './between.ts';
import type { Candidate } from './speaker.ts';

/** What stands after these is not the sentence's subject. */
export const PREPOSITION_BEFORE = phrase(
  `(of|to|with|by|for|from|in|at|about|after|between|against|on|over|into|than|and|including|like|as|told|called|urged|accused
   |asked|met) <article>? $`,
);

/** The first candidate of a sentence's main clause that no preposition makes something else than a subject. */
export function firstSubject(
  before: readonly Candidate[],
  from: number,
  outside: Outside,
): Candidate | undefined {
  const possible = before.filter(
    ({ start, end, name }, at) =>
      !(name !== undefined && OF_A_TITLE.fills(outside, end, before[at + 1]?.start ?? end)) &&
      !PREPOSITION_BEFORE.closes(outside, from, start) &&
      !OF_THEIRS.opens(outside, end, outside.text.length),
  );
  if (!OPENS_BEFORE_MAIN_CLAUSE.opens(outside, from, before.at(-1)?.end ?? from)) return possible[0];
  const afterComma = possible.filter(({ start }) => AFTER_COMMA.closes(outside, from, start));
  return afterComma.findLast(({ end }) => outside.text[end] !== ',') ?? afterComma[0] ?? possible[0];
}

/** "Democratic nominee Hillary Clinton": the first two words name nobody. */
const OF_A_TITLE = phrase(
  `(nominee|candidate|senator|leader|lawmaker|congressman|congresswoman|governor|rival|front-runner|frontrunner|hopeful|legislator
   |deputy)`,
);
const AFTER_COMMA = phrase(', the? $');

/** "When Putin refused to come, …", "On the eve of the talks, …": whom a sentence names first is not who acts in it. */
const OPENS_BEFORE_MAIN_CLAUSE = phrase(
  `((but|and) ,?)? (when|while|as|if|although|though|because|since|once|until|before|after|on|in|at|during|following|amid|despite
   |with|for|by)`,
);
/** What may stand before a subject in its clause: not a verb, as in "it attacked Trump, saying". */
export const BEGINS_CLAUSE = phrase(
  '(^|,|;|:|<dash>|and|but|as|that) (<article>|both|meanwhile|then|also|former)? $',
);
