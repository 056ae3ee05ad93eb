// An article as the file it is kept in: Markdown under front matter, as anybody could have written it.
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { FoundArticle } from '../page/read-page.ts';

/** Longest part of a file's name that tells its title, in letters. */
const LONGEST_SLUG = 60;

/**
 * The file's name within the folder, with its ending: the outlet's host, the day, words of the title, and a few letters of the address.
 * @param story where another story is kept under this address: tells the two apart.
 */
export function articleFileName({ url, title, published }: FoundArticle, story = ''): string {
  const host = new URL(url).hostname.replace(/^www\./u, '').replace(/[^a-z\d.-]/gu, '_') || 'file';
  const mark = createHash('sha256')
    .update(url + story)
    .digest('hex')
    .slice(0, 8);
  const name = [published?.day, slugOf(title ?? ''), mark].filter(Boolean).join('-');
  return `${host}/${name}.md`;
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/gu, '');

export function articleFileText({
  body,
  published,
  title,
  publisher,
  author,
  url,
  language,
}: FoundArticle): string {
  const fields = { title, publisher, author, url, language };
  const known = Object.entries({ ...fields, published: published?.instant ?? published?.day }).filter(
    // An article that came as a file has no address of its own.
    ([, value]) => value !== undefined && value !== '' && !value.startsWith('file:'),
  );
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---\n\n${body}\n`;
}
