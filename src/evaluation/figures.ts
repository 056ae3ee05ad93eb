// The figures over judged answers: how often the first snippet is right, how often declining is.
import { isAnswerable } from './gold.ts';
import type { Judged } from './judge.ts';

/** Counts, but for the mean reciprocal rank; hits and ranks are of the answerable questions. */
export interface Figures {
  readonly answerable: number;
  /** Answered rightly by one of the first 1, 3 or 5 snippets. */
  readonly hitAt1: number;
  readonly hitAt3: number;
  readonly hitAt5: number;
  /** Of one over the place of the first right snippet, 0 where none is right: from 0 to 1. */
  readonly meanReciprocalRank: number;
  readonly wronglyUnanswered: number;
  readonly unanswerable: number;
  /** Unanswerable questions that are declined. */
  readonly abstained: number;
  readonly ruleBreaks: number;
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const answerable = judged.filter(({ gold }) => isAnswerable(gold));
  const unanswerable = judged.filter(({ gold }) => !isAnswerable(gold));
  const ranks = answerable.map(({ rank = Number.POSITIVE_INFINITY }) => rank);
  const hitAt = (most: number): number => ranks.filter((rank) => rank <= most).length;
  const declined = (rows: readonly Judged[]): number =>
    rows.filter(({ answer }) => answer.kind === 'unanswered').length;
  return {
    answerable: answerable.length,
    hitAt1: hitAt(1),
    hitAt3: hitAt(3),
    hitAt5: hitAt(5),
    meanReciprocalRank: share(
      ranks.reduce((sum, rank) => sum + 1 / rank, 0),
      ranks.length,
    ),
    wronglyUnanswered: declined(answerable),
    unanswerable: unanswerable.length,
    abstained: declined(unanswerable),
    ruleBreaks: judged.reduce((sum, { breaks }) => sum + breaks.length, 0),
  };
}

/** 0 of nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The figures of each kind of question, the most frequent kind first. */
export function figuresByKind(judged: readonly Judged[]): [kind: string, figures: Figures][] {
  const kinds = new Map<string, Judged[]>();
  for (const each of judged) kinds.set(each.gold.kind, [...(kinds.get(each.gold.kind) ?? []), each]);
  return [...kinds]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, rows]) => [kind, figuresOf(rows)]);
}

/** Questions to look at: an answer that is not first, not there, or should not be there. */
export const missedOf = (judged: readonly Judged[]): Judged[] =>
  judged.filter(({ gold, answer, rank }) => (isAnswerable(gold) ? rank !== 1 : answer.kind === 'answered'));
