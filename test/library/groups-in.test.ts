import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/index.ts';
import { groupsIn, makePart, statementsIn } from '../../src/library/groups-in.ts';
import { groupStatements } from '../../src/statements/groups/group.ts';
import { anArticle } from '../support/builders.ts';

/** Two hundred articles with the same statement in other words every fourth time. */
const aLibrary = () =>
  createLibrary(
    Array.from({ length: 200 }, (_, at) =>
      anArticle({
        id: `report-${at}`,
        body: `“We will talk about point ${at % 50} of the plan with the Russian delegation,” Zelensky said.\n`,
      }),
    ),
  );

describe('the groups of a library', () => {
  it('made in parts are those made at once', () => {
    const library = aLibrary();
    let parts = 1;
    while (makePart(library)) parts += 1;
    expect(parts).toBeGreaterThan(3);
    const groups = groupsIn(library);
    expect(groups).toEqual(groupStatements(statementsIn(library)));
    expect(groups).toHaveLength(50);
  });

  it('are finished where they are asked for in the middle', () => {
    const library = aLibrary();
    expect(makePart(library)).toBe(true);
    const groups = groupsIn(library);
    expect(groups).toHaveLength(50);
    expect(makePart(library)).toBe(false);
    expect(groupsIn(library)).toBe(groups);
  });
});
