import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { createLibrary } from '../../src/index.ts';
import { outletIn } from '../../src/question/outlet.ts';
import { anArticle } from '../support/builders.ts';

const OUTLETS = ['Daily Herald', 'Evening Post'];

describe('the outlet that a question is restricted to', () => {
  it.each([
    ['what did Lavrov say in the Daily Herald?', 'what did Lavrov say ?'],
    ['what did Lavrov say about grain according to Evening Post', 'what did Lavrov say about grain'],
    ['grain, only in Daily Herald', 'grain,'],
    ['did the Daily Herald write about grain?', 'what about grain?'],
    ['what has Evening Post reported on the harvest', 'what about the harvest'],
    ['did Evening Post say that the port is shut?', 'what about the port is shut?'],
  ])('is no part of what is asked: %j', (text, rest) => {
    expect(outletIn(text, OUTLETS)?.rest).toBe(rest);
  });

  it.each(['who owns the Daily Herald?', 'what did Lavrov say to his envoys?'])('is none in %j', (text) => {
    expect(outletIn(text, OUTLETS)).toBeUndefined();
  });

  it.each(['did Daily Herald write about grain?', 'what did Daily Herald report on the Pope?'])(
    'is never somebody whom no article mentions: %j',
    async (question) => {
      const body = '“We shall not trade grain for silence,” Sergey Lavrov said.';
      const library = createLibrary([anArticle({ publisher: 'Daily Herald', body })]);
      const answer = await answerQuestion(library, { question });
      expect(answer).not.toMatchObject({ reason: 'unknown-person', about: 'Daily Herald' });
    },
  );
});
