// What an article is known by once it was met: its id, and its text, so that one that is moved, renamed or copied is no news.
import type { Article } from '../articles/article.ts';
import { ownerOf } from '../articles/owner.ts';
import { textKey } from '../articles/text-key.ts';
import type { Library } from '../library/library.ts';
import { wholeOf } from '../library/part.ts';

/** That a workspace has met a text by itself makes it no less new to the others. */
function textMark(article: Article): string {
  const owner = ownerOf(article);
  return `text:${owner === undefined ? '' : `${owner}:`}${textKey(article)}`;
}

/** Of all articles, in their order, whichever part of them a channel keeps to; to be noted in the store's log of articles. */
export const marksOf = (library: Library): string[] =>
  [...wholeOf(library).articles.values()].flatMap(({ article }) => [article.id, textMark(article)]);

/** Ids of the articles of which neither the name nor the text was met before these marks. */
export function newArticles({ articles }: Library, marks: readonly string[]): string[] {
  const fresh = new Set(marks);
  return [...articles.values()].flatMap(({ article }) =>
    fresh.has(article.id) && fresh.has(textMark(article)) ? article.id : [],
  );
}
