// Slack's rich text, built so that nothing in it is interpreted and nothing of it is too long.
// A text element shows its text as it stands: no mark-up, mentions or entities, so nothing has to be escaped.
import type { types } from '@slack/bolt';
import type { Inline } from '../../../src/index.ts';
import { idIn, linkAddress, printable, printableLine } from '../../../src/index.ts';

export type Run = types.RichTextText | types.RichTextLink | types.RichTextDate | types.RichTextChannelMention;
export type RichElement = types.RichTextBlock['elements'][number];
type Style = NonNullable<types.RichTextText['style']>;

/** In UTF-16 units; far below anything that Slack is known to refuse. */
const PIECE_LIMIT = 2_000;
/** In characters of JSON; a group is never torn by a page. */
const GROUP_LIMIT = 4_500;
/** Slack's own notation parts an address from its label by these. */
const MARKS = /[|<>]/gu;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

export const jsonLength = (value: unknown): number => JSON.stringify(value).length;

export function textRuns(text: string, style?: Style): Run[] {
  return cut(printable(text)).map((piece) => ({ type: 'text', text: piece, ...(style && { style }) }));
}

function linkRuns(url: string | undefined, text: string): Run[] {
  const address = linkAddress(url, MARKS);
  if (address === undefined) return textRuns(text);
  return cut(printable(text)).map((piece) => ({ type: 'link', url: address, text: piece }));
}

/** A mention would notify: this leads to the person, so that nobody can borrow the name. */
const profileOf = (user: string): string => `https://slack.com/app_redirect?channel=${user}`;

const dateRun = (moment: number, words: string): types.RichTextDate => ({
  type: 'date',
  timestamp: Math.floor(moment / 1_000),
  format: '{date_long_pretty} at {time}',
  fallback: printableLine(words),
});

export function inlineRuns(content: readonly Inline[], base: Style = {}): Run[] {
  const styled = (text: string, style: Style): Run[] =>
    textRuns(text, Object.keys(style).length > 0 ? style : undefined);
  return content.flatMap((inline) => {
    if (typeof inline === 'string') return styled(inline, base);
    if ('strong' in inline) return styled(inline.strong, { ...base, bold: true });
    if ('url' in inline) return linkRuns(inline.url, inline.text);
    if ('person' in inline) return linkRuns(profileOf(idIn(inline.person)), printableLine(inline.name));
    if ('channel' in inline) return [{ type: 'channel', channel_id: idIn(inline.channel) }];
    if ('moment' in inline) return [dateRun(inline.moment, inline.words)];
    if ('emphasis' in inline) return styled(inline.emphasis, { ...base, italic: true });
    return styled(inline.example, { ...base, code: true });
  });
}

/** The runs in order, in groups that each fit a block. */
export function groupRuns(runs: readonly Run[], limit = GROUP_LIMIT): Run[][] {
  return pack(runs, jsonLength, limit);
}

/** Things in order, in groups whose sizes add up to no more than the limit; a larger one stands alone. */
export function pack<T>(
  things: readonly T[],
  size: (thing: T) => number,
  limit: number,
  most = Infinity,
): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const thing of things) {
    const needed = size(thing) + 1;
    const group = groups.at(-1);
    if (group && needed <= room && group.length < most) {
      group.push(thing);
      room -= needed;
    } else {
      groups.push([thing]);
      room = limit - needed;
    }
  }
  return groups;
}

/** Cuts after white space where there is some, else between characters; the pieces join to the text. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > PIECE_LIMIT) {
    const at = cutPoint(rest);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

function cutPoint(text: string): number {
  const head = text.slice(0, PIECE_LIMIT);
  const line = head.lastIndexOf('\n') + 1;
  if (line > PIECE_LIMIT / 2) return line;
  const space = head.search(/\s\S*$/u) + 1;
  if (space > PIECE_LIMIT / 2) return space;
  // No letter is parted from its accents, no emoji from its other parts.
  const letter = graphemes.segment(text.slice(0, 2 * PIECE_LIMIT)).containing(PIECE_LIMIT)?.index ?? 0;
  if (letter > PIECE_LIMIT / 2) return letter;
  return (text.codePointAt(PIECE_LIMIT - 1) ?? 0) > 0xffff ? PIECE_LIMIT - 1 : PIECE_LIMIT;
}
