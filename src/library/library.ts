// The library: the articles that are loaded, and what was made of them to answer from.
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../articles/article.ts';
import { languageCodeOf } from '../articles/language.ts';
import { lazily } from '../program/lazily.ts';
import { atOnce } from '../program/turns.ts';
import type { PassageEntry, PassageIndex } from '../search/passage-index.ts';
import type { Statement } from '../statements/statement.ts';
import { createLibraryIndex } from './index.ts';
import { type IndexedArticle, readArticleInSteps, stemsOf } from './read-article.ts';

export type { IndexedArticle };

/** What was searched, for an honest "nothing found". */
export interface Extent {
  readonly articles: number;
  /** How many of them say when they were published. */
  readonly dated: number;
  /** ISO 8601 days of the oldest and newest dated article; absent where no article is dated. */
  readonly from?: string;
  readonly to?: string;
}

export interface Library {
  readonly articles: ReadonlyMap<string, IndexedArticle>;
  readonly index: PassageIndex;
  /** In which articles a person is named: person id -> article ids. */
  readonly namedIn: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of the organisations that are named in any. */
  readonly organisations: ReadonlySet<string>;
  /** Ids of everybody whom an article has saying something. */
  readonly speakers: ReadonlySet<string>;
  /** Names of the outlets, in order. */
  readonly outlets: readonly string[];
  /** Initials in small letters -> what the articles have in full: 'unsc' -> 'United Nations Security Council'. */
  readonly longNames: ReadonlyMap<string, string>;
  readonly extent: Extent;
  /** Of its articles: BCP 47, the first part alone. */
  readonly languages: ReadonlySet<string>;
}

/**
 * An article that the library holds.
 * @throws Error where it does not: what cites it is of another library.
 */
export function entryOf(id: string, { articles }: Pick<Library, 'articles'>): IndexedArticle {
  const entry = articles.get(id);
  if (!entry) throw new Error(`the library does not hold the article ${id}`);
  return entry;
}

/** @param read for articles that were read beforehand. */
export function createLibrary(articles: readonly Article[], read = readArticle): Library {
  const empty = { articles: new Map(), index: createLibraryIndex() };
  return updateLibrary(empty, articles, read);
}

/**
 * The library of exactly these articles, in their order, equal to a fresh one: what was read of an article is taken over
 * where nothing of it changed. The index goes over to the result, which takes the place of the library given; nothing can
 * ask in between, since it is all done in one turn.
 * @param read for articles that were read beforehand.
 */
export function updateLibrary(
  { articles: before, index }: Pick<Library, 'articles' | 'index'>,
  articles: readonly Article[],
  read: (article: Article) => IndexedArticle | undefined = () => undefined,
): Library {
  const entries = articles.map(
    (article) => unchanged(before, article) ?? read(article) ?? readArticle(article),
  );
  const kept = new Set(entries);
  for (const [id, entry] of before) if (!kept.has(entry)) index.remove(id);
  for (const entry of entries) if (before.get(entry.article.id) !== entry) index.add(toIndex(entry));
  return libraryOf(byId(entries), index);
}

export const byId = (entries: Iterable<IndexedArticle>): ReadonlyMap<string, IndexedArticle> =>
  new Map([...entries].map((entry) => [entry.article.id, entry]));

/** What a library knows of its articles together, each to be made when it is first asked for. */
type Known = { readonly [Name in keyof Omit<Library, 'articles' | 'index'>]: () => Library[Name] };

/** What is known of these articles together. */
export function libraryOf(entries: Library['articles'], index: PassageIndex): Library {
  const all = (): IndexedArticle[] => [...entries.values()];
  const articles = (): Article[] => all().map(({ article }) => article);
  return libraryKnowing(entries, index, {
    namedIn: () => namedIn(all()),
    organisations: () => new Set(all().flatMap(({ names }) => names.organisations)),
    speakers: () => new Set(all().flatMap(({ names }) => names.speakers)),
    outlets: () => [...new Set(articles().flatMap(({ publisher }) => publisher ?? []))].sort(),
    longNames: () => longNamesIn(all()),
    extent: () => extentOf(articles()),
    languages: () => new Set(articles().map(languageCodeOf)),
  });
}

/** On the way to a large library, nothing of this is made. */
export function libraryKnowing(articles: Library['articles'], index: PassageIndex, make: Known): Library {
  const people = lazily(make.namedIn);
  const organisations = lazily(make.organisations);
  const speakers = lazily(make.speakers);
  const outlets = lazily(make.outlets);
  const longNames = lazily(make.longNames);
  const extent = lazily(make.extent);
  const languages = lazily(make.languages);
  return {
    articles,
    index,
    get namedIn() {
      return people();
    },
    get organisations() {
      return organisations();
    },
    get speakers() {
      return speakers();
    },
    get outlets() {
      return outlets();
    },
    get longNames() {
      return longNames();
    },
    get extent() {
      return extent();
    },
    get languages() {
      return languages();
    },
  };
}

/** Of several names with the same initials the one that most articles have. */
function longNamesIn(entries: readonly IndexedArticle[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { names } of entries) {
    for (const { short, long } of names.short) {
      const longs = counts.get(short) ?? new Map<string, number>();
      counts.set(short, longs.set(long, (longs.get(long) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([short, longs]) => [short, [...longs].sort(([, a], [, b]) => b - a)[0]?.[0] ?? short]),
  );
}

/** What was read of an article, where it is the same in all that is known of it. */
export function unchanged(before: Library['articles'], article: Article): IndexedArticle | undefined {
  const entry = before.get(article.id);
  if (!entry) return undefined;
  const isSame =
    entry.article === article || (!entry.isOutdated && isDeepStrictEqual(entry.article, article));
  return isSame ? entry : undefined;
}

/** Reads everything off an article: the slow part, some ten milliseconds for a report. */
export const readArticle = (article: Article): IndexedArticle => atOnce(readArticleInSteps(article));

/** The passages of an article, with what they are found by. */
export const toIndex = ({ passages, title, notes }: IndexedArticle): PassageEntry[] =>
  passages.map((passage, at) => ({ passage, context: contextOf(title, notes[at]?.statements ?? []) }));

function namedIn(entries: readonly IndexedArticle[]): Map<string, ReadonlySet<string>> {
  const articlesOf = new Map<string, Set<string>>();
  for (const { article, names } of entries) {
    for (const person of names.persons)
      articlesOf.set(person, (articlesOf.get(person) ?? new Set()).add(article.id));
  }
  return articlesOf;
}

/** Words to find a passage by that it does not hold: its article's title, and who speaks in it as "he" or "she". */
const contextOf = (title: readonly string[], statements: readonly Statement[]): string[] => [
  ...title,
  ...[...new Set(statements.map(({ speaker }) => speaker.name))].flatMap((name) => stemsOf(name)),
];

function extentOf(articles: readonly Article[]): Extent {
  const days = articles.flatMap(({ published }) => published?.day ?? []).sort();
  const [from] = days;
  const to = days.at(-1);
  return { articles: articles.length, dated: days.length, ...(from && to ? { from, to } : {}) };
}
