// How text is put into the one field that Slack interprets.

/** For a message's `text`, the notification: there Slack reads `<…>` as a mention or a link. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
