import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';

const DAY = '2025-05-15';

/** 'Speaker: words' for each statement. */
const told = (body: string): string[] =>
  extractStatements(readArticleText(body), findMentions(body, { on: DAY }), DAY).map(
    ({ speaker, fragments }) =>
      `${speaker.name}: ${fragments.map(({ start, end }) => body.slice(start, end)).join(' … ')}`,
  );
const last = (body: string): string | undefined => told(body).at(-1);

describe('Who is told what they are beside their name', () => {
  it.each([
    ['Ivan Kitko, the mayor of Lyman, left. The mayor said the lights were out.', 'Ivan Kitko'],
    ['The union chief, Petro Maslo, was late. The union chief said the lights were out.', 'Petro Maslo'],
    ['Vasyl Pidlisny, 78, came by bus. The 78-year-old said the lights were out.', 'Vasyl Pidlisny'],
    ['Anna Rudko, a nurse at the hospital, fled. The nurse said the lights were out.', 'Anna Rudko'],
    [
      'The coordinator said the lights were out. Olha Bereza, the coordinator of the camp, left.',
      'Olha Bereza',
    ],
    [
      'Ivan Kitko, the mayor of Lyman, met Petro Maslo, the mayor of Sumy. The mayor said the lights were out.',
      'mayor',
    ],
    ['In the complaint, Ivan Kitko asked for more. The complaint said the lights were out.', 'complaint'],
  ])('%s', (body, speaker) => {
    expect(last(body)).toBe(`${speaker}: the lights were out`);
  });

  it('is the one that "according to" names', () => {
    expect(told('According to the acting governor Mykola Brenko, the lights were out.')).toEqual([
      'Mykola Brenko: the lights were out',
    ]);
    expect(told('The lights were out, according to the regional governor, Mykola Brenko.')).toEqual([
      'Mykola Brenko: The lights were out',
    ]);
    expect(told('According to the mayor, Mykola Brenko was out.')).toEqual(['mayor: Mykola Brenko was out']);
  });

  it('is called by the name alone where the article has it without the trade', () => {
    expect(last('Brandon Sklar came. Actor Brandon Sklar said the lights were out.')).toBe(
      'Brandon Sklar: the lights were out',
    );
  });
});

describe('A ministry that is named in full once', () => {
  it('is that ministry where it is called so later', () => {
    expect(last('Russia’s defence ministry said it was late. The ministry said the lights were out.')).toBe(
      'Defence Ministry of Russia: the lights were out',
    );
  });
});

describe('A joint statement', () => {
  it('has the words of those who have spoken just before', () => {
    expect(last('Macron and Merz said they agree. A joint statement said the lights were out.')).toBe(
      'Emmanuel Macron; Friedrich Merz: the lights were out',
    );
  });
});

describe('Who speaks with an organisation', () => {
  it.each([
    ['Rubio and the State Department insisted that the lights were out.', 'Marco Rubio; US State Department'],
    ['Putin and his government said that the lights were out.', 'Vladimir Putin; his government'],
    ['The talks failed as both Russia and Ukraine have warned that the lights were out.', 'Russia; Ukraine'],
  ])('%s', (body, speakers) => {
    expect(told(body)).toEqual([`${speakers}: the lights were out`]);
  });
});

describe('A verb before its subject, behind a quotation', () => {
  it.each(['warned Putin', 'asked Putin', 'urged Putin on Friday', 'added Putin'])('“…,” %s', (tag) => {
    expect(told(`“We will come back here,” ${tag}.`)).toEqual(['Vladimir Putin: We will come back here,']);
  });

  it('takes its own object where it has a subject', () => {
    expect(told('“We will come,” Macron told Putin.')).toEqual(['Emmanuel Macron: We will come,']);
  });
});

describe('Words that begin with a number', () => {
  it.each(['at least one house was hit', 'over 100 drones were seen', 'between 20 and 30 people were hurt'])(
    'Police said %s',
    (words) => {
      expect(told(`Police said ${words}.`)).toEqual([`Police: ${words}`]);
    },
  );
});

