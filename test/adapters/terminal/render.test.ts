// How a reply looks in a terminal, and what of an article's text never gets there.
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../adapters/terminal/render.ts';
import { anEvidenceBlock, aReply, aSource } from '../../support/builders.ts';

const plain = { width: 80, colour: false };
const ESC = '\u001b';

/** White space is free: lines are wrapped. */
const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

describe('a reply in the terminal', () => {
  it('is the words with their speaker and source, then the numbered sources', () => {
    expect(renderTerminal(aReply(), plain)).toBe(
      [
        'Kyrylo Budanov, head of Ukraine’s Military Intelligence',
        '  “Talks do not mean a solution.”',
        '  — Politico, reported 15 May 2025, paragraph 16 [1]',
        '',
        '[1] Talks turn into nothing',
        '    Politico · 15 May 2025 · paragraph 16',
        '    https://example.org/talks',
      ].join('\n'),
    );
  });

  it('begins a snippet without a speaker with its words', () => {
    const { speaker: _, ...block } = anEvidenceBlock({
      citation: 'outlet not given, date unknown',
      source: 4,
    });
    const [first, second] = renderTerminal(aReply({ blocks: [block] }), plain).split('\n');
    expect([first, second]).toEqual([
      '  “Talks do not mean a solution.”',
      '  — outlet not given, date unknown [4]',
    ]);
  });

  it('leaves out the office and the address that are not known', () => {
    const { url: _, ...source } = aSource();
    const text = renderTerminal(
      aReply({
        blocks: [
          anEvidenceBlock({ speaker: { name: 'Vladimir Medinsky' } }),
          { type: 'sources', sources: [source] },
        ],
      }),
      plain,
    );
    expect(text.split('\n')[0]).toBe('Vladimir Medinsky');
    expect(text).not.toMatch(/undefined|http/u);
    expect(text.endsWith('paragraph 16')).toBe(true);
  });

  it('marks words whose context is other paragraphs, though they begin and end with quotation marks', () => {
    const block = anEvidenceBlock({
      before: 'Rain fell.\n\n',
      text: '“We will go on,”',
      after: '\n\nIt stopped.',
    });
    expect(renderTerminal(aReply({ blocks: [block] }), { width: 80, colour: false })).toContain(
      '|“We will go on,”|',
    );
  });

  it('names the other reports that have the same words after the citation', () => {
    const alsoIn = [
      { outlet: 'Politico', source: 2 },
      { outlet: 'Sky News', source: 3 },
    ];
    const block = anEvidenceBlock({ citation: 'BBC News, reported 15 May 2025', alsoIn });
    const lines = renderTerminal(aReply({ blocks: [block] }), plain).split('\n');
    expect(lines.at(-1)).toBe('  — BBC News, reported 15 May 2025 [1], also in Politico [2], Sky News [3]');
  });

  it('begins no line with the number of a source', () => {
    const alsoIn = [{ outlet: 'Politico', source: 2 }];
    for (let width = 20; width < 60; width += 1) {
      const shown = renderTerminal(aReply({ blocks: [anEvidenceBlock({ alsoIn })] }), {
        width,
        colour: true,
      });
      expect(stripVTControlCharacters(shown)).not.toMatch(/^ *\[/mu);
    }
  });

  it('says of words that were denied that they were, beside name and office', () => {
    const speaker = { name: 'Dmitry Peskov', office: 'Kremlin Spokesman', manner: 'denied this' };
    const [first] = renderTerminal(aReply({ blocks: [anEvidenceBlock({ speaker })] }), plain).split('\n');
    expect(first).toBe('Dmitry Peskov, Kremlin Spokesman, denied this');
  });

  it('keeps the paragraphs of a snippet, each wrapped and indented', () => {
    const block = anEvidenceBlock({ text: 'one two three four five six\n\nseven' });
    const lines = renderTerminal(aReply({ blocks: [block] }), { width: 20, colour: false }).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['  one two three four', '  five six', '', '  seven']));
  });

  it('sets list items under their bullet', () => {
    const reply = aReply({ blocks: [{ type: 'list', items: [['one two three four five'], ['six']] }] });
    expect(renderTerminal(reply, { width: 20, colour: false })).toBe('• one two three four\n  five\n• six');
  });

  it('breaks an example nowhere, so that it can be copied whole', () => {
    const content = ['Try ', { example: 'who leads the delegation?' }, ' next time'];
    const text = renderTerminal(aReply({ blocks: [{ type: 'paragraph', content }] }), {
      width: 26,
      colour: false,
    });
    expect(text).toBe('Try\nwho leads the delegation?\nnext time');
  });

  it.each([false, true])(
    'breaks an example that is longer than a line between its words (colour: %s)',
    (colour) => {
      const items = [
        [{ example: 'who leads the russian delegation?' }],
        ['Try ', { example: 'help me' }, '.'],
      ];
      const text = renderTerminal(aReply({ blocks: [{ type: 'list', items }] }), { width: 22, colour });
      expect(stripVTControlCharacters(text)).toBe('• who leads the\n  russian delegation?\n• Try help me.');
    },
  );

  it('leaves an address whole that is longer than the window', () => {
    const url = `https://example.org/${'long/'.repeat(30)}`;
    const text = renderTerminal(
      aReply({ blocks: [{ type: 'sources', sources: [aSource({ url })] }] }),
      plain,
    );
    expect(text.split('\n')).toContain(`    ${url}`);
  });

  it('does not grow narrower than twenty columns', () => {
    const reply = aReply({ blocks: [{ type: 'paragraph', content: ['aaaa bbbb cccc dddd'] }] });
    expect(renderTerminal(reply, { width: 3, colour: false })).toBe('aaaa bbbb cccc dddd');
  });

  it('counts no column for a mark that combines with its letter', () => {
    const decomposed = 'й'.normalize('NFD').repeat(10);
    const reply = aReply({ blocks: [{ type: 'paragraph', content: [`${decomposed} ${'a'.repeat(9)}`] }] });
    expect(renderTerminal(reply, { width: 20, colour: false })).not.toContain('\n');
  });
});

