// Breaks text into lines of the window's width, at spaces only: a word that is longer than a line stays whole.
// An example stays whole too, unless a line is too short for it: there the terminal would break it in mid-word.
import { textWidth } from './style.ts';

/** Stands for a space that is not to be broken at where a line holds what it joins; a control character, so no printable text holds one. */
const GLUE = '\u0000';

/** Keeps the words of an example on one line where they fit one, so that it can be copied whole. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', GLUE);
}

export interface Indent {
  /** Before the first line. */
  readonly first: string;
  /** Before every line after it; lines that are empty get none. */
  readonly rest: string;
}

/** The lines of the text, each with its indent and at most `width` columns wide unless one word alone is wider. */
export function wrap(
  text: string,
  width: number,
  { first, rest }: Indent = { first: '', rest: '' },
): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    let current: string | undefined;
    for (const word of line.split(' ').flatMap((each) => fitting(each, width - textWidth(rest)))) {
      const indent = lines.length === 0 ? first : rest;
      const longer = current === undefined ? word : `${current} ${word}`;
      if (current === undefined || textWidth(indent + longer) <= width) {
        current = longer;
      } else {
        lines.push(indent + current);
        current = word;
      }
    }
    lines.push((lines.length === 0 ? first : rest) + (current ?? ''));
  }
  return lines.map((line) => line.replaceAll(GLUE, ' ').replace(/ +$/u, ''));
}

/** The word, or what it was joined of where that is wider than a line. */
const fitting = (word: string, room: number): string[] =>
  textWidth(word) <= room ? [word] : word.split(GLUE);
