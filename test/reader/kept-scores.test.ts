import { expect, it } from 'vitest';
import { createKeptScores } from '../../src/reader/kept-scores.ts';

const passage = (text: string) => ({ text, title: 'Talks resume', before: '' });

it('keeps a score for its question and passage alone', () => {
  const kept = createKeptScores();
  kept.keep('who came?', passage('The envoy came.'), 1.5);
  expect(kept.get('who came?', passage('The envoy came.'))).toBe(1.5);
  expect(kept.get('who left?', passage('The envoy came.'))).toBeUndefined();
  expect(kept.get('who came?', passage('The envoy left.'))).toBeUndefined();
  expect(kept.get('who came?', { ...passage('The envoy came.'), before: 'It was Monday.' })).toBeUndefined();
});

it('forgets the one that was asked for longest ago when there are too many', () => {
  const kept = createKeptScores(2);
  kept.keep('q', passage('one'), 1);
  kept.keep('q', passage('two'), 2);
  kept.get('q', passage('one'));
  kept.keep('q', passage('three'), 3);
  expect(['one', 'two', 'three'].map((text) => kept.get('q', passage(text)))).toEqual([1, undefined, 3]);
});
