// Follows feeds from the command line: finds them, has what is new in them taken in at once, shows what came.
import { readFile } from 'node:fs/promises';
import type { Fetcher, FollowedSource, Intake, openFeeds, Store, Taken } from '../../src/index.ts';
import { printableLine } from '../../src/index.ts';
import { isAddress, linesOf } from './add-command.ts';
import { print, type Streams, unreadable } from './streams.ts';

export interface FeedTools {
  readonly feeds: Awaited<ReturnType<typeof openFeeds>>;
  readonly fetcher: Fetcher;
  readonly intake: Intake;
  readonly now: () => number;
  readonly streams: Streams;
}

/** Adds the feeds at these addresses, each with a first fetch. */
export async function followFeeds(
  what: readonly string[],
  about: string,
  store: Store,
  tools: FeedTools,
  verb = 'Following',
): Promise<number> {
  const { feeds, now, streams } = tools;
  let missing = 0;
  for (const each of what) {
    const located = await locate(each, tools);
    if (located.kind === 'failed') {
      missing += 1;
      await print(
        streams.stderr,
        `Not followed: ${printableLine(each)}\n  ${printableLine(located.message)}\n`,
      );
      continue;
    }
    const [chosen, ...others] = located.feeds;
    for (const feed of located.isList ? located.feeds : chosen ? [chosen] : []) {
      const title = feed.title ?? feed.url;
      const source = await store.sources.add({ url: feed.url, title, about: feeds.readAbout(about) }, now());
      await print(
        streams.stdout,
        `${source ? verb : 'Followed already'}: ${printableLine(`${title} (${feed.url})`)}\n`,
      );
      if (source) await fetchNow(source, store, tools);
    }
    if (!located.isList && others.length > 0)
      await print(
        streams.stdout,
        `The page names other feeds, too:\n${others.map(({ url }) => `  ${printableLine(url)}\n`).join('')}`,
      );
  }
  return missing === 0 ? 0 : 1;
}

async function locate(what: string, { feeds, fetcher }: FeedTools) {
  if (isAddress(what)) return feeds.locateFeeds(what, fetcher);
  const text = await readFile(what, 'utf8').catch((err: unknown) => {
    throw unreadable(what, err);
  });
  return feeds.feedsOfText(text, 'https://file.invalid/');
}

async function fetchNow(source: FollowedSource, store: Store, tools: FeedTools): Promise<boolean> {
  const { streams, feeds, fetcher, intake, now } = tools;
  const lines: Promise<void>[] = [];
  const round = await feeds.followOnce(source, {
    sources: store.sources,
    fetcher,
    intake,
    now,
    onEntry: ({ url, title }, taken) =>
      lines.push(tell(title ?? url ?? 'an entry without a name', taken, streams)),
  });
  await Promise.all(lines);
  const { error, added, updated } = round;
  await print(
    error === undefined ? streams.stdout : streams.stderr,
    error === undefined
      ? `  ${added} added, ${updated} updated\n`
      : `  not fetched now: ${printableLine(error)}\n`,
  );
  return error === undefined;
}

const tell = (of: string, taken: Taken, { stdout }: Streams): Promise<void> =>
  print(
    stdout,
    `  ${linesOf(of, taken)[0] ?? ''}${taken.kind === 'failed' ? ` (${printableLine(taken.message)})` : ''}\n`,
  );

/** Every feed that is not stopped, whether it is due or not. */
export async function fetchAll(store: Store, tools: FeedTools): Promise<number> {
  let missing = 0;
  for (const source of await store.sources.all()) {
    if (source.stopped !== undefined) continue;
    await print(tools.streams.stdout, `${printableLine(source.title)}\n`);
    if (!(await fetchNow(source, store, tools))) missing += 1;
  }
  return missing === 0 ? 0 : 1;
}

/** What would come in: the intake must be one that keeps nothing, the store one of its own. */
export async function previewFeeds(
  what: readonly string[],
  about: string,
  store: Store,
  tools: FeedTools,
): Promise<number> {
  await print(tools.streams.stdout, 'Nothing is kept; this is what would come in.\n');
  return followFeeds(what, about, store, tools, 'Would be followed');
}
