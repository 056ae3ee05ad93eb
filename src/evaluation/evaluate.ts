// From questions with their answers to figures: what the program answers, judged and counted.
import type { Library } from '../library/library.ts';
import type { PassageReader } from '../reader/passage-reader.ts';
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

export async function evaluate(
  library: Library,
  questions: readonly GoldQuestion[],
  reader?: PassageReader,
): Promise<Evaluation> {
  const judged: Judged[] = [];
  for (const gold of questions) judged.push(await judgeQuestion(library, gold, reader));
  return {
    judged,
    figures: figuresOf(judged),
    byKind: figuresByKind(judged),
    missed: missedOf(judged),
  };
}
