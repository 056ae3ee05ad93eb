import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWord } from '../../src/text/fold.ts';

describe('foldText', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['Türkiye', 'turkiye'],
    ['İstanbul', 'istanbul'],
    ['Kalın', 'kalin'],
    ['Störe and Støre', 'store and store'],
    ['Radosław', 'radoslaw'],
    ['ﬁ', 'fi'],
    ['ŉ', "'n"],
    ['Zelenskyy’s', "zelenskyy's"],
    ['Marʼyana', "mar'yana"],
    ['“talks”', '"talks"'],
    ['Фёдоров', 'федоров'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('takes letters with a combining mark and letters of one piece for the same', () => {
    expect(foldText('e\u0301lyse\u0301e')).toBe(foldText('élysée'));
  });

  it('folds folded text to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
      }),
    );
  });

  it('leaves no capital and no mark in Latin and Cyrillic words', () => {
    const letter = fc.integer({ min: 0xc0, max: 0x52f }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        expect(foldText(letters.join(''))).not.toMatch(/\p{Lu}|\p{M}/u);
      }),
    );
  });
});

describe('foldWord', () => {
  it.each([
    ["Zelenskyy's", 'zelenskyy'],
    ['Zelenskyy’s', 'zelenskyy'],
    ['negotiators’', 'negotiators'],
    ['Talks', 'talks'],
  ])('folds %s to %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});
