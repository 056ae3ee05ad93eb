// A reply as Discord messages: what it opens with as content, which is what a notification shows, the rest in embeds,
// which never ping anyone and whose links never unfold a preview.
import type { APIEmbed } from 'discord.js';
import {
  type Block,
  type EvidenceBlock,
  evidenceLine,
  type Inline,
  idIn,
  linkAddress,
  openingLine,
  printable,
  printableLine,
  type Reply,
  type Source,
  type SpeakerLine,
  sourceLine,
} from '../../../src/index.ts';
import { escapeMarkdown, type Line, type Run, renderLine, splitLine } from './markdown.ts';
import { layOutPages, type Section } from './pages.ts';

export interface DiscordMessage {
  /** On pages after the first only the question, where it is shown. */
  readonly content?: string;
  readonly embeds: readonly APIEmbed[];
}

/** Of a message's content, for which Discord has 2,000: the question and the words of sharing need their room. */
const OPENING_LIMIT = 1500;
const QUESTION_LIMIT = 400;
/** The bar beside evidence, which sets it apart from the bot's own words. */
const EVIDENCE_COLOR = 0x3b6ea5;

/** `isAlone`: nobody but who asked sees it. */
export function renderDiscord(reply: Reply, isAlone = false): DiscordMessage[] {
  const spoken = spokenBlock(reply);
  // Small, above each page.
  const opening = renderOpening(openingLine(reply, isAlone));
  const content = [...opening, spoken ?? renderSummary(reply.summary)].join('\n');
  const [first = [], ...others] = layOutPages(
    toSections(spoken === undefined ? reply.blocks : reply.blocks.slice(1)),
  );
  return [
    { content, embeds: first },
    ...others.map((embeds) => ({ ...(opening[0] === undefined ? {} : { content: opening[0] }), embeds })),
  ];
}

/**
 * A first block that says what the summary says stands in its place, whole: nobody wants to read a sentence twice. Of
 * evidence the summary is the short form.
 */
function spokenBlock({ summary, blocks: [first] }: Reply): string | undefined {
  const lines =
    first?.type === 'evidence' && first.text.trim() !== ''
      ? evidenceLines(first)
      : first?.type === 'paragraph' && plainText(first.content) === summary
        ? toLines('', first.content)
        : [];
  const content = lines.map(renderLine).join('\n');
  return content.trim() === '' || content.length > OPENING_LIMIT ? undefined : content;
}

function renderSummary(summary: string): string {
  const [line] = splitLine({ prefix: '', runs: [plain(printableLine(summary))] }, OPENING_LIMIT);
  return (line && renderLine(line).trim()) || escapeMarkdown('…');
}

/** The line, where there is one. */
function renderOpening(content: readonly Inline[]): string[] {
  if (content.length === 0) return [];
  const whole: Line = { prefix: '-# ', runs: oneLine(content) };
  const [line = whole, ...cut] = splitLine(whole, QUESTION_LIMIT);
  return [`${renderLine(line)}${cut.length > 0 ? ' …' : ''}`];
}

const plainText = (content: readonly Inline[]): string =>
  runsOf(content)
    .map(({ text }) => text)
    .join('');

function toSections(blocks: readonly Block[]): Section[] {
  const sections: (Section & { lines: Line[]; open: boolean })[] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (block.type === 'evidence') {
      sections.push({ ...evidenceSection(block), color: EVIDENCE_COLOR, open: false });
    } else if (block.type === 'sources') {
      sections.push({ lines: block.sources.map(lineOf), open: false });
    } else if (last?.open) {
      last.lines.push(...(block.type === 'list' ? [] : [BLANK]), ...remarkLines(block));
    } else {
      sections.push({ lines: remarkLines(block), open: true });
    }
  }
  return sections;
}

const BLANK: Line = { prefix: '', runs: [] };

type Remark = Extract<Block, { type: 'paragraph' | 'note' | 'list' }>;

function remarkLines(block: Remark): Line[] {
  const lines =
    block.type === 'list'
      ? block.items.map((item) => ({ prefix: '- ', runs: oneLine(item) }))
      : toLines(block.type === 'note' ? '-# ' : '', block.content);
  // Before nothing a prefix is no mark-up: it would be shown.
  return lines.map((line) => (line.runs.every(({ text }) => text.trim() === '') ? BLANK : line));
}

