// A part of a library, which serves as a library: some of its articles, found by the same index and grouped with the rest.
import type { Article } from '../articles/article.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { byId, type Library, libraryOf } from './library.ts';

interface Part {
  readonly of: Library;
  /** 'only Politico, in English'; absent where there is nothing to say about what is left out. */
  readonly words?: string | undefined;
}

const parts = new WeakMap<Library, Part>();
/** Of each library those that were asked for, by their keys. */
const made = new WeakMap<Library, Map<string, Library>>();

/**
 * The articles of a library, or of a part of one, that this holds for; the library itself where it holds for all. `words` say which;
 * `key` tells parts apart.
 */
export function partOf(
  library: Library,
  words: string | undefined,
  holds: (article: Article) => boolean,
  key = words ?? '',
): Library {
  return knownPart(library, { words, key }, () => makePart(library, holds));
}

/** A part that is made in another way, once. */
export function knownPart(
  library: Library,
  { words, key }: { readonly words?: string | undefined; readonly key: string },
  make: () => Library,
): Library {
  const known = made.get(library) ?? new Map<string, Library>();
  made.set(library, known);
  const part = known.get(key) ?? make();
  known.set(key, part);
  if (part !== library) parts.set(part, { of: library, words });
  return part;
}

function makePart(library: Library, holds: (article: Article) => boolean): Library {
  const entries = [...library.articles.values()].filter(({ article }) => holds(article));
  if (entries.length === library.articles.size) return library;
  const { index } = wholeOf(library);
  const articles = byId(entries);
  return libraryOf(articles, within(index, new Set(articles.keys())));
}

/** What is found in these articles alone. How rare a word is stays what it is in all articles. */
export const within = (index: PassageIndex, ids: ReadonlySet<string>): PassageIndex =>
  readOnly(index, (terms, { articles, ...filter }, limit) => {
    const wanted = articles === undefined ? ids : new Set([...articles].filter((id) => ids.has(id)));
    return index.search(terms, { ...filter, articles: wanted }, limit);
  });

/** Asked for besides what is wanted, at first. */
const SPARE = 20;

/** The same where these are nearly all articles, of which an engine would have to look up each: the others are left out of what it finds. */
export const leavingOut = (index: PassageIndex, holds: (id: string) => boolean): PassageIndex =>
  readOnly(index, async (terms, filter, limit) => {
    if (filter.articles) {
      const articles = new Set([...filter.articles].filter(holds));
      return index.search(terms, { ...filter, articles }, limit);
    }
    for (let asked = limit + SPARE; ; asked *= 2) {
      const found = await index.search(terms, filter, asked);
      const held = found.filter(({ passage }) => holds(passage.article));
      if (held.length >= limit || found.length < asked) return held.slice(0, limit);
    }
  });

function readOnly(index: PassageIndex, search: PassageIndex['search']): PassageIndex {
  const refuse = (): never => {
    throw new Error('a part of a library is not written to');
  };
  return {
    add: refuse,
    remove: refuse,
    search,
    frequency: (stem) => index.frequency(stem),
    similar: (stem) => index.similar(stem),
    get size() {
      return index.size;
    },
  };
}

/** The library that it is a part of, or itself. */
export function wholeOf(library: Library): Library {
  const part = parts.get(library);
  return part ? wholeOf(part.of) : library;
}

/** What somebody keeps to a part of, or the library itself: the part that they can see. */
export function seenIn(library: Library): Library {
  const part = parts.get(library);
  return part?.words === undefined ? library : seenIn(part.of);
}

/** Which part of the articles it is; undefined of a whole. */
export const wordsOfPart = (library: Library): string | undefined => parts.get(library)?.words;
