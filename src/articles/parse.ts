// From the bytes of a file to an article.
import { extname } from 'node:path';
import type { Article, ArticleProblem } from './article.ts';
import { parseFrontMatter } from './front-matter.ts';
import { languageOf } from './language.ts';
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
  yield;
  const { fields, problems, ...parsed } = parseFrontMatter(file);
  const source = parsed.body.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
  yield;
  const markdown = extname(origin).toLowerCase() === '.md';
  const reading = !markdown && isPlainText(source) ? undefined : yield* readInSteps(source, { markdown });
  const body = reading?.text ?? source;
  if (body.trim() === '') return unusable(origin, 'it has no text; add the text of the article or remove it');
  const asWritten = !reading || readsAsWritten(reading);
  return {
    ok: true,
    article: {
      id,
      ...fields,
      ...languageOf(fields.language, body),
      body,
      ...(asWritten ? {} : { reading }),
      origin,
    },
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
