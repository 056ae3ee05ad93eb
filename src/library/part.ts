// A part of a library, which serves as a library: some of its articles, found by the same index and grouped with the rest.
import type { Article } from '../articles/article.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type Library, libraryOf } from './library.ts';

interface Part {
  readonly whole: Library;
  /** 'only Politico, in English' */
  readonly words: string;
}

const parts = new WeakMap<Library, Part>();
/** Of each library those that were asked for, by their keys. */
const made = new WeakMap<Library, Map<string, Library>>();

/** The articles that this holds for; the library itself where it holds for all. `words` say which; `key` tells parts apart. */
export function partOf(
  whole: Library,
  words: string,
  holds: (article: Article) => boolean,
  key = words,
): Library {
  const known = made.get(whole) ?? new Map<string, Library>();
  made.set(whole, known);
  const part = known.get(key) ?? makePart(whole, holds);
  known.set(key, part);
  if (part !== whole) parts.set(part, { whole, words });
  return part;
}

function makePart(whole: Library, holds: (article: Article) => boolean): Library {
  const entries = [...whole.articles.values()].filter(({ article }) => holds(article));
  if (entries.length === whole.articles.size) return whole;
  return libraryOf(entries, within(whole.index, new Set(entries.map(({ article }) => article.id))));
}

/** How rare a word is stays what it is in all articles. */
function within(index: PassageIndex, ids: ReadonlySet<string>): PassageIndex {
  const refuse = (): never => {
    throw new Error('a part of a library is not written to');
  };
  return {
    add: refuse,
    remove: refuse,
    search: (terms, { articles, ...filter }, limit) => {
      const wanted = articles === undefined ? ids : new Set([...articles].filter((id) => ids.has(id)));
      return index.search(terms, { ...filter, articles: wanted }, limit);
    },
    frequency: (stem) => index.frequency(stem),
    similar: (stem) => index.similar(stem),
    get size() {
      return index.size;
    },
  };
}

/** The library that it is a part of, or itself. */
export const wholeOf = (library: Library): Library => parts.get(library)?.whole ?? library;

/** Which part of the articles it is; undefined of a whole. */
export const wordsOfPart = (library: Library): string | undefined => parts.get(library)?.words;
