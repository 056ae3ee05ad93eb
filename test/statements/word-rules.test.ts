import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';
import { WORD_RULES } from '../../src/statements/reported/word-rules.ts';

const DAY = '2025-05-15';

/** The words that are told, 'nothing' where none are. */
function wordsIn(sentence: string): string {
  const statements = extractStatements(readArticleText(sentence), findMentions(sentence, { on: DAY }), DAY);
  const told = statements.map(({ fragments }) =>
    fragments.map(({ start, end }) => sentence.slice(start, end)).join(' … '),
  );
  return told.join(' / ') || 'nothing';
}

describe('The rules for the words of a cue', () => {
  it('have a name each', () => {
    expect(new Set(WORD_RULES.map(({ id }) => id)).size).toBe(WORD_RULES.length);
  });

  describe.each(WORD_RULES)('$id: $why', ({ example: [sentence, words], counter: [other, otherWords] }) => {
    it(`holds in: ${sentence}`, () => {
      expect(wordsIn(sentence)).toBe(words);
    });

    it(`does not mislead in: ${other}`, () => {
      expect(wordsIn(other)).toBe(otherWords);
    });
  });
});
