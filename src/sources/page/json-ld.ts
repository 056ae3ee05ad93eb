// What a page says of itself as JSON-LD (schema.org), read with care: much of it is broken.
import type { PageDocument } from './dom.ts';

export interface ArticleData {
  readonly type: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly url?: string;
  readonly body?: string;
  /** What the page says of whether anybody may read it. */
  readonly free?: boolean;
}

const ARTICLE_TYPES = /(?:Article|Report|BlogPosting|OpinionNewsArticle)$/u;
/** Deeper than any page's own data. */
const DEEPEST = 6;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first article of the page's data; a list of other articles is not taken for it. */
export function readJsonLd(document: PageDocument): ArticleData | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const found = findArticle(parse(script.textContent ?? ''), 0);
    if (found) return found;
  }
  return undefined;
}

function parse(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/gu, '')
    .trim();
  try {
    return JSON.parse(bare);
  } catch {
    try {
      // Line ends within strings and commas too many: what templates make most often.
      return JSON.parse(bare.replace(/[\r\n\t]+/gu, ' ').replace(/,\s*([}\]])/gu, '$1'));
    } catch {
      return undefined;
    }
  }
}

function findArticle(value: unknown, depth: number): ArticleData | undefined {
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  if (!isFields(value)) return undefined;
  const type = firstText(value['@type']);
  if (type && ARTICLE_TYPES.test(type)) return toArticle(type, value);
  return findArticle(value['@graph'] ?? value.mainEntity, depth + 1);
}

function toArticle(type: string, fields: Fields): ArticleData {
  const free = fields.isAccessibleForFree;
  return {
    type,
    authors: namesOf(fields.author),
    ...some('title', firstText(fields.headline) ?? firstText(fields.name)),
    ...some('publisher', namesOf(fields.publisher)[0]),
    ...some('published', firstText(fields.datePublished)),
    ...some('modified', firstText(fields.dateModified)),
    ...some('language', firstText(fields.inLanguage)),
    ...some('url', firstText(fields.url) ?? firstText(idOf(fields.mainEntityOfPage))),
    ...some('body', firstText(fields.articleBody)),
    ...(free !== undefined && { free: !/^false$/iu.test(String(free)) }),
  };
}

const idOf = (value: unknown): unknown => (isFields(value) ? value['@id'] : value);

const some = <K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: string });

function firstText(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstText(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  return isFields(value) ? namesOf(value.name) : [];
}
