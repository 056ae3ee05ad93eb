// Questions of every kind, over one made-up report.
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const library = createLibrary([
  anArticle({
    id: 'a',
    published: { day: '2025-06-03' },
    body: [
      'The Ukrainian delegation in Istanbul was led by Defence Minister Rustem Umerov, who was appointed in 2023.',
      'Poland’s allies answered the US-backed 28-point plan with a draft of their own.',
      'Three civilians were killed and 12 more were wounded in Sumy, the governor said.',
      'The ministers signed the grain accord in Ankara on Monday.',
      'Keir Starmer warned of sanctions if Moscow refused a ceasefire starting on Friday.',
      '“The next round begins on Sunday,” an unnamed US official told reporters.',
      'Kyiv’s air force said Russia launched 80 missiles on Tuesday night.',
      'Trump said he agreed to that out of respect for Erdogan.',
    ].join('\n\n'),
  }),
]);
const outcome = async (question: string): Promise<string> => {
  const answer = await answerQuestion(library, { question });
  return answer.kind === 'answered' ? (answer.snippets[0]?.text ?? '') : answer.kind;
};

describe('a question is answered where the articles tell of what it asks', () => {
  it.each([
    ['who led the Ukrainian delegation', 'Rustem Umerov'],
    ['when was Umerov appointed', '2023'],
    ['how many civilians were killed in Sumy', 'Three civilians'],
    ['how many people were wounded in Sumy', '12 more'],
    ['where was the grain accord signed', 'Ankara'],
    ['when does the next round begin', 'Sunday'],
    ['how many missiles did Russia launch', '80 missiles'],
  ])('%s', async (question, words) => {
    expect(await outcome(question)).toContain(words);
  });
});

describe('a question about somebody of whom there is nothing', () => {
  it.each([
    ['did Finland sign the accord', 'Finland'],
    ['what did the White House say about grain', 'the White House'],
  ])('%s: is declined with the name', async (question, about) => {
    expect(await answerQuestion(library, { question })).toMatchObject({ kind: 'unanswered', about });
  });
});
