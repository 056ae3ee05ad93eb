// Cuts a text to fit a line.

/** The text cut at a word to at most `limit` units, with an ellipsis where something is left out. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  const head = line.slice(0, limit - 1);
  const space = head.lastIndexOf(' ');
  const cut = (space > limit / 2 ? head.slice(0, space) : head).replace(/[\s,;:.–—-]+$/u, '');
  return `${cut.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