function evidenceSection(block: EvidenceBlock): Section & { lines: Line[] } {
  const { speaker } = block;
  const lines = evidenceLines(block);
  return speaker === undefined ? { lines } : { lines, repeated: continuationOf(speaker) };
}

function evidenceLines(block: EvidenceBlock): Line[] {
  return [{ prefix: '', runs: runsOf(evidenceLine(block, superscript)) }, ...wordLines(block)];
}

/** A page can be shared by itself: words that go on there must not look said when they were denied. */
function continuationOf({ name, manner }: SpeakerLine): string {
  const shortened = (text: string): string => [...printableLine(text)].slice(0, 50).join('');
  return `${[name, ...(manner === undefined ? [] : [manner])].map(shortened).join(', ')} (continued)`;
}

/** The words in a quotation, what stands around them in italics: one run of the article. */
function wordLines({ before = '', text, after = '' }: EvidenceBlock): Line[] {
  const lines = toLines('> ', [{ emphasis: before }, text, { emphasis: after }]);
  const filled = lines.map(({ runs }) => runs.some((run) => run.text.trim() !== ''));
  return lines.slice(Math.max(0, filled.indexOf(true)), filled.lastIndexOf(true) + 1);
}

/**
 * Discord leaves a masked link unread when its text holds brackets or an emoji or looks like an address, and mark-up in it
 * cannot be escaped.
 */
const UNLINKABLE =
  /[[\]\\*_~|`<>@]|:\/\/|:[\w+-]+:|discord(?:\.gg|(?:app)?\.com\/invite)\/|\p{Extended_Pictographic}|\p{Regional_Indicator}|^\s*$/iu;

/** What would end `(<…>)`, or be read as mark-up in it. */
const NOT_IN_ADDRESS = /[()<>\\|*"'`\s]/gu;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (number: number): string =>
  String(number).replace(/\d/gu, (digit) => SUPERSCRIPTS.charAt(Number(digit)));

const lineOf = (source: Source): Line => ({ prefix: '', runs: runsOf(sourceLine(source, superscript)) });

/** Words that cannot be a link have one at the end of their line. */
function runsOf(content: readonly Inline[]): Run[] {
  const opens: Run[] = [];
  const runs = content.map((inline): Run => {
    if (typeof inline === 'string' || !('url' in inline)) return toRun(inline);
    const url = linkAddress(inline.url, NOT_IN_ADDRESS);
    if (url === undefined) return plain(inline.text);
    if (!UNLINKABLE.test(inline.text)) return { text: inline.text, style: 'plain', url };
    opens.push(plain(' · '), { text: 'open', style: 'plain', url });
    return plain(inline.text);
  });
  return [...runs, ...opens];
}

const plain = (text: string): Run => ({ text, style: 'plain' });

function toRun(inline: Exclude<Inline, { readonly url: string }>): Run {
  if (typeof inline === 'string') return plain(inline);
  if ('strong' in inline) return { text: inline.strong, style: 'strong' };
  // Unlike a name a mention cannot be borrowed; that messages are silent keeps it from pinging.
  if ('person' in inline) return { text: `<@${idIn(inline.person)}>`, style: 'token' };
  if ('channel' in inline) return { text: `<#${idIn(inline.channel)}>`, style: 'token' };
  // Discord shows it in the reader's own zone and language.
  if ('moment' in inline) return { text: `<t:${Math.floor(inline.moment / 1_000)}:f>`, style: 'token' };
  if ('emphasis' in inline) return { text: inline.emphasis, style: 'emphasis' };
  return { text: inline.example, style: 'example' };
}

const oneLine = (content: readonly Inline[]): Run[] =>
  runsOf(content).map((run) => ({ ...run, text: printableLine(run.text) }));

/** One line for each line break in the text: a prefix counts for its own line only. */
function toLines(prefix: string, content: readonly Inline[]): Line[] {
  const lines: Run[][] = [[]];
  for (const run of runsOf(content)) {
    const [first = '', ...others] = printable(run.text).split('\n');
    lines.at(-1)?.push({ ...run, text: first });
    for (const text of others) lines.push([{ ...run, text }]);
  }
  return lines.map((runs) => ({ prefix, runs }));
}
