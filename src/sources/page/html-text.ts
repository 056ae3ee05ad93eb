// The text of a piece of HTML, as feeds carry it.
import { bodyText } from './body-text.ts';
import { cleanPage } from './clean.ts';
import { parsePage } from './dom.ts';
import { isTooMuch } from './too-much.ts';

/** Paragraphs with a blank line between; empty where it cannot be read. */
export function htmlText(html: string): string {
  if (html.trim() === '' || isTooMuch(html)) return '';
  try {
    const document = parsePage(html);
    cleanPage(document);
    return document.body ? bodyText(document.body) : '';
  } catch {
    return '';
  }
}
