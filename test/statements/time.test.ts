import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';
import { callsOf } from '../support/work.ts';

const DAY = '2025-05-15';
const statementsOf = (body: string) =>
  extractStatements(readArticleText(body), findMentions(body, { on: DAY }), DAY);

const filled = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** The calls of functions that reading the statements of an article takes. */
function callsFor(body: string): number {
  const text = readArticleText(body);
  const mentions = findMentions(body, { on: DAY });
  return callsOf(() => {
    extractStatements(text, mentions, DAY);
  });
}

const SHORT = 4_000;
const TIMES_AS_LONG = 8;
/** Proportion, with some room; a square would be 64. */
const AT_MOST = 1.2 * TIMES_AS_LONG;

const SHAPES: Readonly<Record<string, string>> = {
  'one sentence full of verbs': 'Orlan said that he said ',
  'one sentence of denials': 'Putin denied that she said ',
  'names between commas': 'Putin, Zelensky, and Trump, the president, said, ',
  'initials and abbreviations': 'Mr. J. Putin met U.S. Gen. K. L. ',
  'quotations in paragraphs': '“We will go,” Rustem Umerov said on Friday. “It is late. We wait.”\n\n',
  'quotations in one paragraph': '“We will go,” Rustem Umerov said on Friday. “It is late. We wait.” ',
  'pronouns and descriptions':
    'The minister said it was late. She added: “He knows.” They told the official no. ',
  'a transcript': 'MR. PESKOV: We will see what comes.\n\nMR. LAVROV: I said so on Friday.\n\n',
  'marks without a partner': '(“said, ‘Putin told ',
};

describe('The work that statements take', () => {
  it.each(Object.entries(SHAPES))('grows with the length of the article: %s', (_, unit) => {
    const short = callsFor(filled(unit, SHORT));
    expect(callsFor(filled(unit, SHORT * TIMES_AS_LONG)) / short).toBeLessThan(AT_MOST);
  });
});

describe('A sentence that is longer than anybody writes', () => {
  const long = `Vladimir Putin said ${filled('the talks and the truce and ', 6000)}`;

  it('is read in pieces, and what stands behind it is read as ever', () => {
    const told = statementsOf(`${long}\n\nSergey Lavrov said that the talks would go on.`);
    expect(told.at(-1)?.speaker.name).toBe('Sergey Lavrov');
  });

  it('gives its later pieces to nobody', () => {
    const speakers = statementsOf(long).map(({ speaker }) => speaker.name);
    expect(new Set(speakers)).toEqual(new Set(['Vladimir Putin']));
    expect(
      statementsOf(long)
        .flatMap(({ fragments }) => fragments)
        .every(({ end }) => end < 1500),
    ).toBe(true);
  });
});
