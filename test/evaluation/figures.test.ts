// Figures and the abstention curve over answers that are judged already.
import { describe, expect, it } from 'vitest';
import { abstentionCurve, pointAt } from '../../src/evaluation/curve.ts';
import { curveSvg } from '../../src/evaluation/curve-svg.ts';
import { figuresByKind, figuresOf, missedOf } from '../../src/evaluation/figures.ts';
import type { Judged } from '../../src/evaluation/judge.ts';

interface Row {
  readonly kind?: string;
  readonly answerable?: boolean;
  readonly answered?: boolean;
  readonly rank?: number;
  /** Confidence of the guess, and whether it is right. */
  readonly guess?: readonly [number, boolean];
}

function judged({ kind = 'who', answerable = true, answered = true, rank, guess }: Row): Judged {
  const asked = { question: '', searched: { articles: 1, dated: 0 }, leans: false };
  return {
    gold: { id: '1', question: '?', kind, texts: answerable ? ['x'] : [], spans: [] },
    answer: answered
      ? { ...asked, kind: 'answered', snippets: [] }
      : { ...asked, kind: 'unanswered', reason: 'not-found', nearest: [], instead: [] },
    breaks: [],
    ...(rank === undefined ? {} : { rank }),
    ...(guess === undefined ? {} : { guess: { confidence: guess[0], right: guess[1] } }),
  };
}

describe('the figures', () => {
  const rows = [{ rank: 1 }, { rank: 3 }, { rank: 4 }, {}, { answered: false }].map(judged);
  const traps = [{ answered: true }, { answered: false }].map((row) => judged({ ...row, answerable: false }));

  it('count hits, ranks and what is declined', () => {
    expect(figuresOf([...rows, ...traps])).toEqual({
      answerable: 5,
      hitAt1: 1,
      hitAt3: 2,
      hitAt5: 3,
      meanReciprocalRank: (1 + 1 / 3 + 1 / 4) / 5,
      wronglyUnanswered: 1,
      unanswerable: 2,
      abstained: 1,
      ruleBreaks: 0,
    });
  });

  it('are numbers where there is nothing to count', () => {
    expect(figuresOf([])).toMatchObject({ answerable: 0, meanReciprocalRank: 0 });
  });

  it('stand for each kind, the most frequent first', () => {
    const kinds = [{ kind: 'when' }, { kind: 'who', rank: 1 }, { kind: 'who' }].map(judged);
    expect(figuresByKind(kinds).map(([kind, { answerable, hitAt1 }]) => [kind, answerable, hitAt1])).toEqual([
      ['who', 2, 1],
      ['when', 1, 0],
    ]);
  });

  it('miss whatever is not first, not there, or should not be there', () => {
    expect(missedOf([...rows, ...traps])).toEqual([...rows.slice(1), traps[0]]);
  });
});

describe('the abstention curve', () => {
  const rows = [
    judged({ guess: [0.9, true] }),
    judged({ guess: [0.5, false] }),
    judged({ answerable: false, guess: [0.4, false] }),
    judged({ answerable: false }),
  ];

  it('tells for a threshold what it lets through and what it costs', () => {
    expect(pointAt(0.45, rows)).toEqual({ threshold: 0.45, wrong: 1 / 3, missed: 0 });
    expect(pointAt(0.5, rows)).toEqual({ threshold: 0.5, wrong: 1 / 3, missed: 0 });
    expect(pointAt(0.6, rows)).toEqual({ threshold: 0.6, wrong: 0, missed: 0.5 });
  });

  it('has a point for every confidence, and never lets more through for a higher one', () => {
    const curve = abstentionCurve(rows);
    expect(curve.map(({ threshold }) => threshold)).toEqual([0, 0.4, 0.5, 0.9, 1]);
    for (const [i, point] of curve.entries()) {
      expect(point.wrong).toBeLessThanOrEqual(curve[i - 1]?.wrong ?? 1);
      expect(point.missed).toBeGreaterThanOrEqual(curve[i - 1]?.missed ?? 0);
    }
  });

  it('is drawn with the chosen threshold marked where it lies', () => {
    const points = abstentionCurve(rows);
    const drawn = (missed: number, wrong: number): string =>
      curveSvg({ points, chosen: { threshold: 0.46, missed, wrong }, caption: ['A < B & "C"', 'D'] });
    const at = (svg: string): number[] =>
      /<circle[^>]* cx="([\d.]+)" cy="([\d.]+)"/u.exec(svg)?.slice(1).map(Number) ?? [];
    const [left, bottom] = at(drawn(0, 0));
    const [right, top] = at(drawn(1, 1));
    expect(right).toBeGreaterThan(left ?? Number.NaN);
    expect(top).toBeLessThan(bottom ?? Number.NaN);
    expect(drawn(0, 0)).toContain('threshold 0.46');
    expect(drawn(0, 0)).toContain('A &lt; B &amp; &quot;C&quot;');
    expect(drawn(0, 0)).toContain('prefers-color-scheme: dark');
  });
});
