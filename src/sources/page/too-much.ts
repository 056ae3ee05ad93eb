// Whether a page has more elements, or deeper ones, than any that was meant to be read: told from its tags alone, before the
// time for it is spent, which grows with both.

const TAG = /<(\/?)([a-z][a-z\d]*)/giu;
const MOST_TAGS = 60_000;
const DEEPEST = 300;
/** Elements that nobody has to close, or that hold none. */
const NOT_COUNTED =
  /^(?:p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option|html|head|body|br|hr|img|input|meta|link|area|base|col|embed|source|track|wbr|path|rect|circle|line|polygon)$/iu;

export function isTooMuch(html: string): boolean {
  let tags = 0;
  let depth = 0;
  for (const [, closing, name] of html.matchAll(TAG)) {
    tags += 1;
    if (name === undefined || NOT_COUNTED.test(name)) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (tags > MOST_TAGS || depth > DEEPEST) return true;
  }
  return tags > MOST_TAGS;
}
