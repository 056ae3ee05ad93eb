import { describe, expect, it } from 'vitest';
import { isSameStory, isUpdateOf, stories } from '../../src/articles/same-story.ts';
import { paragraphsOf } from '../fixtures/pages/text.ts';

const text = (lines: readonly string[]) => ({ body: lines.join('\n\n') });
const story = paragraphsOf(4, 10);

describe('two texts tell one story', () => {
  it.each<[string, readonly string[], boolean]>([
    ['that are the same', story, true],
    [
      'of which one has a line more',
      [...story, 'A line that the other outlet has added at the end of it.'],
      true,
    ],
    ['of which one is cut at its end', story.slice(0, -3), true],
    [
      'whose quotation marks differ',
      story.map((line) => line.replace(/[“”]/gu, '"').replace(/’/gu, "'")),
      true,
    ],
    ['of which one is a brief summary of the other', story.slice(0, 2), false],
    [
      'that have a quotation in common',
      [story[2] ?? '', ...paragraphsOf(1, 10).filter((line) => !story.includes(line))],
      false,
    ],
    ['that have nothing in common', paragraphsOf(4, 10).map((line) => [...line].reverse().join('')), false],
  ])('%s: %#', (_what, other, isSame) => {
    expect(isSameStory(text(story), text(other))).toBe(isSame);
    expect(isSameStory(text(other), text(story))).toBe(isSame);
  });
});

it('an update has a good part of the text before it, another story has not', () => {
  const updated = [...story.slice(0, 4), ...paragraphsOf(1, 8).map((line) => `Later: ${line.toUpperCase()}`)];
  expect(isUpdateOf(text(updated), text(story))).toBe(true);
  expect(isUpdateOf(text(['Another matter altogether, told in words of its own.']), text(story))).toBe(false);
});

describe('stories', () => {
  it('are told together however far apart their texts come, and once each', () => {
    const other = text(story.map((line) => [...line].reverse().join('')));
    const [first, cut, longer] = [text(story), text(story.slice(0, -3)), text([...story, 'One more line.'])];
    expect(stories([first, other, cut, longer])).toEqual([[first, cut, longer], [other]]);
  });
});
