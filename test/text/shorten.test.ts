import { describe, expect, it } from 'vitest';
import { shorten } from '../../src/text/shorten.ts';

describe('shorten', () => {
  it('cuts at a word and leaves no stop before the ellipsis', () => {
    expect(shorten('One two, three four', 10)).toBe('One two…');
    expect(shorten('One two', 10)).toBe('One two');
  });

  it('cuts a word that alone is too long, but no character in two', () => {
    expect(shorten('a'.repeat(30), 10)).toBe(`${'a'.repeat(9)}…`);
    expect(shorten('😀'.repeat(20), 10)).toMatch(/^😀+…$/u);
  });
});
