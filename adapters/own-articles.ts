// The articles that a workspace has for itself, when nothing is to be kept of it: their files, here and where other copies have them from.
import { folderOf, keptFolder, removeFolder } from '../src/index.ts';
import type { SharedArticles } from './shared-articles.ts';

/** Resolves with how many there were. @param data the folder of what must outlive a restart. */
export async function removeOwnArticles(
  workspace: string,
  data: string,
  shared?: Pick<SharedArticles, 'removeAll'>,
): Promise<number> {
  const folder = folderOf(workspace);
  if (folder === undefined) return 0;
  const elsewhere = await shared?.removeAll(folder);
  const here = await removeFolder(keptFolder(data), folder);
  return elsewhere ?? here;
}
