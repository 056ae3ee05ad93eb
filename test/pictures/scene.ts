// A scene: what the bot has sent, and the page that shows it.

import { parseHTML } from 'linkedom';

export interface Scene {
  readonly name: string;
  /** All words that were sent, in their order. */
  readonly sent: readonly string[];
  /** HTML. */
  readonly page: string;
}

export const QUESTION = 'what did zelensky say about the russian delegation?';
/** Quoted in a message, with words left out. */
export const QUOTED = 'Zelensky: “from what we’ve seen they look like props”';

/** As it reads, in one line. */
export const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What a reader of the page sees; each element begins anew. */
export const wordsOf = (page: string): string =>
  inOneLine(
    parseHTML(page.replaceAll('<div', '\n<div').replaceAll('<li', '\n<li')).document.body.textContent ?? '',
  );
