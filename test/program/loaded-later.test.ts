import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadedLater } from '../../src/program/loaded-later.ts';

const withText = loadedLater<{ readonly text: string; readonly length: number }>(['text', 'length']);

describe('an object that loads a part of itself', () => {
  it('loads nothing until it is looked at, and then at each look', () => {
    let loads = 0;
    const article = withText({ id: 'one' }, () => ({ text: `text ${++loads}`, length: 6 }));
    expect([article.id, loads]).toEqual(['one', 0]);
    expect([article.text, article.text]).toEqual(['text 1', 'text 2']);
  });

  it('is as one that has all of it: compared, copied, listed', () => {
    const article = withText({ id: 'one' }, () => ({ text: 'some', length: 4 }));
    const whole = { id: 'one', text: 'some', length: 4 };
    expect(isDeepStrictEqual(article, whole)).toBe(true);
    expect({ ...article }).toEqual(whole);
    expect(Object.keys(article)).toEqual(Object.keys(whole));
  });

  it('has the getters of all others, and its own values', () => {
    const [one, other] = ['one', 'other'].map((text) => withText({}, () => ({ text, length: text.length })));
    const getters = [one, other].map((object) => Object.getOwnPropertyDescriptor(object, 'text')?.get);
    expect(getters[0]).toBe(getters[1]);
    expect([one?.text, other?.text]).toEqual(['one', 'other']);
  });
});
