// What one workspace sees of a library: what is for everybody, and what is its own. Nothing is copied: there may be as many workspaces as
// there are articles for everybody.
import { isFor, ownerOf } from '../articles/owner.ts';
import {
  byId,
  type Extent,
  type IndexedArticle,
  type Library,
  libraryKnowing,
  libraryOf,
} from './library.ts';
import { knownPart, leavingOut, within } from './part.ts';

type Articles = Library['articles'];

const owned = new WeakMap<Library, ReadonlyMap<string, Articles>>();

/** The workspaces that have articles of their own in it, with these. */
function ownedIn(library: Library): ReadonlyMap<string, Articles> {
  const known = owned.get(library);
  if (known) return known;
  const entries = new Map<string, IndexedArticle[]>();
  for (const entry of library.articles.values()) {
    const owner = ownerOf(entry.article);
    if (owner === undefined) continue;
    const own = entries.get(owner);
    if (own) own.push(entry);
    else entries.set(owner, [entry]);
  }
  const all = new Map([...entries].map(([owner, own]) => [owner, byId(own)]));
  owned.set(library, all);
  return all;
}

export const ownersIn = (library: Library): readonly string[] => [...ownedIn(library).keys()];

/** Without a workspace what is for everybody. Where nobody has articles of their own it is the library itself. */
export function seenBy(workspace: string | undefined, library: Library): Library {
  const all = ownedIn(library);
  if (all.size === 0) return library;
  const common = knownPart(library, { key: 'for everybody' }, () => {
    const hidden = [...all.values()].reduce((sum, { size }) => sum + size, 0);
    return seen(library, undefined, library.articles.size - hidden);
  });
  const own = workspace === undefined ? undefined : all.get(workspace);
  if (workspace === undefined || own === undefined) return common;
  return knownPart(library, { key: `for ${workspace}` }, () => {
    const size = common.articles.size + own.size;
    if (size === library.articles.size) return library;
    const { articles, index } = seen(library, workspace, size);
    return joined(common, libraryOf(own, index), articles);
  });
}

function seen(library: Library, workspace: string | undefined, size: number): Library {
  const holds = (id: string): boolean => isFor(workspace, { id });
  const articles = filtered(library.articles, holds, size);
  const isFew = size * 2 < library.articles.size;
  const { index } = library;
  return libraryOf(articles, isFew ? within(index, new Set(articles.keys())) : leavingOut(index, holds));
}

function filtered(all: Articles, holds: (id: string) => boolean, size: number): Articles {
  function* entries() {
    for (const entry of all) if (holds(entry[0])) yield entry;
    return undefined;
  }
  function* values() {
    for (const [, value] of entries()) yield value;
    return undefined;
  }
  function* keys() {
    for (const [key] of entries()) yield key;
    return undefined;
  }
  const held: Articles = {
    size,
    has: (id) => holds(id) && all.has(id),
    get: (id) => (holds(id) ? all.get(id) : undefined),
    entries,
    values,
    keys,
    [Symbol.iterator]: entries,
    forEach(work) {
      for (const [id, entry] of entries()) work(entry, id, held);
    },
  };
  return held;
}

/** What is known of what is for everybody and of what is somebody's own together, without a look at each article. */
function joined(common: Library, own: Library, articles: Articles): Library {
  return libraryKnowing(articles, own.index, {
    namedIn() {
      const all = new Map(common.namedIn);
      for (const [person, ids] of own.namedIn) all.set(person, union(all.get(person) ?? new Set(), ids));
      return all;
    },
    organisations: () => union(common.organisations, own.organisations),
    speakers: () => union(common.speakers, own.speakers),
    outlets: () => [...new Set([...common.outlets, ...own.outlets])].sort(),
    // Which of several names counts depends on how many articles have it.
    longNames: () => libraryOf(articles, own.index).longNames,
    extent: () => extentOf(common.extent, own.extent),
    languages: () => union(common.languages, own.languages),
  });
}

const union = <Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): ReadonlySet<Value> =>
  new Set([...one, ...other]);

function extentOf(one: Extent, other: Extent): Extent {
  const [from] = [one.from, other.from].flatMap((day) => day ?? []).sort();
  const to = [one.to, other.to]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  return {
    articles: one.articles + other.articles,
    dated: one.dated + other.dated,
    ...(from && to ? { from, to } : {}),
  };
}
