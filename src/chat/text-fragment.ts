// An address that leads to words of a page: a text fragment (https://wicg.github.io/scroll-to-text-fragment/). A browser that
// finds the words scrolls to them and marks them; any other shows the page.
import type { Span } from '../text/span.ts';

/** As many words at each end of a passage tell it from others; a shorter one is named whole. */
const ENDS = 6;
/** Words beside it that tell it from the same words further up. */
const BESIDE = 4;

/** The words at `span` of `body` on the page with this address. */
export function toWords(url: string, body: string, span: Span): string {
  const directive = directiveFor(body, span);
  if (directive === undefined) return url;
  const [address = url] = url.split(':~:');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

function directiveFor(body: string, { start, end }: Span): string | undefined {
  const words = wordsIn(body, start, end);
  const [first] = words;
  if (first === undefined) return undefined;
  const last = words.at(-1) ?? first;
  // What is named in one piece must not run over the end of a paragraph.
  const firstLine = words.filter((word) => !breaks(body, first.start, word.start));
  const lastLine = words.filter((word) => !breaks(body, word.end, last.end));
  const isShort = firstLine.length === words.length && words.length <= 2 * ENDS;
  const opening = isShort ? { start: first.start, end: last.end } : joined(firstLine.slice(0, ENDS));
  const named = [encode(body, opening), ...(isShort ? [] : [encode(body, joined(lastLine.slice(-ENDS)))])];
  if (!standsBefore(body, opening)) return named.join(',');
  const before = wordsIn(body, lineStart(body, opening.start), opening.start).slice(-BESIDE);
  if (before.length > 0) return [`${encode(body, joined(before))}-`, ...named].join(',');
  const after = wordsIn(body, last.end, lineEnd(body, last.end)).slice(0, BESIDE);
  return after.length > 0 ? [...named, `-${encode(body, joined(after))}`].join(',') : named.join(',');
}

/** With the marks between its letters, as in "non-starter", and without those around it. */
const WORD = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu;

const wordsIn = (body: string, start: number, end: number): Span[] =>
  [...body.slice(start, end).matchAll(WORD)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));

const joined = (words: readonly Span[]): Span => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
});

const breaks = (body: string, from: number, to: number): boolean => body.slice(from, to).includes('\n');
const lineStart = (body: string, at: number): number => body.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (body: string, at: number): number => {
  const end = body.indexOf('\n', at);
  return end < 0 ? body.length : end;
};

/** Whether the same words stand further up, where a browser would stop; it does not tell capitals from small letters. */
const standsBefore = (body: string, { start, end }: Span): boolean =>
  body.slice(0, start).toLowerCase().includes(body.slice(start, end).toLowerCase());

/** What parts the pieces of a directive is encoded too, where it belongs to the words. */
const encode = (body: string, { start, end }: Span): string =>
  encodeURIComponent(
    body
      .slice(start, end)
      .replace(/\s+/gu, ' ')
      .replace(/\p{Cs}/gu, ''),
  ).replaceAll('-', '%2D');
