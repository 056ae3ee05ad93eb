// What was read off articles, as text that can be kept: reading an article anew takes ten times as long as taking it up again.
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../articles/article.ts';
import { type IndexedArticle, readArticle } from './library.ts';
import { namesIn } from './read-article.ts';
import { type ReadingData, readingData, readingOf } from './written-reading.ts';

/** Where the article was read from is no part of it. */
interface KeptReading {
  readonly article: Omit<Article, 'origin'>;
  readonly reading: ReadingData;
}

/** JSON; good only for the very program that wrote it. An article with marks in its file is left out. */
export function keepReadings(entries: Iterable<IndexedArticle>): string {
  const readings = [...entries]
    .filter(({ article }) => article.reading === undefined)
    .map((entry): KeptReading => {
      const { origin, ...article } = entry.article;
      return { article, reading: readingData(entry) };
    });
  return JSON.stringify(readings);
}

/** A reading of articles that takes up what is kept of them, and reads the others. */
export function readerOf(kept: string): typeof readArticle {
  const readings: readonly KeptReading[] = JSON.parse(kept);
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  return (article) => {
    const known = byId.get(article.id);
    if (!known || !isOf(known, article)) return readArticle(article);
    const reading = readingOf(known.reading, article);
    return { article, ...reading, names: namesIn(article.body, reading.mentions, reading.statements) };
  };
}

function isOf({ article: known }: KeptReading, { origin: _, ...article }: Article): boolean {
  return isDeepStrictEqual(known, article);
}
