// Characters as they are read: entities decoded, what is not seen left out, one kind of blank, letters composed (NFC).
import { decodeHTMLStrict } from 'entities/decode';
import type { CleanTextBuilder } from './clean-text.ts';

/**
 * Entities, also such as were encoded twice; blanks of other widths; what is not seen, but for what joins two emoji to one;
 * letters with marks of their own.
 */
const SPECIAL =
  /&(?:amp;)*(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|(?![ \n\r\t\u200D])[\p{Z}\p{Cc}\p{Cf}]|(?<=[\p{L}\p{N}])\u200D|[\p{L}\p{N}]\p{Mn}+/giu;
/** What most texts have and nothing else, so that they are not looked at any closer. */
const PLAIN = /^[\n\t -%'-~¡-¬®-ɏ‐-‧‰-⁞₠-⃀]*$/u;
/** Controls that end a line. */
const LINE_END = /^[\p{Zl}\p{Zp}\f\v\u0085]$/u;
/** Whether a text has nothing of it that is read otherwise than it is written. */
export const isPlain = (text: string): boolean => PLAIN.test(text) || text.search(SPECIAL) < 0;

/** Hands what stands between two places of the source to the builder, as it is read. */
export function copyClean(source: string, from: number, to: number, builder: CleanTextBuilder): void {
  const run = source.slice(from, to);
  let done = 0;
  if (!PLAIN.test(run)) {
    for (const { 0: found, index } of run.matchAll(SPECIAL)) {
      const read = readAs(found);
      if (read === found) continue;
      builder.copy(from + done, from + index);
      builder.replace(from + index, from + index + found.length, read);
      done = index + found.length;
    }
  }
  builder.copy(from + done, to);
}

/** The text as it is read, where no map back is needed. */
export const cleanCharacters = (text: string): string => text.replace(SPECIAL, readAs);

function readAs(found: string): string {
  if (found.startsWith('&')) return entity(found);
  if (LINE_END.test(found)) return '\n';
  if (/^\p{Z}$/u.test(found)) return ' ';
  return /^[\p{L}\p{N}]/u.test(found) ? found.normalize('NFC') : '';
}

function entity(found: string): string {
  const read = decodeHTMLStrict(found.replace(/^&(?:amp;)+(?=[#a-z\d]+;)/iu, '&'));
  return read === found || read.startsWith('&') ? read : cleanCharacters(read);
}
