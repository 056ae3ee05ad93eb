import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/index.ts';
import { groupsIn, makePart, statementsIn } from '../../src/library/groups-in.ts';
import { updateLibrary } from '../../src/library/library.ts';
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

  describe('go on from one library to the next', () => {
    const said = (id: string, words: string, speaker = 'Zelensky') =>
      anArticle({ id, body: `“${words},” ${speaker} said.\n` });
    const long = 'We will talk about each point of this plan with the Russian delegation in Geneva on Friday';
    const before = [
      said('a', 'We will talk about each point of this plan with the Russian delegation'),
      said('b', 'The grain has to leave the harbour before the winter comes to the coast'),
      said('c', 'talk about each point of this plan with the Russian delegation in Geneva'),
      said('d', long, 'Rubio'),
    ];
    const groupsAfter = (after: typeof before) => {
      const library = createLibrary(before);
      groupsIn(library);
      return groupsIn(updateLibrary(library, after));
    };

    it.each([
      ['a longer form comes', [...before, said('e', long)]],
      ['what stood first goes', before.slice(1)],
      ['what joined two goes', [before[1], before[2]].flatMap((each) => each ?? [])],
      ['one is changed', [...before.slice(0, 2), said('c', long, 'Putin'), ...before.slice(3)]],
      ['all go but one', before.slice(3)],
    ])('as if all had been there at once, where %s', (_, after) => {
      expect(groupsAfter(after)).toEqual(groupStatements(statementsIn(createLibrary(after))));
    });

    it('compare what comes with what is like it, and look at no other', () => {
      const library = createLibrary(before);
      const groups = groupsIn(library);
      const next = groupsIn(updateLibrary(library, [...before, said('e', long)]));
      const untouched = groups.filter((group) => next.includes(group));
      expect(untouched.map(({ lead }) => lead.article.id)).toEqual(['b', 'd']);
    });
  });
});
