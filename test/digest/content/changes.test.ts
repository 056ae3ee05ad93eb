import { describe, expect, it } from 'vitest';
import { findNewNumbers } from '../../../src/digest/content/numbers.ts';
import { findNewPlaces } from '../../../src/digest/content/places.ts';
import { type Article, createLibrary } from '../../../src/index.ts';
import { anArticle } from '../../support/builders.ts';
import { digestOf, firstWords } from './articles.ts';

const dated = (id: string, day: string, body: string): Article =>
  anArticle({ id, body, published: { day }, publisher: `Outlet ${id}` });

function numbersBetween(before: string, now: string, days = ['2025-05-12', '2025-05-13']): string[] {
  const library = createLibrary([dated('old', days[0] ?? '', before), dated('new', days[1] ?? '', now)]);
  return findNewNumbers(library, new Set(['new'])).map((number) =>
    [number.now, number.before]
      .map(({ article, start, end }) => library.articles.get(article)?.article.body.slice(start, end))
      .join(' / '),
  );
}

describe('new numbers', () => {
  const before = 'Russia attacked Ukraine with 52 drones, the air force said.';

  it('are those that an earlier article gives otherwise', () => {
    expect(numbersBetween(before, 'Russia attacked Ukraine with 145 drones, officials said.')).toEqual([
      '145 drones / 52 drones',
    ]);
  });

  it('are of a plan too', () => {
    expect(numbersBetween('The plan has 28 points.', 'The plan now has 19 points, Umerov said.')).toEqual([
      '19 points / 28 points',
    ]);
  });

  it.each([
    ['the same', 'Russia attacked Ukraine with 52 drones, officials said.'],
    ['of other things', 'Russia attacked Ukraine with 145 missiles, officials said.'],
    ['of another doer', 'Ukraine attacked Russia with 145 drones, Moscow said.'],
    ['of another fate', 'Ukraine shot down 145 drones, the air force said.'],
    ['within what the other allows', 'Russia attacked Ukraine with more than 50 drones, officials said.'],
    ['dates', 'Russia attacked Ukraine on May 13 drones and all, officials said.'],
  ])('are none that are %s', (_, now) => {
    expect(numbersBetween(before, now)).toEqual([]);
  });

  it('are none of what was long before the article', () => {
    expect(numbersBetween(before, 'On March 3 Russia attacked Ukraine with 145 drones.')).toEqual([]);
  });

  it('are none of time, which passes', () => {
    expect(
      numbersBetween('Russia attacked Ukraine for 52 days.', 'Russia attacked Ukraine for 145 days.'),
    ).toEqual([]);
  });

  it('are none beside what was counted weeks before', () => {
    const now = 'Russia attacked Ukraine with 145 drones, officials said.';
    expect(numbersBetween(before, now, ['2025-04-01', '2025-05-13'])).toEqual([]);
  });

  it('are none in an article that is older than the one before', () => {
    const now = 'Russia attacked Ukraine with 145 drones, officials said.';
    expect(numbersBetween(before, now, ['2025-05-14', '2025-05-13'])).toEqual([]);
  });

  it('are none where one of the earlier articles gives the same', () => {
    const library = createLibrary([
      dated('old', '2025-05-12', before),
      dated('older', '2025-05-11', 'Russia attacked Ukraine with 145 drones, officials said.'),
      dated('new', '2025-05-13', 'Russia attacked Ukraine with 145 drones, officials said.'),
    ]);
    expect(findNewNumbers(library, new Set(['new']))).toEqual([]);
  });

  it('are told once however many new articles give them', () => {
    const library = createLibrary([
      dated('old', '2025-05-12', before),
      dated('a', '2025-05-13', 'Russia attacked Ukraine with 145 drones, officials said.'),
      dated('b', '2025-05-13', 'The army of Russia attacked Ukraine with 145 drones.'),
    ]);
    expect(findNewNumbers(library, new Set(['a', 'b']))).toHaveLength(1);
  });
});

async function placesIn(
  now: string,
  before = 'The talks were held in Istanbul on Friday.',
): Promise<string[]> {
  const library = createLibrary([dated('old', '2025-05-12', before), dated('new', '2025-05-13', now)]);
  return (await findNewPlaces(library, new Set(['new']))).map(({ name }) => name);
}

