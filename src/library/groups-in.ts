// The statements of a library and their groups. They go on from one library to the next: what comes or goes changes only the groups
// that it is like. Of a large library they are made in parts, so that questions are taken in between.
import type { PassageIndex } from '../search/passage-index.ts';
import {
  groupInSteps,
  groupStatements,
  type SourcedStatement,
  type StatementGroup,
} from '../statements/groups/group.ts';
import { readWording } from '../statements/groups/wording.ts';
import type { IndexedArticle, Library } from './library.ts';
import { createLikeness, type Likeness } from './likeness.ts';
import { seenIn, wholeOf } from './part.ts';

/** Articles that are looked at, and steps of grouping that are made, at once: some five milliseconds. */
const AT_ONCE = 2;
const STEPS_AT_ONCE = 100;

/** Follows a library on its way, as its index does. */
interface Grouping {
  /** By articles' ids. */
  readonly statements: Map<string, Held>;
  readonly likeness: Likeness;
  readonly grouped: Map<string, Grouped>;
  /** By the numbers that `likeness` gives. */
  readonly sourced: Map<number, SourcedStatement>;
  readonly groups: Map<number, StatementGroup>;
  /** Statements of which the groups are to be made anew. */
  readonly changed: Set<number>;
  /** How many statements have gone: what is known of their likeness stays until all is begun anew. */
  gone: number;
}

interface Held {
  readonly entry: IndexedArticle;
  readonly all: readonly SourcedStatement[];
}

interface Grouped {
  readonly held: Held;
  readonly numbers: readonly number[];
}

const groupings = new WeakMap<PassageIndex, Grouping>();
const making = new WeakMap<Library, ReturnType<typeof makeInSteps>>();
const made = new WeakMap<Library, Groups>();
/** Of which library the grouping is, or is on the way to be. */
const lastMade = new WeakMap<PassageIndex, Library>();

interface Groups {
  /** In the order of their first members. */
  readonly all: readonly StatementGroup[];
  /** Without those of what somebody declined to say. */
  readonly said: readonly StatementGroup[];
}

function groupingOf(library: Library): Grouping {
  const { index } = wholeOf(library);
  const known = groupings.get(index) ?? {
    statements: new Map(),
    likeness: createLikeness(),
    grouped: new Map(),
    sourced: new Map(),
    groups: new Map(),
    changed: new Set(),
    gone: 0,
  };
  groupings.set(index, known);
  return known;
}

/** All of them but of what somebody declined to say, in the order of their first members; makes what is not made yet. */
export const groupsIn = (library: Library): readonly StatementGroup[] => groupsOf(library).said;

function groupsOf(library: Library): Groups {
  for (;;) {
    const groups = made.get(library);
    if (groups) return groups;
    if (wholeOf(library) === library) makePart(library);
    else made.set(library, toGroups(ofPart(library)));
  }
}

function ofPart(library: Library): readonly StatementGroup[] {
  const seen = seenIn(library);
  if (seen !== library) return leftOf(groupsOf(seen).all, library);
  const whole = wholeOf(library);
  // Else the grouping has gone on to another library, and comes back for this one.
  if (lastMade.get(whole.index) !== whole) made.delete(whole);
  groupsOf(whole);
  const grouping = groupingOf(whole);
  return inOrder(library, { ...grouping, groups: groupsSeen(library, grouping) });
}

/** Groups as they would be without the articles that are not seen: these join nothing, and lead nothing away from others. */
function groupsSeen(
  { articles }: Library,
  { grouped, groups, likeness, sourced }: Grouping,
): Map<number, StatementGroup> {
  const isSeen = ({ article }: SourcedStatement): boolean => articles.has(article.id);
  const seen = new Map<number, StatementGroup>();
  const left = new Map<StatementGroup, StatementGroup>();
  for (const number of [...articles.keys()].flatMap((id) => grouped.get(id)?.numbers ?? [])) {
    const group = groups.get(number);
    if (group === undefined || seen.has(number)) continue;
    if (isSeen(group.lead)) {
      const others = group.others.filter(isSeen);
      const same = left.get(group) ?? (others.length < group.others.length ? { ...group, others } : group);
      left.set(group, same);
      seen.set(number, same);
      continue;
    }
    const around = new Map<SourcedStatement, number>();
    for (const each of likeness.around(number)) {
      const one = sourced.get(each);
      if (one && isSeen(one)) around.set(one, each);
    }
    for (const anew of groupStatements([...around.keys()]))
      for (const member of [anew.lead, ...anew.others]) seen.set(around.get(member) ?? number, anew);
  }
  return seen;
}

/** Groups as a part of the articles has them: the same words are still one group, and the longest that is left leads. */
const leftOf = (groups: readonly StatementGroup[], { articles }: Library): StatementGroup[] =>
  groups.flatMap(({ lead, others }) => {
    const [first, ...rest] = [lead, ...others].filter(({ article }) => articles.has(article.id));
    return first === undefined
      ? []
      : [first === lead && rest.length === others.length ? { lead, others } : { lead: first, others: rest }];
  });

