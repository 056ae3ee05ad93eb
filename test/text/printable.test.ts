import { describe, expect, it } from 'vitest';
import { printable, printableLine } from '../../src/text/printable.ts';

describe('text that is shown', () => {
  it.each([
    ['a colour', '\u001b[31mred\u001b[0m', 'red'],
    ['a link of the terminal', '\u001b]8;;https://evil.example\u0007here', 'here'],
    ['a bell and a backspace', 'a\u0007b\u0008c', 'abc'],
    ['an override of direction', 'a\u202Eb\u2066c', 'abc'],
    ['a mark of direction', 'a\u061Cb\u200Ec\u200Fd', 'abcd'],
  ])('is without %s', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('keeps its line breaks, however they are written, and a tab as a space', () => {
    expect(printable('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
    expect(printableLine('a \r\n\n b')).toBe('a b');
  });

  it('has a whole character in place of half of one', () => {
    expect(printable('a\uD83Db😀')).toBe('a\uFFFDb😀');
  });
});
