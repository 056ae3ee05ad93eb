// A site that lives for a month: five feeds, two hundred articles, and what goes wrong with such things.
import { type LocalServer, startLocalServer } from '../../support/local-server.ts';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const START = Date.parse('2025-05-01T00:00:00Z');
const FEEDS = 5;
const PER_FEED = 40;
/** A feed whose entries have no dates: nothing in it tells that one was changed. */
const UNDATED = 4;
/** Entries that a feed shows. */
const SHOWN = 15;

interface Carried {
  readonly path: string;
  readonly story: number;
  readonly feed: number;
  readonly at: number;
  readonly correctedAt: number | undefined;
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');
/** The nth word of a language that nobody speaks. */
const word = (n: number): string => {
  const part = (at: number): string => SYLLABLES[Math.floor(n / 20 ** at) % 20] ?? '';
  return part(0) + part(1) + part(2);
};
const sentence = (story: number, at: number): string =>
  `On that day the ${word(story * 97 + at * 7)} of ${word(story * 31 + at * 13)} was ${word(story * 53 + at * 3)}ed by the ${word(story * 11 + at * 17)}.`;
const storyText = (story: number): string[] => Array.from({ length: 14 }, (_, at) => sentence(story, at + 1));
export const correctionOf = (story: number): string =>
  `Corrected: the ${word(story)} of story ${story} was not ${word(story + 5)}.`;

/** Every fifth story of a feed is one of the feed before, as agencies' reports are. */
const carried: readonly Carried[] = Array.from({ length: FEEDS * PER_FEED }, (_, n): Carried => {
  const feed = n % FEEDS;
  const nth = Math.floor(n / FEEDS);
  const isCopy = feed > 0 && nth % 5 === 4;
  const story = isCopy ? n - 1 : n;
  const at = START + Math.floor((nth / PER_FEED) * 29 * DAY) + (isCopy ? 2 : 1) * HOUR;
  return {
    path: `/${feed}/${nth}`,
    story,
    feed,
    at,
    correctedAt: nth % 7 === 3 ? at + 20 * HOUR : undefined,
  };
});

const isThere = ({ at }: Carried, now: number): boolean => at <= now;

/** What there is to hold by then. */
export const storiesUntil = (now: number): number[] => [
  ...new Set(carried.filter((each) => isThere(each, now)).map(({ story }) => story)),
];

/** Stories whose last text is a correction, of feeds that tell that an entry was changed. */
export const correctedUntil = (now: number): number[] =>
  carried
    .filter(({ feed }) => feed !== UNDATED)
    .filter(
      ({ story, feed, correctedAt }) =>
        correctedAt !== undefined && correctedAt <= now && story % FEEDS === feed,
    )
    .map(({ story }) => story);

export interface Site {
  readonly server: LocalServer;
  /** Addresses of the feeds. */
  readonly feeds: readonly string[];
  /** How often each path was asked for. */
  readonly asked: ReadonlyMap<string, number>;
  now: number;
  /** Whether nothing is out of order any more. */
  isWell: boolean;
}

export async function startSite(): Promise<Site> {
  const asked = new Map<string, number>();
  const site = { now: START, isWell: false } as {
    now: number;
    isWell: boolean;
    server: LocalServer;
    feeds: string[];
  };
  site.server = await startLocalServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/u, '');
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const day = Math.floor((site.now - START) / DAY);
    const html = { 'content-type': 'text/html; charset=utf-8' };
    const feed = /^\/feed\/(\d)$/u.exec(path)?.[1];
    if (feed !== undefined) {
      const nth = Number(feed);
      const fault = site.isWell ? 0 : (day + nth * 3) % 11;
      if (fault === 1) return void response.writeHead(500).end();
      if (fault === 2) return void response.writeHead(302, { location: path }).end();
      if (fault === 3)
        return void response.writeHead(200, html).end('<html><body>We are back soon</body></html>');
      // Never ends.
      if (fault === 4 && day % 2 === 0)
        return void response.writeHead(200, { 'content-type': 'text/xml' }).write('<?xml');
      const text = feedText(nth, site.server.url, site.now, day);
      return void response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(fault === 5 ? `\n<!-- x -->${text.replace('</rss>', '')}` : text);
    }
    const page = carried.find((each) => each.path === path);
    if (!page || page.at > site.now) return void response.writeHead(404).end();
    // Each page is out of order on the first two looks, every ninth one.
    if (page.story % 9 === 4 && (asked.get(path) ?? 0) <= 2) return void response.writeHead(503).end();
    return void response.writeHead(200, html).end(pageText(page, site.now));
  });
  site.feeds = Array.from({ length: FEEDS }, (_, nth) => `${site.server.url}/feed/${nth}`);
  return Object.assign(site, { asked });
}

function feedText(feed: number, url: string, now: number, day: number): string {
  const shown = carried
    .filter((each) => each.feed === feed && each.at <= now)
    .slice(-SHOWN)
    .reverse();
  const items = shown.map(({ path, story, at, correctedAt }, nth) => {
    const isCorrected = correctedAt !== undefined && correctedAt <= now;
    // A feed that is moved to another system gives everything new ids.
    const id = feed === 2 && day >= 12 ? `new-${story}` : `id-${feed}-${path}`;
    // One feed has a clock that is days ahead, and one has none.
    const date = new Date(
      (isCorrected ? correctedAt : at) + (feed === 3 && nth === 0 ? 3 * DAY : 0),
    ).toUTCString();
    return `<item><title>Story ${story}</title><link>${url}${path}?utm_source=feed</link>${feed === 1 ? '' : `<guid isPermaLink="false">${id}</guid>`}${feed === UNDATED ? '' : `<pubDate>${date}</pubDate>`}</item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet ${feed}</title>${items.join('')}</channel></rss>`;
}

function pageText({ story, feed, at, correctedAt }: Carried, now: number): string {
  const text = [
    ...storyText(story),
    ...(correctedAt !== undefined && correctedAt <= now ? [correctionOf(story)] : []),
  ];
  const data = {
    '@type': 'NewsArticle',
    headline: `Story ${story}`,
    datePublished: new Date(at).toISOString(),
    publisher: { name: `Outlet ${feed}` },
  };
  return `<html lang="en"><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article>${text.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;
}
