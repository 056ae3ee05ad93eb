// A question that names nothing but a time, or asks for what is new.
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const LEADS: ReadonlyMap<string, string> = new Map([
  [
    'Gas',
    'Gas pipelines were what ministers argued over in Vienna, late into the night and without a result.',
  ],
  [
    'Grain',
    'Grain ships left Odesa under escort, the first to do so since the harbour was shelled in March.',
  ],
  ['Peace', 'Peace envoys gathered in Istanbul, where the delegations waited for one another until noon.'],
]);
const lead = (what: string): string => LEADS.get(what) ?? '';
const library = createLibrary([
  anArticle({ id: 'old', published: { day: '2025-05-02' }, body: `${lead('Gas')}\n\nThe talks went on.` }),
  anArticle({ id: 'first', published: { day: '2025-05-13' }, body: `Live\n\n${lead('Grain')}` }),
  anArticle({ id: 'second', published: { day: '2025-05-15' }, body: lead('Peace') }),
]);
const articlesFor = async (question: string, today = '2025-05-20'): Promise<readonly string[] | string> => {
  const answer = await answerQuestion(library, { question, today });
  return answer.kind === 'answered' ? answer.snippets.map(({ article }) => article) : answer.reason;
};

describe('a question for what is new', () => {
  it.each([
    ['what happened last week', ['second', 'first']],
    ['what happened on 13 May', ['first']],
    ['anything new since 14 May?', ['second']],
    ['latest news', ['second', 'first', 'old']],
    ['what’s new', ['second', 'first', 'old']],
  ])(
    '%s: is answered by how the reports of that time begin, the newest first',
    async (question, articles) => {
      expect(await articlesFor(question)).toEqual(articles);
    },
  );

  it('passes over a heading', async () => {
    const answer = await answerQuestion(library, { question: 'what happened on 13 May' });
    expect(answer.kind === 'answered' && answer.snippets[0]?.text).toBe(lead('Grain'));
  });

  it('is declined where no report is of that time', async () => {
    expect(await articlesFor('what happened last week', '2025-07-20')).toBe('not-found');
  });

  it('names no time and nothing else, and has no answer', async () => {
    expect(await articlesFor('what happened?')).toBe('no-words');
  });

  it('is a question about something where it names that', async () => {
    expect(await articlesFor('what happened with gas last week', '2025-05-08')).toEqual(['old']);
  });
});
