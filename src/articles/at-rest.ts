// Articles whose texts are read only when somebody asks for them: what a large library consists of.
import { loadedLater } from '../program/loaded-later.ts';
import type { Article } from './article.ts';

export type ArticleText = Pick<Article, 'body' | 'reading'>;
/** All that is known of an article but its text. */
export type ArticleFacts = Omit<Article, keyof ArticleText>;

/** @param facts become the article. @param load gives the text, each time that it is asked for. @param hasReading whether the text has one. */
export function articleAtRest(facts: ArticleFacts, hasReading: boolean, load: () => ArticleText): Article {
  return hasReading ? withReading(facts, load) : withBody(facts, load);
}

const withBody = loadedLater<Pick<Article, 'body'>>(['body']);
const withReading = loadedLater<ArticleText>(['body', 'reading']);

/** The article under another id; its text stays where it is. */
export function withId(article: Article, id: string): Article {
  return Object.defineProperty(
    Object.defineProperties({ ...NO_ARTICLE }, Object.getOwnPropertyDescriptors(article)),
    'id',
    { value: id, enumerable: true },
  );
}

const NO_ARTICLE: Article = { id: '', body: '', origin: '' };