describe('colour', () => {
  it('sets names bold and what is not evidence dim, a word at a time', () => {
    const note = { type: 'note', content: ['Quotations are exact.'] } as const;
    const text = renderTerminal(aReply({ blocks: [anEvidenceBlock(), note] }), { width: 80, colour: true });
    expect(text).toContain(`${ESC}[1mKyrylo${ESC}[22m ${ESC}[1mBudanov${ESC}[22m, head`);
    expect(text).toContain(`${ESC}[2mexact.${ESC}[22m`);
    expect(text).toContain('\n  “Talks do not mean a solution.”');
  });

  it('is not carried over the lines of an example that is broken', () => {
    const content = [{ example: 'who leads the russian delegation?' }];
    const reply = aReply({ blocks: [{ type: 'paragraph', content }] });
    const lines = renderTerminal(reply, { width: 20, colour: true }).split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line.startsWith(`${ESC}[36m`) && line.endsWith(`${ESC}[39m`)).toBe(true);
  });

  it('changes no line break', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 20, max: 60 }), (text, width) => {
        const content = [text, ' ', { strong: text }, { emphasis: text }, ' ', { example: text }];
        const reply = aReply({ blocks: [{ type: 'note', content }] });
        const coloured = renderTerminal(reply, { width, colour: true });
        const sgr = new RegExp(`${ESC}\\[\\d+m`, 'gu');
        expect(coloured.replace(sgr, '')).toBe(renderTerminal(reply, { width, colour: false }));
      }),
    );
  });
});

describe('text of an article', () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          '\u001b[31m',
          '\u001b]0;title\u0007',
          '\u001b[2J',
          '\u009b31m',
          '\u202e',
          '\u2066',
          '\r',
          '\t',
          '\u0000',
          '\u2028',
          '\n\n',
          '“Talks',
          'solution.”',
        ),
      ),
    )
    .map((parts) => parts.join(' '));

  it('brings no control character, escape sequence or bidirectional control to the terminal', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = renderTerminal(
          aReply({
            blocks: [
              anEvidenceBlock({
                before: text,
                text,
                after: text,
                citation: text,
                speaker: { name: text, office: text, manner: text },
                alsoIn: [{ outlet: text, source: 2 }],
              }),
              { type: 'paragraph', content: [text, { strong: text }, { emphasis: text }, { example: text }] },
              { type: 'note', content: [text] },
              { type: 'list', items: [[text]] },
              {
                type: 'sources',
                sources: [aSource({ title: text, outlet: text, date: text, place: text, url: text })],
              },
            ],
          }),
          plain,
        );
        expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
      }),
    );
  });

  it('keeps every word of the evidence in order, whatever the width', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((s) => s.replace(/\p{Cc}|\p{Bidi_Control}/gu, ' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 100 }), (evidence, width) => {
        const lines = renderTerminal(
          aReply({ blocks: [anEvidenceBlock({ text: evidence, speaker: { name: 'A' }, citation: 'B' })] }),
          { width, colour: false },
        ).split('\n');
        expect(lines.shift()).toBe('A');
        expect(lines.pop()).toBe('  — B [1]');
        expect(words(lines.join('\n'))).toEqual(words(evidence));
      }),
    );
  });

  it('wraps no line past the width but for a word that is longer', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 20, max: 100 }), (text, width) => {
        const shown = renderTerminal(aReply({ blocks: [anEvidenceBlock({ text })] }), {
          width,
          colour: false,
        });
        for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('loses its escape sequences whole but none of its letters', () => {
    const text = `a${ESC}[1;31mred${ESC}[0m ${ESC}]8;;https://evil.example${ESC}\\link${ESC}]8;;${ESC}\\ ${ESC}Keep ${ESC}[`;
    const shown = renderTerminal(aReply({ blocks: [{ type: 'paragraph', content: [text] }] }), plain);
    expect(shown).toBe('ared link Keep [');
  });

  it('keeps its lines, whatever character ends them', () => {
    const block = anEvidenceBlock({ text: 'one\r\ntwo\rthree\u2028four\u2029five' });
    const shown = renderTerminal(aReply({ blocks: [block] }), plain);
    expect(shown).toContain('  one\n  two\n  three\n  four\n  five\n');
  });

  it('cannot begin a line of its own in a title', () => {
    const title = 'A title\u2028[2] Another source';
    const shown = renderTerminal(
      aReply({ blocks: [{ type: 'sources', sources: [aSource({ title })] }] }),
      plain,
    );
    expect(shown.split('\n')[0]).toBe('[1] A title [2] Another source');
  });
});
