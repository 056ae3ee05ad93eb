// The shelf: the library of a folder whose articles come, change and go while the bot runs.
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import type { ArticleFolder } from '../articles/folder.ts';
import { createProblemLog } from '../articles/problem-log.ts';
import { createFolderReader } from '../articles/watch.ts';
import type { Logger } from '../program/log.ts';
import { OperatorError } from '../program/operator-error.ts';
import { inTurns } from '../program/turns.ts';
import { makePart } from './groups-in.ts';
import type { KeptLibrary } from './kept-library.ts';
import { createLibrary, type IndexedArticle, type Library, unchanged, updateLibrary } from './library.ts';
import { readArticleInSteps } from './read-article.ts';

export interface ShelfOptions {
  readonly folder: string;
  /** What is on the shelf before the first refresh, nothing by default. It is the shelf's from here on. */
  readonly library?: Library;
  /** In place of it: a library that is kept, which then is what the shelf holds. It is the shelf's, too. */
  readonly kept?: KeptLibrary;
  /** Should give the same value again where nothing has changed: that is what makes a refresh cheap. */
  readonly read?: (folder: string) => Promise<ArticleFolder>;
  readonly log: Logger;
}

/** Ids of articles, in the order of their files' names. */
interface ShelfChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface Shelf {
  /** To be asked for once for each thing that is made of it. A refresh takes the index from the library before, which goes on to serve for some minutes. */
  current(): Library;
  /** Takes up what is in the folder, for the first time. @throws OperatorError where that cannot be. */
  fill(): Promise<void>;
  /**
   * Takes up what has changed in the folder. Never rejects: what goes wrong is logged, and the library stays as it was.
   * Refreshes at the same time are one.
   */
  refresh(): Promise<ShelfChanges>;
  /** Whether there are articles to be read anew by new rules: each refresh reads some. */
  isBehind(): boolean;
}

/** Articles that go into the index in one turn: at some five milliseconds each, what nobody notices. */
const AT_ONCE = 10;
/** Articles after which the operator is told how far a long reading has come: some ten seconds. */
const TOLD_EVERY = 500;
/** A folder with less than this share of the articles looks like one that is being swapped. */
const SWAPPED = 0.5;

const NO_CHANGES: ShelfChanges = { added: [], changed: [], removed: [] };

export function createShelf(options: ShelfOptions): Shelf {
  const { folder, read = createFolderReader(), log, kept } = options;
  let { library = kept?.current() ?? createLibrary([]) } = options;
  let isBehind = false;
  let taken: readonly Article[] | undefined;
  let lastIds = '';
  let running: Promise<ShelfChanges> | undefined;
  const problemLog = createProblemLog(folder, log);

  async function fill(): Promise<ShelfChanges> {
    const found = await read(folder);
    const { articles, problems, outdated = 0 } = found;
    checkIsMeant(articles);
    problemLog.read(problems);
    isBehind = outdated > 0;
    if (articles === taken) return NO_CHANGES;
    const changes = changesTo(library, articles);
    await takeUp(found, changes);
    taken = articles;
    return changes;
  }

  async function refresh(): Promise<ShelfChanges> {
    try {
      const changes = await fill();
      // Otherwise the first list of statements would take all of that time in one turn.
      while (!isBehind && makePart(library)) await setImmediate();
      return changes;
    } catch (cause) {
      problemLog.failed(cause);
      return NO_CHANGES;
    }
  }

  /** Most of the articles gone is believed only when the next refresh finds the same: a deployment may be half-way. */
  function checkIsMeant(articles: readonly Article[]): void {
    const ids = articles.map(({ id }) => id).join('\n');
    const isRepeated = ids === lastIds;
    lastIds = ids;
    const { size } = library.articles;
    if (isRepeated || articles.length >= size * SWAPPED) return;
    throw new OperatorError(
      `the folder ${folder} holds ${articles.length} of ${size} articles; if that is still so at the next look, it is taken as meant`,
    );
  }

  const readOne = (article: Article): Promise<IndexedArticle> => inTurns(readArticleInSteps(article));

  async function readAll(articles: readonly Article[]): Promise<ReadonlyMap<string, IndexedArticle>> {
    if (kept) return kept.read(articles, readOne);
    const texts = new Map<string, IndexedArticle>();
    for (const article of articles) texts.set(article.id, await readOne(article));
    return texts;
  }

  async function takeUp({ articles, files }: ArticleFolder, changes: ShelfChanges): Promise<void> {
    const { added, changed, removed } = changes;
    const all = added.length + changed.length;
    let done = 0;
    for (const { step, coming } of stepsTo(articles, library, [...added, ...changed, ...removed])) {
      // Questions are taken in between: reading the texts of a large addition takes seconds.
      const texts = await readAll(coming);
      library = kept
        ? kept.change((before, keep) =>
            updateLibrary(before, step, (article) => {
              const entry = texts.get(article.id);
              const file = files?.get(article.origin);
              return entry && file ? keep(entry, file) : entry;
            }),
          )
        : updateLibrary(library, step, (article) => texts.get(article.id));
      done += coming.length;
      if (done < all && done % TOLD_EVERY === 0) log.info({ done, of: all }, 'reading articles');
      await setImmediate();
    }
    if (added.length + changed.length + removed.length === 0) return;
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    log.info({ ...counts, articles: articles.length }, 'articles taken up');
  }

  return {
    current: () => library,
    isBehind: () => isBehind,
    async fill() {
      await fill();
    },
    refresh() {
      running ??= refresh().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

function changesTo({ articles: before }: Library, after: readonly Article[]): ShelfChanges {
  const ids = new Set(after.map(({ id }) => id));
  const differing = after.filter((article) => !unchanged(before, article)).map(({ id }) => id);
  return {
    added: differing.filter((id) => !before.has(id)),
    changed: differing.filter((id) => before.has(id)),
    removed: [...before.keys()].filter((id) => !ids.has(id)),
  };
}

interface Step {
  readonly step: readonly Article[];
  /** Those that the step before has not. */
  readonly coming: readonly Article[];
}

/** The articles of each library on the way to `after`, the next with AT_ONCE more of the differing articles as they are to be. */
function* stepsTo(
  after: readonly Article[],
  { articles: before }: Library,
  differing: readonly string[],
): Generator<Step> {
  const byId = new Map(after.map((article) => [article.id, article]));
  const leaving = [...before.values()].map(({ article }) => article).filter(({ id }) => !byId.has(id));
  for (let done = 0; done < differing.length; done += AT_ONCE) {
    const coming = differing.slice(done, done + AT_ONCE).flatMap((id) => byId.get(id) ?? []);
    const pending = new Set(differing.slice(done + AT_ONCE));
    if (pending.size === 0) yield { step: after, coming };
    else {
      const kept = after.flatMap((article) =>
        pending.has(article.id) ? (before.get(article.id)?.article ?? []) : article,
      );
      yield { step: [...kept, ...leaving.filter(({ id }) => pending.has(id))], coming };
    }
  }
}
