// Articles whose texts are read only when somebody asks for them: what a large library consists of.
import type { Article } from './article.ts';

export type ArticleText = Pick<Article, 'body' | 'reading'>;
/** All that is known of an article but its text. */
export type ArticleFacts = Omit<Article, keyof ArticleText>;

/** @param load gives the text, each time that it is asked for. @param hasReading whether the text has one. */
export function articleAtRest(facts: ArticleFacts, hasReading: boolean, load: () => ArticleText): Article {
  if (!hasReading) {
    return {
      ...facts,
      get body() {
        return load().body;
      },
    };
  }
  return {
    ...facts,
    get body() {
      return load().body;
    },
    get reading() {
      const { reading } = load();
      if (!reading) throw new Error(`the text of ${facts.id} has no reading`);
      return reading;
    },
  };
}

/** The article under another id; its text stays where it is. */
export function withId(article: Article, id: string): Article {
  return Object.defineProperty(
    Object.defineProperties({ ...NO_ARTICLE }, Object.getOwnPropertyDescriptors(article)),
    'id',
    { value: id, enumerable: true },
  );
}

const NO_ARTICLE: Article = { id: '', body: '', origin: '' };
