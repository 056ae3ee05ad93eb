// What was read off articles, as text that can be kept: reading an article anew takes ten times as long as taking it up again.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../articles/article.ts';
import type { ReadBefore } from '../articles/folder.ts';
import { rememberTextKey, textKey } from '../articles/text-key.ts';
import { shortNamesIn } from '../text/short-names.ts';
import { knownStems, rememberStems } from '../text/terms.ts';
import { type IndexedArticle, readArticle } from './library.ts';
import { namesIn } from './read-article.ts';
import { type ReadingData, readingData, readingOf } from './written-reading.ts';

/** Where the article was read from is no part of it. */
interface KeptReading {
  /** Of the file's bytes. */
  readonly hash: string;
  readonly textKey: string;
  readonly article: Omit<Article, 'origin'>;
  readonly reading: ReadingData;
}

interface Kept {
  /** Words and their stems, in turn, with blanks between. */
  readonly stems: string;
  readonly readings: readonly KeptReading[];
}

/** An article that was read, and the bytes of its file. */
export interface ReadEntry {
  readonly entry: IndexedArticle;
  readonly bytes: Uint8Array;
}

export interface KeptReadings {
  /** Knows a file by its bytes. */
  readonly readBefore: ReadBefore;
  /** Takes up what is kept of an article, and reads another. */
  readonly read: typeof readArticle;
}

/**
 * JSON, with all stems that were made until then; good only for the very program that wrote it. An article with marks in its
 * file is left out.
 */
export function keepReadings(entries: Iterable<ReadEntry>): string {
  const readings = [...entries]
    .filter(({ entry }) => entry.article.reading === undefined)
    .map(({ entry, bytes }): KeptReading => {
      const { origin, ...article } = entry.article;
      return { hash: hashOf(bytes), textKey: textKey(entry.article), article, reading: readingData(entry) };
    });
  const kept: Kept = { stems: [...knownStems()].flat().join(' '), readings };
  return JSON.stringify(kept);
}

export function readKept(text: string): KeptReadings {
  const { stems, readings }: Kept = JSON.parse(text);
  rememberStems(inPairs(stems.split(' ')));
  const byHash = new Map(readings.map((reading) => [reading.hash, reading]));
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  return {
    readBefore(id, origin, bytes) {
      const known = byHash.get(hashOf(bytes));
      if (!known) return undefined;
      const article = { ...known.article, id, origin };
      rememberTextKey(article, known.textKey);
      return article;
    },
    read(article) {
      const known = byId.get(article.id);
      if (!known || !isOf(known, article)) return readArticle(article);
      const reading = readingOf(known.reading, article);
      return {
        article,
        ...reading,
        names: namesIn(reading.mentions, reading.statements, shortNamesIn(article.body)),
      };
    },
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

function* inPairs(words: readonly string[]): Generator<[string, string]> {
  for (let at = 0; at + 1 < words.length; at += 2) yield [words[at] ?? '', words[at + 1] ?? ''];
}

function isOf({ article: known }: KeptReading, { origin: _, ...article }: Article): boolean {
  return isDeepStrictEqual(known, article);
}
