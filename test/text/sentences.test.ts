import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';
import { slice } from '../../src/text/span.ts';

const sentences = (body: string): string[] =>
  splitSentences(body, { start: 0, end: body.length }).map((span) => slice(body, span));

describe('splitSentences', () => {
  it.each([
    ['He spoke to Mr. Trump. Then he left.', ['He spoke to Mr. Trump.', 'Then he left.']],
    ['U.S. President Donald Trump spoke. He left.', ['U.S. President Donald Trump spoke.', 'He left.']],
    ['They met in the U.S. The talks failed.', ['They met in the U.S.', 'The talks failed.']],
    ['“We agree.” Zelenskyy added: “Fully.”', ['“We agree.”', 'Zelenskyy added: “Fully.”']],
    ['It fell on Jan. 5 in Kyiv. Nobody died.', ['It fell on Jan. 5 in Kyiv.', 'Nobody died.']],
    ['“Is it over?” he asked. Nobody knew.', ['“Is it over?” he asked.', 'Nobody knew.']],
    ['Lt. Gen. Keith Kellogg flew in. He landed.', ['Lt. Gen. Keith Kellogg flew in.', 'He landed.']],
    ['About 1.5 million fled. More will.', ['About 1.5 million fled.', 'More will.']],
    ['Was that all? No. There is more.', ['Was that all?', 'No.', 'There is more.']],
  ])('splits %j', (body, expected) => {
    expect(sentences(body)).toEqual(expected);
  });

  it('gives spans into the whole body, not into the part it was given', () => {
    const body = 'First one. Second one. Third one.';
    expect(splitSentences(body, { start: 11, end: 33 }).map((span) => slice(body, span))).toEqual([
      'Second one.',
      'Third one.',
    ]);
  });
});
