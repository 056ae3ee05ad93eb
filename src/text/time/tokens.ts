// A text as words, numbers and marks, for the reader of times.
import type { Span } from '../span.ts';

export interface Token extends Span {
  /** In lower case. */
  readonly word: string;
  /** Of "13" and "13th"; absent for "12,000" and "1.5". */
  readonly number?: number;
  readonly isOrdinal: boolean;
}

const WRITTEN = '\\d{4}-\\d\\d(?:-\\d\\d)?(?!\\d)|\\d{1,4}[./]\\d{1,2}[./]\\d{2,4}(?!\\d)';
const TOKEN = new RegExp(`${WRITTEN}|\\d+(?:st|nd|rd|th)(?!\\p{L})|\\d+(?:[.,:]\\d+)*|\\p{L}+|\\S`, 'giu');

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const word = match[0].toLowerCase();
    const digits = /^(\d{1,5})(?:st|nd|rd|th)?$/u.exec(word)?.[1];
    return {
      word,
      start: match.index,
      end: match.index + word.length,
      isOrdinal: /^\d+[a-z]/u.test(word),
      ...(digits === undefined ? {} : { number: Number(digits) }),
    };
  });
}
