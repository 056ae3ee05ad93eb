import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, inFile } from '../../src/articles/article.ts';
import { readInSteps } from '../../src/articles/reading.ts';
import { readArticleInSteps } from '../../src/library/read-article.ts';
import { atOnce } from '../../src/program/turns.ts';
import { slice } from '../../src/text/span.ts';

const anArticle = (source: string): Article => {
  const reading = atOnce(readInSteps(source, { markdown: true }));
  return { id: 'a', origin: 'a.md', published: { day: '2025-05-16' }, body: reading.text, reading };
};
const paragraphs = (count: number, of: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => of(number)).join('\n\n');

describe('an article that is too long to be read in one turn', () => {
  const source = paragraphs(
    300,
    (n) =>
      `Rustem Umerov spoke of point ${n} of the plan in **Istanbul** on Friday.\n\n“Point ${n} will not be signed,” he said.`,
  );
  const article = anArticle(source);
  const read = atOnce(readArticleInSteps(article));

  it('is read in several', () => {
    const work = readArticleInSteps(article);
    let turns = 0;
    while (!work.next().done) turns += 1;
    expect(turns).toBeGreaterThan(2);
  });

  it('has each of its statements once, with its words and the name from the paragraph before', () => {
    const words = read.statements.map(({ fragments: [first], speaker }) => [
      first && slice(article.body, first),
      speaker.name,
    ]);
    expect(words).toEqual(
      Array.from({ length: 300 }, (_, n) => [`Point ${n} will not be signed,`, 'Rustem Umerov']),
    );
  });

  it('has its text whole, and passages that are numbered through', () => {
    expect(read.text.body).toBe(article.body);
    expect(read.text.paragraphs).toHaveLength(600);
    expect(read.passages.map(({ id }) => id)).toEqual(read.passages.map((_, number) => `a#${number}`));
    for (const passage of read.passages) expect(slice(article.body, passage)).toBe(passage.text);
    for (const { named } of read.notes)
      expect([...named].every(({ surname }) => surname === 'Umerov')).toBe(true);
    expect(read.notes.flatMap(({ statements }) => statements)).toHaveLength(300);
  });

  it('has one that is a single line read too', () => {
    const line = anArticle('word '.repeat(20_000));
    expect(atOnce(readArticleInSteps(line)).text.body).toBe(line.body);
  });
});

const SHAPES: readonly string[] = [
  'Rustem Umerov told reporters: “We will stay,\n\n“and we will not sign.”\n\n',
  '> We wait for a plan.\n> It must be *on paper*.\n>\n> — Andrii Sybiha (@sybiha)\n\n',
  'MOSCOW (Testwire) — &ldquo;We wait,&rdquo; [Dmitry Peskov](https://k.example/p) said on Fri\u00ADday.\n\n',
  'RUBIO: We will see. It is late.\n\nQ: And then?\n\n',
  '- one\n- two\n\n![alt](a.jpg)\n*Caption. Photo: Testwire*\n\n',
  '<p>Lavrov said <b>Russia</b> was ready.</p><figure><figcaption>x</figcaption></figure>',
  "He added that 'the talks' would “go on”. She denied it.\n",
];
const SPLINTERS: readonly string[] = [
  ...[
    '“',
    '”',
    '"',
    "'",
    '«',
    '»',
    '**',
    '_',
    '`',
    '[',
    '](',
    ')',
    '<',
    '</p>',
    '<!--',
    '-->',
    '&',
    ';',
    '\\',
  ],
  ...[
    '\n',
    '\n\n',
    '\t',
    '    ',
    '> ',
    '- ',
    '---\n',
    '\u0000',
    '\u202E',
    '\uD83D',
    '👩‍👧',
    '\u00A0',
    'said',
    ': ',
  ],
];

const oneLine = (words: string): string => words.replaceAll('\n', ' ');

describe('whatever stands in a file', () => {
  it('everything that is read off it is a slice of it', () => {
    const piece = fc.oneof(
      fc
        .tuple(fc.constantFrom(...SHAPES), fc.nat(200), fc.nat(200))
        .map(([shape, from, length]) => shape.slice(from % shape.length, (from % shape.length) + length)),
      fc
        .tuple(fc.constantFrom(...SPLINTERS), fc.constantFrom(1, 1, 1, 40))
        .map(([one, times]) => one.repeat(times)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const source = pieces.join('');
        const { article, text, passages, statements } = atOnce(readArticleInSteps(anArticle(source)));
        const told = statements.flatMap(({ fragments, cue, speaker }) => [
          ...fragments,
          ...(cue ? [cue] : []),
          speaker.mention,
        ]);
        for (const span of [...text.paragraphs, ...text.evidence, ...text.quotations, ...passages, ...told]) {
          const found = inFile(article, span);
          expect(source.slice(found.start, found.end)).toBe(found.text);
          expect(oneLine(slice(text.body, span))).toBe(oneLine(slice(article.body, span)));
        }
        for (const passage of passages) expect(inFile(article, passage).text.length).toBeLessThanOrEqual(600);
      }),
      { numRuns: 120 },
    );
  });
});

describe('a passage', () => {
  it('holds at most 600 characters as its file has it', () => {
    const link = `[Istanbul](https://wire.example/${'a'.repeat(150)})`;
    const { passages, article } = atOnce(
      readArticleInSteps(
        anArticle(`Umerov was in ${link}, then in ${link}. He met nobody in ${link}, and left ${link} soon.`),
      ),
    );
    expect(article.body.length).toBeLessThan(200);
    expect(passages.length).toBeGreaterThan(1);
  });
});
