import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';

/** A Thursday. */
const PUBLISHED = '2025-05-15';

/** 'day basis [words]' for each statement. */
function dates(body: string, published: string | null = PUBLISHED): string[] {
  const day = published ?? undefined;
  return extractStatements(readArticleText(body), findMentions(body, { on: day }), day).map(({ saidOn }) =>
    saidOn
      ? `${saidOn.day ?? 'some day'} ${saidOn.basis}${saidOn.words ? ` [${body.slice(saidOn.words.start, saidOn.words.end)}]` : ''}`
      : 'undated',
  );
}

describe('the day of a statement', () => {
  it.each([
    ['said on a weekday', 'Lavrov said on Tuesday that the answer is no.', '2025-05-13 explicit [Tuesday]'],
    ['said a weekday', 'Lavrov said Tuesday that the answer is no.', '2025-05-13 explicit [Tuesday]'],
    [
      'the weekday of the article',
      'Lavrov said on Thursday that it is so.',
      '2025-05-15 explicit [Thursday]',
    ],
    ['a weekday before the speaker', 'On Monday, Lavrov said it was late.', '2025-05-12 explicit [Monday]'],
    [
      'a weekday between the speaker and the verb',
      'The Kremlin on Wednesday said it was late.',
      '2025-05-14 explicit [Wednesday]',
    ],
    [
      'a part of the day',
      '“It is late,” Lavrov said late on Sunday night.',
      '2025-05-11 explicit [late on Sunday night]',
    ],
    [
      'an address that is dated',
      'In his nightly address on Monday, Zelensky said it was late.',
      '2025-05-12 explicit [Monday]',
    ],
    [
      'the day that an occasion is called by',
      'In Monday’s address, Zelensky said it was late.',
      '2025-05-12 explicit [Monday]',
    ],
    [
      'the day of the talks at which it is said',
      'Lavrov said at Tuesday’s talks that it was late.',
      '2025-05-13 explicit [Tuesday]',
    ],
    [
      'a participle that is dated',
      'Speaking to reporters on Tuesday, Macron said it was late.',
      '2025-05-13 explicit [Tuesday]',
    ],
    [
      'a statement rather than of the talks before it',
      'In a statement issued on Sunday after talks on Saturday, Lavrov said it was late.',
      '2025-05-11 explicit [Sunday]',
    ],
    [
      'a passive’s agent',
      'It was said by Lavrov on Tuesday that it was late.',
      '2025-05-13 explicit [Tuesday]',
    ],
    ['yesterday', 'Lavrov said yesterday that it was late.', '2025-05-14 explicit [yesterday]'],
    ['a date', 'In a statement on 2 May, Lavrov said it was late.', '2025-05-02 explicit [2 May]'],
    [
      'a date of the year before',
      'Lavrov said on December 3 that it was late.',
      '2024-12-03 explicit [December 3]',
    ],
    [
      'last with today’s weekday',
      'Lavrov said last Thursday that it was late.',
      '2025-05-08 explicit [last Thursday]',
    ],
    [
      'a day after talks',
      '“It is late,” Lavrov said after talks in Ankara on Friday.',
      '2025-05-09 explicit [Friday]',
    ],
  ])('comes from %s', (_name, body, expected) => {
    expect(dates(body)).toEqual([expected]);
  });

  it.each([
    ['is told as the words of the speaker', 'Lavrov said that talks would begin on Friday.'],
    ['is of the talks that are ahead', '“It is late,” Lavrov said ahead of talks on Friday.'],
    ['is of the event spoken about', 'Asked about the attack on Monday, Lavrov said it was late.'],
    ['has a possessive ending', 'After Monday’s attack, Lavrov said it was late.'],
    ['is of another clause', 'On Monday, Putin will fly to Ankara, where Lavrov said it was late.'],
  ])('is that of the article where the date %s', (_name, body) => {
    expect(dates(body)).toEqual([`${PUBLISHED} publication`]);
  });

  it.each([
    ['a week', 'Lavrov said last week that it was late.', '[last week]'],
    ['a month', 'In an April 2025 interview, Lavrov said it was late.', '[April 2025]'],
    ['a year ago', 'A year ago, Lavrov said it was late.', '[A year ago]'],
    ['an earlier time', 'Lavrov had previously said it was late.', ''],
    ['a time before an office', 'Before taking office, Trump said it was late.', ''],
    ['a campaign', 'Trump said during his campaign that it was late.', ''],
  ])('is some day before where they are told again from %s', (_name, body, words) => {
    expect(dates(body)).toEqual([`some day earlier ${words}`.trim()]);
  });

  it('is unknown where neither words nor the article have one', () => {
    expect(dates('Lavrov said on Tuesday that it was late.', null)).toEqual(['undated']);
  });
});

