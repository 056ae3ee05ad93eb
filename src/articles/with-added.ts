// Reads two folders as one: the articles that a team puts in a folder, and those that Parley has taken in itself.
import { OperatorError } from '../program/operator-error.ts';
import type { Article, ArticleProblem } from './article.ts';
import { withId } from './at-rest.ts';
import type { ArticleFolder } from './folder.ts';
import { ADDED, ownerIn } from './owner.ts';
import { rememberTextKey, textKey } from './text-key.ts';
import { createFolderReader, type FolderReaderOptions } from './watch.ts';

type ReadFolder = (folder: string) => Promise<ArticleFolder>;

/**
 * A reader of a folder that gives the added articles with it, and the very same value again where nothing has changed in either.
 * @param added the folder of those; there need be none. @param options for reading it.
 */
export function createReaderWithAdded(
  added: string,
  read: ReadFolder = createFolderReader(),
  options: FolderReaderOptions = {},
): ReadFolder {
  const readAdded = createFolderReader({ ...options, ownerOf: ownerIn });
  let last:
    | { readonly own: ArticleFolder; readonly taken: ArticleFolder; readonly joint: ArticleFolder }
    | undefined;
  return async (folder) => {
    const own = await read(folder);
    const taken = await readAdded(added).catch(noneYet);
    if (last?.own === own && last.taken === taken) return last.joint;
    const joint = join(own, taken);
    last = { own, taken, joint };
    return joint;
  };
}

const named = new WeakMap<Article, Article>();

/** An article of the added ones, as it is called beside others: the very same one each time. */
export function asAdded(article: Article): Article {
  const known = named.get(article);
  if (known) return known;
  const added = withId(article, `${ADDED}${article.id}`);
  rememberTextKey(added, textKey(article));
  named.set(article, added);
  return added;
}

const NONE: ArticleFolder = { articles: [], problems: [] };

/** A folder that is not there yet, or has become empty, is no fault of what Parley keeps itself. */
function noneYet(err: unknown): ArticleFolder {
  if (err instanceof OperatorError) return NONE;
  throw err;
}

function join(own: ArticleFolder, taken: ArticleFolder): ArticleFolder {
  if (taken.articles.length === 0)
    return taken.problems.length === 0 ? own : { ...own, problems: [...own.problems, ...taken.problems] };
  const known = new Set(own.articles.map(textKey));
  const problems: ArticleProblem[] = [];
  const more = taken.articles.flatMap((article) => {
    if (!known.has(textKey(article))) return asAdded(article);
    problems.push({
      origin: article.origin,
      message: 'it has the same text as an article of the folder, which is kept',
    });
    return [];
  });
  return {
    articles: [...own.articles, ...more],
    problems: [...own.problems, ...taken.problems, ...problems],
    files: new Map([...(own.files ?? []), ...(taken.files ?? [])]),
    outdated: (own.outdated ?? 0) + (taken.outdated ?? 0),
  };
}
