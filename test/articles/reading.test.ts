import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inFile, partsInFile } from '../../src/articles/article.ts';
import { readInSteps } from '../../src/articles/reading.ts';
import { atOnce } from '../../src/program/turns.ts';

const read = (source: string, markdown = true) => {
  const reading = atOnce(readInSteps(source, { markdown }));
  return { id: 'a', origin: 'a.md', body: reading.text, reading };
};
const lines = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('a reading', () => {
  it.each([
    ['“The talks,” Pes\u00ADkov said.', '“The talks,” Peskov said.'],
    ['Pes\u200Bkov, Lav\u2060rov, Ru\uFEFFbio, U\u200Dmerov', 'Peskov, Lavrov, Rubio, Umerov'],
    ['Pes&shy;kov &ldquo;waits&rdquo;', 'Peskov “waits”'],
    ['Rubio&#x27;s &#8220;plan&#8221; &amp; hope &amp;ldquo;now&amp;rdquo;', "Rubio's “plan” & hope “now”"],
    ['Zele\u0301n', 'Zelén'],
    ['10\u00A0000 drones', '10 000 drones'],
    ['AT&T; R&D &nosuchname;', 'AT&T; R&D &nosuchname;'],
    ['He said **we *will* stay**, __now__.', 'He said we will stay, now.'],
    [
      'The [talks](https://a.example/b_c "title") and [Kyiv][1]\n\n[1]: https://k.example',
      'The talks and Kyiv',
    ],
    ['We want [a] plan [from Kyiv][b] and [sic] [c](d', 'We want [a] plan [from Kyiv][b] and [sic] [c](d'],
    ['We want [ *a* ] plan', 'We want [ a ] plan'],
    [
      'He said so.[^1] In [[Istanbul]], [[Kyiv (city)|Kyiv]].\n\n[^1]: On X.',
      'He said so. In Istanbul, Kyiv. On X.',
    ],
    ['We ==will== stay; a == b', 'We will stay; a == b'],
    ['![[a.png]]{{< figure src="a.jpg" >}} {% include x %} One. {{ two }}', 'One. {{ two }}'],
    ['> [!quote] Umerov\n> We wait.', 'Umerov We wait.'],
    ['He said \\"now\\" and 5 \\* 3.', 'He said "now" and 5 * 3.'],
    ['A ~~70~~ 17 drones', 'A 17 drones'],
    ['x![alt text](a.png)y', 'xy'],
    ['a_b_c and @some_name_', 'a_b_c and @some_name_'],
    ['<b>We</b> wait<br>here', 'We wait here'],
    ['**<a href="/x">Peskov</a>** said', 'Peskov said'],
    ['<p>One.</p><p>Two &lt; three.</p>', 'One. Two < three.'],
    ['5 < 6 and 7 > 3 <3', '5 < 6 and 7 > 3 <3'],
    ['    Indented\n\n\tToo', 'Indented Too'],
    ['- one\n- two\n\n1. three', 'one two 1. three'],
    ['👩‍👧 wait', '👩‍👧 wait'],
  ])('reads %j as %j', (source, text) => {
    expect(lines(read(source).body)).toBe(text);
  });

  it('leaves Markdown alone in a plain text, and reads entities there', () => {
    expect(read('* a *b* c\n    &ldquo;d&rdquo; _e_', false).body).toBe('* a *b* c\n    “d” _e_');
  });

  it('tells where words stand in the file, as they stand there', () => {
    const source = 'He said: &ldquo;We **will** st\u00ADay&rdquo; [now](http://a.example).';
    const article = read(source);
    const words = '“We will stay” now';
    const start = article.body.indexOf(words);
    const found = inFile(article, { start, end: start + words.length });
    expect(found.text).toBe('&ldquo;We **will** st\u00ADay&rdquo; [now');
    expect(source.slice(found.start, found.end)).toBe(found.text);
  });

  it('leaves what stands at the head of lines out of the parts of words', () => {
    const article = read('> We do\n> not say *that* we\n> leave.');
    const parts = partsInFile(article, { start: 0, end: article.body.length });
    expect(parts.map(({ text }) => text)).toEqual(['We do', 'not say *that* we', 'leave.']);
  });

  it.each([
    '[a](',
    '*a_',
    '**a',
    '1. ',
    '> ',
    '<a href="',
    '<!--',
    '<script>',
    '`a``',
    '&amp;',
    '|a',
    'e\u0301',
    '[a]: x\n',
    'word',
    '\n',
  ])('takes no longer than its length for 60,000 characters of %j', (piece) => {
    const source = `He said so. ${piece.repeat(60_000 / piece.length)}`;
    expect(read(source).body).toMatch(/^He said so\./u);
  });

  const piece = fc.constantFrom(
    ...[
      '“We stay,” ',
      'he said. ',
      '**',
      '*',
      '_',
      '`',
      '> ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '# ',
      '[a](',
      ')',
      '](http://x.y)',
      '![',
      '<p>',
    ],
    ...[
      '</p>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<a href="x">',
      '</a>',
      '&ldquo;',
      '&amp;quot;',
      '&',
      '\u00AD',
      '\u0000',
      '\u202E',
      'e\u0301',
    ],
    ...[
      '| a |',
      '|---|',
      '~~',
      '```\n',
      '---\n',
      '\\',
      '👩‍👧',
      '\uD83D',
      '\t',
      '    ',
      '<',
      '[1]: http://x.y\n',
      '<figure>',
      '\u00A0',
      '\r',
    ],
  );

  it('maps every span to a slice of the file that holds its words, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        (pieces, markdown, a, b) => {
          const source = pieces.join('');
          const article = read(source, markdown);
          const { body } = article;
          const [start, end] = [a % (body.length + 1), b % (body.length + 1)].sort((x, y) => x - y);
          const found = inFile(article, { start: start ?? 0, end: end ?? 0 });
          expect(source.slice(found.start, found.end)).toBe(found.text);
          expect(found.end).toBeGreaterThanOrEqual(found.start);
          const letters = (text: string): string => text.replace(/[^a-z]/gu, '');
          // Each letter of the words is in the slice, in their order.
          const within = letters(found.text);
          let at = 0;
          for (const letter of letters(body.slice(start, end))) {
            at = within.indexOf(letter, at) + 1;
            expect(at).toBeGreaterThan(0);
          }
          for (const part of partsInFile(article, { start: start ?? 0, end: end ?? 0 }))
            expect(source.slice(part.start, part.end)).toBe(part.text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
