// Makes text safe to show: what would steer a terminal or a reader's eye is dropped, every visible character stays.

const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);

/** ECMA-48: a control sequence (colour, cursor), or a command to the terminal (title, link, clipboard) up to its end. */
const ESCAPE_SEQUENCES = new RegExp(
  `${ESC}\\[[0-?]*[ -/]*[@-~]|${ESC}[\\]PX^_][^${ESC}${BEL}\\n]*(?:${BEL}|${ESC}\\\\)`,
  'gu',
);
const LINE_BREAKS = /\r\n?|[\u2028\u2029]/gu;
/** Bidirectional controls can show the letters of a line in another order than they stand in. */
const STEERING = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu;
/** Half a character; nothing that is sent as UTF-8 can hold it. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** The text without escape sequences, control characters but `\n`, and bidirectional controls; a tab becomes a space. */
export function printable(text: string): string {
  return text
    .replace(ESCAPE_SEQUENCES, '')
    .replace(LINE_BREAKS, '\n')
    .replaceAll('\t', ' ')
    .replace(STEERING, '')
    .replace(LONE_SURROGATE, '\uFFFD');
}

/** The same on one line, for titles, names and dates. */
export const printableLine = (text: string): string => printable(text).replace(/\s*\n\s*/gu, ' ');
