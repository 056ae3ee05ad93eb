// Questions that set the words of several side by side.
import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { renderAnswer } from '../../src/answer/show/reply.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const library = createLibrary([
  anArticle({
    id: 'a',
    published: { day: '2025-05-15' },
    body: [
      '“We are ready for a ceasefire of thirty days,” Volodymyr Zelensky said in Ankara.',
      '“A ceasefire would only help Kyiv to rearm,” Sergey Lavrov said in Moscow.',
      'Sergey Lavrov said the weather in Moscow was fine.',
      'Emmanuel Macron was in Tirana.',
    ].join('\n\n'),
  }),
]);
/** What of a snippet was found; the rest stands beside it. */
const coreOf = ({ text, start, core }: Snippet): string => text.slice(core.start - start, core.end - start);

const sidesOf = async (question: string, limit?: number) => {
  const answer = await answerQuestion(library, limit === undefined ? { question } : { question, limit });
  return answer.kind === 'answered'
    ? answer.sides?.map(({ person, snippets, missing }) => [
        person.surname,
        missing ?? snippets.map((snippet) => /thirty days|rearm|weather/u.exec(coreOf(snippet))?.[0]),
      ])
    : answer.reason;
};

describe('a question for the words of several', () => {
  it.each([
    'what do Zelensky and Lavrov say about a ceasefire?',
    'compare Zelensky and Lavrov on a ceasefire',
    'zelenskiy vs lavrov on the ceasefire',
    'how do Zelensky and Lavrov differ on a ceasefire?',
    'what did Zelensky, and Lavrov say about the ceasefire',
  ])('%s: is answered with the words of each on the matter', async (question) => {
    expect(await sidesOf(question)).toEqual([
      ['Zelenskyy', ['thirty days']],
      ['Lavrov', ['rearm']],
    ]);
  });

  it('says of whom nothing was found', async () => {
    expect(await sidesOf('what do Zelensky and Macron say about a ceasefire?')).toEqual([
      ['Zelenskyy', ['thirty days']],
      ['Macron', 'never-quoted'],
    ]);
  });

  it('is not answered where nothing was found of any', async () => {
    const answer = await answerQuestion(library, { question: 'compare Lavrov and Zelensky on prisoners' });
    expect(answer).toMatchObject({
      kind: 'unanswered',
      reason: 'not-quoted',
      about: 'Sergey Lavrov or Volodymyr Zelenskyy',
    });
  });

  it('has the best of each side first, and no more than asked for', async () => {
    const question = 'what do Zelensky and Lavrov say about a ceasefire?';
    const answer = await answerQuestion(library, { question });
    expect(
      answer.kind === 'answered' && answer.snippets.map((snippet) => coreOf(snippet).slice(0, 8)),
    ).toEqual(['“We are ', '“A cease']);
    expect(await sidesOf(question, 1)).toEqual([
      ['Zelenskyy', ['thirty days']],
      ['Lavrov', []],
    ]);
  });

  it('does not set side by side those who are only named', async () => {
    expect(await sidesOf('what did Zelensky say about a ceasefire?')).toBeUndefined();
    expect(await sidesOf('what did Lavrov say about Zelensky and Macron?')).not.toEqual(
      expect.arrayContaining([expect.arrayContaining(['Macron'])]),
    );
  });

  it('shows the words of each under the name', async () => {
    const answer = await answerQuestion(library, {
      question: 'what do Zelensky and Macron say about a ceasefire?',
    });
    const { blocks, summary } = renderAnswer(answer, library);
    expect(blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'evidence',
      'paragraph',
      'paragraph',
      'sources',
    ]);
    expect(blocks[0]).toEqual({ type: 'paragraph', content: [{ strong: 'Volodymyr Zelenskyy' }] });
    expect(blocks[2]).toEqual({ type: 'paragraph', content: [{ strong: 'Emmanuel Macron' }] });
    expect(summary).toContain('nothing from Macron');
  });
});
