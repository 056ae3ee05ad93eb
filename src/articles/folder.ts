// Reads articles from a folder of .md and .txt files, folders within it too.
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { OperatorError } from '../program/operator-error.ts';
import { inTurns } from '../program/turns.ts';
import type { Article, ArticleProblem } from './article.ts';
import { distinctOf, type OwnerOf } from './distinct.ts';
import type { ParsedArticle } from './parse.ts';
import { textKey } from './text-key.ts';

const ENDINGS = new Set(['.md', '.txt']);
/** Bytes: a hundred times a long report; more is no article. */
const LARGEST_FILE = 5_000_000;

export interface ArticleFolder {
  /** In the order of their files' names. */
  readonly articles: readonly Article[];
  /** What was passed over, files and fields, and why; the rest is loaded. */
  readonly problems: readonly ArticleProblem[];
  /** The files that were read, by their origins, where they are to be known again. */
  readonly files?: ReadonlyMap<string, KnownFile>;
  /** How many of them are to be read anew, by rules that are others by now; some with each reading. */
  readonly outdated?: number;
}

/** A file that may hold an article. */
export interface ArticleFile {
  /** Within the folder; with the ending. */
  readonly path: string;
  readonly origin: string;
  /** Tells without reading it whether a file has changed: its size, its times and its place on the disk. */
  readonly stamp: string;
}

/** What came of reading a file: an article, what is wrong, or both. */
export interface ReadFile {
  readonly article?: Article;
  readonly problems: readonly ArticleProblem[];
  /** Whether the same file might be read another time: its disk was at fault, not its text. */
  readonly passing?: boolean;
}

/** A file and what came of it. */
export interface KnownFile extends ArticleFile, ReadFile {
  /** It is to be read anew, though it has not changed. */
  readonly isOutdated?: true;
}

/**
 * Reads every .md and .txt file under `folder`, but for README.md and hidden ones. The article's id is the file's path
 * within the folder without its ending. Of files with the same text the one that says most
 * about itself is kept, of versions of one article (with the same address) the newest.
 * @throws OperatorError when the folder is missing, cannot be read or holds no article.
 */
export async function readArticleFolder(folder: string): Promise<ArticleFolder> {
  const paths = await listPaths(folder);
  const ids = articleIds(paths);
  const files: ReadFile[] = [];
  for (const [at, path] of paths.entries()) {
    files.push(await readArticleFile(ids[at] ?? path, join(folder, path)));
  }
  return toArticleFolder(folder, files);
}

/**
 * What readArticleFolder would read, in the order of the files' names.
 * @throws OperatorError when the folder is missing or cannot be read.
 */
export async function listArticleFiles(folder: string): Promise<ArticleFile[]> {
  const paths = await listPaths(folder);
  return Promise.all(
    paths.map(async (path) => {
      const origin = join(folder, path);
      return { path, origin, stamp: await stampOf(origin) };
    }),
  );
}

/** A file that is gone or may not be looked at has a stamp too, which no other state of it has. */
async function stampOf(origin: string): Promise<string> {
  try {
    const { size, mtimeMs, ctimeMs, ino } = await stat(origin);
    return [size, mtimeMs, ctimeMs, ino].join(' ');
  } catch (error) {
    return codeOf(error);
  }
}

async function listPaths(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .filter((file) => ENDINGS.has(extname(file).toLowerCase()))
      .filter((file) => !file.split(sep).some((part) => part.startsWith('.')))
      .filter((file) => file.toLowerCase() !== 'readme.md')
      .sort();
  } catch (cause) {
    throw new OperatorError(unreadable(folder, cause), { cause });
  }
}

/** The article of a file with these bytes that was read before; undefined where it is to be read. */
export type ReadBefore = (id: string, origin: string, bytes: Uint8Array) => Article | undefined;

export async function readArticleFile(
  id: string,
  origin: string,
  readBefore: ReadBefore = () => undefined,
): Promise<ReadFile> {
  try {
    const { size } = await stat(origin);
    if (size > LARGEST_FILE) {
      const message = `it has ${size} bytes; a file of over ${LARGEST_FILE} bytes is not read as an article`;
      return { problems: [{ origin, message }] };
    }
    const bytes = await readFile(origin);
    const known = readBefore(id, origin, bytes);
    if (known) return { article: known, problems: [] };
    // Loaded when there is something to parse: it takes as long as all the rest of a short run.
    const { parseInSteps } = await import('./parse.ts');
    return parsedOrProblem(await inTurns(parseInSteps(id, origin, bytes)));
  } catch (error) {
    return { problems: [{ origin, message: `it cannot be read (${codeOf(error)})` }], passing: true };
  }
}

function parsedOrProblem(parsed: ParsedArticle): ReadFile {
  if (!parsed.ok) return { problems: [parsed.problem] };
  // Made between one file and the next, so that it is not to do for all of them in one turn.
  textKey(parsed.article);
  return { article: parsed.article, problems: parsed.problems };
}

/** The id of each article: its path without the ending, unless another file has that already. */
export function articleIds(paths: readonly string[]): string[] {
  const ids = new Set<string>();
  return paths.map((path) => freeId(path, ids));
}

/**
 * @param ownerOf for a folder in which some have articles of their own.
 * @throws OperatorError when there is no article among the files.
 */
export function toArticleFolder(
  folder: string,
  files: readonly ReadFile[],
  ownerOf: OwnerOf = () => undefined,
): ArticleFolder {
  const problems = files.flatMap(({ problems: found }) => found);
  const articles = files.flatMap(({ article }) => article ?? []);
  const distinct = distinctOf(articles, ownerOf, problems);
  if (distinct.length === 0) throw new OperatorError(nothingIn(folder, files.length, problems));
  return { articles: distinct, problems };
}

function freeId(file: string, taken: Set<string>): string {
  const path = file.split(sep).join('/');
  const bare = path.slice(0, path.length - extname(path).length);
  const id = taken.has(bare) ? path : bare;
  taken.add(id);
  return id;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

function unreadable(folder: string, cause: unknown): string {
  const code = codeOf(cause);
  if (code === 'ENOENT') {
    return `there is no folder ${folder}; name a folder of .md or .txt articles with --articles or PARLEY_ARTICLES`;
  }
  if (code === 'ENOTDIR') return `${folder} is a file; name the folder that it is in`;
  return `the folder ${folder} cannot be read (${code}); check its permissions`;
}

function nothingIn(folder: string, files: number, problems: readonly ArticleProblem[]): string {
  if (files === 0) {
    return `the folder ${folder} holds no article; put .md or .txt files there, or name another folder`;
  }
  const reasons = problems
    .slice(0, 3)
    .map(({ origin, line, message }) => `${origin}${line === undefined ? '' : `:${line}`}: ${message}`);
  return `none of the ${files} files in ${folder} can be used: ${reasons.join('; ')}`;
}
