// From what somebody gives to follow - a feed, a site's page, a list of feeds - to feeds.
import { decodeText } from '../fetch/decode.ts';
import type { Fetcher, NotFetched } from '../fetch/fetched.ts';
import { feedsOfOpml, feedsOfPage, type NamedFeed } from './find-feeds.ts';
import { FEED_TYPES } from './follow.ts';
import { readFeed } from './read-feed.ts';

export interface Located {
  readonly kind: 'feeds';
  /** A site's page may name several: the first is its own. */
  readonly feeds: readonly NamedFeed[];
  /** Whether all of them are meant: a list's are, a page's are to be chosen from. */
  readonly isList: boolean;
}

export async function locateFeeds(address: string, fetcher: Fetcher): Promise<Located | NotFetched> {
  const page = await fetcher.get(address, { types: FEED_TYPES });
  if (page.kind === 'failed') return page;
  if (page.kind === 'unchanged') return none('it was not sent');
  return feedsOfText(decodeText(page.bytes, page.contentType), page.url);
}

/** The text of a feed, a page or a list, and where it was found. */
export function feedsOfText(text: string, url: string): Located | NotFetched {
  const list = /<opml(?!\p{L})/iu.test(text.slice(0, 2_000)) ? feedsOfOpml(text) : undefined;
  if (list)
    return list.length > 0
      ? { kind: 'feeds', feeds: list, isList: true }
      : none('the list has no feed in it');
  const feed = readFeed(text, url);
  if (feed)
    return { kind: 'feeds', feeds: [{ url, ...(feed.title && { title: feed.title }) }], isList: false };
  const named = feedsOfPage(text, url);
  return named.length > 0
    ? { kind: 'feeds', feeds: named, isList: false }
    : none('it is no feed, and names none; look for a link to "RSS" on the site, and give its address');
}

const none = (message: string): NotFetched => ({ kind: 'failed', message, passing: false });
