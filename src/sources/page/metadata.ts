// What is known of a page's article: from JSON-LD, else OpenGraph, else other meta elements, else what a reader sees.
import type { Article } from '../../articles/article.ts';
import { type PageDocument, textOf } from './dom.ts';
import type { ArticleData } from './json-ld.ts';
import { readDate, visibleDay } from './published.ts';

export type PageMetadata = Pick<Article, 'title' | 'author' | 'publisher' | 'published' | 'language' | 'url'>;

/** @param url where the page was found. */
export function readMetadata(
  document: PageDocument,
  data: ArticleData | undefined,
  url: string,
): PageMetadata {
  const metas = metasOf(document);
  const meta = (...names: readonly string[]): string | undefined =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined);

  const publisher =
    plain(data?.publisher) ??
    meta('og:site_name', 'application-name', 'dc.publisher', 'publisher') ??
    hostOf(url);
  const title =
    plain(data?.title) ??
    meta('og:title', 'twitter:title', 'dc.title') ??
    (textOf(document.querySelector('h1')) || textOf(document.querySelector('title')) || undefined);
  const author =
    (data && data.authors.length > 0 ? plain(data.authors.join(', ')) : undefined) ??
    nameOnly(meta('author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author')) ??
    seenAuthor(document);
  const published =
    readDate(data?.published) ??
    readDate(
      meta(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'parsely-pub-date',
        'pubdate',
        'publish-date',
        'publishdate',
        'date',
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'sailthru.date',
        'cxenseparse:recs:publishtime',
      ),
    ) ??
    readDate(document.querySelector('[itemprop="datePublished"]')?.getAttribute('content') ?? undefined) ??
    seenDate(document);
  const language =
    tag(document.documentElement?.getAttribute('lang')) ??
    tag(data?.language) ??
    tag(meta('og:locale', 'content-language', 'language'));
  return {
    ...(title && { title: withoutOutlet(title, publisher) }),
    ...(author && { author }),
    publisher,
    ...(published && { published }),
    ...(language && { language }),
    url: canonicalUrl(document, meta('og:url'), url),
  };
}

/** By name or property, in lower case; the first of a name counts. */
function metasOf(document: PageDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv') ??
      ''
    ).toLowerCase();
    const value = plain(element.getAttribute('content') ?? undefined);
    if (name !== '' && value && !metas.has(name)) metas.set(name, value);
  }
  return metas;
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['#039', "'"],
  ['#x27', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['#8217', '’'],
  ['#8216', '‘'],
  ['#8220', '“'],
  ['#8221', '”'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ldquo', '“'],
  ['rdquo', '”'],
]);

/** Without white space too much, and without what was escaped once too often. */
function plain(text: string | undefined): string | undefined {
  const bare = text
    ?.replace(/&(#?[\p{L}\p{N}_]+);/gu, (whole, name: string) => ENTITIES.get(name.toLowerCase()) ?? whole)
    .replace(/[\s\u00a0\u200b]+/gu, ' ')
    .trim();
  return bare || undefined;
}

/** A profile's address is no name. */
const nameOnly = (author: string | undefined): string | undefined =>
  author && !/^(?:https?:|@|www\.)/u.test(author) ? author.replace(/^by\s+/iu, '') : undefined;

function seenAuthor(document: PageDocument): string | undefined {
  const seen = document.querySelector(
    '[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], .byline__name, .byline, .author-name, .author',
  );
  const line = textOf(seen).replace(/^(?:written )?by:?\s+/iu, '');
  return line !== '' && line.length <= 100 && !/\d/u.test(line) ? line : undefined;
}

/** A time element's own date, else the first whole date near the headline; never one of the article's text. */
function seenDate(document: PageDocument): Article['published'] {
  const scopes = ['article time[datetime]', 'main time[datetime]', 'header time[datetime]', 'time[datetime]'];
  for (const scope of scopes) {
    const found = readDate(document.querySelector(scope)?.getAttribute('datetime') ?? undefined);
    if (found) return found;
  }
  const near = document.querySelectorAll(
    'time, [class*="date" i], [class*="publish" i], [class*="timestamp" i], [class*="byline" i], [class*="meta" i]',
  );
  for (const element of near) {
    const line = textOf(element);
    const day = line.length <= 150 ? visibleDay(line) : undefined;
    if (day) return { day };
  }
  return undefined;
}

const tag = (language: string | null | undefined): string | undefined => {
  const bare = language?.trim().replace(/_/gu, '-') ?? '';
  return /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u.test(bare) ? bare : undefined;
};

/** "Talks begin | The Outlet" without the outlet. */
function withoutOutlet(title: string, publisher: string): string {
  const cut = /^(?<title>.+?)\s+[|–—·•-]\s+(?<outlet>[^|–—·•]+)$/u.exec(title)?.groups;
  if (!cut?.title || !cut.outlet) return title;
  const same = (text: string): string => text.toLowerCase().replace(/^the\s|[^\p{L}\p{N}]/gu, '');
  const [outlet, known] = [same(cut.outlet), same(publisher)];
  return outlet !== '' && (outlet.includes(known) || known.includes(outlet)) ? cut.title : title;
}

const hostOf = (url: string): string => bareHost(new URL(url));
const bareHost = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|amp|mobile|edition)\./u, '');

const TRACKING =
  /^(?:utm_[\p{L}\p{N}_]+|fbclid|gclid|dclid|mc_cid|mc_eid|cmpid|ocid|at_[\p{L}\p{N}_]+|ns_[\p{L}\p{N}_]+|igshid|ref|ref_src|smid|taid|xtor|traffic_source)$/iu;

/** An address without what only tells where a reader came from. */
export function bareUrl(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** What the page calls its own address, if that is on the same site and no home page; else where it was found. */
function canonicalUrl(document: PageDocument, og: string | undefined, found: string): string {
  const here = new URL(found);
  for (const said of [document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), og]) {
    if (!said || !URL.canParse(said, found)) continue;
    const url = new URL(said, found);
    const isHome = url.pathname === '/' && here.pathname !== '/';
    if (/^https?:$/u.test(url.protocol) && bareHost(url) === bareHost(here) && !isHome)
      return bareUrl(url.href);
  }
  return bareUrl(found);
}
