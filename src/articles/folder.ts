// Reads articles from a folder of .md and .txt files.
import type { Article, ArticleProblem } from './article.ts';
/** @throws OperatorError when the folder is missing, cannot be read or holds no article that can be used. */
export async function readArticleFolder(
  _folder: string,
): Promise<{ articles: Article[]; problems: ArticleProblem[] }> {
  return { articles: [], problems: [] };
}
