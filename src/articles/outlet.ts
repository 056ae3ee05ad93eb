// Outlets as people type them: "bbc", "the guardian", "sky".
import { foldText } from '../text/fold.ts';

/** An outlet's name as it is compared: 'guardian' of "The Guardian". */
const plainOutlet = (name: string): string =>
  foldText(name)
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The outlet whose name is typed, or begins so; undefined where none or several do. */
export function matchOutlet(typed: string, outlets: readonly string[]): string | undefined {
  const wanted = plainOutlet(typed);
  if (wanted === '') return undefined;
  const same = outlets.find((outlet) => plainOutlet(outlet) === wanted);
  if (same !== undefined) return same;
  const begun = outlets.filter((outlet) => plainOutlet(outlet).startsWith(`${wanted} `));
  return begun.length === 1 ? begun[0] : undefined;
}
