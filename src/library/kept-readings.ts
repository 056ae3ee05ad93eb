// What was read off articles, as text that can be kept: reading an article anew takes ten times as long as taking it up again.
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../articles/article.ts';
import { organisations, personById } from '../people/people.ts';
import type { Organisation, Person } from '../people/person.ts';
import { type IndexedArticle, readArticle } from './library.ts';
import { notesOf } from './read-article.ts';

/** Without what follows from the rest; where it was read from is no part of it. */
type KeptReading = Omit<IndexedArticle, 'article' | 'notes'> & { readonly article: Omit<Article, 'origin'> };

/** JSON, with persons and organisations by their ids. Good only for the very program that wrote it. */
export function keepReadings(entries: Iterable<IndexedArticle>): string {
  const readings = [...entries].map(({ article, notes, ...rest }): KeptReading => {
    const { origin, ...known } = article;
    return { article: known, ...rest };
  });
  return JSON.stringify(readings, (key, value) =>
    key === 'person' || key === 'organisation' ? value?.id : value,
  );
}

/** A reading of articles that takes up what is kept of them, and reads the others. */
export function readerOf(kept: string): typeof readArticle {
  const byId = new Map(parseReadings(kept).map((reading) => [reading.article.id, reading]));
  return (article) => {
    const reading = byId.get(article.id);
    if (!reading || !isOf(reading, article)) return readArticle(article);
    const { passages, statements, mentions } = reading;
    return { ...reading, article, notes: passages.map((passage) => notesOf(passage, statements, mentions)) };
  };
}

function isOf({ article: known }: KeptReading, { origin: _, ...article }: Article): boolean {
  return isDeepStrictEqual(known, article);
}

let organisationsById: ReadonlyMap<string, Organisation> | undefined;

function parseReadings(kept: string): readonly KeptReading[] {
  const known = (id: string): Organisation | undefined => {
    organisationsById ??= new Map(organisations.map((organisation) => [organisation.id, organisation]));
    return organisationsById.get(id);
  };
  return JSON.parse(kept, (key, value): Person | Organisation | undefined => {
    if (key === 'person') return personById(value);
    return key === 'organisation' ? known(value) : value;
  });
}
