import { describe, expect, it } from 'vitest';
import { readOutside } from '../../src/text/phrase/outside.ts';
import { phrase } from '../../src/text/phrase/phrase.ts';

const found = (source: string, text: string): string | undefined => {
  const match = phrase(source).finds(readOutside(text), 0, text.length);
  return match && text.slice(match.start, match.end);
};

describe('A phrase', () => {
  it.each([
    ['said', 'Then SAID he', 'SAID'],
    ['(told|asked) <det>? <word>', 'She asked the guard', 'asked the guard'],
    ['~ly said', 'He quietly said so', 'quietly said'],
    ["<have> n't", 'They haven’t come', 'haven’t'],
    ["<name>+ 's", 'the words of Mr. Müller’s wife', 'Mr. Müller’s'],
    ['<name>!(the|a)+ said', 'The Erdoğan said', 'Erdoğan said'],
    [', <inner>+ ,', 'Umerov, at the gate, said', ', at the gate,'],
    ['said <quoted>', 'He said    .', 'said    '],
    ['<word>{2,3} $', 'one two three four', 'two three four'],
    ['<word>{2,3} !(three)', 'one two three four', 'one two three'],
    ['road =(was)', 'The road is, the road was', 'road'],
  ])('%s is found in "%s"', (source, text, expected) => {
    expect(found(source, text)).toBe(expected);
  });

  it.each([
    ['said', 'unsaid'],
    ['said', 'said-so'],
    ['^ said', 'he said'],
    ['<name>', 'nobody here'],
    ['is <not> =(there)', 'is not here'],
  ])('%s is not in "%s"', (source, text) => {
    expect(found(source, text)).toBeUndefined();
  });

  it('sees nothing outside its stretch, nor the rest of a word that is cut', () => {
    const outside = readOutside('Putin-led talks said much');
    expect(phrase('<word>').opens(outside, 'Putin'.length, 25)).toBeUndefined();
    expect(phrase('talks said').finds(outside, 0, 'Putin-led talks'.length)).toBeUndefined();
  });

  it('gives the part that is asked for', () => {
    const outside = readOutside('as Rustem Umerov said');
    const match = phrase('as @(<name>+) said').opens(outside, 0, 21);
    expect(match?.part).toEqual({ start: 3, end: 16 });
  });

  it.each(['(a', 'a)', '<nothing>', '<det>!(a b)'])('is an error where it cannot be read: %s', (source) => {
    expect(() => phrase(source).is('a')).toThrow();
  });
});
