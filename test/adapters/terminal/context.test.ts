// How the words of a snippet are told from the article's words around them.
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../adapters/terminal/render.ts';
import { anEvidenceBlock, aReply } from '../../support/builders.ts';

const ESC = '\u001b';

describe('the context of a snippet', () => {
  const shownIn = (block: Parameters<typeof anEvidenceBlock>[0], width = 80): string =>
    renderTerminal(
      aReply({ blocks: [anEvidenceBlock({ speaker: { name: 'A' }, citation: 'BBC', ...block })] }),
      {
        width,
        colour: false,
      },
    )
      .split('\n')
      .slice(1, -1)
      .join('\n');

  it.each([
    ['told words', 'Peskov said that ', 'talks go on', '.', 'Peskov said that |talks go on|.'],
    ['told words before it alone', '', 'Talks go on', ', he said.', '|Talks go on|, he said.'],
    ['told words with a quotation', 'He said ', 'they “go on”', '.', 'He said |they “go on”|.'],
    [
      'a quotation beside another',
      '“No,” he said. ',
      '“Talks go on.”',
      '',
      '“No,” he said. |“Talks go on.”|',
    ],
  ])('is told by bars from %s', (_, before, text, after, shown) => {
    expect(shownIn({ before, text, after })).toBe(`  ${shown}`);
  });

  it.each([
    ['“Talks go on,”', ' he said.', '  “Talks go on,” he said.'],
    ['"Talks go on,"', ' he said.', '  "Talks go on," he said.'],
    ['“Talks go on.\n\n“They do,”', ' he said.', '  “Talks go on.\n\n  “They do,” he said.'],
  ])('is told by the quotation marks of %j alone', (text, after, shown) => {
    expect(shownIn({ text, after })).toBe(shown);
  });

  it('has no bars where there is none', () => {
    expect(shownIn({ text: 'talks go on' })).toBe('  talks go on');
  });

  it('is wrapped together with the words', () => {
    const block = { before: 'Mr Peskov said that ', text: 'talks go on', after: ' and on.' };
    expect(shownIn(block, 20)).toBe('  Mr Peskov said\n  that |talks go on|\n  and on.');
  });

  it('keeps its paragraphs', () => {
    expect(shownIn({ before: 'One.\n\n', text: 'two' })).toBe('  One.\n\n  |two|');
  });

  it('is dim where there is colour, and the words are not', () => {
    const block = anEvidenceBlock({ before: 'He said ', text: 'talks go on', after: '.' });
    const shown = renderTerminal(aReply({ blocks: [block] }), { width: 80, colour: true });
    expect(shown).toContain(
      `  ${ESC}[2mHe${ESC}[22m ${ESC}[2msaid${ESC}[22m talks go on${ESC}[2m.${ESC}[22m\n`,
    );
  });
});
