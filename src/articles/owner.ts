// Whose an article is: for everybody, or one workspace's alone. It follows from the folder that its file is in, and from nothing
// that a page, a feed or the file itself says.
import type { Article } from './article.ts';

/** Ids of added articles begin with it: no path of the other folder is taken for one. */
export const ADDED = 'added/';

/** How the folder of a workspace's own articles begins: none of an outlet does, which is named by its host. */
const OWN = '@';
const WORKSPACE = /^([a-z]+):([A-Za-z\d_-]+)$/u;
const IN_FOLDER = /^@([a-z]+)\/([A-Za-z\d_-]+)\//u;

/**
 * '@slack/T01ABCDEF/' of 'slack:T01ABCDEF', within the folder of added articles: it has all that is this workspace's alone. Undefined of
 * what is no workspace's name.
 */
export function folderOf(workspace: string): string | undefined {
  const [, platform, id] = WORKSPACE.exec(workspace) ?? [];
  return platform === undefined ? undefined : `${OWN}${platform}/${id}/`;
}

/** By a path within the folder of added articles; undefined of what is for everybody. */
export function ownerIn(path: string): string | undefined {
  if (!path.startsWith(OWN)) return undefined;
  const [, platform, id] = IN_FOLDER.exec(path) ?? [];
  // In no workspace's folder, and still not for everybody: nobody is called so.
  return platform === undefined ? OWN : `${platform}:${id}`;
}

/** Undefined where it is for everybody. */
export const ownerOf = ({ id }: Pick<Article, 'id'>): string | undefined =>
  id.startsWith(ADDED) ? ownerIn(id.slice(ADDED.length)) : undefined;

/** Whether a workspace may see an article; without one only what is for everybody. */
export function isFor(workspace: string | undefined, article: Pick<Article, 'id'>): boolean {
  const owner = ownerOf(article);
  return owner === undefined || owner === workspace;
}
