import { expect, it } from 'vitest';
import { pageMenu } from '../../src/chat/menus.ts';

it('has those pages of a long list that are around the one that is shown', () => {
  const ends = (at: number) => {
    const [menu] = pageMenu(at, 60);
    return [menu?.choices[0]?.says, menu?.choices.at(-1)?.says];
  };
  expect(ends(1)).toEqual(['more page: 1', 'more page: 25']);
  expect(ends(30)).toEqual(['more page: 18', 'more page: 42']);
  expect(ends(60)).toEqual(['more page: 36', 'more page: 60']);
  expect(pageMenu(1, 1)).toEqual([]);
});
