// From the bytes of a file to an article.
import { createHash } from 'node:crypto';
import { foldText } from '../text/fold.ts';
import type { Article, ArticleProblem } from './article.ts';
import { parseFrontMatter } from './front-matter.ts';

export type ParsedArticle =
  | { readonly ok: true; readonly article: Article; readonly problems: readonly ArticleProblem[] }
  | { readonly ok: false; readonly problem: ArticleProblem };

/** Reads one article from a file's bytes: UTF-8 with or without byte order mark, any line ends, front matter optional. */
export function parseArticle(id: string, origin: string, bytes: Uint8Array): ParsedArticle {
  const source = decode(bytes);
  if (source === undefined) {
    return unusable(origin, 'it is not UTF-8 text; save it as UTF-8');
  }
  const { fields, problems, ...parsed } = parseFrontMatter(source);
  const body = parsed.body.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
  if (body === '') return unusable(origin, 'it has no text; add the text of the article or remove it');
  return {
    ok: true,
    article: { id, ...fields, body, origin },
    problems: problems.map((one) => ({ origin, ...one, readable: true })),
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replace(/\r\n?/gu, '\n');
  } catch {
    return undefined;
  }
}

const unusable = (origin: string, message: string): ParsedArticle => ({
  ok: false,
  problem: { origin, message },
});

/** Folding a text takes longer than all else of reading it: it is done once for each article. */
const textKeys = new WeakMap<Article, string>();

/** Equal for two articles with the same words, however their quotes, accents and line ends are written. */
export function textKey(article: Article): string {
  const known = textKeys.get(article);
  if (known !== undefined) return known;
  const text = foldText(article.body).replace(/\s+/gu, ' ');
  const key = createHash('sha256').update(text).digest('base64');
  textKeys.set(article, key);
  return key;
}
