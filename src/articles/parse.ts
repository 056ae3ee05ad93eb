// From the bytes of a file to an article.
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { foldText } from '../text/fold.ts';
import type { Article, ArticleProblem } from './article.ts';
import { parseFrontMatter } from './front-matter.ts';
import { isPlainText, readInSteps, readsAsWritten } from './reading.ts';

export type ParsedArticle =
  | { readonly ok: true; readonly article: Article; readonly problems: readonly ArticleProblem[] }
  | { readonly ok: false; readonly problem: ArticleProblem };

/**
 * Reads one article from a file's bytes: UTF-8 with or without byte order mark, any line ends, front matter optional; Markdown
 * where the file's name says so, HTML and entities in all. In steps, so that a long one holds nobody up.
 */
export function* parseInSteps(id: string, origin: string, bytes: Uint8Array): Generator<void, ParsedArticle> {
  const file = decode(bytes);
  if (file === undefined) return unusable(origin, 'it is not UTF-8 text; save it as UTF-8');
  const { fields, problems, ...parsed } = parseFrontMatter(file);
  const source = parsed.body.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
  const markdown = extname(origin).toLowerCase() === '.md';
  const reading = isPlainText(source) && !markdown ? undefined : yield* readInSteps(source, { markdown });
  const body = reading?.text ?? source;
  if (body.trim() === '') return unusable(origin, 'it has no text; add the text of the article or remove it');
  const asWritten = !reading || readsAsWritten(reading);
  return {
    ok: true,
    article: { id, ...fields, body, ...(asWritten ? {} : { reading }), origin },
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

/** Of an article whose text is not to be read for it. */
export function rememberTextKey(article: Article, key: string): void {
  textKeys.set(article, key);
}

/** Equal for two articles with the same words, however their quotes, accents and line ends are written. */
export function textKey(article: Article): string {
  const known = textKeys.get(article);
  if (known !== undefined) return known;
  const text = foldText(article.body).replace(/\s+/gu, ' ');
  const key = createHash('sha256').update(text).digest('base64');
  textKeys.set(article, key);
  return key;
}
