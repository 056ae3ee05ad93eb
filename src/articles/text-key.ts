// What an article's text is known by, whoever carries it.
import { createHash } from 'node:crypto';
import { foldText } from '../text/fold.ts';
import type { Article } from './article.ts';

/** Folding a text takes longer than all else of reading it: it is done once for each article. */
const textKeys = new WeakMap<Article, string>();

/** Of an article whose text is not to be read for it. */
export function rememberTextKey(article: Article, key: string): void {
  textKeys.set(article, key);
}

/** Equal for two articles with the same words, however their quotes, accents and line ends are written. */
export function textKey(article: Article): string {
  const known = textKeys.get(article);
  if (known !== undefined) return known;
  const text = foldText(article.body).replace(/\s+/gu, ' ');
  const key = createHash('sha256').update(text).digest('base64');
  textKeys.set(article, key);
  return key;
}
