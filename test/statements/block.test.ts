// Blocks: a paragraph without marks after one that ends with who says it.
import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';

const told = (body: string): string[] =>
  extractStatements(readArticleText(body), findMentions(body), '2025-05-15').map(
    ({ fragments, speaker, kind }) =>
      `${kind} ${speaker.name}: ${fragments.map(({ start, end }) => body.slice(start, end)).join(' … ')}`,
  );

const BLOCK = 'The ferry has been late for a week, and nobody knows why.';

describe('a paragraph after "he added:"', () => {
  it('is told by him, in no quotation marks', () => {
    expect(told(`Lavrov added:\n\n${BLOCK}\n\nThe ferry sailed on Monday.`)).toEqual([
      `indirect Sergey Lavrov: ${BLOCK}`,
    ]);
  });

  it('is told by him where the occasion stands before the colon', () => {
    expect(told(`Lavrov said in a statement:\n\n${BLOCK}`)).toEqual([`indirect Sergey Lavrov: ${BLOCK}`]);
  });

  it.each([
    ['has quotation marks, and is direct', `Lavrov added:\n\n“${BLOCK}”`, [`direct Sergey Lavrov: ${BLOCK}`]],
    [
      'tells what another says',
      'Lavrov added:\n\nThe ferry, Rubio said, was late that day again.',
      ['indirect Marco Rubio: The ferry … was late that day again'],
    ],
    ['follows words that are quoted', `Lavrov wrote: “No.”\n\n${BLOCK}`, ['direct Sergey Lavrov: No.']],
    ['is a list', 'Lavrov said:\n\n- the old ferry\n\n- the new ferry that is always late', []],
    ['follows what he would not say', `Lavrov did not say:\n\n${BLOCK}`, []],
  ])('is no block where it %s', (_, body, statements) => {
    expect(told(body)).toEqual(statements);
  });
});
