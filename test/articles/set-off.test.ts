import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { readInSteps } from '../../src/articles/reading.ts';
import { atOnce } from '../../src/program/turns.ts';
import { slice } from '../../src/text/span.ts';

const quoted = (source: string): string[][] => {
  const { text, forms } = atOnce(readInSteps(source, { markdown: true }));
  const { body, quotations } = readArticleText(text, forms);
  return quotations.map(({ parts }) => parts.map((part) => slice(body, part)));
};

describe('words set off from the text', () => {
  it('are a quotation in a block quote after a colon, with all its paragraphs', () => {
    expect(
      quoted('Umerov wrote:\n\n> We wait for a plan.\n> It must be on paper.\n>\n> That is all.\n\nHe left.'),
    ).toEqual([['We wait for a plan.', 'It must be on paper.', 'That is all.']]);
  });

  it('are a quotation in a block quote that somebody has signed', () => {
    expect(
      quoted('The talks ended.\n\n> We wait for a plan.\n>\n> — Rustem Umerov (@umerov)\n\nHe left.'),
    ).toEqual([['We wait for a plan.']]);
  });

  it('are a quotation in HTML, in a list of sentences and in italics after a colon', () => {
    expect(quoted('<p>Umerov wrote:</p><blockquote><p>We wait for a plan.</p></blockquote>')).toEqual([
      ['We wait for a plan.'],
    ]);
    expect(quoted('Umerov told reporters:\n\n- We wait.\n- You sign.')).toEqual([['We wait.', 'You sign.']]);
    expect(quoted('Umerov said:\n\n*We wait for a plan.*')).toEqual([['We wait for a plan.']]);
  });

  it.each([
    [
      'a block quote that nobody is told to have said',
      'The talks ended.\n\n> We wait for a plan.\n\nHe left.',
    ],
    ['a list of things', 'The plan has these points:\n\n- A cap on the army\n- Elections'],
  ])('are none in %s', (_name, source) => {
    expect(quoted(source)).toEqual([]);
  });

  it('are what the marks say where there are marks in a block quote', () => {
    expect(quoted('Umerov wrote:\n\n> Peskov said “no” to a plan.')).toEqual([['no']]);
  });
});
