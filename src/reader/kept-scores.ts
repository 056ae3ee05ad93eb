// Scores that were computed before: a follow-up, "why" and the same question of another person ask for them again.
import type { PassageInContext } from './passage-reader.ts';

/** Some hundred questions; each key is the text it stands for, so that they take a few megabytes. */
const MOST_KEPT = 4_000;

export interface KeptScores {
  get(question: string, passage: PassageInContext): number | undefined;
  keep(question: string, passage: PassageInContext, score: number): void;
}

export function createKeptScores(most = MOST_KEPT): KeptScores {
  /** The one that was asked for longest ago first. */
  const scores = new Map<string, number>();

  function keep(key: string, score: number): void {
    scores.delete(key);
    scores.set(key, score);
    for (const oldest of scores.keys()) {
      if (scores.size <= most) return;
      scores.delete(oldest);
    }
  }

  return {
    get(question, passage) {
      const key = keyOf(question, passage);
      const score = scores.get(key);
      if (score !== undefined) keep(key, score);
      return score;
    },
    keep: (question, passage, score) => keep(keyOf(question, passage), score),
  };
}

const keyOf = (question: string, { text, title, before }: PassageInContext): string =>
  JSON.stringify([question, text, title, before]);
