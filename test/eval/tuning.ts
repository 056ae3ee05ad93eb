// What a setting of the weights gives over questions that are ranked once: their features do not depend on it.
import { setAside } from '../../src/answer/decide/ask.ts';
import { isComparison } from '../../src/answer/decide/compare.ts';
import { refusalOf } from '../../src/answer/decide/refusal.ts';
import { toSnippets } from '../../src/answer/decide/snippet.ts';
import { type Ranking, rankPassages } from '../../src/answer/find/rank.ts';
import { rate } from '../../src/answer/weigh/score.ts';
import { type Figures, figuresOf } from '../../src/evaluation/figures.ts';
import type { GoldQuestion } from '../../src/evaluation/gold.ts';
import { judgeAnswer } from '../../src/evaluation/judge.ts';
import type { Library } from '../../src/library/library.ts';
import type { Tuning } from './vary.ts';

/** 0 of nothing. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export interface Asked {
  readonly gold: GoldQuestion;
  readonly library: Library;
  readonly ranking: Ranking;
}

export interface Result {
  readonly figures: Figures;
  /** What is searched for the most of. */
  readonly objective: number;
}

/** Ranked and ready; none of a comparison, whose answer is put together of several. */
export function prepare(gold: GoldQuestion, library: Library): Asked[] {
  const ranking = rankPassages(library, gold.question, gold.context);
  return isComparison(ranking.question) ? [] : [{ gold, library, ranking }];
}

/** A right first answer and a trap seen through count the same; one not given at all costs a little more. */
export function evaluateTuning(asked: readonly Asked[], tuning: Tuning): Result {
  const figures = figuresOf(
    asked.map((each) => judgeAnswer(answerWith(each, tuning), each.gold, each.library)),
  );
  const { answerable, first, amongThree, unanswerable, declined, wronglyUnanswered } = figures;
  const objective =
    share(first, answerable) +
    0.5 * share(amongThree, answerable) +
    share(declined, unanswerable) -
    0.5 * share(wronglyUnanswered, answerable);
  return { figures, objective };
}

/** By the scores alone: what is done to their order afterwards, as for the latest, is left out. */
function answerWith({ gold, library, ranking }: Asked, { scoring, threshold, keptShare }: Tuning) {
  const scored = ranking.scored
    .map((each) => ({ ...each, ...rate(each.features, scoring) }))
    .sort((a, b) => b.score - a.score);
  const answering = scored.filter(
    (each) => each.confidence >= threshold && setAside(each, ranking.question) === undefined,
  );
  const asked = { question: gold.question, searched: library.extent, leans: false };
  const refusal = refusalOf({ ...ranking, scored }, library, answering[0]);
  if (refusal) return { ...asked, kind: 'unanswered', ...refusal, nearest: [], instead: [] } as const;
  const least = keptShare * (answering[0]?.score ?? 0);
  const kept = answering.filter(({ score }) => score >= least);
  return { ...asked, kind: 'answered', snippets: toSnippets(kept, 3, library) } as const;
}
