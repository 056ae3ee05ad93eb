// The groups of a library's statements. Made once for each library; of a large one in parts, so that questions are taken in
// between: a thousand articles take seconds.

import { groupInSteps, type SourcedStatement, type StatementGroup } from '../statements/groups/group.ts';
import type { Library } from './library.ts';

/** Steps of a part: some five milliseconds. */
const STEPS_AT_ONCE = 100;

type Making = ReturnType<typeof groupInSteps>;

const making = new WeakMap<Library, Making>();
const made = new WeakMap<Library, readonly StatementGroup[]>();

/** All of them; makes what is not made yet. */
export function groupsIn(library: Library): readonly StatementGroup[] {
  for (;;) {
    const groups = made.get(library);
    if (groups) return groups;
    makePart(library);
  }
}

/** Makes a part of them; false once all are made. */
export function makePart(library: Library): boolean {
  if (made.has(library)) return false;
  const steps = making.get(library) ?? groupInSteps(statementsIn(library));
  // Kept only where it did not fail: the next time it begins anew then.
  making.delete(library);
  for (let step = 0; step < STEPS_AT_ONCE; step += 1) {
    const { done, value } = steps.next();
    if (!done) continue;
    made.set(library, value);
    return false;
  }
  making.set(library, steps);
  return true;
}

/** Every statement of every article, in their order; what somebody declined to say is none. */
export const statementsIn = ({ articles }: Library): SourcedStatement[] =>
  [...articles.values()].flatMap(({ article, statements }) =>
    statements.filter(({ polarity }) => polarity !== 'declined').map((statement) => ({ article, statement })),
  );
