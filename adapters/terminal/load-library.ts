// Loads the articles to answer from and tells the operator what could not be used of them.
import { existsSync, readFileSync } from 'node:fs';
import {
  type ArticleFolder,
  createFolderReader,
  createLibrary,
  createReaderWithAdded,
  type Library,
  ownerOf,
  readKept,
} from '../../src/index.ts';
import { type Streams, warn } from './streams.ts';

interface LoadOptions {
  /** The folder of the articles that Parley has taken in itself; there need be none. */
  readonly added?: string;
  /** Whether with what workspaces have for themselves, which is for nobody else to be answered from. */
  readonly withOwned?: boolean;
  /** The file of what was read off some of these articles before; there need be none. */
  readonly readings?: string;
}

/** @throws OperatorError when the folder is missing, cannot be read or holds no article that can be used. */
export async function loadLibrary(
  folder: string,
  streams: Pick<Streams, 'stderr'>,
  { added, withOwned = false, readings }: LoadOptions = {},
): Promise<Library> {
  const kept = readings && existsSync(readings) ? readKept(readFileSync(readings, 'utf8')) : undefined;
  const readFolder = createFolderReader(kept);
  const read = added === undefined ? readFolder : createReaderWithAdded(added, readFolder);
  const { articles, problems } = await read(folder);
  warnOf(problems, streams);
  const loaded = articles.filter((article) => withOwned || ownerOf(article) === undefined);
  return createLibrary(loaded, kept?.read);
}

export function warnOf(problems: ArticleFolder['problems'], streams: Pick<Streams, 'stderr'>): void {
  for (const { origin, line, message } of problems)
    warn(streams, `warning: ${origin}${line === undefined ? '' : `:${line}`}: ${message}`);
}
