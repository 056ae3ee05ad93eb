// The library that is kept in a file: an article is read once, when it comes. A start reads nothing anew, however many there are.
import type { Article } from '../articles/article.ts';
import type { ArticleText } from '../articles/at-rest.ts';
import type { KnownFile } from '../articles/folder.ts';
import { createFts5Candidates } from '../search/fts5-candidates.ts';
import { createKeptIndex } from '../search/kept-index.ts';
import type { Passage } from '../search/passage.ts';
import { type PassageIndex, stemsIn } from '../search/passage-index.ts';
import { createSharedCandidates } from '../search/shared-candidates.ts';
import { createSizedIndex } from '../search/sized-index.ts';
import { createCache } from './cache.ts';
import { createLibraryIndex } from './index.ts';
import { type IndexedArticle, type Library, toIndex, updateLibrary } from './library.ts';
import type { LibraryFile } from './library-file.ts';
import { aboutOf, asInFolder, entryAtRest, readingAtRest } from './rest.ts';
import { createSharing, type SharedLibrary } from './sharing.ts';
import { type Reading, readingData, readingOf, readText, writeText } from './written-reading.ts';

export interface KeptLibraryOptions {
  readonly file: LibraryFile;
  /** What the articles come from: of another source nothing is kept. */
  readonly source: string;
  /** Tells by what rules articles are read: what was read by others serves until it is read anew. */
  readonly version: string;
  /** Milliseconds, of a clock that goes on. */
  readonly now: () => number;
  /** Passages up to which their index is in memory, too. */
  readonly small?: number;
  /** What it shares with other copies, where there are some: the search is theirs in common then. */
  readonly shared?: SharedLibrary;
}

export interface KeptLibrary {
  /** As it is now. */
  current(): Library;
  /** The files that its articles were read from, as they were at the start. */
  readonly files: readonly KnownFile[];
  /** What was read of articles, by their ids: by `read`, or by another copy. */
  read(articles: readonly Article[], read: ReadArticle): Promise<ReadonlyMap<string, IndexedArticle>>;
  /** Now and then: lets go of what is gone, keeps what other copies share with this one, and puts back what is not there any more, until the signal. Gives how many articles that were. */
  tend(signal: AbortSignal): Promise<number>;
  /** Changes the library and the file, both or neither. @throws OperatorError where the file is at fault. */
  change(work: (library: Library, keep: Keep) => Library): Library;
  close(): void;
}

type ReadArticle = (article: Article) => Promise<IndexedArticle>;

/**
 * Writes what was read of an article, and gives it at rest. It counts once it is in the index.
 * @param file that the article was read from.
 */
type Keep = (entry: IndexedArticle, file: KnownFile) => IndexedArticle;

/** Of how an article is written, and what it is found by (`toIndex`): another begins the file anew, and is another reading to other copies. */
const FORMAT = 2;
/** Texts and readings that stay in memory: more than one answer looks at. */
const IN_MEMORY = 150;
/** In milliseconds: an answer goes on with the library that it began with, whose articles may have been removed since. */
const HELD_FOR = 300_000;
/** Measured (test/bench/README.md): up to here MiniSearch is faster, and its start is not felt. */
const SMALL = 3_000;

