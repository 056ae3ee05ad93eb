// Follows a feed: what is new in it is taken in, once, whatever its entries are called and whenever the program dies.
import type { Clock } from '../../program/clock.ts';
import type { EntryState, FollowedSource } from '../../store/source.ts';
import type { Sources } from '../../store/store.ts';
import { decodeText } from '../fetch/decode.ts';
import type { Fetched, Fetcher } from '../fetch/fetched.ts';
import type { Intake, Taken } from '../intake/intake.ts';
import { htmlText } from '../page/html-text.ts';
import { bareUrl } from '../page/metadata.ts';
import type { FoundArticle } from '../page/read-page.ts';
import { unwanted } from './about.ts';
import { nextAfterFailure, nextAfterSuccess } from './pace.ts';
import { type Feed, type FeedEntry, readFeed } from './read-feed.ts';

export interface FollowOptions {
  readonly sources: Sources;
  readonly fetcher: Fetcher;
  readonly intake: Intake;
  readonly now: Clock['now'];
  /** Ends it after the entry that it is at; the others stay for the next time. */
  readonly signal?: AbortSignal;
  /** Told of each entry that was looked at. */
  readonly onEntry?: (entry: FeedEntry, outcome: Taken) => void;
}

/** What came of fetching a source once. */
export interface Round {
  readonly added: number;
  readonly updated: number;
  /** Entries that were looked at. */
  readonly looked: number;
  readonly error?: string;
}

export const FEED_TYPES = /xml|rss|atom|json|rdf|text\/(?:plain|html)|octet-stream/iu;

/** Entries of a feed's first fetch that are taken in; the others were before it was followed. */
const BACK_FILL = 10;
/** Entries that one fetch takes in at most; the rest is for the next, which comes soon. */
const AT_ONCE = 20;
/** How often an entry is looked at: until it can be read, and when it was changed. */
const MOST_TRIES = 6;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Words of an entry's own text that make it an article where its page cannot be read. */
const FEWEST_WORDS = 80;

export async function followOnce(source: FollowedSource, options: FollowOptions): Promise<Round> {
  const { sources, fetcher, now } = options;
  const { id, etag, lastModified } = source;
  const answer = await fetcher.get(source.url, {
    types: FEED_TYPES,
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
  });
  const feed = answer.kind === 'fetched' ? feedOf(answer) : undefined;
  const fault =
    answer.kind === 'failed'
      ? answer
      : answer.kind === 'fetched' && !feed
        ? ({ kind: 'failed', message: 'what it sends is no feed', passing: true } as const)
        : undefined;
  if (options.signal?.aborted) {
    // Given up, not failed: due at once for whoever fetches next.
    await sources.settle(id, { ...source, nextAt: now() });
    return { added: 0, updated: 0, looked: 0 };
  }
  if (fault) {
    const failures = source.failures + 1;
    const { message } = fault;
    await sources.settle(id, { failures, error: message, ...nextAfterFailure(now(), failures, fault) });
    return { added: 0, updated: 0, looked: 0, error: message };
  }

  const entries = feed ? newestFirst(feed.entries, now()) : [];
  const round = await takeIn(entries, source, feed, options);
  const newAt = round.added + round.updated > 0 ? now() : source.newAt;
  // What is left for the next fetch must not be answered by "not changed".
  const validators = answer.kind === 'fetched' && !round.isLeft ? answer.validators : {};
  const kept =
    answer.kind === 'unchanged' ? { ...(etag && { etag }), ...(lastModified && { lastModified }) } : {};
  await sources.settle(id, {
    ...validators,
    ...kept,
    failures: 0,
    fetchedAt: now(),
    nextAt: nextAfterSuccess(now(), newAt),
    ...(newAt !== undefined && { newAt }),
  });
  const { added, updated, looked } = round;
  return { added, updated, looked };
}

function feedOf({ bytes, contentType, url }: Extract<Fetched, { kind: 'fetched' }>): Feed | undefined {
  return readFeed(decodeText(bytes, contentType), url);
}

/** Those without a date stay in the feed's order, behind the others. A date to come is none. */
function newestFirst(entries: readonly FeedEntry[], now: number): FeedEntry[] {
  const time = ({ published }: FeedEntry): number =>
    published ? Date.parse(published.instant ?? published.day) : Number.NEGATIVE_INFINITY;
  return entries
    .map((entry) => (time(entry) > now + DAY ? withoutDate(entry) : entry))
    .sort((a, b) => time(b) - time(a) || 0);
}

