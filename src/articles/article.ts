// An article: the text that all evidence is cut from, and what is known of where it came from.

import { sourceSpan } from '../text/clean-text.ts';
import type { Span } from '../text/span.ts';
import type { Reading } from './reading.ts';
import { sourceParts } from './source-parts.ts';

/** When an article was published. An article that gives only a day never gains a time. */
export interface Published {
  /** ISO 8601 day, '2025-05-15', in the zone the article itself uses. */
  readonly day: string;
  /** ISO 8601 instant with its offset, where the article gives a time. */
  readonly instant?: string;
}

export interface Article {
  /** The file's name without its ending; unique in a library. */
  readonly id: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** http or https. */
  readonly url?: string;
  readonly published?: Published;
  /** When it was last changed, where it says so. */
  readonly updated?: Published;
  /** Ids of its earlier versions in the same folder, which it has taken the place of; absent where there are none. */
  readonly earlier?: readonly string[];
  /** BCP 47 tag: as the article gives it, or else as its letters tell; absent of what may be English. */
  readonly language?: string;
  /**
   * The text after the front matter as a reader sees it: newlines as \n, outer blank lines removed, no marks of Markdown or
   * HTML. All spans are UTF-16 offsets into it; `inFile` tells where in the file they stand.
   */
  readonly body: string;
  /** How the body was read off the file; absent where the file has it just so. */
  readonly reading?: Reading;
  /** Where it was read from: a file's path. */
  readonly origin: string;
}

/** What could not be used of a source, and where. */
export interface ArticleProblem {
  readonly origin: string;
  /** From 1; absent where the whole source is meant. */
  readonly line?: number;
  /** A plain sentence: what is wrong and what to do. */
  readonly message: string;
  /** Whether the article is read all the same, without the field that is meant. */
  readonly readable?: boolean;
}

/** A stretch of an article as its file has it: text === the file's text after the front matter, from start to end. */
export interface FileSlice extends Span {
  readonly text: string;
}

/** What an article's file has after the front matter. */
export const fileText = ({ body, reading }: Article): string => reading?.source ?? body;

/** Where words of an article's body stand in its file, as they stand there: what is shown of it. */
export function inFile({ body, reading }: Article, span: Span): FileSlice {
  return sliceOf(reading?.source ?? body, reading ? sourceSpan(reading, span) : span);
}

/** The same in parts, where the file has something else between the words: the mark of a block quote on each line, a caption. */
export function partsInFile({ body, reading }: Article, span: Span): FileSlice[] {
  const parts = reading ? sourceParts(reading, span) : [span];
  return parts.map((part) => sliceOf(reading?.source ?? body, part));
}

const sliceOf = (text: string, { start, end }: Span): FileSlice => ({
  start,
  end,
  text: text.slice(start, end),
});