/** @throws OperatorError where the file is at fault. */
export function openKeptLibrary(options: KeptLibraryOptions): KeptLibrary {
  const { file, source, version, now, small = SMALL, shared } = options;
  const table = file.articles;
  file.write(() => table.keepOnly(`${FORMAT} ${source}${shared ? ' searched elsewhere' : ''}`));
  const sharing =
    shared &&
    createSharing({
      ...{ shared, version: `${FORMAT} ${version}`, held: table.shared() },
      stemsOf: (entry) =>
        toIndex(entry).map((each) => ({ number: each.passage.number, stems: stemsIn(each) })),
    });

  let numbers = new Map<string, number>();
  const ids = new Map<number, string>();
  const texts = createCache((number): ArticleText => readText(present(table.text(number))), IN_MEMORY);
  const readings = createCache((number): Reading => {
    const article = { id: present(ids.get(number)), body: texts.get(number).body };
    return held(readingOf(JSON.parse(present(table.reading(number))), article));
  }, IN_MEMORY);

  const resting = table.all().map(({ number, about, version: readBy }) => {
    const load = { text: () => texts.get(number), reading: () => readings.get(number) };
    return { number, ...entryAtRest(about, load, readBy !== version) };
  });
  resting.sort(asInFolder);
  for (const { number, entry } of resting) {
    numbers.set(entry.article.id, number);
    ids.set(number, entry.article.id);
  }
  const articles = new Map(resting.map(({ entry }) => [entry.article.id, entry]));
  const openIndex = (entries: Library['articles']): PassageIndex =>
    createSizedIndex({
      onDisk: createKeptIndex({
        table: sharing ? file.unsearched : file.stems,
        numberOf: (article) => numbers.get(article),
        passageAt: (number, at) => readings.get(number).passages[at],
        openCandidates: (rows) =>
          sharing
            ? createSharedCandidates(sharing.shared, sharing.numbers, rows)
            : createFts5Candidates(file.stems, rows),
      }),
      small,
      entries: () => [...entries.values()].map(toIndex),
    });
  let engine = openIndex(articles);
  /** Of articles that were removed. */
  let gone: readonly { readonly number: number; readonly at: number }[] = [];
  /** Of articles that are written, and not in the index yet. */
  const written = new Map<string, number>();
  const index = createLibraryIndex({
    add(added) {
      for (const { passage } of added) move(passage.article);
      engine.add(added);
    },
    remove(article) {
      engine.remove(article);
      const number = numbers.get(article);
      if (number === undefined) return;
      table.remove(number);
      gone = [...gone, { number, at: now() }];
      numbers.delete(article);
    },
    search: (terms, filter, limit) => engine.search(terms, filter, limit),
    frequency: (stem) => engine.frequency(stem),
    similar: (stem) => engine.similar(stem),
    get size() {
      return engine.size;
    },
  });
  let library = updateLibrary(
    { articles, index },
    [...articles.values()].map(({ article }) => article),
  );

  function move(article: string): void {
    const number = written.get(article);
    if (number !== undefined) numbers.set(article, number);
    written.delete(article);
  }

  function letGo(): void {
    const due = now() - HELD_FOR;
    for (const { number, at } of gone) {
      if (at > due) continue;
      table.letGo(number);
      sharing?.letGo(number);
    }
    gone = gone.filter(({ at }) => at > due);
  }

  const keep: Keep = (entry, known) => {
    const { article, names } = entry;
    const given = sharing?.of(entry);
    const number = table.add({
      version,
      about: aboutOf(entry, known),
      ...writeText(article),
      reading: given?.written ?? JSON.stringify(readingData(entry)),
    });
    ids.set(number, article.id);
    written.set(article.id, number);
    if (given) {
      const { number: there, key } = given;
      table.setShared({ article: number, number: there, key });
      sharing?.hold({ article: number, number: there, key });
    }
    readings.set(number, held(given?.reading ?? withoutArticle(entry)));
    return readingAtRest(article, names, () => readings.get(number));
  };

  return {
    current: () => library,
    files: resting.map(({ file: known }) => known),
    async read(articles, read) {
      if (sharing) return sharing.read(articles, read);
      const entries = new Map<string, IndexedArticle>();
      for (const article of articles) entries.set(article.id, await read(article));
      return entries;
    },
    async tend(signal) {
      const entryOf = (number: number): IndexedArticle | undefined => {
        const id = ids.get(number) ?? '';
        return numbers.get(id) === number ? library.articles.get(id) : undefined;
      };
      file.write(letGo);
      let again = 0;
      for await (const kept of sharing?.keep(entryOf) ?? []) {
        file.write(() => {
          for (const each of kept) table.setShared(each);
        });
        again += kept.length;
        if (signal.aborted) return again;
      }
      await shared?.sweep();
      return again;
    },
    change(work) {
      const before = { numbers: new Map(numbers), gone };
      try {
        library = file.write(() => {
          letGo();
          const next = work(library, keep);
          // An article without a passage is never in the index.
          for (const id of [...written.keys()]) move(id);
          return next;
        });
      } catch (err) {
        // The file is as it was, and what was made of it in memory is not.
        ({ numbers, gone } = before);
        written.clear();
        engine = openIndex(library.articles);
        throw err;
      }
      return library;
    },
    close: file.close,
  };
}

const withoutArticle = ({ article: _, names: __, ...reading }: IndexedArticle): Reading => reading;

/** Whoever holds a passage holds the reading that it is of: its article has no other passages meanwhile. */
const holders = new WeakMap<Passage, Reading>();

function held(reading: Reading): Reading {
  for (const passage of reading.passages) holders.set(passage, reading);
  return reading;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the library lacks an article that it holds');
  return value;
}
