import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';
import { SUBJECT_RULES } from '../../src/statements/speakers/subject-rules.ts';

const DAY = '2025-05-15';

/** Who speaks: 'Rustem Umerov', 'Rustem Umerov: the words' where these are expected too, 'nobody'. */
function speakersOf(sentence: string, withWords: boolean): string {
  const statements = extractStatements(readArticleText(sentence), findMentions(sentence, { on: DAY }), DAY);
  const told = statements.map(({ speaker, fragments: [first] }) =>
    withWords ? `${speaker.name}: ${sentence.slice(first?.start, first?.end)}` : speaker.name,
  );
  return [...new Set(told)].join(' / ') || 'nobody';
}

const expectSpeaker = ([sentence, speaker]: readonly [string, string]): void =>
  expect(speakersOf(sentence, speaker.includes(': '))).toBe(speaker);

describe('The rules for the subject of a cue', () => {
  it('have a name each', () => {
    expect(new Set(SUBJECT_RULES.map(({ id }) => id)).size).toBe(SUBJECT_RULES.length);
  });

  describe.each(SUBJECT_RULES)('$id: $why', ({ example, counter }) => {
    it(`holds in: ${example[0]}`, () => {
      expectSpeaker(example);
    });

    it(`does not mislead in: ${counter[0]}`, () => {
      expectSpeaker(counter);
    });
  });
});
