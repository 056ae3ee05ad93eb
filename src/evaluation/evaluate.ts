// From questions with their answers to figures: what the program answers, judged, counted and as a curve.
import { THRESHOLD } from '../answer/decide/ask.ts';
import type { Library } from '../library/library.ts';
import { abstentionCurve, pointAt } from './curve.ts';
import { curveSvg } from './curve-svg.ts';
import { type Figures, figuresByKind, figuresOf, missedOf } from './figures.ts';
import type { GoldQuestion } from './gold.ts';
import { type Judged, judgeQuestion } from './judge.ts';

export interface Evaluation {
  readonly judged: readonly Judged[];
  readonly figures: Figures;
  /** The most frequent kind first. */
  readonly byKind: readonly (readonly [kind: string, figures: Figures])[];
  /** Questions whose right answer is not shown first, and those that are answered and should not be. */
  readonly missed: readonly Judged[];
}

export function evaluate(library: Library, questions: readonly GoldQuestion[]): Evaluation {
  const judged = questions.map((gold) => judgeQuestion(library, gold));
  return {
    judged,
    figures: figuresOf(judged),
    byKind: figuresByKind(judged),
    missed: missedOf(judged),
  };
}

/** The abstention curve as SVG, the program's own threshold marked; `caption` says what it is made of, and how. */
export function abstentionPicture({ judged }: Evaluation, caption: readonly string[]): string {
  return curveSvg({
    points: abstentionCurve(judged),
    chosen: pointAt(THRESHOLD, judged),
    caption,
  });
}
