// Reads a folder of articles again and again: only the files that have changed, and none that is still being written.
import { setTimeout } from 'node:timers/promises';
import type { OwnerOf } from './distinct.ts';
import {
  type ArticleFile,
  type ArticleFolder,
  articleIds,
  type KnownFile,
  listArticleFiles,
  type ReadBefore,
  readArticleFile,
  toArticleFolder,
} from './folder.ts';

export interface FolderReaderOptions {
  /** Passes the time between two looks at files that are new, changed or gone: long enough for a writer to write on. */
  readonly settle?: () => Promise<unknown>;
  /** Files that were read before, of which only those are read again that have changed since, or are outdated. */
  readonly known?: readonly KnownFile[];
  /** For files that were read beforehand, wherever they lie. */
  readonly readBefore?: ReadBefore;
  /** For a folder in which some have articles of their own. */
  readonly ownerOf?: OwnerOf;
}

/** Milliseconds. */
const SETTLE = 250;

/** No file has this stamp: one that the disk would not give is tried again, though it has not changed. */
const UNREAD = 'unread';

type Files = ReadonlyMap<string, KnownFile>;

/**
 * A readArticleFolder that remembers: it gives the very same value again where nothing has changed, and reads only the
 * files that have. A file that is being written, or that has become unusable, counts as it was before, and is tried again.
 * At the first reading nothing is known, and every file is taken as it stands.
 */
export function createFolderReader({
  settle = () => setTimeout(SETTLE),
  known: before = [],
  readBefore,
  ownerOf,
}: FolderReaderOptions = {}): (folder: string) => Promise<ArticleFolder> {
  let known: Files = new Map(before.map((file) => [file.origin, file]));
  let last: ArticleFolder | undefined;

  return async (folder) => {
    let files = await listArticleFiles(folder);
    if (last && !areKnown(files, known)) {
      await settle();
      files = steady(files, await listArticleFiles(folder), known);
    }
    if (last && areKnown(files, known)) {
      if (!last.outdated) return last;
      known = withoutSome(known);
    }
    const read = await readFiles(files, known, readBefore);
    const reading = {
      ...toArticleFolder(folder, [...read.values()], ownerOf),
      files: read,
      outdated: [...read.values()].filter(({ isOutdated }) => isOutdated).length,
    };
    // Not before: a folder that has no article at the moment takes nothing from what is known.
    known = read;
    last = reading;
    return reading;
  };
}

const areKnown = (files: readonly ArticleFile[], known: Files): boolean =>
  files.length === known.size && files.every(({ origin, stamp }) => known.get(origin)?.stamp === stamp);

/** Outdated files that are read anew at once: a few turns of some seconds together. */
const ANEW = 20;

/** Some of what is outdated is to be read anew. */
function withoutSome(files: Files): Files {
  let left = ANEW;
  return new Map(
    [...files].map(([origin, { isOutdated, ...file }]) => {
      if (!isOutdated) return [origin, file];
      left -= 1;
      return [origin, left < 0 ? { ...file, isOutdated } : { ...file, stamp: UNREAD }];
    }),
  );
}

/** What two looks at the folder agree on; of the rest what was known before: a file is new, changed or gone only if both say so. */
function steady(first: readonly ArticleFile[], second: readonly ArticleFile[], known: Files): ArticleFile[] {
  const sooner = new Map(first.map((file) => [file.origin, file]));
  const later = new Map(second.map((file) => [file.origin, file]));
  const paths = new Map([...known.values(), ...first, ...second].map(({ path, origin }) => [path, origin]));
  return [...paths.keys()].sort().flatMap((path): ArticleFile[] => {
    const origin = paths.get(path) ?? path;
    const { stamp } = later.get(origin) ?? {};
    const agreed = sooner.get(origin)?.stamp === stamp ? stamp : known.get(origin)?.stamp;
    return agreed === undefined ? [] : [{ path, origin, stamp: agreed }];
  });
}

async function readFiles(
  files: readonly ArticleFile[],
  known: Files,
  readBefore: ReadBefore | undefined,
): Promise<Files> {
  const ids = articleIds(files.map(({ path }) => path));
  const read = new Map<string, KnownFile>();
  for (const [at, file] of files.entries()) {
    const before = known.get(file.origin);
    const isRead = before?.stamp === file.stamp;
    const id = ids[at] ?? file.path;
    read.set(file.origin, named(id, isRead ? before : await readAnew(id, file, before, readBefore)));
  }
  return read;
}

async function readAnew(
  id: string,
  file: ArticleFile,
  before: KnownFile | undefined,
  readBefore: ReadBefore | undefined,
): Promise<KnownFile> {
  const { passing, ...read } = await readArticleFile(id, file.origin, readBefore);
  const known = { ...file, ...read, ...(passing && { stamp: UNREAD }) };
  const article = before?.article;
  if (read.article || !article) return known;
  const problems = read.problems.map((problem) => ({
    ...problem,
    message: `${problem.message}; until then the article stays as it was`,
  }));
  return { ...known, article, problems };
}

/** What an article is called depends on the files beside it. */
const named = (id: string, file: KnownFile): KnownFile =>
  file.article && file.article.id !== id ? { ...file, article: { ...file.article, id } } : file;