/** Makes a part of them; false once all are made. */
export function makePart(library: Library): boolean {
  if (made.has(library)) return false;
  // What another library has changed meanwhile in the grouping, those steps have passed.
  if (lastMade.get(library.index) !== library) making.delete(library);
  lastMade.set(library.index, library);
  const steps = making.get(library) ?? makeInSteps(library);
  // Kept only where it did not fail: the next time it begins anew then.
  making.delete(library);
  if (steps.next().done) return false;
  making.set(library, steps);
  return true;
}

function* makeInSteps(library: Library): Generator<undefined, void, undefined> {
  if (isWorn(groupingOf(library))) groupings.delete(library.index);
  const grouping = groupingOf(library);
  const { grouped, statements } = grouping;
  let coming = 0;
  for (const entry of library.articles.values()) {
    const { id } = entry.article;
    const held = heldOf(entry, grouping);
    const known = grouped.get(id);
    if (known?.held === held) continue;
    if (known) takeOut(known, grouping);
    grouped.set(id, takeIn(held, grouping));
    coming += 1;
    if (coming % AT_ONCE === 0) yield;
  }
  for (const [id, known] of grouped) {
    if (library.articles.has(id)) continue;
    takeOut(known, grouping);
    grouped.delete(id);
    statements.delete(id);
  }
  for (const number of grouping.changed) {
    yield* regroup(number, grouping);
    coming += 1;
    if (coming % STEPS_AT_ONCE === 0) yield;
  }
  made.set(library, toGroups(inOrder(library, grouping)));
}

const toGroups = (all: readonly StatementGroup[]): Groups => ({
  all,
  said: all.filter(({ lead }) => !isDeclined(lead)),
});

/** Whether more has gone than is there. */
const isWorn = ({ gone, sourced }: Grouping): boolean => gone > sourced.size;

/** The groups of what somebody declined to say. */
export const declinedIn = (library: Library): readonly StatementGroup[] =>
  groupsOf(library).all.filter(({ lead }) => isDeclined(lead));

/** Every statement of every article, in their order; what somebody declined to say is none. */
export function statementsIn(library: Library): SourcedStatement[] {
  const grouping = groupingOf(library);
  return [...library.articles.values()].flatMap((entry) =>
    heldOf(entry, grouping).all.filter((sourced) => !isDeclined(sourced)),
  );
}

const isDeclined = ({ statement }: SourcedStatement): boolean => statement.polarity === 'declined';

function heldOf(entry: IndexedArticle, { statements }: Grouping): Held {
  const { article } = entry;
  const known = statements.get(article.id);
  if (known?.entry === entry) return known;
  const held = { entry, all: entry.statements.map((statement) => ({ article, statement })) };
  statements.set(article.id, held);
  return held;
}

function takeIn(held: Held, { likeness, sourced, changed }: Grouping): Grouped {
  const numbers = held.all.map((each) => {
    const { article, statement } = each;
    const { id, members } = statement.speaker;
    const keys = (members ?? [id]).map((speaker) => `${statement.polarity} ${speaker}`);
    const number = likeness.add(keys, readWording(article.body, statement.fragments));
    sourced.set(number, each);
    changed.add(number);
    return number;
  });
  return { held, numbers };
}

function takeOut({ numbers }: Grouped, grouping: Grouping): void {
  const { likeness, sourced, groups, changed } = grouping;
  grouping.gone += numbers.length;
  for (const number of numbers) {
    for (const other of likeness.around(number)) changed.add(other);
    likeness.remove(number);
    sourced.delete(number);
    groups.delete(number);
    changed.delete(number);
  }
}

/** Makes the groups of a statement anew, with all that may be the same. */
function* regroup(
  number: number,
  { likeness, sourced, groups, changed }: Grouping,
): Generator<undefined, void, undefined> {
  const numberOf = new Map<SourcedStatement, number>();
  for (const each of likeness.around(number)) {
    const one = sourced.get(each);
    if (one) numberOf.set(one, each);
  }
  const alike = [...numberOf.keys()];
  const made = alike.length === 1 ? alike.map((lead) => ({ lead, others: [] })) : yield* grouped(alike);
  for (const group of made)
    for (const member of [group.lead, ...group.others]) groups.set(numberOf.get(member) ?? number, group);
  for (const each of numberOf.values()) changed.delete(each);
}

function* grouped(alike: readonly SourcedStatement[]): ReturnType<typeof groupInSteps> {
  const steps = groupInSteps(alike);
  for (let step = 1; ; step += 1) {
    const { done, value } = steps.next();
    if (done) return value;
    if (step % STEPS_AT_ONCE === 0) yield;
  }
}

function inOrder({ articles }: Library, { grouped, groups }: Grouping): StatementGroup[] {
  const found = new Set<StatementGroup>();
  for (const id of articles.keys()) {
    for (const number of grouped.get(id)?.numbers ?? []) {
      const group = groups.get(number);
      if (group) found.add(group);
    }
  }
  return [...found];
}
