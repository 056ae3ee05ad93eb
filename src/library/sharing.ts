// What copies share of their libraries in a database: one reads an article and the others take what it has read, and the search.
import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';
import type { SharedNumbers, SharedSearch } from '../search/shared-candidates.ts';
import type { SharedArticle } from './library-file.ts';
import type { IndexedArticle, NamesIn } from './read-article.ts';
import { readingAtRest } from './rest.ts';
import { type Reading, readingData, readingOf, writeText } from './written-reading.ts';

export interface SharedLibrary extends SharedSearch {
  /** What was read of articles, by their keys; one that is not there is left out. */
  find(keys: readonly string[]): Promise<readonly (SharedKey & { readonly reading: string })[]>;
  /** Gives the numbers of the articles, in their order. Where another copy was faster, its reading stays. */
  put(articles: readonly SharedPut[]): Promise<readonly number[]>;
  /** Keeps for a week what a copy has of it; gives the keys of what is not there, or not under that number. */
  use(held: readonly SharedKey[]): Promise<readonly string[]>;
  /** Removes what no copy has used for a week; gives how many articles that were. */
  sweep(): Promise<number>;
}

interface SharedKey {
  readonly number: number;
  /** Of an article and the rules that it is read by: what differs in either has another. */
  readonly key: string;
}

interface SharedPut {
  readonly key: string;
  readonly reading: string;
  readonly passages: readonly { readonly number: number; readonly stems: readonly string[] }[];
}

/** What is kept of an article that is shared. */
interface SharedReading extends SharedKey {
  readonly written: string;
  readonly reading: Reading;
}

export interface Sharing {
  readonly shared: SharedLibrary;
  readonly numbers: SharedNumbers;
  /** What was read of articles, by their ids: by another copy, else by `read`, and then there for the others. */
  read(articles: readonly Article[], read: Read): Promise<ReadonlyMap<string, IndexedArticle>>;
  /** Of one that `read` gave. */
  of(entry: IndexedArticle): SharedReading | undefined;
  /** That an article of this copy, by its number, is this one there. */
  hold(article: SharedArticle): void;
  letGo(article: number): void;
  /**
   * Keeps what this copy has. What is not there any more (the database was restored, or is another one) is put there again, in parts, which it gives.
   * @param entryOf gives an article by its number here; undefined where it was removed.
   */
  keep(entryOf: (article: number) => IndexedArticle | undefined): AsyncIterable<readonly SharedArticle[]>;
}

/** An article, and by what it is known. */
interface Keyed {
  readonly key: string;
  readonly entry: IndexedArticle;
}

type Read = (article: Article) => Promise<IndexedArticle>;

export interface SharingOptions {
  readonly shared: SharedLibrary;
  /** Tells by what rules articles are read. */
  readonly version: string;
  readonly held: readonly SharedArticle[];
  readonly stemsOf: (entry: IndexedArticle) => SharedPut['passages'];
}

/** Articles that are put there at once. */
const AT_ONCE = 50;

export function createSharing({ shared, version, held, stemsOf }: SharingOptions): Sharing {
  const there = new Map<number, SharedKey>();
  const here = new Map<number, number>();
  const read = new WeakMap<IndexedArticle, SharedReading>();

  function hold({ article, number, key }: SharedArticle): void {
    letGo(article);
    there.set(article, { number, key });
    here.set(number, article);
  }
  function letGo(article: number): void {
    const number = there.get(article)?.number ?? -1;
    // An article that went and came back is another one here and the same one there.
    if (here.get(number) === article) here.delete(number);
    there.delete(article);
  }

  for (const each of held) hold(each);

  async function put(articles: readonly Keyed[]): Promise<readonly SharedKey[]> {
    if (articles.length === 0) return [];
    const numbers = await shared.put(
      articles.map(({ key, entry }) => ({ key, reading: write(entry), passages: stemsOf(entry) })),
    );
    return numbers.map((number, at) => ({ number, key: articles[at]?.key ?? '' }));
  }

  return {
    shared,
    numbers: { here: (number) => here.get(number), there: (number) => there.get(number)?.number },
    async read(articles, readOne) {
      const keys = articles.map((article) => keyOf(article, version));
      const known = new Map((await shared.find(keys)).map((each) => [each.key, each]));
      const entries = new Map<string, IndexedArticle>();
      const own: Keyed[] = [];
      for (const [at, article] of articles.entries()) {
        const key = keys[at] ?? '';
        const found = known.get(key);
        const written = found && readWritten(article, found.reading);
        if (found && written) {
          const { entry, ...rest } = written;
          read.set(entry, { number: found.number, key, ...rest });
          entries.set(article.id, entry);
        } else {
          const entry = await readOne(article);
          own.push({ key, entry });
          entries.set(article.id, entry);
        }
      }
      for (const [at, place] of (await put(own)).entries()) {
        const entry = own[at]?.entry;
        if (entry) read.set(entry, { ...place, reading: entry, written: JSON.stringify(readingData(entry)) });
      }
      return entries;
    },
    of: (entry) => read.get(entry),
    hold,
    letGo,
    async *keep(entryOf) {
      const lost = new Set(await shared.use([...there.values()]));
      const articles = [...there].flatMap(([article, { key }]) => (lost.has(key) ? article : []));
      for (let from = 0; from < articles.length; from += AT_ONCE) {
        const own = articles.slice(from, from + AT_ONCE).flatMap((article) => {
          const [entry, key] = [entryOf(article), there.get(article)?.key];
          return entry && key !== undefined ? [{ article, key, entry }] : [];
        });
        const places = await put(own);
        // It may have been removed meanwhile, or read anew.
        const kept = own.flatMap(({ article, key }, at): SharedArticle[] => {
          const number = places[at]?.number;
          return number !== undefined && there.get(article)?.key === key ? [{ article, number, key }] : [];
        });
        for (const each of kept) hold(each);
        yield kept;
      }
    },
  };
}

/** Where it lies on the disk is another copy's own. */
function keyOf(article: Article, version: string): string {
  const { origin: _, earlier: __, body: ___, reading: ____, ...facts } = article;
  const inOrder = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([version, inOrder, writeText(article)]))
    .digest('hex');
}

/** Two lines of JSON: names, and all else. Where that changes, FORMAT does. */
const write = (entry: IndexedArticle): string =>
  `${JSON.stringify(entry.names)}\n${JSON.stringify(readingData(entry))}`;

/** Undefined where it cannot be read: then it is read off the article as if it was not there. */
function readWritten(
  article: Article,
  text: string,
): ({ readonly entry: IndexedArticle } & Pick<SharedReading, 'written' | 'reading'>) | undefined {
  const [line = '', written = ''] = text.split('\n');
  try {
    const names: NamesIn = JSON.parse(line);
    const reading = readingOf(JSON.parse(written), article);
    return { entry: readingAtRest(article, names, () => reading), reading, written };
  } catch {
    return undefined;
  }
}
