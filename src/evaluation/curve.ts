// The abstention curve: what each threshold of answering costs, in wrong answers shown and in right questions declined.
import { share } from './figures.ts';
import { isAnswerable } from './gold.ts';
import type { Judged } from './judge.ts';

export interface CurvePoint {
  /** The confidence from which on an answer is shown. */
  readonly threshold: number;
  /** Share of the questions to which the first answer is wrong, having none or another, that are answered all the same. */
  readonly wrong: number;
  /** Share of the answerable questions that are left unanswered. */
  readonly missed: number;
}

/** A point for every confidence there is, the lowest threshold first. */
export function abstentionCurve(judged: readonly Judged[]): CurvePoint[] {
  const confidences = new Set([0, 1, ...judged.flatMap(({ guess }) => guess?.confidence ?? [])]);
  return [...confidences].sort((a, b) => a - b).map((threshold) => pointAt(threshold, judged));
}

export function pointAt(threshold: number, judged: readonly Judged[]): CurvePoint {
  const isShown = ({ guess }: Judged): boolean => guess !== undefined && guess.confidence >= threshold;
  const better = judged.filter(({ gold, guess }) => !isAnswerable(gold) || guess?.right === false);
  const answerable = judged.filter(({ gold }) => isAnswerable(gold));
  return {
    threshold,
    wrong: share(better.filter(isShown).length, better.length),
    missed: share(answerable.filter((each) => !isShown(each)).length, answerable.length),
  };
}