describe('a statement that goes on from a dated one', () => {
  it('has its day', () => {
    const body =
      'On Saturday evening Lavrov said the answer was no.\n\n“It stays so,” he added.\n\nThe minister said it was late.';
    expect(dates(body)).toEqual([
      '2025-05-10 explicit [Saturday evening]',
      '2025-05-10 same occasion [Saturday evening]',
      '2025-05-10 same occasion [Saturday evening]',
    ]);
  });

  it.each([
    ['another speaker', 'Zelensky said it was late.', '2025-05-13 report [Tuesday]'],
    ['an earlier time', 'Lavrov had previously said it was late.', 'some day earlier'],
    ['no time', 'Lavrov has said it was late.', `${PUBLISHED} publication`],
    ['a time without a day', 'Last month Lavrov said it was late.', 'some day earlier [Last month]'],
  ])('does not have it with %s', (_name, next, expected) => {
    expect(dates(`Lavrov said on Tuesday that the answer was no.\n\n${next}`).at(-1)).toBe(expected);
  });

  it('does not have it on another occasion', () => {
    const body =
      'Lavrov said in a speech on Monday that the answer was no.\n\nLavrov said in an interview that it was late.';
    expect(dates(body).at(-1)).toBe('2025-05-12 report [Monday]');
  });

  const far = 'The road to the old palace was still wet at noon.\n\n'.repeat(4);

  it('has it far down, where it is the one day on which its speaker speaks', () => {
    const body = `At a briefing on Tuesday, Lavrov said the answer was no.\n\n${far}“It is late,” Lavrov said.`;
    expect(dates(body).at(-1)).toBe('2025-05-13 same occasion [Tuesday]');
  });

  it('does not have it far before', () => {
    const body = `“It is late,” Lavrov said.\n\n${far}At a briefing on Tuesday, Lavrov said the answer was no.`;
    expect(dates(body)[0]).toBe(`${PUBLISHED} publication`);
  });

  it('does not have it far down, where its speaker speaks on two days', () => {
    const body = `On Monday, Lavrov said the answer was no. On Tuesday, Lavrov said it was late.\n\n${far}“It is late,” Lavrov said.`;
    expect(dates(body).at(-1)).toBe('2025-05-13 report [Tuesday]');
  });

  it('may be the lead, which tells first what is quoted with its day', () => {
    const body = 'Talks will go on, Lavrov has said.\n\n“They will go on,” Lavrov told reporters on Tuesday.';
    expect(dates(body)).toEqual(['2025-05-13 same occasion [Tuesday]', '2025-05-13 explicit [Tuesday]']);
  });

  it('may follow what its speaker did on a day', () => {
    const body = 'On Monday, Erdoğan received Rubio in Ankara.\n\nRubio said it was late.';
    expect(dates(body)).toEqual(['2025-05-12 same occasion [Monday]']);
  });
});

describe('a statement that the article does not date', () => {
  it('is of the day that the report told of last', () => {
    const body = 'Envoys met in Ankara on Tuesday.\n\nThe hall was full.\n\n“It is late,” Rubio said.';
    expect(dates(body)).toEqual(['2025-05-13 report [Tuesday]']);
  });

  it.each([
    ['is told as words', 'Lavrov told envoys that they would meet on Monday.\n\n“It is late,” Rubio said.'],
    ['is of something before', 'Envoys who had met on Monday left.\n\n“It is late,” Rubio said.'],
    ['is to come', 'Putin is instead going to Tirana with envoys on Friday.\n\n“It is late,” Rubio said.'],
    ['may come', 'Envoys could meet in Ankara on Friday.\n\n“It is late,” Rubio said.'],
    ['is since when', 'The road has been shut since Monday.\n\n“It is late,” Rubio said.'],
    ['is long past', 'The treaty was signed on 3 March 2020.\n\n“It is late,” Rubio said.'],
    ['comes after it', '“It is late,” Rubio said.\n\nEnvoys met in Ankara on Tuesday.'],
  ])('is of the article’s day where the day that it tells of %s', (_name, body) => {
    expect(dates(body)).toContain(`${PUBLISHED} publication`);
  });
});

describe('a day of what is to come', () => {
  it.each([
    'On Monday, Zelensky will travel to Rome.',
    'The talks on Monday are due to begin late.',
    'A further meeting is planned for Monday.',
  ])('dates nothing that is said: %s', (ahead) => {
    expect(dates(`${ahead}\n\nLavrov said it was late.`)).toEqual(['2025-05-15 publication']);
  });

  it('is the day of what is said where it has come', () => {
    expect(dates('On Monday, Zelensky went to Rome.\n\nLavrov said it was late.')).toEqual([
      '2025-05-12 report [Monday]',
    ]);
  });
});

describe('a day that is told around the verb', () => {
  it.each([
    'Rubio, in a Tuesday post on X, said it was late.',
    'Kellogg, who spoke on Tuesday, said it was late.',
    'Peskov, asked on Tuesday about the talks, said it was late.',
    'Late on Tuesday, Sybiha said it was late.',
    'Yermak said it was late, in a post on Telegram on Tuesday.',
    'Trump accused Kyiv on Tuesday of being late.',
    '“It was late,” Kallas said as she arrived for talks in Brussels on Tuesday.',
    'Dmitriev was quoted by TASS on Tuesday as saying it was late.',
  ])('%s', (body) => {
    expect(dates(body)[0]).toMatch(/^2025-05-13 explicit/u);
  });
});

describe('a day counted from another', () => {
  it.each([
    ['A day earlier, Merz said it was late.', '2025-05-12'],
    ['Merz said the next day that it was late.', '2025-05-14'],
    ['Merz said the same day that it was late.', '2025-05-13'],
  ])('%s', (body, day) => {
    expect(dates(`Lavrov said on Tuesday it was so.\n\n${body}`)[1]).toMatch(
      new RegExp(`^${day} explicit`, 'u'),
    );
  });

  it('is not known where the article tells of no day', () => {
    expect(dates('A day earlier, Merz said it was late.')).toEqual(['some day earlier [A day earlier]']);
  });
});
