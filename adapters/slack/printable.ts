// What of a text can be shown in Slack, and how text is put into the one field that Slack interprets.

const LINE_BREAKS = /\r\n?|[\u2028\u2029]/gu;
/** Bidirectional controls can show the letters of a line in another order than they stand in. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu;
/** Half a character; nothing that is sent as UTF-8 can hold it. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** The text without control characters but `\n`, and without bidirectional controls; a tab becomes a space. */
export function printable(text: string): string {
  return text
    .replace(LINE_BREAKS, '\n')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\uFFFD');
}

/** The same on one line, for names, titles and dates. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim();
}

/** For a message's `text`, the notification: there Slack reads `<…>` as a mention or a link. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
