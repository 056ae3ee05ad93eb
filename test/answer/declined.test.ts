// What is declined, what is offered instead, and what settles a question that wants a yes or a no.
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { renderAnswer } from '../../src/answer/show/reply.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const library = createLibrary([
  anArticle({
    published: { day: '2025-05-15' },
    body: [
      '“We want a ceasefire of thirty days,” Keir Starmer said in Tirana.',
      'Russia launched more than 100 drones at Kyiv, the air force said.',
      'Tomorrow the delegations will meet again in Istanbul.',
      'Russia rejected a ceasefire, and Ukraine agreed to a ceasefire only without terms.',
    ].join('\n\n'),
  }),
]);

describe('a question that is not about the articles', () => {
  it.each([
    ['how are you?', 'small-talk'],
    ['tell me a joke', 'small-talk'],
    ['what time is lunch?', 'not-found'],
    ['will it rain tomorrow', 'not-found'],
    ['how is the weather in Kyiv', 'not-found'],
  ])('%s: is declined', async (question, reason) => {
    expect(await answerQuestion(library, { question })).toMatchObject({ kind: 'unanswered', reason });
  });

  it.each(['how are you?', 'what is the capital of Australia?'])(
    '%s: has nothing close',
    async (question) => {
      expect(await answerQuestion(library, { question })).toMatchObject({ kind: 'unanswered', nearest: [] });
    },
  );

  it('stays declined after another question', async () => {
    const context = 'how many drones did Russia send?';
    expect((await answerQuestion(library, { question: 'what time is lunch?', context })).kind).toBe(
      'unanswered',
    );
  });
});

describe('a day that no calendar has', () => {
  it.each([
    ['what did Starmer say on February 30?', 'February 30'],
    ['what did Starmer say on 31 April 2025', '31 April 2025'],
    ['what did Starmer say on 30.02.2025', '30.02.2025'],
    ['what happened on 2025-02-30', '2025-02-30'],
  ])('is told: %s', async (question, about) => {
    const answer = await answerQuestion(library, { question });
    expect(answer).toMatchObject({ kind: 'unanswered', reason: 'no-such-day', about });
    expect(renderAnswer(answer, library).summary).toMatch(`There is no such day as “${about}”.`);
  });

  it('is none on February 29 of a leap year', async () => {
    const answer = await answerQuestion(library, { question: 'what did Starmer say on 29 February 2024?' });
    expect(answer).not.toMatchObject({ reason: 'no-such-day' });
  });
});

describe('a question without an answer', () => {
  it('is given one instead that the nearest passage really answers', async () => {
    const answer = await answerQuestion(library, { question: 'what did Macron say about a ceasefire?' });
    expect(renderAnswer(answer, library).blocks.at(-1)).toEqual({
      type: 'paragraph',
      content: ['You could ask: ', { example: 'what did Starmer say about a ceasefire?' }],
    });
  });
});

describe('a question about something else altogether', () => {
  it('is not said to go on from the one before', async () => {
    const context = 'how many drones did Russia send?';
    expect((await answerQuestion(library, { question: 'how are you?', context })).reading).toBeUndefined();
  });
});

describe('words that an organisation is asked for', () => {
  it('are told to be missing under its name', async () => {
    const question = 'what did the Russians say about sanctions';
    expect(await answerQuestion(library, { question })).toMatchObject({
      kind: 'unanswered',
      reason: 'not-quoted',
      about: 'Russia',
    });
  });
});
