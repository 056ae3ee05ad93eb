// Loads the articles to answer from and tells the operator what could not be used of them.
import { existsSync, readFileSync } from 'node:fs';
import {
  type ArticleFolder,
  createLibrary,
  type Library,
  readArticleFolder,
  readerOf,
} from '../../src/index.ts';
import { type Streams, warn } from './streams.ts';

interface LoadOptions {
  readonly read?: (folder: string) => Promise<ArticleFolder>;
  /** The file of what was read off some of these articles before; there need be none. */
  readonly readings?: string;
}

/** @throws OperatorError when the folder is missing, cannot be read or holds no article that can be used. */
export async function loadLibrary(
  folder: string,
  streams: Pick<Streams, 'stderr'>,
  { read = readArticleFolder, readings }: LoadOptions = {},
): Promise<Library> {
  const { articles, problems } = await read(folder);
  warnOf(problems, streams);
  return createLibrary(
    articles,
    readings && existsSync(readings) ? readerOf(readFileSync(readings, 'utf8')) : undefined,
  );
}

export function warnOf(problems: ArticleFolder['problems'], streams: Pick<Streams, 'stderr'>): void {
  for (const { origin, line, message } of problems)
    warn(streams, `warning: ${origin}${line === undefined ? '' : `:${line}`}: ${message}`);
}
