// From questions with their answers to judged answers.
import type { Library } from '../library/library.ts';
import type { GoldQuestion } from './gold.ts';
import { type Ask, type Judged, judgeQuestion } from './judge.ts';

/** One question after the other, as `ask` answers it. */
export async function evaluate(
  library: Library,
  questions: readonly GoldQuestion[],
  ask?: Ask,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const gold of questions) judged.push(await judgeQuestion(library, gold, ask));
  return judged;
}
