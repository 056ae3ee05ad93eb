// When an answer counts as right, and what breaks the rules.
import { describe, expect, it } from 'vitest';
import type { Answer, Snippet } from '../../src/answer/answer.ts';
import { type GoldQuestion, unreachableGold } from '../../src/evaluation/gold.ts';
import { judgeAnswer, judgeQuestion } from '../../src/evaluation/judge.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const BODY = 'Talks were held in Istanbul.\n\nVladimir Medinsky leads the  Russian delegation in Istanbul.';
const library = createLibrary([
  anArticle({ id: '2025/05-15-talks', body: BODY }),
  anArticle({ id: 'long', body: 'x'.repeat(700) }),
]);

const gold = (overrides: Partial<GoldQuestion> = {}): GoldQuestion => ({
  id: '1',
  question: 'who leads the russian delegation?',
  kind: 'who',
  texts: [],
  spans: [],
  ...overrides,
});

function slice(start: number, end: number, article = '2025/05-15-talks'): Snippet {
  const text = library.articles.get(article)?.article.body.slice(start, end) ?? '';
  return {
    article,
    start,
    end,
    text,
    inFile: { start, end, text },
    core: { start, end },
    score: 0.9,
    also: [],
  };
}

const asked = { question: '', searched: library.extent, leans: false, probability: 0.9, considered: [] };
const answer = (...snippets: Snippet[]): Answer => ({ ...asked, kind: 'answered', snippets });
const rank = (given: Answer, wanted: Partial<GoldQuestion>) => judgeAnswer(given, gold(wanted), library).rank;

const FIRST = slice(0, 28);
const SECOND = slice(30, BODY.length);

describe('an answer is right', () => {
  it('where a snippet holds the words, however their white space runs', () => {
    expect(rank(answer(FIRST, SECOND), { texts: ['leads the  Russian delegation'] })).toBe(2);
    expect(rank(answer(FIRST, SECOND), { texts: ['Talks ended'] })).toBeUndefined();
  });

  it('where any one of what may answer is shown', () => {
    expect(rank(answer(FIRST), { texts: ['Talks ended', 'in Istanbul'] })).toBe(1);
  });

  it.each([
    [8, 1],
    [7, undefined],
  ])('where %i tenths of a span are shown: rank %s', (tenths, expected) => {
    const span = { article: '2025/05-15-talks', start: 10, end: 20 };
    expect(rank(answer(slice(0, 10 + tenths)), { spans: [span] })).toBe(expected);
  });

  it.each(['05-15-talks', '05-15-talks.md', 'talks', '05-15', 'news-05-15-talks'])(
    'where its article is called %s',
    (article) => {
      expect(rank(answer(FIRST), { spans: [{ article, start: 0, end: 28 }] })).toBe(1);
    },
  );

  it('not where the span is of another article', () => {
    expect(rank(answer(FIRST), { spans: [{ article: 'long', start: 0, end: 28 }] })).toBeUndefined();
  });

  it('by what it shows as closest too, where it says that it has none', () => {
    const given: Answer = {
      ...asked,
      kind: 'unanswered',
      reason: 'not-found',
      nearest: [SECOND, FIRST],
      suggestions: [],
    };
    expect(rank(given, { texts: ['were held in Istanbul'] })).toBe(2);
  });
});

describe('a snippet breaks a rule', () => {
  it('that is not the slice of its article that it says it is', () => {
    const changed = { ...FIRST, text: 'Talks were held in Ankara.  ' };
    const judged = judgeAnswer(answer(changed), gold({ texts: ['Ankara'] }), library);
    expect(judged.breaks.map(({ rule }) => rule)).toEqual(['not verbatim']);
    expect(judged.rank).toBeUndefined();
  });

  it('that has more than 600 characters', () => {
    const breaks = (end: number) => judgeAnswer(answer(slice(0, end, 'long')), gold(), library).breaks;
    expect(breaks(600)).toEqual([]);
    expect(breaks(601).map(({ rule }) => rule)).toEqual(['over 600 characters']);
  });
});

describe('a question', () => {
  it('is judged by what is answered to it', async () => {
    const judged = await judgeQuestion(library, gold({ texts: ['Vladimir Medinsky'] }));
    expect(judged.answer.kind).toBe('answered');
    expect(judged.rank).toBe(1);
  });

  it('is put together with the one before it, to whoever answers in time', async () => {
    const heard: unknown[] = [];
    const judged = await judgeQuestion(
      library,
      gold({ context: 'where are the talks?' }),
      async (_, options) => {
        heard.push(options);
        return answer(FIRST);
      },
    );
    expect(heard).toEqual([
      { question: 'who leads the russian delegation?', context: 'where are the talks?' },
    ]);
    expect(judged.answer).toEqual(answer(FIRST));
  });
});

describe('gold that nothing can be right by', () => {
  it.each([
    ['words that no article has', { texts: ['Talks ended'] }, /no article has the words “Talks ended”/u],
    ['an article that is not there', { spans: [{ article: '06', start: 0, end: 5 }] }, /“06” is no article/u],
    [
      'a span outside of its article',
      { spans: [{ article: 'long', start: 690, end: 701 }] },
      /outside the 700/u,
    ],
  ])('is told of: %s', (_, wrong, told) => {
    expect(unreachableGold(gold(wrong), library)).toEqual([expect.stringMatching(told)]);
  });

  it('is nothing where all of it can be shown', () => {
    const fine = { texts: ['the Russian delegation'], spans: [{ article: 'long', start: 690, end: 700 }] };
    expect(unreachableGold(gold(fine), library)).toEqual([]);
  });
});
