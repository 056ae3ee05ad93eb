import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { renderAnswer } from '../../src/answer/show/reply.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const library = createLibrary([
  anArticle({
    id: 'a',
    publisher: 'Politico',
    published: { day: '2025-05-15' },
    url: 'https://example.org/a',
    body: 'Donald Trump said that there would be no progress toward peace in Ukraine until he meets Putin, as talks went nowhere.\n\n“Talks do not mean a solution,” Kyrylo Budanov said.\n\nBudanov said the talks would be long.',
  }),
  anArticle({ id: 'b', body: 'Budanov and others were in Kyiv, where talks about talks were held.' }),
]);
const replyTo = async (question: string) =>
  renderAnswer(await answerQuestion(library, { question }), library);

describe('renderAnswer', () => {
  it('shows evidence with speaker, office of the day, outlet, date and paragraph, then the numbered sources', async () => {
    const { blocks } = await replyTo('what did Budanov say about talks and a solution?');
    expect(blocks[0]).toEqual({
      type: 'evidence',
      before: expect.stringMatching(/^Donald Trump said/u),
      text: '“Talks do not mean a solution,” Kyrylo Budanov said.',
      after: expect.stringMatching(/would be long\.$/u),
      speaker: { name: 'Kyrylo Budanov', office: expect.stringContaining('Intelligence') },
      citation: 'Politico, reported 15 May 2025, paragraph 2',
      url: expect.stringContaining('#:~:text=Talks%20do%20not%20mean'),
      source: 1,
    });
    expect(blocks.at(-1)).toEqual({
      type: 'sources',
      sources: [
        {
          number: 1,
          title: 'Donald Trump said that there would be no progress toward peace in Ukraine…',
          outlet: 'Politico',
          date: '15 May 2025',
          place: expect.stringMatching(/^paragraphs 1 to 3/u),
          url: 'https://example.org/a',
        },
      ],
    });
  });

  it('notifies with the answer itself', async () => {
    expect((await replyTo('what did Budanov say about talks and a solution?')).summary).toBe(
      'Budanov: “Talks do not mean a solution,” Kyrylo Budanov said. (15 May 2025)',
    );
  });

  it('says that the words stand in a corrected version', async () => {
    const body = '“Talks do not mean a solution,” Kyrylo Budanov said.';
    const of = createLibrary([anArticle({ id: 'v2', publisher: 'Politico', body, earlier: ['v1'] })]);
    const { blocks } = renderAnswer(
      await answerQuestion(of, { question: 'what did Budanov say about talks?' }),
      of,
    );
    const evidence = blocks.find(({ type }) => type === 'evidence');
    expect(evidence).toMatchObject({
      citation: expect.stringMatching(/paragraph 1 of the corrected version$/u),
    });
  });

  it('says of what it does not know that it does not know it', async () => {
    const sources = (await replyTo('where were talks about talks held?')).blocks.at(-1);
    expect(sources).toMatchObject({
      sources: expect.arrayContaining([
        expect.objectContaining({ outlet: 'outlet not given', date: 'date unknown' }),
      ]),
    });
  });

  it('says what was searched when nothing answers, and marks the nearest as such', async () => {
    const { summary, blocks } = await replyTo('what did Macron say about a solution?');
    expect(summary).toBe('None of the 2 articles (1 of them dated 15 May 2025) mentions Emmanuel Macron.');
    const note = blocks.findIndex(({ type }) => type === 'note');
    const evidence = blocks.findIndex(({ type }) => type === 'evidence');
    expect(note).toBeGreaterThan(0);
    expect(evidence).toBe(note + 1);
  });

  it.each([
    ['?!', /nothing in that to search/u],
    ['сколько пленных', /in English: please ask in English/u],
    ['how many prisoners were swapped in Springfield', /found no answer to that in the 2 articles/u],
  ])('has a plain sentence for %j', async (question, sentence) => {
    expect((await replyTo(question)).summary).toMatch(sentence);
  });

  it('keeps the notification to 300 characters', async () => {
    const long = createLibrary([
      anArticle({ body: `Budanov said: “${'We go on and on. '.repeat(30).trim()}”` }),
    ]);
    const answer = await answerQuestion(long, { question: 'what did Budanov say?' });
    expect(renderAnswer(answer, long).summary.length).toBeLessThanOrEqual(300);
  });
});