const withoutDate = ({ published: _, ...entry }: FeedEntry): FeedEntry => entry;

async function takeIn(
  entries: readonly FeedEntry[],
  source: FollowedSource,
  feed: Feed | undefined,
  { sources, intake, now, signal, onEntry }: FollowOptions,
): Promise<Round & { readonly isLeft: boolean }> {
  const isFirst = source.fetchedAt === undefined;
  const due: { readonly entry: FeedEntry; readonly before: EntryState | undefined }[] = [];
  for (const [at, entry] of entries.entries()) {
    const before = await sources.entry(source.id, entry.keys);
    if (before && !isDue(before, entry, now())) continue;
    if (isFirst && !before && at >= BACK_FILL) {
      await sources.note(
        source.id,
        entry.keys,
        { stamp: entry.stamp, outcome: 'before', tries: MOST_TRIES },
        now(),
      );
      continue;
    }
    due.push({ entry, before });
  }
  const counts = { added: 0, updated: 0 };
  let looked = 0;
  // Oldest first, so that an update comes after what it updates.
  const chosen = due.slice(0, AT_ONCE).reverse();
  for (const { entry, before } of chosen) {
    if (signal?.aborted) return { ...counts, looked, isLeft: true };
    looked += 1;
    const taken = await takeEntry(entry, source, feed, intake);
    onEntry?.(entry, taken);
    if (taken.kind === 'added' || taken.kind === 'updated') counts[taken.kind] += 1;
    await sources.note(source.id, entry.keys, stateAfter(taken, entry, before, now()), now());
  }
  const isLeft = due.length > chosen.length || (await hasRetries(chosen, source, sources));
  return { ...counts, looked, isLeft };
}

/** Whether the entry was changed, or could not be read when it was looked at; a few times each, and not at once. */
function isDue({ stamp, tries, retryAt }: EntryState, entry: FeedEntry, now: number): boolean {
  if (tries >= MOST_TRIES) return false;
  return retryAt !== undefined ? retryAt <= now : stamp !== entry.stamp;
}

async function hasRetries(
  looked: readonly { readonly entry: FeedEntry }[],
  { id }: FollowedSource,
  sources: Sources,
): Promise<boolean> {
  for (const { entry } of looked)
    if ((await sources.entry(id, entry.keys))?.retryAt !== undefined) return true;
  return false;
}

function stateAfter(
  taken: Taken,
  { stamp }: FeedEntry,
  before: EntryState | undefined,
  now: number,
): EntryState {
  const tries = (before?.tries ?? 0) + 1;
  const outcome = taken.kind === 'failed' ? taken.message : taken.kind;
  const again = taken.kind === 'failed' && taken.passing && tries < MOST_TRIES;
  return { stamp, outcome, tries, ...(again && { retryAt: now + HOUR * 2 ** (tries - 1) }) };
}

/** The page of an entry; where it cannot be read, the entry's own text if that is an article. */
async function takeEntry(
  entry: FeedEntry,
  source: FollowedSource,
  feed: Feed | undefined,
  intake: Intake,
): Promise<Taken> {
  const fill = (article: FoundArticle): FoundArticle => ({
    ...(entry.title && { title: entry.title }),
    ...(entry.author && { author: entry.author }),
    ...(entry.published && { published: entry.published }),
    ...(feed?.language && { language: feed.language }),
    ...article,
  });
  const isWanted = (article: FoundArticle): string | undefined => unwanted(article, source.about);
  const { owner } = source;
  const ofPage: Taken = entry.url
    ? await intake.addPage(entry.url, { isWanted, fill, owner })
    : { kind: 'failed', message: 'the entry has no address', passing: false };
  if (ofPage.kind !== 'failed' || ofPage.passing) return ofPage;
  const body = htmlText(entry.content ?? '');
  if (body.split(/\s+/u).length < FEWEST_WORDS) return ofPage;
  const url = entry.url ?? `${source.url}#${encodeURIComponent(entry.keys[0] ?? '')}`;
  return intake.addArticle(fill({ publisher: feed?.title ?? source.title, url: bareUrl(url), body }), {
    isWanted,
    owner,
  });
}
