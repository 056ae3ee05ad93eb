import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/index.ts';
import { groupsIn, makePart, statementsIn } from '../../src/library/groups-in.ts';
import { updateLibrary } from '../../src/library/library.ts';
import { partOf, wholeOf } from '../../src/library/part.ts';
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

  it('are those of their library, though an earlier one is asked for while they are made', () => {
    const articles = [...aLibrary().articles.values()].map(({ article }) => article);
    const before = createLibrary(articles.slice(100));
    const after = updateLibrary(before, articles);
    for (let parts = 0; parts < 20; parts += 1) makePart(after);
    expect(groupsIn(before)).toEqual(groupStatements(statementsIn(before)));
    while (makePart(after));
    expect(groupsIn(after)).toEqual(groupStatements(statementsIn(after)));
    expect(groupsIn(before)).toEqual(groupStatements(statementsIn(before)));
  });

  it('of a part are those of its articles, though a later library was asked for since', () => {
    const partOfOne = () => partOf(aLibrary(), undefined, ({ id }) => id < 'report-11', 'the first');
    const part = partOfOne();
    groupsIn(wholeOf(part));
    const articles = [...wholeOf(part).articles.values()].map(({ article }) => article);
    groupsIn(updateLibrary(wholeOf(part), articles.slice(100)));
    expect(groupsIn(part)).toEqual(groupsIn(partOfOne()));
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
