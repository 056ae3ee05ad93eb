// Figures, intervals and folds over answers that are judged already.
import { describe, expect, it } from 'vitest';
import {
  byKind,
  figuresOf,
  missedOf,
  SHARE_NAMES,
  type ShareName,
  shareOf,
} from '../../src/evaluation/figures.ts';
import { foldsOf } from '../../src/evaluation/folds.ts';
import { intervalsOf } from '../../src/evaluation/intervals.ts';
import type { Judged } from '../../src/evaluation/judge.ts';

interface Row {
  readonly kind?: string;
  readonly answerable?: boolean;
  readonly answered?: boolean;
  readonly rank?: number;
  /** The article that answers. */
  readonly article?: string;
}

function judged({ kind = 'who', answerable = true, answered = true, rank, article = 'a' }: Row): Judged {
  const asked = {
    question: '',
    searched: { articles: 1, dated: 0 },
    leans: false,
    probability: 0.5,
    considered: [],
  };
  return {
    gold: {
      id: '1',
      question: '?',
      kind,
      texts: [],
      spans: answerable ? [{ article, start: 0, end: 1 }] : [],
    },
    answer: answered
      ? { ...asked, kind: 'answered', snippets: [] }
      : { ...asked, kind: 'unanswered', reason: 'not-found', nearest: [], suggestions: [] },
    breaks: [],
    ...(rank === undefined ? {} : { rank }),
  };
}

const rows = [{ rank: 1 }, { rank: 3 }, { rank: 4 }, {}, { answered: false, rank: 1 }].map(judged);
const traps = [{ answered: true }, { answered: false }].map((row) => judged({ ...row, answerable: false }));

describe('the figures', () => {
  const figures = figuresOf([...rows, ...traps]);

  it('count what is right as an answer, what is shown at all, and what is declined', () => {
    expect(figures).toEqual({
      answerable: 5,
      first: 1,
      amongThree: 2,
      shownFirst: 2,
      shownAmongThree: 3,
      claims: 5,
      wronglyUnanswered: 1,
      unanswerable: 2,
      declined: 1,
      ruleBreaks: 0,
    });
  });

  it('are told as shares, where an answer to a question without one is a wrong claim', () => {
    const shares = Object.fromEntries(SHARE_NAMES.map((name) => [name, shareOf(name, figures)]));
    expect(shares).toEqual({
      first: 1 / 5,
      amongThree: 2 / 5,
      shownFirst: 2 / 5,
      shownAmongThree: 3 / 5,
      claimsRight: 2 / 5,
      declined: 1 / 2,
      wronglyUnanswered: 1 / 5,
    } satisfies Record<ShareName, number>);
  });

  it('stand for each kind, the most frequent first', () => {
    const kinds = [{ kind: 'when' }, { kind: 'who', rank: 1 }, { kind: 'who' }].map(judged);
    expect(byKind(kinds).map(([kind, each]) => [kind, each.length])).toEqual([
      ['who', 2],
      ['when', 1],
    ]);
  });

  it('miss whatever is not the first answer, not there, or should not be there', () => {
    expect(missedOf([...rows, ...traps])).toEqual([...rows.slice(1), traps[0]]);
  });
});

describe('the intervals', () => {
  const many = Array.from({ length: 100 }, (_, at) => judged(at < 70 ? { rank: 1 } : {}));

  it('lie about the share, as wide as chance makes them, and the same every time', () => {
    const first = intervalsOf(many).get('first');
    // The normal approximation: .70 -/+ 1.645 x .0458.
    expect(first?.low).toBeCloseTo(0.625, 1);
    expect(first?.high).toBeCloseTo(0.775, 1);
    expect(intervalsOf(many)).toEqual(intervalsOf(many));
  });

  it('have no width where every question fares the same, and are none of nothing', () => {
    expect(intervalsOf([judged({ rank: 1 })]).get('first')).toEqual({ low: 1, high: 1 });
    expect(intervalsOf([judged({ rank: 1 })]).has('declined')).toBe(false);
    expect(intervalsOf([]).size).toBe(0);
  });
});

it('the questions of one article are in one fold, and those without an answer in all of them', () => {
  const articles = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'b'];
  const questions = [
    ...articles.map((article) => judged({ article }).gold),
    ...articles.map(() => judged({ answerable: false }).gold),
  ];
  const folds = foldsOf(questions);
  const foldOf = questions.map((gold) => folds.get(gold));
  expect(foldOf.slice(0, 8)).toEqual([0, 1, 0, 2, 3, 4, 0, 1]);
  expect(new Set(foldOf.slice(8)).size).toBe(5);
});
