// Reports that give different numbers for the same thing.
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { renderAnswer } from '../../src/answer/show/reply.ts';
import { createLibrary } from '../../src/library/library.ts';
import { countedIn } from '../../src/text/quantities.ts';
import { stemWord } from '../../src/text/terms.ts';
import { anArticle } from '../support/builders.ts';

const reports = (first: string, second: string, days = ['2025-05-13', '2025-05-15']) =>
  createLibrary([
    anArticle({ id: 'a', publisher: 'Sky News', published: { day: days[0] ?? '' }, body: first }),
    anArticle({ id: 'b', publisher: 'Politico', published: { day: days[1] ?? '' }, body: second }),
  ]);
const numbers = async (
  first: string,
  second: string,
  days?: string[],
  question = 'how many drones did Russia send?',
) => {
  const answer = await answerQuestion(reports(first, second, days), { question });
  return answer.kind === 'answered' ? answer.differing?.map(({ text }) => text).sort() : answer.reason;
};
const SKY = 'Ukraine said Russia launched more than 100 drones.';

describe('numbers that differ', () => {
  it('are told with the words of each report', async () => {
    expect(await numbers(SKY, 'Before the talks Russia launched 145 drones, injuring dozens.')).toEqual([
      '145 drones',
      'more than 100 drones',
    ]);
  });

  it('are shown with outlet and date before the evidence', async () => {
    const library = reports(SKY, 'Russia launched 145 drones.');
    const reply = renderAnswer(
      await answerQuestion(library, { question: 'how many drones did Russia send?' }),
      library,
    );
    expect(reply.blocks[0]).toEqual({ type: 'paragraph', content: ['Two reports differ:'] });
    expect(reply.blocks[1]).toMatchObject({
      type: 'list',
      items: expect.arrayContaining([[{ strong: '145 drones' }, ' – Politico, reported 15 May 2025']]),
    });
    expect(reply.summary).toContain('more than 100 drones (Sky News, 13 May 2025)');
  });

  it.each([
    ['a rounded one', SKY, 'Russia launched 104 drones.'],
    ['one put roughly', 'Russia launched about 100 drones.', 'Russia launched 97 drones.'],
    ['those shot down', SKY, 'Ukraine shot down 45 drones that Russia launched.'],
    ['those of the other side', SKY, 'Ukraine launched 45 drones at Russia.'],
    ['part of them', SKY, 'Russia launched 60 of the drones from Crimea.'],
    ['more of them', SKY, 'Russia launched another 60 drones.'],
    ['others of that name', SKY, 'Russia launched 60 decoy drones.'],
    ['those planned', SKY, 'Russia will launch 500 drones.'],
    [
      'those of another day',
      'On Monday, Russia launched 100 drones.',
      'On Wednesday, Russia launched 145 drones.',
    ],
    ['no number', SKY, 'Russia launched dozens of drones.'],
    ['the same', SKY, 'Russia launched more than 100 drones.'],
  ])('are not %s', async (_, first, second) => {
    expect(await numbers(first, second)).toBeUndefined();
  });

  it('are not those of reports weeks apart', async () => {
    const far = ['2025-05-13', '2025-06-15'];
    expect(await numbers(SKY, 'Russia launched 145 drones.', far)).toBeUndefined();
  });

  it('are not the dead and the injured', async () => {
    const question = 'how many people were killed in Kyiv?';
    expect(
      await numbers('In Kyiv 12 people were killed.', 'In Kyiv 40 people were injured.', undefined, question),
    ).not.toEqual(expect.arrayContaining(['40 people']));
    expect(
      await numbers('In Kyiv 12 people were killed.', 'In Kyiv 15 people were killed.', undefined, question),
    ).toEqual(['12 people', '15 people']);
  });
});

describe('countedIn', () => {
  it.each([
    ['145 drones', 145, 145],
    ['more than 1,200 drones', 1200, 1560],
    ['two hundred drones', 200, 200],
    ['twenty-five drones', 25, 25],
    ['1.5 million drones', 1_500_000, 1_500_000],
    ['a dozen drones', 12, 12],
    ['145 attack drones', 145, 145],
  ])('reads %s', (text, least, most) => {
    const [found] = countedIn(`They sent ${text}.`, stemWord('drones'));
    expect(found).toMatchObject({ least, most });
  });

  it.each(['the drones', '$100 drones', 'all 5 drones', '5 more drones', '5, drones', 'hundreds of drones'])(
    'finds no number in %s',
    (text) => {
      expect(countedIn(`They sent ${text}.`, stemWord('drones'))).toEqual([]);
    },
  );
});