describe('A clause that another follows', () => {
  it.each([
    [
      'While Putin said it was late, Zelensky responded by saying it was early.',
      ['Vladimir Putin: it was late', 'Volodymyr Zelenskyy: it was early'],
    ],
    ['Though Trump had praised the new plan, Kyiv rejected it.', ['Donald Trump: the new plan']],
    ['Both have hailed the plan, with Zelensky saying it was early.', ['Volodymyr Zelenskyy: it was early']],
    ['Kyiv fired first, while Moscow responded by destroying the bridge.', []],
  ])('%s', (body, statements) => {
    expect(told(body)).toEqual(statements);
  });
});

describe('Quoted words within a clause whose cue stands behind', () => {
  it('are told once', () => {
    expect(
      told('They have a “fine plan”, and will go on with “hard work”, Zelensky said on Sunday.'),
    ).toEqual(['Volodymyr Zelenskyy: They have a “fine plan”, and will go on with “hard work']);
  });
});

describe('A name behind what somebody is', () => {
  it.each([
    ['Mayor Ivan Kitko', 'Ivan Kitko'],
    ['Swedish Defence Minister Karl Janson', 'Karl Janson'],
    ['Ireland’s U.N. Ambassador Barbara Woodrow', 'Barbara Woodrow'],
    ['Secretary of State Henry Kisslinger', 'Henry Kisslinger'],
    ['Minister of Foreign Affairs Anders B. Lund', 'Anders B. Lund'],
    ['Orlan House analyst Peter Hahn', 'Peter Hahn'],
    ['Peter Malik of the Orlan Fund', 'Peter Malik'],
    ['The New York state attorney general', 'New York state attorney general'],
  ])('%s', (subject, speaker) => {
    expect(told(`${subject} said the lights were out.`)).toEqual([`${speaker}: the lights were out`]);
  });

  it('is the speaker behind a quotation, rather than where they work', () => {
    expect(told('“The lights were out,” said Orlan House analyst Peter Hahn.')).toEqual([
      'Peter Hahn: The lights were out,',
    ]);
  });

  it('is the subject of a participle', () => {
    expect(told('Acting governor Mykola Brenko left, saying that the lights were out.')).toEqual([
      'Mykola Brenko: the lights were out',
    ]);
  });

  it('stands for the office with the surname only where it stands in full', () => {
    expect(last('Governor Mark Hale came. Governor Hale said the lights were out.')).toBe(
      'Mark Hale: the lights were out',
    );
  });
});

describe('A name at the end of a paragraph', () => {
  it('does not go on in the next', () => {
    expect(told('Snake Island Institute\n\nPeter Hahn said the lights were out.')).toEqual([
      'Peter Hahn: the lights were out',
    ]);
  });
});

describe('What stands before a name and tells who it is', () => {
  it('is no words of theirs', () => {
    expect(told('The head of the union, Petro Maslo, told both sides on Monday to wait.')).toEqual([
      'Petro Maslo: to wait',
    ]);
    expect(told('In May, after the vote was lost, Petro Maslo responded on Monday.')).toEqual([]);
  });
});

describe('Both leaders', () => {
  const OTHERS = 'Kellogg had been with Umerov, and there were Witkoff, Rubio and Vance too.';

  it('are the two whom a sentence further back names', () => {
    const body = `Trump and Putin left in the evening. ${OTHERS}\n\nBoth leaders said the lights were out.`;
    expect(last(body)).toBe('Donald Trump; Vladimir Putin: the lights were out');
  });

  it('are those who were named last, and lead', () => {
    const body = `Trump met Putin. Macron met Merz. ${OTHERS}\n\nBoth leaders said the lights were out.`;
    expect(last(body)).toBe('Emmanuel Macron; Friedrich Merz: the lights were out');
    expect(
      last(`Trump and Merz met. Kellogg met Umerov. ${OTHERS}\n\nBoth leaders said the lights were out.`),
    ).toBe('Donald Trump; Friedrich Merz: the lights were out');
  });
});
