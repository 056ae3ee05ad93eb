// Words in quotation marks, and words with a minus before them.
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { renderAnswer } from '../../src/answer/show/reply.ts';
import { explainAnswer } from '../../src/answer/show/why-reply.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const library = createLibrary([
  anArticle({
    id: 'a',
    body: [
      'The delegations talked about a ceasefire on the sea in the morning, and no ceasefire was agreed.',
      'A full and lasting ceasefire has to come first, the foreign minister said.',
      'Sanctions will follow where there is no ceasefire by Friday, the chancellor warned.',
      'Volodymyr Zelenskyy said a ceasefire is the first step.',
    ].join('\n\n'),
  }),
  anArticle({
    id: 'b',
    body: 'The harbour was quiet. Ferries ran.\n\nA sanction on grain ended the ceasefire.',
  }),
]);

const shown = async (question: string, context?: string): Promise<string[]> => {
  const answer = await answerQuestion(library, { question, ...(context !== undefined && { context }) });
  return (answer.kind === 'answered' ? answer.snippets : answer.nearest).map(({ text, core, start }) =>
    text.slice(core.start - start, core.end - start),
  );
};

describe('words in quotation marks', () => {
  it.each([
    ['what about a "full and lasting ceasefire"', 'A full and lasting'],
    ['who said “ceasefire has to come first”', 'A full and lasting'],
    ['„no ceasefire by friday“', 'Sanctions will follow'],
    ['«Zelensky said a ceasefire»', 'Volodymyr Zelenskyy'],
  ])('%s: stand so in what is shown first', async (question, begin) => {
    expect((await shown(question))[0]).toMatch(new RegExp(`^${begin}`, 'u'));
  });

  it('are not found in another order, nor in another form', async () => {
    for (const question of ['a "lasting and full ceasefire"', 'a "full and lasting ceasefires"']) {
      expect(await answerQuestion(library, { question })).toMatchObject({
        kind: 'unanswered',
        reason: 'other-words',
      });
    }
  });

  it('are told to be missing, with what comes closest', async () => {
    const answer = await answerQuestion(library, { question: 'was a “partial ceasefire” agreed?' });
    const { summary, blocks } = renderAnswer(answer, library);
    expect(summary).toBe(
      'I found nothing on that with the exact words “partial ceasefire” in the 2 articles.',
    );
    expect(blocks.some(({ type }) => type === 'evidence')).toBe(true);
  });

  it('are looked for beyond the passages that score best without them', async () => {
    const many = createLibrary([
      anArticle({
        id: 'm',
        body: [
          ...Array.from(
            { length: 200 },
            (_, at) => `Ceasefire talks, ceasefire terms, day ${at}: ceasefire.`,
          ),
          'It was in the long and rather quiet evening of that day that the word truce or ceasefire was used at all.',
        ].join('\n\n'),
      }),
    ]);
    const answer = await answerQuestion(many, { question: 'ceasefire "used at all"' });
    expect(answer.considered[0]?.weighed.some(({ passage }) => passage.text.endsWith('used at all.'))).toBe(
      true,
    );
  });

  it('hold for the question that goes on from it', async () => {
    const [first] = await shown('and Zelensky?', 'who said "a ceasefire is the first step"');
    expect(first).toMatch(/^Volodymyr/u);
  });
});

describe('words with a minus before them', () => {
  it('are in nothing that is shown, in any form', async () => {
    const passages = await shown('what about the ceasefire -sanctions');
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.filter((text) => /sanction/iu.test(text))).toEqual([]);
  });

  it('stand in nothing beside it either', async () => {
    const answer = await answerQuestion(library, { question: 'quiet harbour -grain' });
    const snippets = answer.kind === 'answered' ? answer.snippets : answer.nearest;
    expect(snippets.map(({ text }) => text)).toEqual(['The harbour was quiet. Ferries ran.']);
  });

  it('may be a phrase, of which one word alone does no harm', async () => {
    const passages = (await shown('what about the ceasefire -"lasting ceasefire"')).join('\n');
    expect(passages).toContain('the first step');
    expect(passages).not.toContain('A full and lasting');
  });

  it('are told, since a dash may have been meant', async () => {
    const answer = await answerQuestion(library, { question: 'who spoke of a ceasefire -sanctions' });
    expect(answer.reading).toBe('Reading this as: who spoke of a ceasefire, without “sanctions”.');
    expect(JSON.stringify(explainAnswer(library, answer).blocks)).toContain(
      'I left out every passage with “sanctions”.',
    );
  });

  it.each(['the 28-point plan', 'a ceasefire - what for', 'ceasefire -- sanctions', 'at -5 degrees'])(
    '%s: has none',
    async (question) => {
      expect((await answerQuestion(library, { question })).considered[0]?.question.leftOut).toEqual([]);
    },
  );
});
