// From the text of a feed to its entries: RSS, Atom, RDF and JSON Feed, mended where that is possible.
import { parseFeed } from 'feedsmith';
import type { Published } from '../../articles/article.ts';
import { readDate } from '../page/published.ts';

export interface FeedEntry {
  /** What the feed may give it again by: its id, its address; else its title and its day. */
  readonly keys: readonly string[];
  /** Tells a changed entry from an unchanged one. */
  readonly stamp: string;
  /** http or https. */
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
  readonly published?: Published;
  /** HTML: all of the article in some feeds, a line of it in others. */
  readonly content?: string;
}

export interface Feed {
  readonly title?: string;
  readonly language?: string;
  /** In the feed's order, at most MOST_ENTRIES. */
  readonly entries: readonly FeedEntry[];
}

/** More in one feed are no news. */
const MOST_ENTRIES = 500;

/** @returns undefined where the text is no feed. */
export function readFeed(text: string, url: string): Feed | undefined {
  for (const attempt of [text, mended(text)]) {
    try {
      return toFeed(parseFeed(attempt) as Parsed, url);
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined;
}

/** What feeds are most often broken by: something before them, characters that XML has not, a bare "&". */
function mended(text: string): string {
  const start = text.search(/<\?xml|<rss|<feed|<rdf:RDF|\{/iu);
  return text
    .slice(Math.max(0, start))
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&(?!#?[\p{L}\p{N}_]+;)/gu, '&amp;');
}

type Fields = Readonly<Record<string, unknown>>;
interface Parsed {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  readonly feed: Fields;
}

function toFeed({ format, feed }: Parsed, url: string): Feed {
  const list = format === 'atom' ? feed.entries : feed.items;
  const items = Array.isArray(list) ? list.slice(0, MOST_ENTRIES) : [];
  const title = textIn(feed.title);
  const language = textIn(feed.language);
  return {
    ...(title && { title }),
    ...(language && { language }),
    entries: items.map((item: Fields) => toEntry(item, url)),
  };
}

function toEntry(item: Fields, base: string): FeedEntry {
  const guid = isFields(item.guid) ? item.guid : undefined;
  const id = textIn(guid?.value) ?? textIn(item.id) ?? textIn(inside(item.rdf, 'about'));
  const url =
    address(textIn(item.link) ?? textIn(item.url) ?? linkOf(item.links), base) ??
    // RSS: a guid is the entry's address unless it says that it is none.
    (guid?.isPermaLink === false ? undefined : address(id, base, true));
  const title = plain(textIn(item.title));
  const published = readDate(
    textIn(item.pubDate) ??
      textIn(item.published) ??
      textIn(item.date_published) ??
      textIn(first(inside(item.dc, 'dates'))) ??
      textIn(item.updated),
  );
  const changed = textIn(item.updated) ?? textIn(item.date_modified) ?? textIn(inside(item.atom, 'updated'));
  const content =
    textIn(inside(item.content, 'encoded')) ??
    textIn(item.content) ??
    textIn(item.content_html) ??
    textIn(item.content_text) ??
    textIn(item.description) ??
    textIn(item.summary);
  const author = plain(textIn(first(item.authors)) ?? textIn(first(inside(item.dc, 'creators'))));
  const keys = [id && `id:${id}`, url && `url:${url}`].filter((key) => key !== undefined && key !== '');
  return {
    keys:
      keys.length > 0
        ? keys.map(String)
        : [`title:${title ?? content?.slice(0, 200) ?? ''} ${published?.day ?? ''}`],
    stamp: [changed ?? published?.instant ?? published?.day ?? '', title ?? ''].join(' '),
    ...(url && { url }),
    ...(title && { title }),
    ...(author && !author.includes('@') && { author }),
    ...(published && { published }),
    ...(content && { content }),
  };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inside = (value: unknown, key: string): unknown => (isFields(value) ? value[key] : undefined);
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** A text, or the one that stands within: Atom's titles and contents, a person's name. */
function textIn(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() || undefined;
  return isFields(value) ? (textIn(value.value) ?? textIn(value.name)) : undefined;
}

/** Without the elements that some feeds put into titles. */
const plain = (text: string | undefined): string | undefined =>
  text
    ?.replace(/<[^>]{0,200}>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim() || undefined;

function linkOf(links: unknown): string | undefined {
  if (!Array.isArray(links)) return undefined;
  const found = links.filter(isFields);
  const own = found.find(({ rel }) => rel === undefined || rel === 'alternate');
  return textIn((own ?? found[0])?.href);
}

function address(text: string | undefined, base: string, whole = false): string | undefined {
  if (text === undefined || !URL.canParse(text, whole ? undefined : base)) return undefined;
  const url = new URL(text, base);
  return /^https?:$/u.test(url.protocol) ? url.href : undefined;
}
