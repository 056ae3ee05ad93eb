// What a message quotes: what stands between quotation marks or in a block quote; all of it, where it has neither.
import { splitParagraphs } from '../text/paragraphs.ts';
import { findQuotations } from '../text/quotations.ts';
import { type Word, wordsOf } from './words.ts';

export interface Quoted {
  /** As it stands in the message, without the marks around it. */
  readonly text: string;
  readonly words: readonly Word[];
}

/** Fewer words are a name or a term set apart, not somebody's words. */
const FEWEST_WORDS = 3;
/** Of a message without marks; more are a page that somebody has pasted. */
const MOST_WORDS = 250;
/** Quotations of one message. */
const MOST_QUOTATIONS = 5;

export function quotedIn(message: string): readonly Quoted[] {
  const blocks = [...message.matchAll(/(?:^[ \t]*>+[ \t]?.*(?:\n|$))+/gmu)].map(([lines]) =>
    read(lines.replace(/^[ \t]*>+[ \t]?/gmu, '').trim()),
  );
  const plain = message.replace(/^[ \t]*>.*$/gmu, '');
  const marked = findQuotations(plain, splitParagraphs(plain)).map(({ parts }) =>
    read(parts.map(({ start, end }) => plain.slice(start, end)).join('\n')),
  );
  const quoted = [...blocks, ...marked].filter(({ words }) => words.length >= FEWEST_WORDS);
  if (quoted.length > 0) return quoted.slice(0, MOST_QUOTATIONS);
  const all = read(message.trim().replace(/^["“”«»„'‘]+|["“”«»'’]+$/gu, ''));
  return all.words.length > 1 ? [all] : [];
}

function read(text: string): Quoted {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  return { text, words };
}
