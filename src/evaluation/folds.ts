// Questions in five parts by the article that answers: what is fitted on four of them is tried on the fifth.
import type { GoldQuestion } from './gold.ts';

export const FOLDS = 5;

/**
 * The part of each question, from 0. It goes by the first article that answers; a question that none answers goes by its place
 * among those, so that each part has its share of them.
 */
export function foldsOf(questions: readonly GoldQuestion[]): ReadonlyMap<GoldQuestion, number> {
  const places = new Map<string, number>();
  const placeOf = (article: string): number => {
    const place = places.get(article) ?? places.size;
    places.set(article, place);
    return place;
  };
  let without = 0;
  const folds = new Map<GoldQuestion, number>();
  for (const gold of questions) {
    const [span] = gold.spans;
    if (!span) without += 1;
    folds.set(gold, (span ? placeOf(span.article) : without) % FOLDS);
  }
  return folds;
}
