// The library: the articles that are loaded, and what was made of them to answer from.
import type { Article } from './articles/article.ts';

export interface Library {
  readonly articles: ReadonlyMap<string, Article>;
}
export function createLibrary(articles: readonly Article[]): Library {
  return { articles: new Map(articles.map((a) => [a.id, a])) };
}
