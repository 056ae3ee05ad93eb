// The score that passages are ordered by, and the probability that a passage answers.
import type { IndexedArticle } from '../../library/library.ts';
import type { Passage } from '../../search/passage.ts';
import { type Asked, type Features, featuresOf } from './features.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** A passage that came into question, as it was weighed. */
export interface Weighed {
  readonly passage: Passage;
  readonly entry: IndexedArticle;
  readonly features: Features;
  /** By the features alone. */
  readonly lexical: number;
  /** By the reader of passages, where there is one. */
  readonly reader?: number;
  /** What passages are ordered by. Comparable within one question. */
  readonly score: number;
  /** That it answers, from 0 to 1. Comparable between questions. */
  readonly probability: number;
}

export function weigh(
  passage: Passage,
  entry: IndexedArticle,
  rank: number,
  asked: Asked,
  weights: Weights = WEIGHTS,
): Weighed {
  const features = featuresOf(passage, entry, rank, asked);
  return { passage, entry, features, ...rate(features, undefined, weights) };
}

/** The same passages with the reader's scores of the first of them, in the order that these make. */
export function withReaderScores(
  weighed: readonly Weighed[],
  scores: readonly number[],
  weights: Weights = WEIGHTS,
): Weighed[] {
  const least = Math.min(...scores);
  return weighed
    .map((each, at) => {
      // What was not read is no better than the least of what was.
      const reader = scores[at] ?? least;
      return { ...each, reader, ...rate(each.features, reader, weights) };
    })
    .sort(byScore);
}

export const byScore = (a: Weighed, b: Weighed): number => b.score - a.score;

function rate(
  features: Features,
  reader: number | undefined,
  weights: Weights,
): Pick<Weighed, 'lexical' | 'score' | 'probability'> {
  const lexical = weighted(features, weights.features);
  const calibration = reader === undefined ? weights.withoutReader : weights.withReader;
  return {
    lexical,
    score: lexical + weights.reader * (reader ?? 0),
    probability: logistic(
      calibration.bias + calibration.reader * (reader ?? 0) + weighted(features, calibration.features),
    ),
  };
}

function weighted(features: Features, weights: Readonly<Record<keyof Features, number>>): number {
  const names = Object.keys(weights) as (keyof Features)[];
  return names.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));