describe('new places', () => {
  it.each([
    ['The talks will be held in Ankara on Monday.', ['Ankara']],
    ['The negotiations, which will take place in Abu Dhabi, begin on Monday.', ['Abu Dhabi']],
    ['A summit between Trump and Putin in Alaska was announced on Monday.', ['Alaska']],
  ])('are found: %s', async (now, places) => {
    expect(await placesIn(now)).toEqual(places);
  });

  it.each([
    'The talks will go on in Istanbul.',
    'The talks to end the war in Ukraine will go on.',
    'Before the talks Putin told his cabinet in Moscow to wait.',
    'The talks will be held in May.',
    'The talks will be opened in Congress by Rubio.',
    'The ministers held a meeting in Brussels.',
    'The talks in Riyadh last year led to nothing.',
    'The talks that were held in Riyadh on March 11 led to nothing.',
    'In February the ministers had opened talks in Riyadh.',
  ])('are none where nothing is new: %s', async (now) => {
    expect(await placesIn(now)).toEqual([]);
  });

  it.each([
    '“We want no talks in Minsk,” Zelenskyy said.',
    'Zelenskyy said there would be no direct peace talks in Minsk.',
    'Kyiv does not want to hold talks in Minsk.',
    'Kyiv never agreed to new talks in Minsk.',
    'Zelenskyy rejected holding talks in Minsk.',
    'Kyiv ruled out any negotiations in Minsk.',
    'The talks will not be held in Minsk.',
    'Such negotiations cannot take place in Minsk.',
    'The talks in Minsk are out of the question.',
    'The talks in Minsk won’t happen.',
    'Kyiv wants a truce first instead of talks in Minsk.',
    'Zelenskyy did not meet Putin in Minsk.',
    'Nobody refused more firmly: Kyiv is against talks in Minsk.',
  ])('are not what is only denied or not wanted: %s', async (now) => {
    expect(await placesIn(now)).toEqual([]);
  });

  it.each([
    'Rubio and his opposite number held talks in Minsk.',
    'The talks in Minsk did not start until noon.',
    'Zelensky rejected the plan and announced talks in Minsk.',
    'Zelensky ruled out concessions ahead of talks in Minsk.',
    'Putin will not attend the talks in Minsk.',
    'Putin refused to join talks in Minsk.',
    'There was no progress at the talks in Minsk.',
    'No one knows how long the talks in Minsk will last.',
    'There is no doubt that talks in Minsk will begin on Monday.',
    'Kyiv did not get its way, but talks will be held in Minsk.',
    'Without delay, talks were held in Minsk.',
    'The talks in Minsk ended, and no truce was agreed.',
  ])('are where there are talks all the same: %s', async (now) => {
    expect(await placesIn(now)).toEqual(['Minsk']);
  });

  it('are new once talks are there that were only not wanted before', async () => {
    expect(
      await placesIn('The talks were held in Minsk.', '“We want no talks in Minsk,” Zelenskyy said.'),
    ).toEqual(['Minsk']);
  });

  it.each([
    'The delegations flew to Minsk for talks.',
    'The Minsk talks have begun.',
    'The talks, which nobody had wanted there, begin in Minsk.',
    'The talks in Minsk last year led to nothing.',
  ])('are none that an earlier article has in other words: %s', async (before) => {
    expect(await placesIn('The talks will be held in Minsk.', before)).toEqual([]);
  });

  it.each(['It rained in Minsk.', 'After the talks he told reporters in Minsk that it rained.'])(
    'are new where an earlier article has the place and no talks there: %s',
    async (before) => {
      expect(await placesIn('The talks will be held in Minsk.', before)).toEqual(['Minsk']);
    },
  );

  it('are known however long ago an article had them', async () => {
    const now = dated('new', '2025-05-13', 'The talks will be held in Minsk.');
    const library = createLibrary([dated('old', '2024-01-02', 'The talks were held in Minsk.'), now]);
    expect(await findNewPlaces(library, new Set(['new']))).toEqual([]);
  });

  it('are none where nothing is earlier', async () => {
    const library = createLibrary([dated('new', '2025-05-13', 'The talks will be held in Minsk.')]);
    expect(await findNewPlaces(library, new Set(['new']))).toEqual([]);
  });

  it('may be of a day to come', async () => {
    expect(await placesIn('The talks will be held in Minsk on June 2.')).toEqual(['Minsk']);
  });

  it('are known however they are spelt', async () => {
    expect(await placesIn('The talks will be held in Kyiv.', 'The talks were held in Kiev.')).toEqual([]);
  });
});

describe('a denial', () => {
  it('stands beside what it concerns', async () => {
    const [denial] = (await digestOf()).denials;
    expect(denial && firstWords(denial.statement)).toContain('a prisoner exchange had been agreed');
    expect(denial?.against && firstWords(denial.against)).toBe(
      'a prisoner exchange had been agreed with Moscow',
    );
  });

  it('is among nobody’s statements', async () => {
    const { carried, parties } = await digestOf();
    const said = [...carried.map(({ statement }) => statement), ...parties.flatMap(({ shown }) => shown)];
    expect(said.map(({ lead }) => lead.statement.polarity)).not.toContain('denied');
    expect(said.map(firstWords).join()).not.toContain('prisoner exchange');
  });

  it('stands by itself where it concerns nothing that was said', async () => {
    const library = createLibrary([dated('new', '2025-05-13', 'Peskov denied that Medinsky had resigned.')]);
    const { denials } = await digestOf({ articles: new Set(['new']) }, library);
    expect(denials).toHaveLength(1);
    expect(denials[0]?.against).toBeUndefined();
  });

  const SIGNED = 'Umerov said that the truce had been signed.';

  it.each([
    ['one word in common', '2025-05-12', 'Umerov said that the mayor had resigned.', 'Medinsky had resigned'],
    [
      'names in common',
      '2025-05-12',
      'Kellogg said Putin and Zelenskyy could meet.',
      'Putin and Zelenskyy quarrelled',
    ],
    ['what was said a month before', '2025-04-12', SIGNED, 'the truce had been signed'],
    ['what was said only later', '2025-05-14', SIGNED, 'the truce had been signed'],
  ])('is not against %s', async (_, day, said, denied) => {
    const library = createLibrary([
      dated('other', day, said),
      dated('new', '2025-05-13', `Peskov denied that ${denied}.`),
    ]);
    const { denials } = await digestOf({ articles: new Set(['new']) }, library);
    expect(denials).toHaveLength(1);
    expect(denials[0]?.against).toBeUndefined();
  });

  it('is shown of what somebody declined to say where it was said before', async () => {
    const library = createLibrary([
      dated('old', '2025-05-12', 'Rustem Umerov said that a prisoner exchange had been agreed with Moscow.'),
      dated('new', '2025-05-13', 'Peskov refused to say whether a prisoner exchange had been agreed.'),
    ]);
    const digest = await digestOf({ articles: new Set(['new']) }, library);
    expect(digest.denials).toHaveLength(1);
    expect(digest.leftOut).toEqual([]);
  });
});
