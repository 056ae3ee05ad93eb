// The passages that come into question: those that the index finds, and the next after the best of them.
import type { IndexedArticle, Library } from '../../library/library.ts';
import type { Passage } from '../../search/passage.ts';
import { queryTerms, type Unit } from './query.ts';

/** Passages that one search brings in to be weighed. */
const RETRIEVED = 60;
/** Of how many hits the passage after is looked at too, where a story goes on. */
const FOLLOWED = 12;

export interface Candidate {
  readonly passage: Passage;
  readonly entry: IndexedArticle;
  /** The index's score, as a share of its best; 0 of one that only follows. */
  readonly rank: number;
}

export function retrieve(units: readonly Unit[], { index, articles }: Library): Candidate[] {
  const hits = index.search(queryTerms(units), {}, RETRIEVED);
  const best = hits[0]?.score ?? 1;
  const found = new Map<Passage, Candidate>();
  const add = (passage: Passage | undefined, rank: number): void => {
    if (!passage || found.has(passage)) return;
    const entry = articles.get(passage.article);
    if (!entry)
      throw new Error(`the index holds a passage of ${passage.article}, which the library does not`);
    found.set(passage, { passage, entry, rank });
  };
  for (const { passage, score } of hits) add(passage, score / best);
  for (const { passage } of hits.slice(0, FOLLOWED)) {
    add(articles.get(passage.article)?.passages[passage.number + 1], 0);
  }
  return [...found.values()];
}
