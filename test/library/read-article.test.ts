import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
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
