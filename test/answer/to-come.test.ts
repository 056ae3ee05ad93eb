// A question about what is to come: of reports that answer as well as each other, the newest knows most.
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { explainAnswer } from '../../src/answer/show/why-reply.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const library = createLibrary(
  [
    ['first', '2025-05-12', 'The next round of talks will be held in Ankara, the ministry said.'],
    ['third', '2025-05-20', 'The next round of talks will be held in Geneva, the ministry said.'],
    ['second', '2025-05-02', 'The next round of talks will be held in Doha, the ministry said.'],
  ].map(([id = '', day = '', body = '']) => anArticle({ id, published: { day }, body })),
);

describe('what is to come', () => {
  it('is still asked about by what goes on from it', async () => {
    const answer = await answerQuestion(library, {
      question: 'and of the talks?',
      context: 'where will the next round be held?',
    });
    expect(answer.considered[0]?.question.isOfFuture).toBe(true);
  });

  it('is answered from the newest report first, and why says so', async () => {
    const answer = await answerQuestion(library, { question: 'where will the next round of talks be held?' });
    expect(answer.kind === 'answered' && answer.snippets.map(({ article }) => article)).toEqual([
      'third',
      'first',
      'second',
    ]);
    expect(JSON.stringify(explainAnswer(library, answer).blocks)).toContain('about what is to come');
  });
});
