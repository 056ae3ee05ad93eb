// Who said this: a quotation in any message, and where the articles have its words.
import { describe, expect, it } from 'vitest';
import { checkQuotations } from '../../src/check/reply.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const PESKOV =
  '“We will not sign any paper before the guns fall silent, and nobody in Moscow expects us to,” Kremlin spokesman Dmitry Peskov said on Thursday.';
const library = createLibrary([
  anArticle({
    id: 'wire',
    publisher: 'The Wire',
    published: { day: '2025-05-16' },
    body: `Talks began in Istanbul.\n\n${PESKOV}\n\nVolodymyr Zelenskyy told reporters: “Our people can’t wait for another summer of promises.” Rain fell on the harbour all afternoon.`,
  }),
  anArticle({
    id: 'post',
    publisher: 'Morning Post',
    published: { day: '2025-05-17' },
    body: `“We will not sign any paper before the guns fall silent,” Peskov said.\n\nThe Kremlin denied that Russia would pull back from the river this autumn.`,
  }),
]);

const check = async (message: string) => {
  const { reply, outcome } = await checkQuotations(message, library);
  return { outcome, summary: reply.summary, text: JSON.stringify(reply.blocks), blocks: reply.blocks };
};

describe('a quotation that an article has', () => {
  it('is word for word, with whose words they are and where they stand', async () => {
    const { outcome, summary, blocks } = await check('Peskov: "nobody in Moscow expects us to"');
    expect(outcome).toBe('word for word');
    expect(summary).toBe('Word for word: these are words of Dmitry Peskov.');
    const evidence = blocks.find(({ type }) => type === 'evidence');
    expect(evidence).toMatchObject({
      text: 'nobody in Moscow expects us to',
      speaker: { name: 'Dmitry Peskov' },
      citation: expect.stringContaining('The Wire, paragraph 2'),
    });
  });

  it('is so in other marks, letters and line breaks, and without any marks', async () => {
    expect((await check('«we WILL not\nsign any paper»')).outcome).toBe('word for word');
    expect((await check('we will not sign any paper')).outcome).toBe('word for word');
    expect((await check('> We will not sign any paper\n> before the guns fall silent')).outcome).toBe(
      'word for word',
    );
  });

  it('names the other articles that have it', async () => {
    expect((await check('“We will not sign any paper before the guns fall silent”')).text).toContain(
      'alsoIn',
    );
  });

  it('shows the article’s words exactly as they stand', async () => {
    for (const { article } of library.articles.values()) {
      const { blocks } = await check('“sign any paper before the guns fall silent”');
      for (const block of blocks)
        if (block.type === 'evidence' && block.citation.includes(article.publisher ?? ''))
          expect(article.body).toContain((block.before ?? '') + block.text + (block.after ?? ''));
    }
  });
});

describe('a quotation that differs', () => {
  it.each([
    ['“We will sign any paper before the guns fall silent”', 'Left out: ', '“not”'],
    ['“We will not sign any treaty before the guns fall silent”', 'Changed: ', '“treaty”'],
    ['“We will never ever not sign any paper before the guns fall silent”', 'Added', '“never ever”'],
    ['“Our people can wait for another summer of promises”', 'Changed: ', '“can’t”'],
  ])('is not word for word, and the difference is named: %s', async (message, how, what) => {
    const { outcome, summary, text } = await check(message);
    expect(outcome).toBe('differs');
    expect(summary).toMatch(/^Not word for word/u);
    expect(text).toContain(how);
    expect(text).toContain(what);
  });

  it('may leave out what it shows to be left out', async () => {
    const { summary, text } = await check(
      '“We will not sign any paper … and nobody in Moscow expects us to”',
    );
    expect(summary).toMatch(/^Word for word but for what is left out/u);
    expect(text).not.toContain('Left out:');
  });

  it('takes a word for changed rather than a long stretch for left out', async () => {
    const body =
      'The minister has said that progress is unlikely until both sides have met and talked.\n\nShe answered a reporter on the plane. “Look, nothing’s going to move until he and I meet,” Angela Merkel said.';
    const { reply } = await checkQuotations(
      '“nothing is going to move until he and I meet”',
      createLibrary([anArticle({ body })]),
    );
    expect(JSON.stringify(reply.blocks)).toContain(
      '“nothing is”"},", where the article has ",{"strong":"“nothing’s”',
    );
    expect(JSON.stringify(reply.blocks)).not.toContain('Left out');
  });

  it('names a cut that it does not show', async () => {
    expect((await check('“We will not sign any paper, and nobody in Moscow expects us to”')).text).toContain(
      '“before the guns fall silent”',
    );
  });

  it('says whose words they are where the message names somebody else', async () => {
    expect((await check('Volodymyr Zelenskyy said: “nobody in Moscow expects us to”')).text).toContain(
      'The message names Volodymyr Zelenskyy; the article gives the words to Dmitry Peskov.',
    );
  });
});

describe('words that nobody is quoted with', () => {
  it('are the article’s own', async () => {
    expect((await check('“Rain fell on the harbour all afternoon”')).summary).toContain(
      'the article’s own words',
    );
  });

  it('are what somebody denied', async () => {
    expect((await check('“Russia would pull back from the river this autumn”')).summary).toMatch(/denied/u);
  });
});

describe('a quotation that no article has', () => {
  it.each([
    '“We shall fight on the beaches and on the landing grounds”',
    '“We will talk about any other question with Moscow before summer”',
    'Peskov said “the paper is silent before the people”',
  ])('is said to be in none, plainly: %s', async (message) => {
    const { outcome, summary } = await check(message);
    expect(outcome).toBe('not found');
    expect(summary).toMatch(/^No article has these words\. I looked in /u);
  });
});

it('says of each of several quotations by itself', async () => {
  const { summary, blocks } = await check(
    'He said “nobody in Moscow expects us to” and “we shall never surrender”.',
  );
  expect(summary).toMatch(/^Word for word.*No article has these words/u);
  expect(blocks.filter(({ type }) => type === 'note')).toHaveLength(2);
});

it.each(['', 'Hello', '???'])('asks for a quotation where there is none in %j', async (message) => {
  expect((await check(message)).outcome).toBe('no quotation');
});
