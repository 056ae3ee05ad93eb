// From the HTML of a page to its article, or to why there is none.
import { Readability } from '@mozilla/readability';
import type { Article } from '../../articles/article.ts';
import { bodyText } from './body-text.ts';
import { cleanPage } from './clean.ts';
import { type PageDocument, type PageElement, parsePage, textOf } from './dom.ts';
import { type ArticleData, readJsonLd } from './json-ld.ts';
import { readMetadata } from './metadata.ts';
import { isTooMuch } from './too-much.ts';
import { WALL_MESSAGES, type Wall, wallOf } from './walls.ts';

/** An article before it is kept, and has an id. */
export type FoundArticle = Omit<Article, 'id' | 'origin'> & {
  readonly url: string;
  readonly publisher: string;
};

export type PageReading =
  | { readonly kind: 'article'; readonly article: FoundArticle }
  | {
      readonly kind: 'none';
      readonly reason: Wall | 'no-article' | 'unreadable';
      /** A plain sentence for the operator, without a full stop. */
      readonly message: string;
    };

/** Fewer words are no article where the page does not say that it is one. */
const FEWEST_WORDS = 60;
const FEWEST_IF_SAID = 20;

/** @param url where the page was found, after redirects. */
export function readPage(html: string, url: string): PageReading {
  if (isTooMuch(html))
    return none('unreadable', 'the page has too many elements, or too deep ones, to be read');
  try {
    return readDocument(parsePage(html), url);
  } catch (error) {
    // What parses HTML ends with whatever error it comes to: too deep, too long, an element where none can be.
    const cause = error instanceof Error ? error.message : String(error);
    return {
      kind: 'none',
      reason: 'unreadable',
      message: `the page cannot be read as HTML (${cause.slice(0, 100)})`,
    };
  }
}

function readDocument(document: PageDocument, url: string): PageReading {
  const data = readJsonLd(document);
  const metadata = readMetadata(document, data, url);
  const isSaid = data !== undefined || /^article$/iu.test(meta(document, 'og:type') ?? '');
  const page = `${textOf(document.querySelector('title'))} ${seenText(document)}`;
  const body = articleBody(document, data, metadata.title);
  const words = countWords(body);
  const wall = wallOf({ words, page, free: data?.free });
  if (wall) return none(wall, WALL_MESSAGES[wall]);
  if (words < (isSaid ? FEWEST_IF_SAID : FEWEST_WORDS))
    return none('no-article', 'no article was found on the page');
  return {
    kind: 'article',
    article: { ...metadata, publisher: metadata.publisher ?? '', url: metadata.url ?? url, body },
  };
}

const none = (reason: Wall | 'no-article' | 'unreadable', message: string): PageReading => ({
  kind: 'none',
  reason,
  message,
});

const meta = (document: PageDocument, property: string): string | null | undefined =>
  document.querySelector(`meta[property="${property}"]`)?.getAttribute('content');

const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function seenText(document: PageDocument): string {
  const copy = document.cloneNode(true);
  for (const unseen of [...copy.querySelectorAll('script, style, template, noscript')]) unseen.remove();
  return textOf(copy.body);
}

function articleBody(
  document: PageDocument,
  data: ArticleData | undefined,
  title: string | undefined,
): string {
  cleanPage(document);
  const found = new Readability<PageElement>(document as never, {
    charThreshold: 250,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  }).parse()?.content;
  const body = found ? withoutTitle(bodyText(found), title) : '';
  const said = data?.body?.trim() ?? '';
  // Some pages draw their text only in a browser, and have it in their data all the same.
  return countWords(body) < FEWEST_WORDS && countWords(said) > countWords(body) * 2 ? said : body;
}

/** The headline is known by itself; in the text it would be a passage. */
function withoutTitle(body: string, title: string | undefined): string {
  const [first = '', ...rest] = body.split('\n\n');
  const same = (text: string): string =>
    text
      .replace(/^## /u, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return title && rest.length > 0 && same(first) === same(title) ? rest.join('\n\n') : body;
}
