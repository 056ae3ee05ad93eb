import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWords } from '../../src/chat/text-fragment.ts';
import { answerQuestion, createLibrary, renderAnswer } from '../../src/index.ts';
import { anArticle } from '../support/builders.ts';
import '../support/properties.ts';

const URL_ = 'https://news.example/talks';
const spanOf = (body: string, words: string, from = 0) => {
  const start = body.indexOf(words, from);
  return { start, end: start + words.length };
};
const fragment = (body: string, words: string, from = 0): string =>
  decodeURI(toWords(URL_, body, spanOf(body, words, from))).replace(`${URL_}#:~:text=`, '');

describe('an address that leads to words', () => {
  it('names few words whole, without the marks around them', () => {
    expect(fragment('He said: “Talks go on.” Then he left.', '“Talks go on.”')).toBe('Talks go on');
  });

  it('names many by how they begin and end', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen.';
    expect(fragment(`Before. ${long} After.`, long)).toBe(
      'one two three four five six,eight nine ten eleven twelve thirteen',
    );
  });

  it('names none across the end of a paragraph', () => {
    const body = 'They met.\n\n“We go on,” he said.\n\n“To the end,” she said.';
    expect(fragment(body, body.slice(11))).toBe(
      'We go on,” he said,To the end,” she said'.replaceAll(',”', '%2C”'),
    );
  });

  it('says what stands before them where the same words stand further up', () => {
    const body = 'We will see, he said in May.\n\nAsked again he answered that we will see.';
    expect(fragment(body, 'we will see', 20)).toBe('again he answered that-,we will see');
  });

  it('says what follows them where nothing stands before', () => {
    const body = 'Peace is near.\n\nPeace is near enough to be seen.';
    expect(fragment(body, 'Peace is near', 10)).toBe('Peace is near,-enough to be seen');
  });

  it('encodes what would part them', () => {
    const body = 'A non-starter, R&D said, 100%.';
    expect(toWords(URL_, body, { start: 0, end: body.length })).toBe(
      `${URL_}#:~:text=A%20non%2Dstarter%2C%20R%26D%20said%2C%20100`,
    );
  });

  it('keeps an anchor of the address, and no earlier words', () => {
    const span = { start: 0, end: 5 };
    expect(toWords(`${URL_}#part-2`, 'Talks', span)).toBe(`${URL_}#part-2:~:text=Talks`);
    expect(toWords(`${URL_}#:~:text=Other`, 'Talks', span)).toBe(`${URL_}#:~:text=Talks`);
  });

  it('is the page’s own where there are no words', () => {
    expect(toWords(URL_, '… – …', { start: 0, end: 5 })).toBe(URL_);
  });

  it('holds in its parts, whatever they are, only words of the body', () => {
    const text = fc.array(
      fc.constantFrom('war ', 'peace, ', 'non-starter ', 'мир ', '\n\n', '“', '&', '%', '💥 '),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(200), (parts, from, length) => {
        const body = parts.join('');
        const url = toWords(URL_, body, { start: from, end: from + length });
        expect(URL.canParse(url)).toBe(true);
        const directive = url.split(':~:text=')[1];
        if (directive === undefined) return;
        const plain = body.replace(/\s+/gu, ' ');
        for (const part of directive.split(',')) {
          const words = decodeURIComponent(part.replace(/^-|-$/gu, ''));
          expect(plain).toContain(words);
          expect(words).not.toBe('');
        }
      }),
    );
  });
});

describe('the citation of an answer', () => {
  const cited = async (url?: string) => {
    const body = 'They met on Monday.\n\n“No plans for drones,” Dmitry Peskov said.';
    const library = createLibrary([anArticle({ body, ...(url && { url }) })]);
    const answer = await answerQuestion(library, { question: 'what did Peskov say about drones?' });
    return renderAnswer(answer, library).blocks.find(({ type }) => type === 'evidence');
  };

  it('leads to the words where the article has an address', async () => {
    expect(await cited(URL_)).toMatchObject({
      url: `${URL_}#:~:text=No%20plans%20for%20drones%2C%E2%80%9D%20Dmitry%20Peskov%20said`,
    });
  });

  it('leads nowhere where it has none', async () => {
    expect(await cited()).not.toHaveProperty('url');
  });
});
