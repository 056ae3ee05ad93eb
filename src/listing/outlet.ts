// Outlets as people type them: "bbc", "the guardian", "sky".
import type { Library } from '../library/library.ts';
import { foldText } from '../text/fold.ts';

/** All outlets of the library, by name. */
export function outletsOf({ articles }: Library): string[] {
  return [...new Set([...articles.values()].flatMap(({ article }) => article.publisher ?? []))].sort();
}

const plain = (name: string): string =>
  foldText(name)
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The outlet whose name is typed, or begins so; undefined where none or several do. */
export function matchOutlet(typed: string, library: Library): string | undefined {
  const wanted = plain(typed);
  if (wanted === '') return undefined;
  const outlets = outletsOf(library);
  const same = outlets.find((outlet) => plain(outlet) === wanted);
  if (same !== undefined) return same;
  const begun = outlets.filter((outlet) => plain(outlet).startsWith(`${wanted} `));
  return begun.length === 1 ? begun[0] : undefined;
}
