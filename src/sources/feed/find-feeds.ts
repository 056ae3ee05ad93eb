// The feeds that a site's page names, and those of a list that another reader has written (OPML).
import { parseOpml } from 'feedsmith';
import { parsePage } from '../page/dom.ts';

export interface NamedFeed {
  readonly url: string;
  readonly title?: string;
}

const FEED_TYPES =
  /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)(?!\p{L})|^text\/xml(?!\p{L})/iu;

/** In the page's order; feeds of comments last. */
export function feedsOfPage(html: string, url: string): NamedFeed[] {
  const found: NamedFeed[] = [];
  for (const link of parsePage(html).querySelectorAll('link[rel~="alternate" i][href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!FEED_TYPES.test(link.getAttribute('type') ?? '') || !URL.canParse(href, url)) continue;
    const title = link.getAttribute('title')?.trim();
    found.push({ url: new URL(href, url).href, ...(title && { title }) });
  }
  const isOfComments = ({ url: at, title = '' }: NamedFeed): boolean =>
    /comments?(?!\p{L})/iu.test(`${at} ${title}`);
  return [...found.filter((feed) => !isOfComments(feed)), ...found.filter(isOfComments)];
}

interface Outline {
  readonly xmlUrl?: string;
  readonly title?: string;
  readonly text?: string;
  readonly outlines?: readonly Outline[];
}

/** Undefined where the text is no OPML. */
export function feedsOfOpml(text: string): NamedFeed[] | undefined {
  try {
    const { body } = parseOpml(text) as { readonly body?: { readonly outlines?: readonly Outline[] } };
    return feedsIn(body?.outlines ?? []);
  } catch {
    return undefined;
  }
}

const feedsIn = (outlines: readonly Outline[]): NamedFeed[] =>
  outlines.flatMap(({ xmlUrl, title, text, outlines: within = [] }) => {
    const name = title ?? text;
    const own = xmlUrl && URL.canParse(xmlUrl) ? [{ url: xmlUrl, ...(name && { title: name }) }] : [];
    return [...own, ...feedsIn(within)];
  });
