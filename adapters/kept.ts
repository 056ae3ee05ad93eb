// The articles of a bot that remembers: kept in its data folder with what was read off them, so that a start reads none anew.
import { resolve } from 'node:path';
import {
  type ArticleFolder,
  createFolderReader,
  createReaderWithAdded,
  holdLittleMemory,
  type KeptLibrary,
  keptFolder,
  type Logger,
  openKeptLibrary,
  openLibraryFile,
  type SharedLibrary,
} from '../src/index.ts';
import { libraryFile } from './store-file.ts';

export interface KeptArticles {
  readonly read: (folder: string) => Promise<ArticleFolder>;
  /** Absent where another process has it open: then everything is read at this start. */
  readonly kept?: KeptLibrary;
}

export interface KeptArticlesOptions {
  readonly folder: string;
  /** The folder of what must outlive a restart. */
  readonly data: string;
  /** Tells by what rules articles are read. */
  readonly extraction: string;
  readonly now: () => number;
  /** What copies of the bot share of their articles. */
  readonly shared?: SharedLibrary | undefined;
  readonly log: Logger;
}

/** @throws OperatorError where the file cannot be used. */
export async function openKeptArticles({
  folder,
  data,
  extraction,
  now,
  shared,
  log,
}: KeptArticlesOptions): Promise<KeptArticles> {
  const file = await openLibraryFile(libraryFile(data));
  if (!file) {
    log.warn({ file: libraryFile(data) }, 'another Parley keeps its articles there; this one keeps none');
    return { read: createReaderWithAdded(keptFolder(data)) };
  }
  holdLittleMemory();
  const kept = openKeptLibrary({
    file,
    source: resolve(folder),
    version: extraction,
    now,
    ...(shared && { shared }),
  });
  const known = { known: kept.files };
  return { read: createReaderWithAdded(keptFolder(data), createFolderReader(known), known), kept };
}
