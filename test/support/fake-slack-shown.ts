// What a person sees of messages in Slack: the visible text, who is notified, what can be followed, what unfolds.
import type { Shown } from '../contracts/adapter.ts';

export interface SlackMessageArgs {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly unfurl_links?: unknown;
  readonly unfurl_media?: unknown;
  readonly link_names?: unknown;
  readonly parse?: unknown;
}

interface Seen {
  text: string;
  readonly pings: string[];
  readonly links: string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const records = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === '1';
const isFalse = (value: unknown): boolean => value === false || value === 'false' || value === '0';

export function showMessages(messages: readonly SlackMessageArgs[]): Shown {
  const seen = messages.map(look);
  return {
    text: seen.map(({ text }) => text).join('\n'),
    notification: messages.map(({ text }) => plain(String(text ?? '')))[0] ?? '',
    links: seen.flatMap(({ links }) => links),
    pings: seen.flatMap(({ pings }) => pings),
    previews: messages.some(
      (message, at) =>
        isTrue(message.unfurl_links) || (!isFalse(message.unfurl_media) && (seen[at]?.links.length ?? 0) > 0),
    ),
  };
}

function look(message: SlackMessageArgs): Seen {
  const seen: Seen = { text: '', pings: [], links: [] };
  const named = isTrue(message.link_names) || message.parse === 'full';
  const text = String(message.text ?? '');
  // The notification's text can ping though blocks are shown in its place.
  readMarkup(text, named, {
    text: '',
    pings: seen.pings,
    links: message.blocks === undefined ? seen.links : [],
  });
  if (message.blocks === undefined) seen.text = plain(text);
  else for (const block of records(message.blocks)) seen.text += `${lookAtBlock(block, seen, named)}\n`;
  return seen;
}

function lookAtBlock(block: Record<string, unknown>, seen: Seen, named: boolean): string {
  if (block.type === 'rich_text')
    return records(block.elements)
      .map((part) => richText(part, seen))
      .join('\n');
  if (block.type === 'actions')
    return records(block.elements)
      .map(({ text, placeholder }) => {
        const label = text ?? placeholder;
        return `[${isRecord(label) ? String(label.text) : ''}]`;
      })
      .join(' ');
  const objects = block.type === 'context' ? records(block.elements) : records([block.text]);
  return objects
    .map((object) => {
      const text = String(object.text);
      if (object.type === 'mrkdwn') readMarkup(text, named, seen, !isTrue(object.verbatim));
      return plain(text);
    })
    .join(' ');
}

function richText(part: Record<string, unknown>, seen: Seen): string {
  if (part.type === 'rich_text_list')
    return records(part.elements)
      .map((item) => `• ${richText(item, seen)}`)
      .join('\n');
  return records(part.elements)
    .map((element) => {
      if (element.type === 'link') {
        seen.links.push(String(element.url));
        return String(element.text ?? element.url);
      }
      if (element.type === 'text') return String(element.text);
      if (element.type === 'channel') return `#${String(element.channel_id)}`;
      // In the zone of whoever reads; this client is read in Iceland.
      if (element.type === 'date') return new Date(Number(element.timestamp) * 1_000).toISOString();
      if (element.type !== 'emoji') seen.pings.push(JSON.stringify(element));
      return '';
    })
    .join('');
}

/** Mentions and links that Slack reads in mark-up. */
function readMarkup(text: string, named: boolean, seen: Seen, autoLinks = false): void {
  for (const [, inside = ''] of text.matchAll(/<([^<>]+)>/gu)) {
    if (/^(?:@|!(?:channel|here|everyone|subteam\^))/u.test(inside)) seen.pings.push(inside);
    else if (/^https?:/u.test(inside)) seen.links.push(inside.split('|')[0] ?? '');
  }
  if (named)
    for (const [ping] of text.matchAll(/@(?:channel|here|everyone|[a-z][\w.-]*)/gu)) seen.pings.push(ping);
  if (autoLinks) for (const [url] of text.matchAll(/(?<!<)https?:\/\/[^\s<>|]+/gu)) seen.links.push(url);
}

/** Mark-up as it reads on screen. */
function plain(text: string): string {
  return text
    .replace(/<([^<>|]+)(?:\|([^<>]*))?>/gu, (_, target: string, label?: string) => label ?? target)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
