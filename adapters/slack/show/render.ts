// Renders a reply as Slack messages. Pure. What does not fit one message goes on in the next; nothing is left out.
import type { types } from '@slack/bolt';
import {
  type Block,
  type EvidenceBlock,
  evidenceLine,
  type Inline,
  printableLine,
  type Reply,
  type Source,
  sourceLine,
} from '../../../src/index.ts';
import { escapeText } from './escape.ts';
import {
  groupRuns,
  inlineRuns,
  jsonLength,
  pack,
  type RichElement,
  type Run,
  textRuns,
} from './rich-text.ts';

type SlackBlock = types.RichTextBlock | types.ActionsBlock;

export interface SlackMessage {
  /** For the notification and the screen reader; escaped. */
  readonly text: string;
  readonly blocks: SlackBlock[];
}

export interface Frame {
  /** Put before the reply. */
  readonly opening?: readonly SlackBlock[];
  /** Put after it, on the last message. */
  readonly closing?: readonly SlackBlock[];
}

/**
 * Of a message's blocks, in characters of JSON. Slack documents no such limit, but has refused whole messages with
 * msg_blocks_too_long from some 11,000 characters of their text; counting the JSON is safe however Slack counts.
 */
export const MESSAGE_LIMIT = 10_000;
/** Slack takes 50; one is left for a line above them. */
export const BLOCKS_LIMIT = 49;
const RICH_TEXT_LIMIT = 9_000;
/** The same for characters. */
const PAGE_LIMIT = MESSAGE_LIMIT - 300;
/** A statement of 2,000 characters stays one quote with its context: two quotes would part them by a line. */
const QUOTE_LIMIT = 6_000;

export function renderSlack(reply: Reply, { opening = [], closing = [] }: Frame = {}): SlackMessage[] {
  const body = renderBlocks(reply.blocks);
  const shown = body.length > 0 ? body : richText(sections(textRuns(reply.summary)));
  const pages = pack([...opening, ...shown, ...closing], jsonLength, PAGE_LIMIT, BLOCKS_LIMIT);
  return pages.map((blocks, at) => ({
    text: at === 0 ? escapeText(printableLine(reply.summary)) : `continued (${at + 1}/${pages.length})`,
    blocks,
  }));
}

/** One line of the bot's own, as a block. */
export const remark = (content: readonly Inline[]): types.RichTextBlock[] =>
  richText(sections(inlineRuns(content, { italic: true })));

export const renderBlocks = (blocks: readonly Block[]): types.RichTextBlock[] => blocks.flatMap(renderBlock);

function renderBlock(block: Block): types.RichTextBlock[] {
  switch (block.type) {
    case 'paragraph':
      return richText(sections(inlineRuns(block.content)));
    case 'note':
      return richText(sections(inlineRuns(block.content, { italic: true })));
    case 'list':
      return richText(bullets(block.items.map((item) => inlineRuns(item))));
    case 'evidence':
      return richText([
        ...sections(inlineRuns(evidenceLine(block, bracketed))),
        ...quotes(quotedRuns(block)),
      ]);
    case 'sources':
      return richText(sections(inlineRuns(block.sources.flatMap(onOwnLine))));
  }
}

const bracketed = (number: number): string => `[${number}]`;
const onOwnLine = (source: Source, at: number): Inline[] => [
  ...(at === 0 ? [] : ['\n']),
  ...sourceLine(source, bracketed),
];

/** The words as they stand, with the article's own around them in italics; nothing is put between. */
function quotedRuns({ before = '', text, after = '' }: EvidenceBlock): Run[] {
  return [...textRuns(before, { italic: true }), ...textRuns(text), ...textRuns(after, { italic: true })];
}

function sections(runs: readonly Run[]): types.RichTextSection[] {
  return groupRuns(runs).map((elements) => ({ type: 'rich_text_section', elements }));
}

function quotes(runs: readonly Run[]): types.RichTextQuote[] {
  return groupRuns(runs, QUOTE_LIMIT).map((elements) => ({ type: 'rich_text_quote', elements }));
}

function bullets(items: readonly Run[][]): types.RichTextList[] {
  return pack(items.flatMap(sections), jsonLength, RICH_TEXT_LIMIT / 2).map((elements) => ({
    type: 'rich_text_list',
    style: 'bullet',
    elements,
  }));
}

function richText(elements: readonly RichElement[]): types.RichTextBlock[] {
  return pack(elements, jsonLength, RICH_TEXT_LIMIT).map((group) => ({ type: 'rich_text', elements: group }));
}
