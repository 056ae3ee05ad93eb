// The forms in which words are exported with their citations: cells of a spreadsheet, points of a Markdown list.
import type { Article } from '../articles/article.ts';
import { formatPeriod } from '../text/dates.ts';
import { printableLine } from '../text/printable.ts';

export const FORMATS = ['csv', 'markdown', 'jsonl'] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** What is exported, line by line, with the ends of the lines; the first may be a heading of several. */
export interface Exported {
  readonly head: string;
  readonly lines: Iterable<string>;
}

/** RFC 4180. A cell that a spreadsheet would take for a formula is made text by an apostrophe. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map(printableLine)
    .map((cell) => (/^[=+\-@]/u.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;

export const inMarkdown = (text: string): string =>
  printableLine(text).replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&');

/** '[Envoys fly home](<https://…>), Politico, 15 May 2025' */
export function sourceInMarkdown({ title, publisher, url, published, id }: Article): string {
  const name = inMarkdown(title ?? id);
  const parts = [
    url ? `[${name}](<${url.replace(/[<>\s]/gu, encodeURIComponent)}>)` : name,
    publisher && inMarkdown(publisher),
    published && formatPeriod(published.day, published.day),
  ];
  return parts.filter(Boolean).join(', ');
}
