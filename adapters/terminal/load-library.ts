// Loads the articles to answer from and tells the operator what could not be used of them.
import { createLibrary, type Library, readArticleFolder } from '../../src/index.ts';
import { type Streams, warn } from './streams.ts';

/** @throws OperatorError when the folder is missing, cannot be read or holds no article that can be used. */
export async function loadLibrary(
  folder: string,
  streams: Pick<Streams, 'stderr'>,
  read: typeof readArticleFolder = readArticleFolder,
): Promise<Library> {
  const { articles, problems } = await read(folder);
  for (const { origin, line, message } of problems) {
    warn(streams, `warning: ${origin}${line === undefined ? '' : `:${line}`}: ${message}`);
  }
  return createLibrary(articles);
}
