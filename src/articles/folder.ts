// Reads articles from a folder of .md and .txt files, folders within it too.
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { OperatorError } from '../operator-error.ts';
import type { Article, ArticleProblem } from './article.ts';
import { parseArticle, textKey } from './parse.ts';

const ENDINGS = new Set(['.md', '.txt']);
/** Bytes: a hundred times a long report; more is no article. */
const LARGEST_FILE = 5_000_000;

export interface ArticleFolder {
  /** In the order of their files' names. */
  readonly articles: readonly Article[];
  /** Files that were passed over, and why; the rest is loaded. */
  readonly problems: readonly ArticleProblem[];
}

/**
 * Reads every .md and .txt file under `folder`, but for README.md and hidden ones. The article's id is the file's path
 * within the folder without its ending. Of files with the same text the one that says most about itself is kept.
 * @throws OperatorError when the folder is missing, cannot be read or holds no article.
 */
export async function readArticleFolder(folder: string): Promise<ArticleFolder> {
  const files = await listFiles(folder);
  const problems: ArticleProblem[] = [];
  const articles: Article[] = [];
  const ids = new Set<string>();
  for (const file of files) {
    const origin = join(folder, file);
    const id = freeId(file, ids);
    const parsed = await readArticle(id, origin);
    if ('problem' in parsed) problems.push(parsed.problem);
    else articles.push(parsed.article);
  }
  const distinct = withoutCopies(articles, problems);
  if (distinct.length === 0) throw new OperatorError(nothingIn(folder, files.length, problems));
  return { articles: distinct, problems };
}

async function listFiles(folder: string): Promise<string[]> {
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

type ReadResult = { readonly article: Article } | { readonly problem: ArticleProblem };

async function readArticle(id: string, origin: string): Promise<ReadResult> {
  try {
    const { size } = await stat(origin);
    if (size > LARGEST_FILE) {
      const message = `it has ${size} bytes; a file of over ${LARGEST_FILE} bytes is not read as an article`;
      return { problem: { origin, message } };
    }
    return parsedOrProblem(parseArticle(id, origin, await readFile(origin)));
  } catch (error) {
    return { problem: { origin, message: `it cannot be read (${codeOf(error)})` } };
  }
}

const parsedOrProblem = (parsed: ReturnType<typeof parseArticle>): ReadResult =>
  parsed.ok ? { article: parsed.article } : { problem: parsed.problem };

function freeId(file: string, taken: Set<string>): string {
  const path = file.split(sep).join('/');
  const bare = path.slice(0, path.length - extname(path).length);
  const id = taken.has(bare) ? path : bare;
  taken.add(id);
  return id;
}

function withoutCopies(articles: readonly Article[], problems: ArticleProblem[]): Article[] {
  const kept = new Map<string, Article>();
  for (const article of articles) {
    const key = textKey(article);
    const other = kept.get(key);
    if (other === undefined) {
      kept.set(key, article);
      continue;
    }
    const [better, worse] = knownFields(article) > knownFields(other) ? [article, other] : [other, article];
    kept.set(key, better);
    problems.push({
      origin: worse.origin,
      message: `it has the same text as ${better.origin}, which is kept`,
    });
  }
  return [...kept.values()];
}

const knownFields = ({ title, publisher, author, url, published }: Article): number =>
  [title, publisher, author, url, published].filter((field) => field !== undefined).length;

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
