// What a running bot does again and again, each at its own pace: posts what waits, makes the digests that are due, looks for
// new articles and fetches them, clears away what is old.
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Courier,
  type FollowPoster,
  type Library,
  type Logger,
  marksOf,
  type Scheduler,
  type Shelf,
  type Store,
} from '../src/index.ts';

export interface TendingOptions {
  readonly courier: Pick<Courier, 'tend'>;
  readonly scheduler: Pick<Scheduler, 'tend'>;
  /** Posts what channels follow. */
  readonly followPoster: Pick<FollowPoster, 'tend'>;
  readonly shelf: Pick<Shelf, 'refresh' | 'current' | 'isBehind'>;
  readonly store: Pick<Store, 'articles' | 'prune'>;
  /** Gives a value each time that something has changed in the folders of articles, until the signal. */
  readonly changes?: (signal: AbortSignal) => AsyncIterable<void>;
  /** Fetches the feeds that are followed, until the signal; resolves with how many articles came. */
  readonly follow?: (signal: AbortSignal) => Promise<number>;
  /** Takes up the articles that other copies have added; resolves with how many files have changed. */
  readonly pull?: (() => Promise<number>) | undefined;
  /** Gives a value when other copies have added some, until the signal: then they need not wait for the next look. */
  readonly wakeUps?: ((signal: AbortSignal) => AsyncIterable<void>) | undefined;
  /** Keeps what copies share of their articles, until the signal; resolves with how many were not there any more. */
  readonly keep?: ((signal: AbortSignal) => Promise<number>) | undefined;
  readonly log: Logger;
  readonly now: () => number;
  /** Questions and answers older than that are removed. */
  readonly keepDays: number;
  /** After how many hours without a new article the operator is told; 0 for never. */
  readonly newsHours?: number;
  readonly paces?: Partial<Paces>;
}

/** In milliseconds, from the end of one to the next. */
interface Paces {
  readonly courier: number;
  readonly scheduler: number;
  readonly shelf: number;
  readonly follow: number;
  readonly pull: number;
  readonly prune: number;
}

const PACES: Paces = {
  courier: 1_000,
  scheduler: 5_000,
  shelf: 60_000,
  follow: 30_000,
  pull: 2_000,
  prune: 3_600_000,
};
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Resolves once the articles that are there are known as such. What it resolves with ends it, after what is under way. */
export async function startTending(options: TendingOptions): Promise<() => Promise<void>> {
  const { courier, scheduler, followPoster, shelf, store, changes, follow, pull, log, now, keepDays } =
    options;
  const { wakeUps, newsHours = 0 } = options;
  const paces = { ...PACES, ...options.paces };
  const ending = new AbortController();
  // As many as there are things to do wait for it; from the eleventh on the runtime would warn, in a log that is JSON.
  setMaxListeners(0, ending.signal);
  const rounds: Promise<void>[] = [];

  const attempt = (work: () => Promise<unknown>, what: string): Promise<unknown> =>
    work().catch((err: unknown) => log.error({ err, what }, 'housekeeping failed; it is tried again'));

  function again(pace: number, work: () => Promise<unknown>, what: string, firstAfter = pace): void {
    const round = async (): Promise<void> => {
      for (let wait = firstAfter; await pauseFor(wait, ending.signal); wait = pace) await attempt(work, what);
    };
    rounds.push(round());
  }

  /** The number of the last article that was met, and since when it is. */
  let news: { readonly last: number; readonly since: number } | undefined;
  const noteArticles = async (library: Library): Promise<void> => {
    const last = await store.articles.note(marksOf(library), now());
    if (news?.last !== last) news = { last, since: now() };
    if (newsHours === 0 || now() - news.since < newsHours * HOUR) return;
    log.warn(
      {
        hours: newsHours,
        next: 'look whether articles still reach the folder, and at "parley sources"; PARLEY_NEWS_HOURS sets when this is told',
      },
      'no new article has come',
    );
    news = { last, since: now() };
  };
  const prune = async (): Promise<void> => {
    const { removed } = await store.prune(now() - keepDays * DAY);
    if (removed > 0) log.info({ removed, days: keepDays }, 'what is older was removed');
  };

  await noteArticles(shelf.current());
  await prune();
  again(paces.prune, prune, 'removing what is old');
  const { keep } = options;
  if (keep) {
    const keepShared = async (): Promise<void> => {
      const articles = await keep(ending.signal);
      if (articles > 0) log.warn({ articles }, 'were not in the database any more, and are there again');
    };
    again(paces.prune, keepShared, 'keeping what copies share of their articles', 0);
  }
  again(paces.courier, () => courier.tend(), 'posting what waits');
  again(paces.scheduler, () => scheduler.tend(), 'digests');
  again(paces.scheduler, () => followPoster.tend(), 'what channels follow');
  const lookForArticles = async (): Promise<void> => {
    await shelf.refresh();
    await noteArticles(shelf.current());
    // Each time some of what an earlier version has read is read anew, and what has come is taken up as ever.
    while (shelf.isBehind() && !ending.signal.aborted) await shelf.refresh();
  };
  if (follow) {
    const fetchFeeds = async (): Promise<void> => {
      // What came is answerable at once, not only after the next look.
      if ((await follow(ending.signal)) > 0) await lookForArticles();
    };
    again(paces.follow, fetchFeeds, 'fetching feeds', paces.courier);
  }
  if (pull) {
    const takeUp = async (): Promise<void> => {
      if ((await pull()) > 0) await lookForArticles();
    };
    const what = 'taking up what other copies have added';
    again(paces.pull, takeUp, what);
    const takeUpWhenWoken = async (): Promise<void> => {
      for await (const _ of wakeUps?.(ending.signal) ?? []) await attempt(takeUp, what);
    };
    rounds.push(takeUpWhenWoken());
  }
  if (changes) {
    const lookAtChanges = async (): Promise<void> => {
      for await (const _ of changes(ending.signal)) {
        await attempt(lookForArticles, 'looking for new articles');
        // The look may have been under way already when the change came.
        await attempt(lookForArticles, 'looking for new articles');
      }
    };
    rounds.push(lookAtChanges());
  }
  again(
    paces.shelf,
    lookForArticles,
    'looking for new articles',
    // Makes ready what the first list of statements would otherwise have to wait for.
    0,
  );
  return async () => {
    ending.abort();
    await Promise.all(rounds);
  };
}

/** False where it was ended meanwhile. */
const pauseFor = (ms: number, signal: AbortSignal): Promise<boolean> =>
  pause(ms, true, { signal }).catch(() => false);
