// Names side by side in a question: "Zelensky and Lavrov", "Trump vs Putin". What is asked of one is asked of all.
import { phrases } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { stemSet } from '../text/stemmed.ts';
import { TITLES } from './question-words.ts';
import type { Asking } from './speakers-asked.ts';

/** Between two names that belong together: one of these at least, or a sign. */
const JOINS = new Set('and or vs versus compared opposed unlike'.split(' '));
const BESIDE_JOINS = new Set([...TITLES, ...'as to with by from of the'.split(' ')]);
const SIGNS = /^['’s]*\s*[,&+/]\s*$/u;
/** Sets two against each other by itself. */
const AGAINST = new Set('vs versus compared opposed unlike'.split(' '));
const COMPARES_BEFORE = phrases(
  'compare, comparing, contrast, comparison of, comparison between, difference between, differences between, difference of',
);
const COMPARES_AFTER = stemSet('differ disagree diverge compare contrast');

/** The names that `isAsked` holds for, with all those that stand side by side with one of them or are compared. */
export function askedTogether<T extends Span>(
  asking: Asking,
  names: readonly T[],
  isAsked: (name: T) => boolean,
): T[] {
  return groupsOf(asking, names).flatMap((group) =>
    isCompared(asking, group) || group.some(isAsked) ? group : [],
  );
}

/** Runs of names with nothing but "and" or the like between them. */
function groupsOf<T extends Span>(asking: Asking, names: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const name of names) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isJoined(asking, last, name)) group.push(name);
    else groups.push([name]);
  }
  return groups;
}

const wordsBetween = ({ words }: Asking, { end }: Span, { start }: Span): string[] =>
  words.filter((word) => word.start >= end && word.end <= start).map(({ word }) => word);

function isJoined(asking: Asking, one: Span, next: Span): boolean {
  const between = wordsBetween(asking, one, next);
  if (between.length === 0) return SIGNS.test(asking.text.slice(one.end, next.start));
  return (
    between.some((word) => JOINS.has(word)) &&
    between.every((word) => JOINS.has(word) || BESIDE_JOINS.has(word))
  );
}

function isCompared(asking: Asking, group: readonly Span[]): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || first === last) return false;
  const before = asking.words.filter(({ end }) => end <= first.start);
  const asks = before.slice(
    0,
    before.findLastIndex(({ word }) => !['what', 'how', 'the'].includes(word)) + 1,
  );
  const [after] = asking.words.filter(({ start }) => start >= last.end);
  return (
    COMPARES_BEFORE.isLast(asks) ||
    (after !== undefined && COMPARES_AFTER.has(after.stem)) ||
    wordsBetween(asking, first, last).some((word) => AGAINST.has(word))
  );
}
