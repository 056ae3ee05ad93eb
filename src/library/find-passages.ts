// The search in a library: what its index finds, in the articles that it holds.
import type { PassageHit, QueryTerm, SearchFilter } from '../search/passage-index.ts';
import type { IndexedArticle, Library } from './library.ts';

export interface FoundPassage extends PassageHit {
  readonly entry: IndexedArticle;
}

/** The best `limit` passages, best first. The library may be brought up to date while its index searches: what only the next one holds is left out. */
export async function findPassages(
  { index, articles }: Library,
  terms: readonly QueryTerm[],
  filter: SearchFilter,
  limit: number,
): Promise<FoundPassage[]> {
  const hits = await index.search(terms, filter, limit);
  return hits.flatMap((hit): FoundPassage[] => {
    const entry = articles.get(hit.passage.article);
    return entry?.passages[hit.passage.number] === hit.passage ? [{ ...hit, entry }] : [];
  });
}
