// The JSON of one answer: a contract with programs.
import { describe, expect, it } from 'vitest';
import { answerJson } from '../../../adapters/terminal/answer-json.ts';
import { answerQuestion, createLibrary } from '../../../src/index.ts';
import { anArticle } from '../../support/builders.ts';

const library = createLibrary([
  anArticle({
    id: 'a',
    published: { day: '2025-05-15' },
    body: '“A ceasefire now,” Keir Starmer said in Tirana.\n\nRussia launched 145 drones at Kyiv overnight.',
  }),
  anArticle({
    id: 'b',
    published: { day: '2025-05-15' },
    body: '“A ceasefire is a matter for later,” Kremlin spokesman Dmitry Peskov said.\n\nRussia launched 90 drones at Kyiv overnight.',
  }),
]);
const jsonOf = async (question: string) =>
  JSON.parse(JSON.stringify(answerJson(await answerQuestion(library, { question }), library)));

describe('an answer as JSON', () => {
  it('tells whose words are whose where the words of several are asked for', async () => {
    const { sides, snippets } = await jsonOf('what do Starmer and Peskov say about a ceasefire?');
    expect(sides).toMatchObject([
      { person: { id: 'keir-starmer', name: 'Keir Starmer' }, snippets: [{ article: 'a' }] },
      { person: { id: 'dmitry-peskov' }, snippets: [{ article: 'b' }] },
    ]);
    expect(snippets).toHaveLength(2);
  });

  it('tells the numbers that do not agree, as slices of their articles', async () => {
    const { differing } = await jsonOf('how many drones did Russia launch at Kyiv?');
    expect(differing.map(({ text }: { text: string }) => text).sort()).toEqual(['145 drones', '90 drones']);
    for (const { article, start, end, text } of differing)
      expect(library.articles.get(article)?.article.body.slice(start, end)).toBe(text);
  });

  it('tells how the question was read, where that is not plain', async () => {
    expect((await jsonOf('what did Pescov say about a ceasefire')).reading).toContain('Dmitry Peskov');
    expect(await jsonOf('what did Peskov say about a ceasefire')).not.toHaveProperty('reading');
  });

  it('has neither of what is not there', async () => {
    const json = await jsonOf('what did Starmer say about a ceasefire');
    expect(json).not.toHaveProperty('sides');
    expect(json).not.toHaveProperty('differing');
  });
});
