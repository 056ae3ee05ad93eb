// Names side by side in a question: "Zelensky and Lavrov", "Trump vs Putin". What is asked of one is asked of all.
import type { Span } from '../text/span.ts';

/** All that may stand between two names that belong together. */
const JOINS =
  /^(?:['’]s?)?\s*(?:,|,?\s*(?:and|or|&|\+|vs\.?|versus|compared (?:to|with)|as opposed to|unlike)(?![\p{L}\d])|\/)\s*(?:(?:with|by|from|of|the)\s+)?(?:(?:president|chancellor|prime minister|foreign minister|mr|mrs|ms|sir)\.?\s+)?$/iu;
/** Sets two against each other by itself. */
const AGAINST = /\b(?:vs|versus|compared|opposed|unlike)\b/iu;
const COMPARES_BEFORE =
  /\b(?:compare|comparing|contrast|comparison (?:of|between)|differences? (?:between|of))\s+(?:what\s+|how\s+|the\s+)*$/iu;
const COMPARES_AFTER = /^['’]?s?\s+(?:differ|disagree|diverge|compare|contrast)\b/iu;

/** The names that `isAsked` holds for, with all those that stand side by side with one of them or are compared. */
export function askedTogether<T extends Span>(
  text: string,
  names: readonly T[],
  isAsked: (name: T) => boolean,
): T[] {
  return groupsOf(text, names).flatMap((group) =>
    isCompared(text, group) || group.some(isAsked) ? group : [],
  );
}

/** Runs of names with nothing but "and" or the like between them. */
function groupsOf<T extends Span>(text: string, names: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const name of names) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && JOINS.test(text.slice(last.end, name.start))) group.push(name);
    else groups.push([name]);
  }
  return groups;
}

function isCompared(text: string, group: readonly Span[]): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || first === last) return false;
  return (
    COMPARES_BEFORE.test(text.slice(0, first.start)) ||
    COMPARES_AFTER.test(text.slice(last.end)) ||
    AGAINST.test(text.slice(first.end, last.start))
  );
}
